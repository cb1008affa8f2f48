"""What two people may still want to say before they print; it never blocks."""

from dataclasses import replace
from datetime import date

import pytest

from aid.domain.people import TimePath
from aid.domain.perspectives import Helps, Perspective, Settled, Settlement
from aid.domain.plan import Action, Decision, Plan, Review, SafetyNet, StopHow
from aid.domain.priorities import Priorities
from aid.domain.readiness import Gap, gaps
from aid.domain.visit import Visit
from aid.domain.workload import Doer
from tests.builders import item

EASE = item("prick", Decision.EASE)
READY = Visit(
    priorities=Priorities(main="Dance at the wedding"),
    plan=Plan(
        items=(EASE,),
        actions=(Action(who=Doer.CLINIC, what="Call on Monday"),),
        nets=(SafetyNet(if_this="I feel faint", then="I call"),),
        confidence=8,
        review=Review(on=date(2026, 6, 1)),
    ),
)
APART = Perspective(about="prick", patient=Helps.NOT_MUCH, clinician=Helps.A_LOT)


def planned(**said: object) -> Visit:
    return replace(READY, plan=replace(READY.plan, **said))


def items(*decisions: Decision) -> Visit:
    return planned(items=tuple(item(f"t{n}", d) for n, d in enumerate(decisions)))


OPEN = {
    Gap.MAIN_THING: replace(READY, priorities=Priorities()),
    Gap.CLINIC_PROMISE: planned(actions=(Action(who=Doer.PATIENT, what="Walk"),)),
    Gap.SAFETY_NET: planned(nets=()),
    Gap.REVIEW_DATE: planned(review=Review(look_at="My weight")),
    Gap.CONFIDENCE: planned(confidence=None),
    Gap.LOW_CONFIDENCE: planned(confidence=6),
    Gap.STOP_UNCHECKED: items(Decision.STOP),
    Gap.DIFFERENCE_OPEN: replace(READY, perspectives=(APART,)),
}


def test_a_plan_with_everything_said_has_no_gap() -> None:
    assert gaps(READY) == ()


@pytest.mark.parametrize("gap", Gap)
def test_each_gap_is_named_alone(gap: Gap) -> None:
    assert gaps(OPEN[gap]) == (gap,)


def test_a_promise_is_asked_for_when_only_the_changes_were_written() -> None:
    assert gaps(planned(actions=())) == (Gap.CLINIC_PROMISE,)


def test_a_plan_without_changes_needs_no_net() -> None:
    assert gaps(planned(items=(item("walk"),), nets=())) == ()


def test_three_changes_are_not_many() -> None:
    assert gaps(items(*[Decision.EASE] * 3)) == ()


@pytest.mark.parametrize("confidence", [7, 10])
def test_seven_of_ten_is_sure_enough(confidence: int) -> None:
    assert gaps(planned(confidence=confidence)) == ()


def test_a_short_visit_is_not_asked_how_sure() -> None:
    assert gaps(replace(OPEN[Gap.CONFIDENCE], path=TimePath.SHORT)) == ()


def test_a_checked_stop_is_no_gap() -> None:
    stop = item("prick", Decision.STOP, checked=True, stop_how=StopHow.NOW)
    assert gaps(planned(items=(stop,))) == ()


@pytest.mark.parametrize("settled", Settled)
def test_a_difference_settled_for_now_is_no_gap(settled: Settled) -> None:
    left = Settlement(about="prick", settled=settled)
    assert gaps(replace(OPEN[Gap.DIFFERENCE_OPEN], settlements=(left,))) == ()


def test_a_fresh_visit_has_gaps_and_nothing_stops_it() -> None:
    """Nothing was planned, so no promise, no net and no stop is asked about."""
    assert gaps(Visit()) == (Gap.REVIEW_DATE, Gap.MAIN_THING, Gap.CONFIDENCE)


def test_the_gravest_comes_first() -> None:
    stop = replace(items(Decision.STOP), priorities=Priorities())
    assert gaps(stop) == (Gap.STOP_UNCHECKED, Gap.MAIN_THING)
