"""The copy of each day: in the background, read back, counted, reached by forgetting."""

from datetime import timedelta
from pathlib import Path

import pytest

from aid.domain.visit import Visit
from aid.storage.backup import restore
from aid.storage.copies import KEPT_COPIES, copy_day, day_copies, day_of
from aid.storage.database import Database
from aid.storage.errors import StoreExists
from aid.storage.files import plain_file_errors
from aid.storage.home import open_store
from aid.storage.keys import create_keys
from aid.storage.packing import open_whole, unpack, workbench
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import QUICK, ROSA, pages, said, say, traces

PASSPHRASE = "green bicycle"


@pytest.fixture
def key(home: Path) -> bytes:
    return create_keys(home, PASSPHRASE, cost=QUICK).key


def copied(copy: Path, home: Path, key: bytes, clock: Clock) -> list[str]:
    """The own ideas of the visits in a copy."""
    with plain_file_errors(), workbench(home) as bench:
        unpack(copy, bench)
        store = VisitStore(Database(bench / "store.db", key), clock)
        told = [said(store, line.id) for line in store.recent()]
        store.close()
    return told


def remains_in(copy: Path, home: Path, key: bytes) -> bytes:
    """What someone with the key could read in a copy, deleted remains included."""
    with plain_file_errors(), workbench(home) as bench:
        unpack(copy, bench)
        return pages(bench / "store.db", key)


def test_after_opening_the_copy_of_the_day_is_made_and_opens_elsewhere(
    store: VisitStore, home: Path, key: bytes, clock: Clock, tmp_path: Path
) -> None:
    say(store, store.begin(Visit()).id, "walk the dog")
    store.keeper.look_over().result()
    assert not store.keeper.is_damaged
    (copy,) = day_copies(home)
    assert copy.path.stat().st_mode & 0o777 == 0o600
    assert b"SQLite format 3" not in copy.path.read_bytes()
    restore(copy.path, tmp_path / "other", PASSPHRASE)
    other = open_store(tmp_path / "other", key, clock)
    assert [said(other, line.id) for line in other.recent()] == ["walk the dog"]
    other.close()


def test_a_day_has_one_copy(store: VisitStore, home: Path, key: bytes) -> None:
    for _ in range(3):
        store.keeper.look_over().result()
    assert len(day_copies(home)) == 1


def test_the_first_save_of_a_day_asks_for_its_copy(
    store: VisitStore, home: Path, clock: Clock
) -> None:
    asked = store.keeper.copy_if_due()
    assert asked
    asked.result()
    assert store.keeper.copy_if_due() is None
    clock.time += timedelta(days=1)
    again = store.keeper.copy_if_due()
    assert again
    again.result()
    assert len(day_copies(home)) == 2


def test_seven_copies_are_kept_those_made_last(
    store: VisitStore, home: Path, clock: Clock
) -> None:
    for _ in range(10):
        copy_day(store.database, clock())
        clock.time += timedelta(days=1)
    assert [copy.number for copy in day_copies(home)] == [10, 9, 8, 7, 6, 5, 4]
    assert len(day_copies(home)) == KEPT_COPIES


def test_with_the_clock_set_back_a_copy_made_later_still_counts_as_newer(
    store: VisitStore, home: Path, clock: Clock
) -> None:
    for _ in range(KEPT_COPIES):
        copy_day(store.database, clock())
        clock.time += timedelta(days=1)
    clock.time -= timedelta(days=400)
    copy_day(store.database, clock())
    newest = day_copies(home)[0]
    assert (newest.number, day_of(newest.at)) == (KEPT_COPIES + 1, day_of(clock.time))
    assert len(day_copies(home)) == KEPT_COPIES


def test_a_store_that_nobody_can_open_again_has_no_copies(
    tmp_path: Path, clock: Clock
) -> None:
    store = open_store(tmp_path / "demo", bytes(32), clock)
    store.keeper.look_over().result()
    assert store.keeper.copy_if_due() is None
    assert not (tmp_path / "demo" / "backups").exists()
    store.close()


def test_what_was_left_half_made_is_dropped(store: VisitStore, home: Path) -> None:
    (home / "backups").mkdir()
    (home / "backups" / ".000001-20260302T090000Z.tar.part").write_bytes(b"half")
    store.keeper.look_over().result()
    assert [p.suffix for p in (home / "backups").iterdir()] == [".tar"]


def test_a_copy_that_could_not_be_made_is_tried_again_some_time_later(
    store: VisitStore, home: Path, clock: Clock
) -> None:
    (home / "backups").write_text("in the way")
    first = store.keeper.copy_if_due()
    assert first
    first.result()
    (home / "backups").unlink()
    assert store.keeper.copy_if_due() is None
    clock.time += timedelta(minutes=10)
    again = store.keeper.copy_if_due()
    assert again
    again.result()
    assert len(day_copies(home)) == 1


def test_a_store_that_is_closed_at_once_is_left_alone(
    store: VisitStore, home: Path
) -> None:
    asked = store.keeper.look_over()
    store.close()
    assert asked.cancelled() or asked.result() is None
    assert not store.keeper.is_damaged


def test_forgetting_reaches_into_the_copy_of_each_day(
    store: VisitStore, home: Path, key: bytes, clock: Clock
) -> None:
    rosa, other = store.begin(ROSA), store.begin(Visit())
    say(store, rosa.id, f"marigold {list(range(500))}")
    say(store, other.id, "bluebell")
    for _ in range(3):
        copy_day(store.database, clock())
        clock.time += timedelta(days=1)
    gone = traces(store, rosa.id) - traces(store, other.id)
    copies = [copy.path for copy in day_copies(home)]
    for copy in copies:
        assert all(trace in remains_in(copy, home, key) for trace in gone)
    store.forget(rosa.id)
    assert [copy.path for copy in day_copies(home)] == copies
    for copy in copies:
        assert not [trace for trace in gone if trace in remains_in(copy, home, key)]
        assert copied(copy, home, key, clock) == ["bluebell"]
    assert list((home / "making").iterdir()) == []


def test_a_copy_without_the_visit_is_left_as_it_is(
    store: VisitStore, home: Path, clock: Clock
) -> None:
    copy_day(store.database, clock())
    before = day_copies(home)[0].path.read_bytes()
    store.forget(store.begin(ROSA).id)
    assert day_copies(home)[0].path.read_bytes() == before


def test_a_copy_that_cannot_be_cleaned_is_deleted(
    store: VisitStore, home: Path, clock: Clock
) -> None:
    rosa = store.begin(ROSA)
    copy_day(store.database, clock())
    (copy,) = day_copies(home)
    copy.path.write_bytes(copy.path.read_bytes()[:9_000])
    store.forget(rosa.id)
    assert day_copies(home) == []


def test_taking_a_copy_of_the_same_store_back_keeps_the_other_copies(
    store: VisitStore, home: Path, clock: Clock
) -> None:
    for _ in range(2):
        copy_day(store.database, clock())
        clock.time += timedelta(days=1)
    store.close()
    with pytest.raises(StoreExists):
        restore(day_copies(home)[1].path, home, PASSPHRASE)
    restore(day_copies(home)[1].path, home, PASSPHRASE, replace=True)
    assert [copy.number for copy in day_copies(home)] == [2, 1]


def test_a_copy_opens_whole(store: VisitStore, home: Path, key: bytes) -> None:
    store.keeper.look_over().result()
    with plain_file_errors(), workbench(home) as bench:
        unpack(day_copies(home)[0].path, bench)
        open_whole(bench, key)
