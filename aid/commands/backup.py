"""aid backup: an encrypted, verified copy of everything kept."""

from argparse import Namespace
from getpass import getpass

from aid import clock
from aid.commands.check_store import DAMAGED
from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.config import data_home
from aid.storage.backup import backup
from aid.storage.errors import (
    NotABackup,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreReadOnly,
    StoreUnreachable,
    WrongKey,
    WrongPassphrase,
)
from aid.storage.home import open_store
from aid.storage.tries import unlock_slowly

NO_COPY = "No copy was written. Nothing is lost."
SENTENCES: dict[type[StoreError], str] = {
    WrongPassphrase: "That passphrase does not open it. No copy was written.",
    StoreFull: "There is no room for the copy. None was written.",
    StoreReadOnly: "That folder cannot be written. No copy was written.",
    StoreUnreachable: "That folder does not answer. No copy was written.",
    StoreDamaged: DAMAGED,
    WrongKey: DAMAGED,
    NotABackup: DAMAGED,  # it was read back, and is not whole
}


def run(asked: Namespace) -> int:
    """Write the copy and open it once, to be sure."""
    home = data_home()
    try:
        key = unlock_slowly(home, getpass("Passphrase: "), clock.now())
        store = open_store(home, key, clock.now)
        try:
            backup(store.database, asked.file)
        finally:
            store.close()
    except StoreError as shut:
        raise Trouble(SENTENCES.get(type(shut), NO_COPY)) from shut
    write(f"{asked.file}: written, and opened to be sure.")
    return 0
