"""When the store is damaged: the newest good copy comes back, the damaged file is kept."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from aid.storage.backup import key_in
from aid.storage.copies import COPYING, DayCopy, day_copies
from aid.storage.errors import NotABackup, StoreDamaged, StoreError
from aid.storage.files import (
    BACKUPS,
    KEYS,
    STORE,
    plain_file_errors,
    private_folder,
    sync_folder,
    write_private,
)
from aid.storage.packing import open_whole, unpack, workbench

MINUTE = timedelta(minutes=1)


def newest_good(home: Path, key: bytes) -> DayCopy | None:
    """Return the copy made last that opens whole."""
    return next((copy for copy in day_copies(home) if _is_good(copy, home, key)), None)


def minutes_lost(copy: DayCopy, now: datetime) -> int:
    """Return how many minutes were begun since the copy; all of them may be lost."""
    return max(0, -(-(now - copy.at) // MINUTE))


def bring_back(home: Path, copy: DayCopy, key: bytes, now: datetime) -> None:
    """Put a copy in the place of a store that is closed, and keep that store aside."""
    with COPYING, plain_file_errors(), workbench(home) as bench:
        unpack(copy.path, bench)
        open_whole(bench, key)
        _keep_aside(home, now)
        (bench / STORE).replace(home / STORE)
        sync_folder(home)


def unlock_by_copies(home: Path, secret: str) -> bytes:
    """Return the key by the newest copy of the key file, and put that in place."""
    for copy in day_copies(home):
        with suppress(NotABackup), plain_file_errors(), workbench(home) as bench:
            unpack(copy.path, bench)
            key = key_in(bench, secret)
            write_private(home / KEYS, (bench / KEYS).read_bytes())
            return key
    raise StoreDamaged


def _is_good(copy: DayCopy, home: Path, key: bytes) -> bool:
    try:
        with plain_file_errors(), workbench(home) as bench:
            unpack(copy.path, bench)
            open_whole(bench, key)
    except StoreError:
        return False
    return True


def _keep_aside(home: Path, now: datetime) -> None:
    """Move the store and its log away; the disk has to know before another comes."""
    aside = next(_free_names(private_folder(home / BACKUPS), now))
    for ending in ("-wal", "-shm", ""):
        old = home / f"{STORE}{ending}"
        if old.exists():
            old.replace(aside.with_name(f"{aside.name}{ending}"))
    sync_folder(aside.parent)
    sync_folder(home)


def _free_names(folder: Path, now: datetime) -> Iterator[Path]:
    stem, n = f"{now:%Y%m%dT%H%M%S}-aside", 1
    while True:
        path = folder / f"{stem}-{n}.db"
        if not path.exists():
            yield path
        n += 1
