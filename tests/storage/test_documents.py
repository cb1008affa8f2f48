import zlib
from dataclasses import replace
from datetime import date, time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aid.domain.day_clock import DayClock
from aid.domain.people import People
from aid.domain.plan import Decision, Item
from aid.domain.visit import Clinic, GoingHome, Visit
from aid.storage.documents import (
    clinic_document,
    clinic_of,
    document_of,
    visit_of,
    whole_text,
)
from aid.storage.errors import StoreDamaged
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from tests.storage.stories import ROSA, said, say

NASTY = (
    "'; DROP TABLE visit; --",
    'quotes " and \\ and {braces}',
    "null \0 inside",
    "line\r\nbreak\u2028and\u2029more",
    "\u202eright to left\u202c",
    "\U0001f9d3\U0001f3fd\u200d\U0001f9bd",
    "e\u0301 stays as typed",
    "\ufeffmark",
    "</script><script>",
    "\uffff",
)


def test_a_visit_comes_back_as_it_was() -> None:
    assert visit_of(document_of(ROSA)) == ROSA


def test_an_empty_visit_comes_back_empty() -> None:
    assert visit_of(document_of(Visit())) == Visit()


def test_a_clinic_comes_back_as_it_was() -> None:
    clinic = Clinic(name="Río Grande", languages=("en", "es", "ar"))
    assert clinic_of(clinic_document(clinic)) == clinic


@pytest.mark.parametrize("words", NASTY)
def test_any_text_is_kept_as_typed(store: VisitStore, kept: Kept, words: str) -> None:
    say(store, kept.id, words)
    assert said(store, kept.id) == words


@given(st.text(st.characters()))
def test_whole_text_changes_nothing_but_half_characters(text: str) -> None:
    assert whole_text(text).encode("utf-8").decode("utf-8") == whole_text(text)
    if not any(0xD800 <= ord(c) < 0xE000 for c in text):
        assert whole_text(text) == text


def test_half_a_character_becomes_a_question_mark_and_the_rest_stays(
    store: VisitStore, kept: Kept
) -> None:
    new = say(store, kept.id, "good \ud83d morning")
    assert new.visit.own_idea == "good \ufffd morning"
    assert store.get(kept.id) == new


def test_two_halves_that_belong_together_become_whole(
    store: VisitStore, kept: Kept
) -> None:
    assert say(store, kept.id, "\ud83d\ude00").visit.own_idea == "\U0001f600"


def test_half_characters_are_mended_wherever_they_stand() -> None:
    task = replace(ROSA.ledger[0], label="pill\udc00")
    visit = Visit(ledger=(task,), people=People(patient_name="\ud800Rosa"))
    mended = visit_of(document_of(visit))
    assert mended.ledger[0] == replace(task, label="pill\ufffd")
    assert mended.people.patient_name == "\ufffdRosa"


def test_a_half_character_in_an_address_finds_no_visit(store: VisitStore) -> None:
    assert store.by_code("K7-\ud800") is None
    store.forget("\ud800")
    assert store.journal("\ud800") == ()


def test_a_half_character_in_a_save_mark_is_no_fault(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "once", save_id="\ud800")
    say(store, kept.id, "twice", save_id="\ud800")
    assert said(store, kept.id) == "once"


@pytest.mark.parametrize(
    "json", [b"", b"not json", b'{"setting": "moon"}', b'{"ledger": 3}']
)
def test_a_document_that_makes_no_sense_is_called_damaged(json: bytes) -> None:
    with pytest.raises(StoreDamaged):
        visit_of(zlib.compress(json))
    with pytest.raises(StoreDamaged):
        visit_of(json)
    with pytest.raises(StoreDamaged):
        clinic_of("[1")


def test_a_document_of_an_older_version_is_read_with_what_it_has() -> None:
    older = zlib.compress(b'{"own_idea": "sing", "gone_since": 1}')
    assert visit_of(older) == Visit(own_idea="sing")


def test_a_document_from_before_the_newest_fields_opens_with_all_it_has() -> None:
    """What nobody asked then is not said: no hour, no dose, no reason, no yes."""
    home = GoingHome(on=date(2026, 3, 5), first_phone="Ward four")
    stop = Item(task_id="t1", label="Metformin", decision=Decision.STOP)
    visit = replace(ROSA, home=home, plan=replace(ROSA.plan, items=(stop,)))
    older = msgspec.json.decode(zlib.decompress(document_of(visit)))
    del older["clock"], older["people"]["shares"], older["ledger"][0]["medicine"]["each"]
    for name in ("pending", "who_calls"):
        del older["home"][name]
    for name in ("reason", "who_knows"):
        del older["plan"]["items"][0][name]
    assert visit_of(zlib.compress(msgspec.json.encode(older))) == visit


def test_the_hours_of_a_day_come_back_as_they_were() -> None:
    visit = replace(ROSA, clock=DayClock(morning=time(6, 30), bedtime=time(23, 5)))
    assert visit_of(document_of(visit)) == visit


def test_no_visit_stays_at_hand_once_the_store_is_closed(store: VisitStore) -> None:
    store.begin(ROSA)
    assert visit_of.cache_info().currsize
    store.close()
    assert not visit_of.cache_info().currsize
