from dataclasses import replace

import pytest

from aid.domain.errors import DomainError
from aid.domain.people import Voice
from aid.domain.priorities import Priorities
from aid.domain.rooms.matters import say_what_matters
from aid.domain.visit import Visit
from aid.storage.engine import DriverError
from aid.storage.errors import VisitGone
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import ROSA, said, say


def test_a_visit_begins_open_at_its_first_version(store: VisitStore, clock: Clock) -> None:
    kept = store.begin(ROSA)
    assert (kept.visit, kept.version, kept.finished, kept.keep_until) == (
        ROSA,
        1,
        False,
        None,
    )
    assert kept.opened == kept.changed == clock.time
    assert store.get(kept.id) == kept


def test_every_visit_gets_an_id_that_cannot_be_guessed(store: VisitStore) -> None:
    ids = {store.begin(Visit()).id for _ in range(20)}
    assert len(ids) == 20
    assert all(len(visit_id) == 32 and visit_id.isalnum() for visit_id in ids)


def test_a_change_is_kept_with_its_version_and_time(
    store: VisitStore, kept: Kept, clock: Clock
) -> None:
    with store.editing(kept.id, Voice.PATIENT, "say_what_matters") as edit:
        edit.visit = say_what_matters(edit.visit, Priorities(main="Dance"))
    assert edit.kept == replace(
        kept,
        visit=replace(kept.visit, priorities=Priorities(main="Dance")),
        version=2,
        changed=clock.time,
        can_undo=True,
    )
    assert store.get(kept.id) == edit.kept


def test_a_change_leaves_one_line_in_the_journal(store: VisitStore, kept: Kept) -> None:
    with store.editing(kept.id, Voice.CLINICIAN, "bring_in", save_id="s1") as edit:
        edit.visit = replace(edit.visit, own_idea="sing", ledger=ROSA.ledger)
    (line,) = store.journal(kept.id)
    assert (line.n, line.voice, line.verb) == (1, Voice.CLINICIAN, "bring_in")
    assert (line.what, line.save_id) == (("ledger", "own_idea"), "s1")
    assert line.at == edit.kept.changed


def test_the_journal_holds_no_words_of_the_visit(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "marigold")
    assert "marigold" not in repr(store.journal(kept.id))


def test_a_change_that_changes_nothing_is_not_kept(store: VisitStore, kept: Kept) -> None:
    with store.editing(kept.id, Voice.PATIENT, "look") as edit:
        pass
    with store.editing(kept.id, Voice.PATIENT, "say") as same:
        same.visit = Visit()
    assert edit.kept == same.kept == store.get(kept.id) == kept
    assert store.journal(kept.id) == ()


def test_a_refused_change_leaves_everything_as_it_was(
    store: VisitStore, kept: Kept
) -> None:
    say(store, kept.id, "sing")
    before = store.get(kept.id)

    def half_a_change() -> None:
        with store.editing(kept.id, Voice.PATIENT, "say_what_matters") as edit:
            edit.visit = replace(edit.visit, own_idea="half")
            edit.visit = say_what_matters(edit.visit, Priorities(words="x" * 10_001))

    with pytest.raises(DomainError):
        half_a_change()
    assert store.get(kept.id) == before
    assert len(store.journal(kept.id)) == 1


def test_a_visit_that_could_not_be_read_back_is_never_written(
    store: VisitStore, kept: Kept
) -> None:
    with (
        pytest.raises(TypeError),
        store.editing(kept.id, Voice.PATIENT, "say") as edit,
    ):
        edit.visit = replace(edit.visit, own_idea=7)  # not text
    assert store.get(kept.id) == kept


def test_changes_of_one_visit_leave_others_alone(store: VisitStore, kept: Kept) -> None:
    other = store.begin(ROSA)
    say(store, kept.id, "sing")
    assert store.get(other.id) == other


def test_an_unknown_visit_is_gone(store: VisitStore) -> None:
    with pytest.raises(VisitGone):
        store.get("no such visit")
    with pytest.raises(VisitGone):
        say(store, "no such visit", "sing")
    with pytest.raises(VisitGone):
        store.undo("no such visit")


def test_a_change_inside_a_change_is_refused_and_neither_is_kept(
    store: VisitStore, kept: Kept
) -> None:
    def one_in_another() -> None:
        with store.editing(kept.id, Voice.PATIENT, "say") as edit:
            edit.visit = replace(edit.visit, own_idea="outer")
            say(store, kept.id, "inner")

    with pytest.raises(DriverError, match="transaction"):
        one_in_another()
    assert said(store, kept.id) == ""
