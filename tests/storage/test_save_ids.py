from dataclasses import replace

from aid.domain.people import Voice
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from tests.storage.stories import said, say


def test_a_save_sent_again_is_stored_once(store: VisitStore, kept: Kept) -> None:
    first = say(store, kept.id, "sing", save_id="abc")
    say(store, kept.id, "sing louder")
    with store.editing(kept.id, Voice.PATIENT, "say", save_id="abc") as edit:
        edit.visit = replace(edit.visit, own_idea="sing")
    assert edit.repeated
    assert edit.kept.version == first.version + 1
    assert said(store, kept.id) == "sing louder"
    assert len(store.journal(kept.id)) == 2


def test_a_save_sent_again_is_not_called_stale(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "sing", save_id="abc")
    with store.editing(kept.id, Voice.PATIENT, "say", version=1, save_id="abc") as edit:
        edit.visit = replace(edit.visit, own_idea="sing")
    assert edit.repeated
    assert edit.kept == store.get(kept.id)


def test_a_new_save_is_not_repeated(store: VisitStore, kept: Kept) -> None:
    with store.editing(kept.id, Voice.PATIENT, "say", save_id="abc") as edit:
        assert not edit.repeated


def test_saves_without_a_mark_are_all_stored(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "one")
    say(store, kept.id, "two")
    assert len(store.journal(kept.id)) == 2


def test_the_same_mark_in_two_visits_is_two_saves(store: VisitStore, kept: Kept) -> None:
    other = store.begin(Visit())
    say(store, kept.id, "one", save_id="abc")
    say(store, other.id, "two", save_id="abc")
    assert (said(store, kept.id), said(store, other.id)) == ("one", "two")


def test_an_undo_sent_again_goes_back_once(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "one")
    say(store, kept.id, "two")
    assert store.undo(kept.id, save_id="u1").visit.own_idea == "one"
    assert store.undo(kept.id, save_id="u1").visit.own_idea == "one"
    assert store.undo(kept.id, save_id="u2").visit.own_idea == ""
