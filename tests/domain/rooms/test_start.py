"""Start: who is here, why, for how long, and what a record brings."""

from dataclasses import replace

import pytest

from aid.domain.errors import Reason
from aid.domain.people import People, Setting, TimePath
from aid.domain.rooms.start import bring_in, seat, set_out, speak
from aid.domain.visit import Brought, Visit
from tests.builders import TOO_LONG, pill, task, visit
from tests.domain.rooms.refusals import refused

ROSA = People(patient_name="Rosa", companion_here=True, companion_name="Luz", spoken="es")
HOPE = Brought(what="goal", words="Dance at the wedding", from_patient=True)


def test_people_take_their_seats() -> None:
    assert seat(Visit(), ROSA).people == ROSA


def test_the_people_can_change_and_the_rest_stays() -> None:
    told = visit(task(), people=ROSA)
    alone = replace(ROSA, companion_here=False)
    assert seat(told, alone) == visit(task(), people=alone)


@pytest.mark.parametrize(
    "field", ["patient_name", "companion_name", "interpreter_languages"]
)
def test_a_name_that_never_ends_is_refused(field: str) -> None:
    long = replace(ROSA, **{field: TOO_LONG})
    before = Visit(people=ROSA)
    assert refused(lambda: seat(before, long)) == (Reason.TOO_LONG, field)
    assert before.people == ROSA


def test_the_two_say_what_today_is_and_how_long_there_is() -> None:
    out = set_out(Visit(), Setting.DECIDING, TimePath.SHORT)
    assert (out.setting, out.path) == (Setting.DECIDING, TimePath.SHORT)


def test_the_screen_can_speak_another_language() -> None:
    assert speak(Visit(people=ROSA), "en").people == replace(ROSA, spoken="en")


def test_ticked_lines_of_a_record_come_to_the_ledger() -> None:
    brought = bring_in(visit(task()), (pill("a"), pill("b")), (HOPE,))
    assert brought.ledger == (task(), pill("a"), pill("b"))
    assert brought.brought == (HOPE,)


def test_a_line_brought_twice_stands_once() -> None:
    once = bring_in(Visit(), (), (HOPE,))
    assert bring_in(once, (), (HOPE,)) == once


def test_a_record_with_a_nameless_line_brings_nothing() -> None:
    before = visit(task())
    nameless = task("b", label=" ")
    assert refused(lambda: bring_in(before, (pill(), nameless), (HOPE,))) == (
        Reason.EMPTY_NAME,
        "label",
    )
    assert before == visit(task())
