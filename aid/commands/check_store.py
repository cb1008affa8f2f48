"""aid check --store: goes over every page of what is kept, and tells of its copies."""

from collections.abc import Iterator
from getpass import getpass

from aid import clock
from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.config import data_home
from aid.storage.copies import day_copies
from aid.storage.errors import StoreError
from aid.storage.home import is_sound
from aid.storage.tries import unlock_slowly

WHOLE = "All that is kept is as it was written."
DAMAGED = "Some of what is kept can no longer be read. Try: aid restore --newest"


def kept_store() -> int:
    """Say whether what is kept is whole, and of when the copies are; 1 where it is not."""
    home = data_home()
    try:
        key = unlock_slowly(home, getpass("Passphrase: "), clock.now())
        sound = is_sound(home, key, clock.now)
    except StoreError as shut:
        raise Trouble(f"The store did not open ({type(shut).__name__}).") from shut
    write(WHOLE if sound else DAMAGED)
    for line in copies_told():
        write(line)
    return 0 if sound else 1


def copies_told() -> Iterator[str]:
    """Say of when the copies are, the newest first."""
    copies = day_copies(data_home())
    if not copies:
        yield "There is no copy of a day yet."
    for copy in copies:
        yield f"A copy is from {copy.at.astimezone():%Y-%m-%d %H:%M}."
