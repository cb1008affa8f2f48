from datetime import date

from aid.domain.people import Voice
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from tests.storage.stories import ROSA, said, say


def test_nothing_to_undo_leaves_the_visit_as_it_is(store: VisitStore) -> None:
    kept = store.begin(ROSA)
    assert not store.get(kept.id).can_undo
    assert store.undo(kept.id) == kept
    assert store.journal(kept.id) == ()


def test_undo_steps_back_one_change_at_a_time(store: VisitStore, kept: Kept) -> None:
    for words in ("one", "two", "three"):
        say(store, kept.id, words)
    back = []
    while store.get(kept.id).can_undo:
        back.append(store.undo(kept.id).visit.own_idea)
    assert back == ["two", "one", ""]
    assert store.undo(kept.id).visit == Visit()


def test_a_change_after_an_undo_can_be_undone_and_then_the_older_ones(
    store: VisitStore, kept: Kept
) -> None:
    for words in ("one", "two"):
        say(store, kept.id, words)
    store.undo(kept.id)
    say(store, kept.id, "three")
    assert [store.undo(kept.id).visit.own_idea for _ in range(2)] == ["one", ""]
    assert not store.get(kept.id).can_undo


def test_undo_is_itself_written_in_the_journal(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "one")
    new = store.undo(kept.id, save_id="u1")
    assert new.version == 3
    line = store.journal(kept.id)[-1]
    assert (line.n, line.verb, line.voice) == (2, "undo", Voice.PATIENT)
    assert (line.what, line.save_id, line.at) == (("own_idea",), "u1", new.changed)


def test_undo_survives_a_restart(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "one")
    store.database.flush_log()
    assert store.get(kept.id).can_undo
    store.undo(kept.id)
    assert said(store, kept.id) == ""


def test_undo_touches_its_own_visit_only(store: VisitStore, kept: Kept) -> None:
    other = store.begin(Visit())
    say(store, other.id, "stays")
    say(store, kept.id, "goes")
    store.undo(kept.id)
    assert said(store, other.id) == "stays"
    assert store.get(other.id).can_undo


def test_a_finished_visit_cannot_be_undone(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "one")
    store.finish(kept.id, date(2026, 6, 1))
    assert not store.get(kept.id).can_undo
    say(store, kept.id, "two")
    assert not store.get(kept.id).can_undo
    assert store.undo(kept.id).visit.own_idea == "two"
