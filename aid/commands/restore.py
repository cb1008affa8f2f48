"""aid restore: bring a copy back, never over what is kept unless told."""

from argparse import Namespace
from getpass import getpass
from pathlib import Path

from aid import clock
from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.config import data_home
from aid.storage.backup import restore
from aid.storage.damage import bring_back, minutes_lost, newest_good
from aid.storage.errors import (
    NoKeys,
    NotABackup,
    StoreDamaged,
    StoreError,
    StoreExists,
    WrongPassphrase,
)
from aid.storage.home import is_sound
from aid.storage.tries import unlock_slowly

NO_COPY = "No good copy is on this laptop. Nothing was changed."
SENTENCES: dict[type[StoreError], str] = {
    StoreExists: "Something is kept here already. Add --replace to write over it.",
    WrongPassphrase: "That passphrase does not open this copy. Nothing was changed.",
    NotABackup: "This file is no copy of ours, or only part of one. Nothing was changed.",
    NoKeys: "Nothing was kept here yet. Nothing was changed.",
    StoreDamaged: NO_COPY,
}


def run(asked: Namespace) -> int:
    """Bring the copy into the data folder."""
    if asked.newest == (asked.file is not None):
        raise Trouble("Name the file of a copy, or add --newest: one of the two.")
    home = data_home()
    try:
        if asked.newest:
            bring_newest(home, replace=asked.replace)
        else:
            restore(asked.file, home, getpass("Passphrase: "), replace=asked.replace)
    except StoreError as refused:
        known = SENTENCES.get(type(refused), "The copy could not be brought back.")
        raise Trouble(known) from refused
    write(f"{home}: restored and checked.")
    return 0


def bring_newest(home: Path, *, replace: bool) -> None:
    """Bring the newest good copy of a day back, and say what that loses."""
    key = unlock_slowly(home, getpass("Passphrase: "), clock.now())
    if not replace and is_sound(home, key, clock.now):
        raise Trouble(
            "What is kept here is whole, so nothing was changed. "
            "Add --replace to go back to the newest copy all the same."
        )
    copy = newest_good(home, key)
    if copy is None:
        raise Trouble(NO_COPY)
    now = clock.now()
    bring_back(home, copy, key, now)
    lost = minutes_lost(copy, now)
    at = f"{copy.at.astimezone():%Y-%m-%d %H:%M}"
    unit = "minute" if lost == 1 else "minutes"
    write(f"The copy is from {at}. What was said in the {lost} {unit} since then is lost.")
    write("What was here before is kept in the folder of the copies.")
