"""Care: the ledger, task by task."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from aid.domain.errors import Reason
from aid.domain.frequency import Frequency, Per
from aid.domain.people import Voice
from aid.domain.perspectives import Helps, Perspective, Settled, Settlement
from aid.domain.rooms.care import add_task, change_task, drop_task, take_on
from aid.domain.visit import MOST_TASKS, Visit
from aid.domain.workload import Phase, Slot, Stay, Task
from tests.builders import (
    MONTHLY,
    TOO_LONG,
    TWICE_A_DAY,
    WEEKLY,
    minutes,
    task,
    trip,
    visit,
)
from tests.domain.rooms.refusals import refused

SAID = Voice.PATIENT
REFUSED = {
    "no name": (task(label=""), Reason.EMPTY_NAME, "label"),
    "a name without end": (task(label=TOO_LONG), Reason.TOO_LONG, "label"),
    "a place without end": (task(place=TOO_LONG), Reason.TOO_LONG, "place"),
    "500 times a day": (
        task(frequency=Frequency(500, Per.DAY)), Reason.OFTEN_RANGE, "times",
    ),
    "no minutes": (task(minutes=minutes(0)), Reason.NO_MINUTES, "minutes"),
    "minutes below none": (task(minutes=minutes(-1)), Reason.MINUTES_RANGE, "minutes"),
    "100,000 minutes": (task(minutes=minutes(100_000)), Reason.MINUTES_RANGE, "minutes"),
    "travel over the whole": (
        trip(travel=121, minutes_voice=SAID), Reason.PART_OVER_WHOLE, "travel",
    ),
    "money that is no number": (task(money=Decimal("nan")), Reason.MONEY_RANGE, "money"),
    "a part over the money": (
        task(money=Decimal(5), parking=Decimal(6)), Reason.PART_OVER_WHOLE, "parking",
    ),
    "dates turned round": (
        task(starts=date(2026, 3, 2), ends=date(2026, 3, 1)), Reason.DATES_TURNED, "ends",
    ),
}  # fmt: skip
HELD = {
    "nothing asked but the name": Task(id="t1", kind="other", label="Waiting"),
    "a whole day": task(minutes=minutes(1440)),
    "48 times a day": task(frequency=Frequency(48, Per.DAY)),
    "travel beside a mere guess of the minutes": trip(travel=200),
    "nothing to pay": task(money=Decimal(0), lost_pay=Decimal(0)),
    "parts where the whole is unknown": task(lost_pay=Decimal(6), fares=Decimal(2)),
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


def test_what_was_done_along_with_a_dropped_visit_is_a_trip_again() -> None:
    before = visit(trip("a"), trip("b", at_visit="a"), trip("c", at_visit="b"))
    assert drop_task(before, "a").ledger == (trip("b"), trip("c", at_visit="b"))


def test_a_trip_to_a_known_place_takes_over_its_travel() -> None:
    known = trip("eyes", place="The hospital", travel=40)
    after = add_task(visit(known), trip("blood", place=" the Hospital "))
    assert after.ledger[-1].travel == 40


@pytest.mark.parametrize(
    "new",
    [
        trip("blood"),
        trip("blood", place="In town"),
        trip("blood", place="The hospital", travel=55),
    ],
)
def test_a_trip_elsewhere_or_with_its_own_way_keeps_what_was_said(new: Task) -> None:
    known = trip("eyes", place="The hospital", travel=40)
    assert add_task(visit(known), new).ledger[-1] == new


def test_a_place_of_which_nobody_knows_the_way_gives_none() -> None:
    known = trip("eyes", place="The hospital")
    assert (
        add_task(visit(known), trip("blood", place="The hospital")).ledger[-1].travel
        is None
    )


def test_a_way_that_is_told_holds_for_every_trip_there() -> None:
    there, elsewhere = trip("a", place="Here"), trip("b", place="There", travel=10)
    told = trip("c", place="here", travel=40)
    before = visit(there, elsewhere, replace(told, travel=30))
    after = change_task(before, told)
    assert [one.travel for one in after.ledger] == [40, 10, 40]


def test_a_way_that_is_not_told_takes_away_nobody_elses() -> None:
    before = visit(trip("a", place="Here", travel=40), trip("b", place="There", travel=10))
    after = change_task(before, trip("b", place=""))
    assert [one.travel for one in after.ledger] == [40, None]


def test_a_trip_that_moves_to_a_known_place_takes_over_its_travel() -> None:
    before = visit(trip("a", place="Here", travel=40), trip("b"))
    after = change_task(before, trip("b", place="here"))
    assert [one.travel for one in after.ledger] == [40, 40]


def test_a_trip_that_moves_lets_go_of_the_way_to_the_old_place() -> None:
    """And the way to the old place is nobody else’s."""
    before = visit(trip("a", place="Here", travel=40), trip("b", place="There", travel=10))
    after = change_task(before, trip("b", place="here", travel=10))
    assert [one.travel for one in after.ledger] == [40, 40]


def test_a_trip_that_moves_to_an_unknown_place_keeps_its_way() -> None:
    before = visit(trip("a", place="Here", travel=40))
    after = change_task(before, trip("a", place="There", travel=40))
    assert after.ledger[0].travel == 40


def test_a_way_longer_than_what_was_said_of_a_trip_is_not_put_on_it() -> None:
    short = trip("short", place="Here", minutes=minutes(30), minutes_voice=SAID)
    before = visit(short, trip("a", place="Here"))
    after = change_task(before, trip("a", place="Here", travel=40))
    assert [one.travel for one in after.ledger] == [None, 40]


QUARTERLY = Frequency(4, Per.YEAR)
TEST = trip("blood_test", frequency=QUARTERLY, because=("lithium",))


def test_hidden_work_comes_to_the_end_of_the_ledger() -> None:
    after = take_on(visit(task("first")), TEST, serves_several=True)
    assert after.ledger == (task("first"), TEST)


@pytest.mark.parametrize(
    ("there", "asks", "done"),
    [
        (QUARTERLY, MONTHLY, MONTHLY),
        (MONTHLY, QUARTERLY, MONTHLY),
        (WEEKLY, WEEKLY, WEEKLY),
        (None, MONTHLY, MONTHLY),
        (MONTHLY, None, MONTHLY),
    ],
)
def test_one_test_for_several_is_done_as_the_strictest_asks(
    there: Frequency | None, asks: Frequency | None, done: Frequency
) -> None:
    before = visit(replace(TEST, frequency=there))
    new = replace(TEST, id="new", frequency=asks, because=("warfarin",))
    (test,) = take_on(before, new, serves_several=True).ledger
    assert (test.id, test.frequency) == ("blood_test", done)
    assert test.because == ("lithium", "warfarin")


def test_who_asked_twice_is_named_once() -> None:
    new = replace(TEST, id="new")
    (test,) = take_on(visit(TEST), new, serves_several=True).ledger
    assert test.because == ("lithium",)


def test_what_was_said_of_a_test_stays_when_another_asks_for_it() -> None:
    told = replace(TEST, minutes=minutes(70), minutes_voice=SAID, slots=(Slot.NOON,))
    new = replace(TEST, id="new", minutes=minutes(60), because=("warfarin",))
    (test,) = take_on(visit(told), new, serves_several=True).ledger
    assert (test.minutes, test.minutes_voice) == (minutes(70), SAID)
    assert test.slots == (Slot.NOON,)


def test_a_task_done_oftener_is_not_kept_at_one_time_of_day() -> None:
    now = task("diary", slots=(Slot.MORNING,))
    new = replace(now, id="new", frequency=TWICE_A_DAY)
    (diary,) = take_on(visit(now), new, serves_several=True).ledger
    assert (diary.frequency, diary.slots) == (TWICE_A_DAY, ())


@pytest.mark.parametrize(
    ("there", "serves_several"),
    [
        (TEST, False),
        (replace(TEST, kind="scan"), True),
        (replace(TEST, not_asked=True), True),
        (replace(TEST, phase=Phase.START), True),
        (replace(TEST, stay=Stay.STOPPED), True),
    ],
)
def test_what_serves_nobody_else_is_a_task_of_its_own(
    there: Task, serves_several: bool
) -> None:
    new = replace(TEST, id="new")
    after = take_on(visit(there), new, serves_several=serves_several)
    assert after.ledger == (there, new)


def test_rounds_of_one_start_are_told_apart() -> None:
    """Six and then three more in all are nine: neither is done as the other asks."""
    six = replace(TEST, frequency=Frequency(6, Per.ONCE), phase=Phase.START)
    three = replace(six, id="new", frequency=Frequency(3, Per.ONCE))
    assert take_on(visit(six), three, serves_several=True).ledger == (six, three)
