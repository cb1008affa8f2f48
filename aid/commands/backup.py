"""aid backup: an encrypted, verified copy of everything kept."""

from argparse import Namespace
from getpass import getpass

from aid import clock
from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.config import data_home
from aid.storage.backup import backup
from aid.storage.errors import StoreError
from aid.storage.home import open_store
from aid.storage.tries import unlock_slowly


def run(asked: Namespace) -> int:
    """Write the copy and open it once, to be sure."""
    home = data_home()
    try:
        key = unlock_slowly(home, getpass("Passphrase: "), clock.now())
        store = open_store(home, key, clock.now)
        backup(store.database, asked.file)
    except StoreError as shut:
        raise Trouble(
            f"No copy was written ({type(shut).__name__}). Nothing is lost."
        ) from shut
    write(f"{asked.file}: written, and opened to be sure.")
    return 0
