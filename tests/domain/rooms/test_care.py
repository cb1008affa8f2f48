"""Care: the ledger, task by task."""

from dataclasses import replace
from decimal import Decimal

import pytest

from aid.domain.errors import Reason
from aid.domain.frequency import Frequency, Per
from aid.domain.people import Voice
from aid.domain.perspectives import Helps, Perspective, Settled, Settlement
from aid.domain.rooms.care import add_task, change_task, drop_task
from aid.domain.visit import MOST_TASKS, Visit
from aid.domain.workload import Minutes, Task
from tests.builders import TOO_LONG, minutes, task, trip, visit
from tests.domain.rooms.refusals import refused

SAID = Voice.PATIENT
REFUSED = {
    "no name": (task(label=""), Reason.EMPTY_NAME, "label"),
    "a name of spaces": (task(label=" \n"), Reason.EMPTY_NAME, "label"),
    "a name without end": (task(label=TOO_LONG), Reason.TOO_LONG, "label"),
    "a feeling without end": (task(feeling=TOO_LONG), Reason.TOO_LONG, "feeling"),
    "no times": (task(frequency=Frequency(0, Per.DAY)), Reason.OFTEN_RANGE, "times"),
    "49 times a day": (task(frequency=Frequency(49, Per.DAY)), Reason.OFTEN_RANGE, "times"),
    "minutes below none": (task(minutes=minutes(-1)), Reason.MINUTES_RANGE, "minutes"),
    "more than a day": (task(minutes=minutes(1441)), Reason.MINUTES_RANGE, "minutes"),
    "low over usual": (task(minutes=Minutes(5, 4, 6)), Reason.MINUTES_RANGE, "minutes"),
    "usual over high": (task(minutes=Minutes(4, 7, 6)), Reason.MINUTES_RANGE, "minutes"),
    "travel below none": (trip(travel=-1), Reason.MINUTES_RANGE, "travel"),
    "travel below none, minutes unknown": (
        trip(travel=-1, minutes=None), Reason.MINUTES_RANGE, "travel",
    ),
    "travel longer than a day": (trip(travel=1441), Reason.MINUTES_RANGE, "travel"),
    "travel over the whole": (
        trip(travel=121, minutes_voice=SAID), Reason.PART_OVER_WHOLE, "travel",
    ),
    "money below none": (task(money=Decimal(-1)), Reason.MONEY_RANGE, "money"),
    "money without end": (task(money=Decimal("inf")), Reason.MONEY_RANGE, "money"),
    "money that is no number": (task(money=Decimal("nan")), Reason.MONEY_RANGE, "money"),
    "more than a million": (task(money=Decimal(1_000_001)), Reason.MONEY_RANGE, "money"),
    "lost pay below none": (task(lost_pay=Decimal(-1)), Reason.MONEY_RANGE, "lost_pay"),
    "lost pay over the money": (
        task(money=Decimal(5), lost_pay=Decimal(6)), Reason.PART_OVER_WHOLE, "lost_pay",
    ),
}  # fmt: skip
HELD = {
    "nothing asked but the name": Task(id="t1", kind="other", label="Waiting"),
    "no minutes at all": task(minutes=minutes(0)),
    "a whole day": task(minutes=minutes(1440)),
    "48 times a day": task(frequency=Frequency(48, Per.DAY)),
    "travel beside a mere guess of the minutes": trip(travel=200),
    "travel is all of it": trip(travel=120, minutes_voice=SAID),
    "nothing to pay": task(money=Decimal(0), lost_pay=Decimal(0)),
    "a million": task(money=Decimal(1_000_000)),
    "lost pay is all of it": task(money=Decimal(6), lost_pay=Decimal(6)),
    "lost pay where the money is unknown": task(lost_pay=Decimal(6)),
}


@pytest.mark.parametrize("what", HELD)
def test_a_task_comes_to_the_end_of_the_ledger(what: str) -> None:
    assert add_task(visit(task("first")), HELD[what]).ledger == (
        task("first"),
        HELD[what],
    )


@pytest.mark.parametrize("what", REFUSED)
def test_what_no_week_could_hold_is_refused(what: str) -> None:
    asked, reason, field = REFUSED[what]
    before = visit(task("first"))
    assert refused(lambda: add_task(before, asked)) == (reason, field)
    assert before == visit(task("first"))


@pytest.mark.parametrize("what", REFUSED)
def test_a_change_to_what_no_week_could_hold_is_refused(what: str) -> None:
    asked, reason, field = REFUSED[what]
    before = visit(task(asked.id))
    assert refused(lambda: change_task(before, asked)) == (reason, field)
    assert before == visit(task(asked.id))


def test_a_ledger_holds_a_thousand_tasks_and_no_more() -> None:
    full = Visit(ledger=(task(),) * MOST_TASKS)
    assert refused(lambda: add_task(full, task())) == (Reason.TOO_MANY, "label")


def test_a_changed_task_keeps_its_place() -> None:
    longer = task("a", minutes=minutes(30))
    assert change_task(visit(task("a"), task("b")), longer) == visit(longer, task("b"))


def test_a_task_that_is_gone_cannot_be_changed() -> None:
    before = visit(task("a"))
    assert refused(lambda: change_task(before, task("b"))) == (Reason.NOT_FOUND, "b")
    assert before == visit(task("a"))


def test_a_dropped_task_goes_with_what_was_said_of_it() -> None:
    views = tuple(Perspective(about=id_, patient=Helps.SOME) for id_ in ("a", "b"))
    left = tuple(Settlement(about=id_, settled=Settled.AGREED) for id_ in ("a", "b"))
    before = visit(task("a"), task("b"), perspectives=views, settlements=left)
    after = drop_task(before, "a")
    assert after == replace(
        before, ledger=(task("b"),), perspectives=views[1:], settlements=left[1:]
    )


def test_a_task_that_is_gone_cannot_be_dropped() -> None:
    assert refused(lambda: drop_task(visit(task("a")), "b")) == (Reason.NOT_FOUND, "b")
