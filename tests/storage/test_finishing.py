from datetime import date
from pathlib import Path

import pytest

from aid.storage.errors import VisitGone
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import left, pages, said, say, traces

JUNE = date(2026, 6, 1)


def test_a_finished_visit_is_kept_until_the_day_both_chose(
    store: VisitStore, kept: Kept, clock: Clock
) -> None:
    done = store.finish(kept.id, JUNE)
    assert (done.finished, done.keep_until, done.version) == (True, JUNE, 2)
    assert done.changed == clock.time
    assert store.get(kept.id) == done


def test_the_day_can_be_chosen_again(store: VisitStore, kept: Kept) -> None:
    store.finish(kept.id, JUNE)
    assert store.finish(kept.id, date(2026, 9, 1)).keep_until == date(2026, 9, 1)


def test_what_was_taken_back_is_gone_once_the_visit_is_finished(
    store: VisitStore, kept: Kept, home: Path, key: bytes
) -> None:
    say(store, kept.id, f"marigold {list(range(500))}")
    taken_back = traces(store, kept.id)
    say(store, kept.id, "bluebell")
    taken_back -= traces(store, kept.id)
    store.database.flush_log()
    assert left(pages(home / "store.db", key), taken_back)
    store.finish(kept.id, JUNE)
    assert left(pages(home / "store.db", key), taken_back) == []
    assert (home / "store.db-wal").stat().st_size == 0
    assert said(store, kept.id) == "bluebell"
    assert len(store.journal(kept.id)) == 2


def test_a_finished_visit_can_still_be_corrected(store: VisitStore, kept: Kept) -> None:
    store.finish(kept.id, JUNE)
    new = say(store, kept.id, "sing")
    assert (new.finished, new.keep_until, new.visit.own_idea) == (True, JUNE, "sing")


def test_an_unknown_visit_cannot_be_finished(store: VisitStore) -> None:
    with pytest.raises(VisitGone):
        store.finish("no such visit", JUNE)
