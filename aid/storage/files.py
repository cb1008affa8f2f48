"""Files and folders for this user alone, written so that a power cut tears none."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aid.storage.errors import StoreError, StoreFull, StoreReadOnly, StoreUnreachable

STORE = "store.db"
KEYS = "key.json"
TRIES = "tries.json"
BACKUPS = "backups"
MAKING = "making"
RUNNING = "running"
LINK = "link"

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_LEAVE = {errno.EROFS, errno.EACCES, errno.EPERM}


@contextmanager
def plain_file_errors() -> Iterator[None]:
    """Turn what the system says of a file into one of our few errors."""
    try:
        yield
    except OSError as error:
        raise _plain(error) from error


def private_folder(path: Path) -> Path:
    """Return the folder, made if need be, and open to this user alone."""
    with plain_file_errors():
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.chmod(0o700)
    return path


def make_private(path: Path) -> None:
    """Make an empty file for this user alone, or take the rights of others away."""
    with plain_file_errors():
        open(path, "ab", opener=_for_me_alone).close()
        path.chmod(0o600)


def write_private(path: Path, content: bytes) -> None:
    """Write a small file at once: after a power cut it is the old one or the new one."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    with plain_file_errors():
        try:
            with open(part, "xb", opener=_for_me_alone) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """See to it that the disk really holds this file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """See to it that the disk really holds the names in this folder."""
    if os.name != "posix":
        return  # Windows opens no folders
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _for_me_alone(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _plain(error: OSError) -> StoreError:
    if error.errno in _NO_ROOM:
        return StoreFull()
    if error.errno in _NO_LEAVE:
        return StoreReadOnly()
    return StoreUnreachable()
