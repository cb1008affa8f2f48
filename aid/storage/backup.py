"""A backup is one plain tar of two encrypted files: the wrapped key and the store.

The passphrase of the day it was made opens it, on any laptop.
"""

import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aid.storage.database import Database
from aid.storage.engine import require_encryption
from aid.storage.errors import (
    NoKeys,
    NotABackup,
    StoreDamaged,
    StoreExists,
)
from aid.storage.files import (
    BACKUPS,
    KEYS,
    MAKING,
    STORE,
    TRIES,
    make_private,
    plain_file_errors,
    private_folder,
    sync_file,
    sync_folder,
)
from aid.storage.keys import has_keys, unlock
from aid.storage.migrations import refuse_newer

MOST_KEY_BYTES = 64 * 1024


def backup(database: Database, target: Path) -> None:
    """Write a backup and read it back before it takes its name."""
    home = database.path.parent
    if not has_keys(home):
        raise NoKeys
    part = target.with_name(f".{target.name}.part")
    with plain_file_errors(), _workbench(home) as bench:
        database.copy_to(bench / STORE)
        shutil.copyfile(home / KEYS, bench / KEYS)
        try:
            _pack(bench, part)
            _prove(part, bench / "proof", database.key)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(target.parent)


def restore(source: Path, home: Path, secret: str, *, replace: bool = False) -> None:
    """Put a backup in place, after all of it was read and found whole.

    What is kept in `home` stays until then, and is replaced only when told.
    """
    require_encryption()
    if _is_used(home) and not replace:
        raise StoreExists
    with plain_file_errors(), _workbench(private_folder(home)) as bench:
        _unpack(source, bench)
        _open_whole(bench, _key_in(bench, secret))
        _install(bench, home)


@contextmanager
def _workbench(home: Path) -> Iterator[Path]:
    place = private_folder(home / MAKING)
    with tempfile.TemporaryDirectory(dir=place) as bench:
        yield Path(bench)


def _pack(bench: Path, part: Path) -> None:
    make_private(part)
    with tarfile.open(part, "w", format=tarfile.PAX_FORMAT) as tar:
        for name in (KEYS, STORE):
            tar.add(bench / name, arcname=name, filter=_without_owner)
    sync_file(part)


def _without_owner(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = 0o600
    return member


def _prove(part: Path, proof: Path, key: bytes) -> None:
    private_folder(proof)
    _unpack(part, proof)
    _open_whole(proof, key)


def _unpack(source: Path, folder: Path) -> None:
    """Take out the two files by name; nothing else in the tar is looked at."""
    try:
        with tarfile.open(source, "r:") as tar:
            for name in (KEYS, STORE):
                _take(tar, name, folder / name)
    except (tarfile.TarError, KeyError) as error:
        raise NotABackup from error


def _take(tar: tarfile.TarFile, name: str, target: Path) -> None:
    member = tar.getmember(name)
    content = tar.extractfile(member) if member.isreg() else None
    if content is None or (name == KEYS and member.size > MOST_KEY_BYTES):
        raise NotABackup
    make_private(target)
    with target.open("wb") as file:
        shutil.copyfileobj(content, file)
    sync_file(target)


def _key_in(folder: Path, secret: str) -> bytes:
    try:
        return unlock(folder, secret)
    except StoreDamaged as error:
        raise NotABackup from error


def _open_whole(folder: Path, key: bytes) -> None:
    """Open the store as the program would, and go over every page."""
    database = Database(folder / STORE, key)
    try:
        if not database.check():
            raise NotABackup
        with database.read() as connection:
            refuse_newer(connection)
    finally:
        database.close_all()


def _is_used(home: Path) -> bool:
    return has_keys(home) or (home / STORE).exists()


def _install(bench: Path, home: Path) -> None:
    """Move the old things aside, the new ones in, the key last; then drop the old."""
    aside = Path(tempfile.mkdtemp(prefix="replaced-", dir=home))
    for name in (KEYS, STORE, f"{STORE}-wal", f"{STORE}-shm", TRIES, BACKUPS):
        if (home / name).exists():
            (home / name).replace(aside / name)
    (bench / STORE).replace(home / STORE)
    sync_folder(home)
    (bench / KEYS).replace(home / KEYS)
    sync_folder(home)
    shutil.rmtree(aside)
