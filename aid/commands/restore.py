"""aid restore: bring a copy back, never over what is kept unless told."""

from argparse import Namespace
from getpass import getpass

from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.config import data_home
from aid.storage.backup import restore
from aid.storage.errors import NotABackup, StoreError, StoreExists, WrongPassphrase

SENTENCES: dict[type[StoreError], str] = {
    StoreExists: "Something is kept here already. Add --replace to write over it.",
    WrongPassphrase: "That passphrase does not open this copy. Nothing was changed.",
    NotABackup: "This file is no copy of ours, or only part of one. Nothing was changed.",
}


def run(asked: Namespace) -> int:
    """Bring the copy into the data folder."""
    try:
        restore(asked.file, data_home(), getpass("Passphrase: "), replace=asked.replace)
    except StoreError as refused:
        known = SENTENCES.get(type(refused), "The copy could not be brought back.")
        raise Trouble(known) from refused
    write(f"{data_home()}: restored and checked.")
    return 0
