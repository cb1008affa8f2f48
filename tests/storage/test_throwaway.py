from threading import Thread

import pytest

from aid.domain.visit import Clinic
from aid.storage.errors import StoreClosed
from aid.storage.home import throwaway_store
from tests.storage.conftest import Clock
from tests.storage.stories import ROSA, everything_in, say


def test_a_demo_store_works_like_any_other(clock: Clock) -> None:
    store = throwaway_store(clock)
    kept = say(store, store.begin(ROSA).id, "sing")
    assert store.undo(kept.id).visit == ROSA
    store.close()


def test_a_demo_store_is_encrypted_and_its_key_is_in_no_file(clock: Clock) -> None:
    store = throwaway_store(clock)
    key = store.database.key
    store.begin(ROSA)
    found = everything_in(store.home)
    assert b"SQLite format 3" not in found
    assert b"Metformin" not in found
    assert key not in found
    assert not (store.home / "key.json").exists()
    store.close()


def test_two_demo_stores_share_nothing(clock: Clock) -> None:
    one, two = throwaway_store(clock), throwaway_store(clock)
    one.begin(ROSA)
    assert one.database.key != two.database.key
    assert two.recent() == ()
    one.close()
    two.close()


def test_a_demo_store_is_gone_when_it_is_closed(clock: Clock) -> None:
    store = throwaway_store(clock)
    store.begin(ROSA)
    store.close()
    assert not store.home.exists()
    with pytest.raises(StoreClosed):
        store.recent()


def test_a_demo_store_is_made_when_it_is_first_used(clock: Clock) -> None:
    store = throwaway_store(clock, Clinic(name="Practice Clinic"))
    assert (store.recent(), store.clinic()) == ((), Clinic(name="Practice Clinic"))
    assert everything_in(store.home) == b""
    store.begin(ROSA)
    assert len(store.recent()) == 1
    assert store.clinic() == Clinic(name="Practice Clinic")
    store.close()


def test_a_clinic_that_is_changed_in_a_demo_stays_changed(clock: Clock) -> None:
    store = throwaway_store(clock, Clinic(name="Practice Clinic"))
    store.set_clinic(Clinic(name="By the Square"))
    assert store.clinic() == Clinic(name="By the Square")
    store.close()


def test_a_demo_store_is_made_once_however_many_come_first(clock: Clock) -> None:
    store = throwaway_store(clock)
    codes: list[str] = []
    comers = [Thread(target=lambda: codes.append(store.begin(ROSA).code)) for _ in range(8)]
    for one in comers:
        one.start()
    for one in comers:
        one.join()
    assert len(set(codes)) == len(store.recent()) == 8
    store.close()
