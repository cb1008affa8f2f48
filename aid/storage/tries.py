"""Wrong tries at the door: after three, each next one waits twice as long."""

import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from pathlib import Path

import msgspec

from aid.storage.damage import unlock_by_copies
from aid.storage.errors import NoKeys, StoreDamaged, StoreFull, TooSoon
from aid.storage.files import TRIES, plain_file_errors, write_private
from aid.storage.keys import has_keys, unlock

FREE_TRIES = 3
LONGEST_WAIT = 300
_DOOR = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Tries:
    count: int
    last: datetime


def unlock_slowly(folder: Path, secret: str, now: datetime) -> bytes:
    """Return the key as `unlock` does, and make guessing slow, also over restarts."""
    if not has_keys(folder):
        raise NoKeys
    with _DOOR:
        seconds = wait_before(folder, now)
        if seconds:
            raise TooSoon(seconds)
        with suppress(StoreFull):  # a full disk keeps nobody from reading and printing
            count_try(folder, now)  # before the try, so that a killed process counts too
        key = _key(folder, secret)
        forget_tries(folder)
        return key


def _key(folder: Path, secret: str) -> bytes:
    try:
        return unlock(folder, secret)
    except StoreDamaged:
        return unlock_by_copies(folder, secret)


def wait_before(folder: Path, now: datetime) -> int:
    """How many seconds to wait before the next try."""
    tries = _read(folder)
    if tries is None or tries.count < FREE_TRIES:
        return 0
    wait = min(LONGEST_WAIT, 2 ** min(tries.count - FREE_TRIES, 16))
    gone = (now - tries.last).total_seconds()
    return ceil(wait - gone) if 0 <= gone < wait else 0  # a clock set back locks nobody out


def count_try(folder: Path, now: datetime) -> None:
    """Note one more try."""
    tries = _read(folder)
    count = tries.count + 1 if tries else 1
    write_private(folder / TRIES, msgspec.json.encode(_Tries(count, now)))


def forget_tries(folder: Path) -> None:
    """Start again from none."""
    with plain_file_errors():
        (folder / TRIES).unlink(missing_ok=True)


def _read(folder: Path) -> _Tries | None:
    try:
        return msgspec.json.decode((folder / TRIES).read_bytes(), type=_Tries)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
