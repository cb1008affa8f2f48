"""Who runs over this data folder: one program at a time, and a link asked from it.

The file stays locked as long as the program lives; the system lets go of it when the
program ends, however it ends. So a file that was left behind keeps nobody out.
"""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from aid.storage.files import (
    LINK,
    RUNNING,
    make_private,
    plain_file_errors,
    private_folder,
    write_private,
)


@dataclass(frozen=True, slots=True)
class Place:
    """The place of the one program that runs here."""

    file: IO[bytes]

    def tell(self, port: int) -> None:
        """Write down where this program answers."""
        self.file.truncate(0)
        self.file.write(str(port).encode())
        self.file.flush()


@contextmanager
def sole_place(folder: Path) -> Iterator[Place | None]:
    """Hold the place while the program runs; None where another program holds it."""
    private_folder(folder)
    make_private(folder / RUNNING)
    with plain_file_errors():
        file = (folder / RUNNING).open("ab", buffering=0)
    with file:
        if not _is_ours(file):
            yield None
            return
        spend_link(folder)
        yield Place(file)


def port_told(folder: Path) -> int:
    """Return where the running program answers; 0 where it did not say so yet."""
    with plain_file_errors():
        told = (folder / RUNNING).read_bytes()
    return int(told) if told.isdigit() else 0


def ask_link(folder: Path) -> str:
    """Leave a fresh one-time token where only this user can write; return it."""
    token = secrets.token_urlsafe(32)
    write_private(folder / LINK, token.encode())
    return token


def asked_link(folder: Path) -> str:
    """Return the token that another start of the program left here; nothing if none."""
    try:
        return (folder / LINK).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def spend_link(folder: Path) -> None:
    """Let the token that was left here open nothing any more."""
    with plain_file_errors():
        (folder / LINK).unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 30  # a byte beyond the text, so that the text can be read

    def _is_ours(file: IO[bytes]) -> bool:
        with suppress(OSError):
            os.lseek(file.fileno(), FAR, os.SEEK_SET)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        return False
else:
    import fcntl

    def _is_ours(file: IO[bytes]) -> bool:
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False
