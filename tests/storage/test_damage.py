"""A damaged store: it is noticed, the newest good copy comes back, nothing is deleted."""

from datetime import timedelta
from pathlib import Path

import pytest

from aid.domain.visit import Visit
from aid.storage.copies import copy_day, day_copies
from aid.storage.damage import bring_back, minutes_lost, newest_good
from aid.storage.errors import DAMAGE, StoreDamaged, WrongPassphrase
from aid.storage.home import open_store
from aid.storage.keys import create_keys, unlock
from aid.storage.tries import unlock_slowly
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import PAGE, QUICK, ROSA, said, say

PASSPHRASE = "green bicycle"


@pytest.fixture
def key(home: Path) -> bytes:
    return create_keys(home, PASSPHRASE, cost=QUICK).key


@pytest.fixture
def visit_id(store: VisitStore, clock: Clock) -> str:
    """A visit of which two days were copied, and the third was not."""
    kept = store.begin(ROSA)
    for words in ("first day", "second day"):
        say(store, kept.id, words)
        copy_day(store.database, clock())
        clock.time += timedelta(days=1)
    say(store, kept.id, "third day")
    return kept.id


def flip(path: Path, page: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[page * PAGE + 100] ^= 0xFF
    path.write_bytes(raw)


def test_a_page_that_went_bad_is_noticed_after_opening_and_not_copied(
    store: VisitStore, visit_id: str, home: Path, key: bytes, clock: Clock
) -> None:
    store.close()
    flip(home / "store.db", 4)
    again = open_store(home, key, clock)
    again.keeper.look_over().result()
    assert again.keeper.is_damaged
    assert again.keeper.copy_if_due() is None
    assert [copy.number for copy in day_copies(home)] == [2, 1]
    again.close()


def test_the_newest_good_copy_comes_back_and_the_damaged_file_is_kept(
    store: VisitStore, visit_id: str, home: Path, key: bytes, clock: Clock
) -> None:
    store.close()
    flip(home / "store.db", 0)
    damaged = (home / "store.db").read_bytes()
    with pytest.raises(DAMAGE):
        open_store(home, key, clock)
    copy = newest_good(home, key)
    assert copy
    bring_back(home, copy, key, clock())
    again = open_store(home, key, clock)
    assert said(again, visit_id) == "second day"
    assert again.check()
    again.close()
    (aside,) = (home / "backups").glob("*-aside-*.db")
    assert aside.read_bytes() == damaged


def test_a_copy_that_went_bad_too_is_passed_over(
    store: VisitStore, visit_id: str, home: Path, key: bytes
) -> None:
    flip(day_copies(home)[0].path, 5)
    found = newest_good(home, key)
    assert found == day_copies(home)[1]
    flip(day_copies(home)[1].path, 5)
    assert newest_good(home, key) is None


def test_what_may_be_lost_is_told_in_minutes(
    store: VisitStore, visit_id: str, home: Path, clock: Clock
) -> None:
    copy = day_copies(home)[0]
    assert minutes_lost(copy, copy.at + timedelta(minutes=25)) == 25
    assert minutes_lost(copy, copy.at + timedelta(minutes=24, seconds=1)) == 25
    assert minutes_lost(copy, copy.at - timedelta(days=3)) == 0


@pytest.mark.parametrize("empty", [True, False])
def test_a_store_that_is_gone_is_not_opened_as_a_new_one(
    store: VisitStore, visit_id: str, home: Path, key: bytes, clock: Clock, empty: bool
) -> None:
    store.close()
    (home / "store.db").unlink()
    if empty:
        (home / "store.db").write_bytes(b"")
    with pytest.raises(StoreDamaged):
        open_store(home, key, clock)
    bring_back(home, day_copies(home)[0], key, clock())
    again = open_store(home, key, clock)
    assert said(again, visit_id) == "second day"
    again.forget(again.begin(Visit()).id)
    again.close()


def test_a_second_damaged_file_of_the_same_moment_has_its_own_name(
    store: VisitStore, visit_id: str, home: Path, key: bytes, clock: Clock
) -> None:
    store.close()
    copy, moment = day_copies(home)[0], clock()
    for _ in range(2):
        bring_back(home, copy, key, moment)
    assert len(list((home / "backups").glob("*-aside-*.db"))) == 2


def test_a_damaged_key_file_is_replaced_by_the_one_of_a_copy(
    store: VisitStore, visit_id: str, home: Path, key: bytes, clock: Clock
) -> None:
    (home / "key.json").write_bytes(b'{"passphrase": 7')
    with pytest.raises(WrongPassphrase):
        unlock_slowly(home, "blue bicycle", clock())
    assert unlock_slowly(home, PASSPHRASE, clock()) == key
    assert unlock(home, PASSPHRASE) == key


def test_a_damaged_key_file_without_a_copy_is_said(
    home: Path, key: bytes, clock: Clock
) -> None:
    (home / "key.json").write_bytes(b"")
    with pytest.raises(StoreDamaged):
        unlock_slowly(home, PASSPHRASE, clock())


def test_forgetting_reaches_the_damaged_file_or_it_goes(
    store: VisitStore, visit_id: str, home: Path, key: bytes, clock: Clock
) -> None:
    store.close()
    flip(home / "store.db", 0)
    bring_back(home, day_copies(home)[0], key, clock())
    again = open_store(home, key, clock)
    again.forget(visit_id)
    again.close()
    assert not list((home / "backups").glob("*-aside-*"))
