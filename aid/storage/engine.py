"""The driver, how a connection is opened, and what its errors mean in our few words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aid.storage.errors import (
    NoEncryption,
    StoreBusy,
    StoreClosed,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreReadOnly,
    StoreUnreachable,
    WrongKey,
)

if TYPE_CHECKING:
    from sqlite_utils import Database as Connection

try:
    from sqlcipher3 import dbapi2 as driver
except ImportError:
    import sqlite3 as driver  # opens nothing: `require_encryption` refuses

DriverError: type[Exception] = driver.Error
BUSY_SECONDS = 5
PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "secure_delete = ON",
    "wal_autocheckpoint = 4000",  # pages; one save in six hundred then waits for it
)

# Primary result codes of SQLite; this driver tells no finer ones.
_PERM, _BUSY, _LOCKED, _READ_ONLY, _BROKEN_OFF, _IO = 3, 5, 6, 8, 9, 10
_CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_STORE = 11, 13, 14, 26
FAULTS = (_IO, _CORRUPT, _CANNOT_OPEN, _NOT_A_STORE)


@cache
def require_encryption() -> None:
    """Refuse to go on without SQLCipher; the plain driver would write plain text."""
    probe = driver.connect(":memory:")
    version = probe.execute("PRAGMA cipher_version").fetchone()
    probe.close()
    if not version:
        message = "SQLCipher is missing, so nothing can be kept safely on this laptop."
        raise NoEncryption(message)


def connect(path: Path, key: bytes, *, wait: float = BUSY_SECONDS) -> Connection:
    """Open a file of this key, set so that what was acknowledged survives a power cut.

    No thread check by the driver: each connection serves one thread, but another may
    close it when the screen is locked.
    """
    from sqlite_utils import Database as Connection  # late: a first page needs no store

    require_encryption()
    connection = driver.connect(str(path), timeout=wait, check_same_thread=False)
    try:
        _unlock(connection, key)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchone()
    except BaseException:
        connection.close()
        raise
    return Connection(connection, execute_plugins=False)


def _unlock(connection: Any, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE").fetchone()
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchone()
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except DriverError as error:
        if code_of(error) == _NOT_A_STORE:
            raise WrongKey from error
        raise


def code_of(error: Exception) -> int:
    """Return the primary result code of SQLite, 0 when there is none."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF


def plain(error: Exception, *, writing: bool = False) -> StoreError | None:
    """Return what a driver's error means; None is a fault of ours, to be seen as it is.

    A quota or a limit on files reaches us as a bare I/O error: while writing it means
    that the disk would not take it.
    """
    kinds: dict[int, type[StoreError]] = {
        _FULL: StoreFull,
        _BUSY: StoreBusy,
        _LOCKED: StoreBusy,
        _READ_ONLY: StoreReadOnly,
        _BROKEN_OFF: StoreClosed,
        _CORRUPT: StoreDamaged,
        _NOT_A_STORE: StoreDamaged,
        _IO: StoreFull if writing else StoreUnreachable,
        _CANNOT_OPEN: StoreUnreachable,
        _PERM: StoreUnreachable,
    }
    kind = kinds.get(code_of(error))
    return kind() if kind else None
