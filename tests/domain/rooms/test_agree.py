"""Agree: what changes, who does what, what if, how sure, and when we look again."""

from dataclasses import replace
from datetime import date

import pytest

from aid.domain.errors import Reason
from aid.domain.plan import (
    Action,
    Contact,
    Decision,
    Plan,
    Review,
    SafetyNet,
    TeachBack,
)
from aid.domain.rooms.agree import agree, decide, leave_out, make_safe, promise
from aid.domain.visit import Visit
from aid.domain.workload import Doer
from tests.builders import TOO_LONG, item
from tests.domain.rooms.refusals import refused

KEPT = Visit(plan=Plan(items=(item("a"), item("b"))))
CALL = Action(who=Doer.CLINIC, what="Call", by_when="Monday")
FAINT = SafetyNet(if_this="I feel faint", then="I call")


def test_a_line_comes_to_the_plan() -> None:
    assert decide(KEPT, item("c")).plan.items == (item("a"), item("b"), item("c"))


def test_a_line_said_again_is_written_over_in_its_place() -> None:
    stop = item("a", Decision.STOP)
    assert decide(KEPT, stop).plan.items == (stop, item("b"))


@pytest.mark.parametrize("field", ["how", "label", "reason", "who_knows"])
def test_a_line_without_end_is_refused(field: str) -> None:
    long = item("a", **{field: TOO_LONG})
    assert refused(lambda: decide(KEPT, long)) == (Reason.TOO_LONG, field)
    assert KEPT.plan.items == (item("a"), item("b"))


def test_a_line_can_be_left_out_again() -> None:
    assert leave_out(KEPT, "a").plan.items == (item("b"),)


def test_leaving_out_what_is_not_there_changes_nothing() -> None:
    assert leave_out(KEPT, "c") == KEPT


def test_who_does_what_is_kept_in_order() -> None:
    walk = Action(who=Doer.PATIENT, what="Walk")
    assert promise(KEPT, (walk, CALL)).plan.actions == (walk, CALL)


def test_a_promise_of_nothing_is_no_promise() -> None:
    blank = Action(who=Doer.CLINIC, what="  ", by_when="Monday")
    assert promise(KEPT, (blank, CALL)).plan.actions == (CALL,)


@pytest.mark.parametrize("field", ["what", "by_when"])
def test_a_promise_without_end_is_refused(field: str) -> None:
    long = replace(CALL, **{field: TOO_LONG})
    assert refused(lambda: promise(KEPT, (CALL, long))) == (Reason.TOO_LONG, field)
    assert KEPT.plan.actions == ()


def test_what_to_do_if_something_happens_is_kept() -> None:
    assert make_safe(KEPT, (FAINT,)).plan.nets == (FAINT,)


def test_half_a_net_is_kept_and_an_empty_one_is_not() -> None:
    half, empty = replace(FAINT, then=""), SafetyNet(if_this=" ", then="")
    assert make_safe(KEPT, (half, empty)).plan.nets == (half,)


@pytest.mark.parametrize("field", ["if_this", "then"])
def test_a_net_without_end_is_refused(field: str) -> None:
    long = replace(FAINT, **{field: TOO_LONG})
    assert refused(lambda: make_safe(KEPT, (long,))) == (Reason.TOO_LONG, field)


def test_the_rest_of_the_plan_is_kept() -> None:
    whole = Plan(
        items=(item("a"),),
        confidence=6,
        raise_by="A lift",
        teach_back=TeachBack.PARTLY,
        first_thing="Ring Luz",
        still_open="The pump",
        review=Review(on=date(2026, 6, 1), by=Contact.PHONE, look_at="My weight"),
    )
    assert agree(KEPT, whole).plan == whole


@pytest.mark.parametrize("confidence", [None, 0, 10])
def test_how_sure_goes_from_nought_to_ten(confidence: int | None) -> None:
    sure = replace(KEPT.plan, confidence=confidence)
    assert agree(KEPT, sure).plan.confidence == confidence


@pytest.mark.parametrize("confidence", [-1, 11])
def test_how_sure_stays_on_the_row_of_numbers(confidence: int) -> None:
    sure = replace(KEPT.plan, confidence=confidence)
    assert refused(lambda: agree(KEPT, sure)) == (Reason.CONFIDENCE_RANGE, "confidence")
    assert KEPT.plan.confidence is None


@pytest.mark.parametrize("field", ["raise_by", "first_thing", "still_open"])
def test_words_without_end_are_refused(field: str) -> None:
    long = replace(KEPT.plan, **{field: TOO_LONG})
    assert refused(lambda: agree(KEPT, long)) == (Reason.TOO_LONG, field)


def test_what_to_look_at_without_end_is_refused() -> None:
    long = replace(KEPT.plan, review=Review(look_at=TOO_LONG))
    assert refused(lambda: agree(KEPT, long)) == (Reason.TOO_LONG, "look_at")
