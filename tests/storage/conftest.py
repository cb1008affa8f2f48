from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from aid.domain.visit import Visit
from aid.storage.home import open_store
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore


class Clock:
    """A clock that moves one second each time it is read."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def key() -> bytes:
    return bytes(range(32))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path, key: bytes, clock: Clock) -> Iterator[VisitStore]:
    store = open_store(home, key, clock)
    yield store
    store.close()


@pytest.fixture
def kept(store: VisitStore) -> Kept:
    return store.begin(Visit())
