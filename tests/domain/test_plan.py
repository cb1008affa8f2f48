"""A plan: stopping is safe, and both sides' promises stand in one list."""

import pytest

from aid.domain.plan import (
    Action,
    Decision,
    Item,
    Plan,
    Printed,
    StopHow,
    changes,
    in_order,
    is_a_lot,
    must_be_checked,
    printed,
    promises,
)
from aid.domain.workload import Doer
from tests.builders import item

CHECKED = {"checked": True, "stop_how": StopHow.NOW}
PRINTED = {
    "keeping needs no check": (item(decision=Decision.KEEP), Printed.KEEP),
    "starting needs no check": (item(decision=Decision.START), Printed.START),
    "easing a walk needs no check": (item(decision=Decision.EASE), Printed.EASE),
    "a stop asks first": (item(decision=Decision.STOP), Printed.ASK_FIRST),
    "a ticked stop that does not say how asks first": (
        item(decision=Decision.STOP, checked=True),
        Printed.ASK_FIRST,
    ),
    "a stop that says how and is not ticked asks first": (
        item(decision=Decision.STOP, stop_how=StopHow.NOW),
        Printed.ASK_FIRST,
    ),
    "a checked stop stands": (item(decision=Decision.STOP, **CHECKED), Printed.STOP),
    "a medicine made easier asks first": (
        item(decision=Decision.EASE, medicine=True),
        Printed.ASK_FIRST,
    ),
    "a checked medicine made easier stands": (
        item(decision=Decision.EASE, medicine=True, **CHECKED),
        Printed.EASE,
    ),
    "a high-risk medicine is never stopped on paper": (
        item(decision=Decision.STOP, medicine=True, high_risk=True, **CHECKED),
        Printed.ASK_FIRST,
    ),
    "a high-risk medicine is never eased on paper": (
        item(decision=Decision.EASE, medicine=True, high_risk=True, **CHECKED),
        Printed.ASK_FIRST,
    ),
    "what a way starts in place of a high-risk medicine is asked about": (
        item(decision=Decision.START, high_risk=True, from_way="blood/other", **CHECKED),
        Printed.ASK_FIRST,
    ),
    "a high-risk medicine that was eased is asked about under any other name": (
        item(how="At night", high_risk=True, from_way="easier/another_time", **CHECKED),
        Printed.ASK_FIRST,
    ),
    "a high-risk medicine that a way leaves alone can be kept": (
        item(medicine=True, high_risk=True, from_way="blood/other"),
        Printed.KEEP,
    ),
    "a high-risk medicine can be kept": (
        item(decision=Decision.KEEP, medicine=True, high_risk=True),
        Printed.KEEP,
    ),
}


@pytest.mark.parametrize("rule", PRINTED)
def test_how_a_line_may_stand_on_paper(rule: str) -> None:
    line, stands = PRINTED[rule]
    assert printed(line) is stands


@pytest.mark.parametrize("how", StopHow)
def test_each_way_of_stopping_will_do(how: StopHow) -> None:
    stop = item(decision=Decision.STOP, checked=True, stop_how=how)
    assert printed(stop) is Printed.STOP


@pytest.mark.parametrize(
    ("line", "needed"),
    [
        (item(decision=Decision.STOP), True),
        (item(decision=Decision.EASE, medicine=True), True),
        (item(decision=Decision.EASE), False),
        (item(decision=Decision.START, medicine=True), False),
        (item(decision=Decision.KEEP, medicine=True, high_risk=True), False),
    ],
)
def test_stops_and_changed_medicines_are_checked(line: Item, needed: bool) -> None:
    assert must_be_checked(line) is needed


def test_keeping_is_no_change() -> None:
    keep, stop = item("walk"), item("prick", Decision.STOP)
    assert changes(Plan(items=(keep, stop))) == (stop,)


def test_what_the_clinic_does_is_its_promise() -> None:
    ours = Action(who=Doer.CLINIC, what="Call")
    mine = Action(who=Doer.PATIENT, what="Walk")
    assert promises(Plan(actions=(mine, ours))) == (ours,)


def test_the_promises_of_the_clinic_come_first() -> None:
    said = tuple(Action(who=who, what="It") for who in reversed(Doer))
    order = [action.who for action in in_order(said)]
    assert order == [Doer.CLINIC, Doer.PATIENT, Doer.COMPANION, Doer.BOTH]


def test_lines_of_one_person_keep_their_order() -> None:
    first, second = (Action(who=Doer.PATIENT, what=what) for what in ("b", "a"))
    assert in_order((first, second)) == (first, second)


@pytest.mark.parametrize(
    ("items", "jobs", "much"), [(3, 4, False), (4, 0, True), (0, 5, True), (0, 0, False)]
)
def test_more_changes_or_jobs_than_one_side_holds_are_a_lot(
    items: int, jobs: int, much: bool
) -> None:
    plan = Plan(
        items=tuple(item(f"t{n}", Decision.EASE) for n in range(items)),
        actions=tuple(Action(who=Doer.PATIENT, what=f"job {n}") for n in range(jobs)),
    )
    assert is_a_lot(plan) is much


def test_what_goes_on_as_it_is_is_never_a_lot() -> None:
    assert not is_a_lot(Plan(items=tuple(item(f"t{n}") for n in range(9))))
