import threading
from pathlib import Path

import pytest

from aid.domain.visit import Visit
from aid.storage.database import Database
from aid.storage.errors import StoreClosed
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import said, say


def test_what_was_kept_is_there_after_a_restart(
    store: VisitStore, home: Path, key: bytes, clock: Clock
) -> None:
    kept = say(store, store.begin(Visit()).id, "ride the bus")
    store.close()
    again = open_store(home, key, clock)
    assert again.get(kept.id) == kept
    again.close()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("busy_timeout", 5000),
    ],
)
def test_it_is_set_to_lose_nothing(
    store: VisitStore, setting: str, value: str | int
) -> None:
    with store.database.read() as connection:
        assert connection.execute(f"PRAGMA {setting}").fetchone()[0] == value


def test_closing_leaves_one_file_and_no_key(store: VisitStore, home: Path) -> None:
    store.begin(Visit())
    store.close()
    assert [path.name for path in home.iterdir() if path.is_file()] == ["store.db"]
    with pytest.raises(StoreClosed):
        _ = store.database.key


def test_a_closed_store_answers_nothing(store: VisitStore) -> None:
    kept = store.begin(Visit())
    store.close()
    with pytest.raises(StoreClosed):
        store.get(kept.id)
    with pytest.raises(StoreClosed):
        say(store, kept.id, "too late")


def test_closing_twice_is_no_fault(store: VisitStore) -> None:
    store.close()
    store.close()


def test_closing_reaches_the_connections_of_other_threads(store: VisitStore) -> None:
    kept = store.begin(Visit())
    used, closed, refused = threading.Event(), threading.Event(), []

    def reader() -> None:
        store.get(kept.id)
        used.set()
        closed.wait(30)
        try:
            store.get(kept.id)
        except StoreClosed as error:
            refused.append(error)

    thread = threading.Thread(target=reader)
    thread.start()
    used.wait(30)
    store.close()
    closed.set()
    thread.join()
    assert len(refused) == 1


def test_a_thread_that_ended_leaves_no_connection_open(store: VisitStore) -> None:
    database: Database = store.database
    for _ in range(5):
        thread = threading.Thread(target=store.recent)
        thread.start()
        thread.join()
    assert len(database._seats) <= 2


def test_leftovers_of_a_killed_backup_are_swept_at_the_start(
    store: VisitStore, home: Path, key: bytes, clock: Clock
) -> None:
    store.close()
    (home / "making" / "half").mkdir(parents=True)
    (home / "making" / "half" / "store.db").write_bytes(b"half a copy")
    open_store(home, key, clock).close()
    assert not (home / "making").exists()


def test_a_read_inside_a_change_sees_what_stands(store: VisitStore) -> None:
    kept = store.begin(Visit())
    with store.database.write():
        assert said(store, kept.id) == ""
