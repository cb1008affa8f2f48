"""A backup is one plain tar of two encrypted files: the wrapped key and the store.

The passphrase of the day it was made opens it, on any laptop.
"""

import shutil
import tempfile
from pathlib import Path

from aid.storage.database import Database
from aid.storage.engine import require_encryption
from aid.storage.errors import NoKeys, NotABackup, StoreDamaged, StoreExists
from aid.storage.files import (
    BACKUPS,
    KEYS,
    STORE,
    TRIES,
    make_private,
    plain_file_errors,
    private_folder,
    sync_folder,
)
from aid.storage.keys import has_keys, same_key, unlock
from aid.storage.packing import open_whole, unpack, workbench, write_packed


def backup(database: Database, target: Path) -> None:
    """Write a backup and read it back before it takes its name."""
    home = database.path.parent
    if not has_keys(home):
        raise NoKeys
    with plain_file_errors(), workbench(home) as bench:
        database.copy_to(bench / STORE)
        make_private(bench / KEYS)
        shutil.copyfile(home / KEYS, bench / KEYS)
        write_packed(bench, target, database.key)


def restore(source: Path, home: Path, secret: str, *, replace: bool = False) -> None:
    """Put a backup in place, after all of it was read and found whole.

    What is kept in `home` stays until then, and is replaced only when told.
    """
    require_encryption()
    if _is_used(home) and not replace:
        raise StoreExists
    with plain_file_errors(), workbench(private_folder(home)) as bench:
        unpack(source, bench)
        open_whole(bench, key_in(bench, secret))
        _install(bench, home)


def key_in(folder: Path, secret: str) -> bytes:
    """Return the key of an unpacked backup."""
    try:
        return unlock(folder, secret)
    except StoreDamaged as error:
        raise NotABackup from error


def _is_used(home: Path) -> bool:
    return has_keys(home) or (home / STORE).exists()


def _install(bench: Path, home: Path) -> None:
    """Move the old things aside, the new ones in, the key last; then drop the old.

    Copies of the same store stay; those of another, nobody here can open any more.
    """
    aside = Path(tempfile.mkdtemp(prefix="replaced-", dir=home))
    others = () if same_key(bench, home) else (BACKUPS,)
    for name in (KEYS, STORE, f"{STORE}-wal", f"{STORE}-shm", TRIES, *others):
        if (home / name).exists():
            (home / name).replace(aside / name)
    (bench / STORE).replace(home / STORE)
    sync_folder(home)
    (bench / KEYS).replace(home / KEYS)
    sync_folder(home)
    shutil.rmtree(aside)
