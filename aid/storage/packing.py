"""The tar of a backup: packing it, reading it back, and the bench where that is done."""

import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aid.storage.database import Database
from aid.storage.errors import NotABackup
from aid.storage.files import (
    KEYS,
    MAKING,
    STORE,
    make_private,
    private_folder,
    sync_file,
    sync_folder,
)
from aid.storage.migrations import refuse_newer

MOST_KEY_BYTES = 64 * 1024


@contextmanager
def workbench(home: Path) -> Iterator[Path]:
    """Lend an empty folder for half-made things; opening a store clears what is left."""
    place = private_folder(home / MAKING)
    with tempfile.TemporaryDirectory(dir=place) as bench:
        yield Path(bench)


def write_packed(bench: Path, target: Path, key: bytes) -> None:
    """Pack what lies on the bench and read it back before it takes its name."""
    part = target.with_name(f".{target.name}.part")
    try:
        _pack(bench, part)
        _prove(part, bench / "proof", key)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(target.parent)


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
    unpack(part, proof)
    open_whole(proof, key)


def unpack(source: Path, folder: Path) -> None:
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


def open_whole(folder: Path, key: bytes) -> None:
    """Open the store as the program would, and go over every page."""
    database = Database(folder / STORE, key)
    try:
        if not database.check():
            raise NotABackup
        with database.read() as connection:
            refuse_newer(connection)
    finally:
        database.close_all()
