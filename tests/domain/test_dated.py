"""A ledger as it stands on a day: begun, over, and the step of a dose that holds."""

from datetime import date, timedelta

import pytest

from aid.domain.dated import in_force, ledger_on
from aid.domain.frequency import Frequency, Per
from aid.domain.workload import Dated, Slot
from tests.builders import DAILY, TWICE_A_DAY, WEEKLY, pill, task

FIRST = date(2026, 3, 1)
NIGHTS = (Slot.BEDTIME,)
THREE = Frequency(3, Per.DAY)
EVERY_OTHER = Frequency(1, Per.DAY, 2)


def later(days: int) -> date:
    return FIRST + timedelta(days=days)


COMING_DOWN = (
    Dated(FIRST, THREE),
    Dated(later(7), TWICE_A_DAY),
    Dated(later(14), DAILY),
    Dated(later(21), None),
)


def test_a_task_without_dates_stands_as_it_is() -> None:
    assert in_force(task(), FIRST) == task()


def test_a_task_nobody_asked_how_often_stands_as_it_is() -> None:
    assert in_force(task(frequency=None), FIRST) == task(frequency=None)


@pytest.mark.parametrize(
    ("day", "stands"), [(-1, False), (0, True), (5, True), (6, True), (7, False)]
)
def test_a_task_stands_from_its_first_day_to_its_last(day: int, stands: bool) -> None:
    course = task(starts=FIRST, ends=later(6))
    assert (in_force(course, later(day)) is not None) is stands


def test_a_task_that_only_begins_goes_on() -> None:
    assert in_force(task(starts=FIRST), later(10_000)) is not None


def test_a_task_that_only_ends_has_been_there_ever() -> None:
    assert in_force(task(ends=FIRST), later(-10_000)) is not None


@pytest.mark.parametrize(
    ("day", "often"),
    [
        (0, THREE),
        (6, THREE),
        (7, TWICE_A_DAY),
        (13, TWICE_A_DAY),
        (14, DAILY),
        (20, DAILY),
    ],
)
def test_the_step_holds_that_began_last(day: int, often: Frequency) -> None:
    stands = in_force(pill(frequency=None, slots=(), steps=COMING_DOWN), later(day))
    assert stands is not None
    assert stands.frequency == often


@pytest.mark.parametrize("day", [-1, 21, 400])
def test_a_dose_is_not_there_before_its_steps_nor_when_it_has_stopped(day: int) -> None:
    assert in_force(pill(frequency=None, steps=COMING_DOWN), later(day)) is None


def test_before_its_first_step_a_dose_is_as_often_as_it_says() -> None:
    rising = pill(steps=(Dated(FIRST, TWICE_A_DAY),))
    assert in_force(rising, later(-1)) == rising


def test_the_order_in_which_steps_are_told_does_not_matter() -> None:
    turned = pill(frequency=None, slots=(), steps=tuple(reversed(COMING_DOWN)))
    stands = in_force(turned, later(8))
    assert stands is not None
    assert stands.frequency == TWICE_A_DAY


@pytest.mark.parametrize("often", [DAILY, EVERY_OTHER, WEEKLY])
def test_as_many_a_day_stay_at_their_time_of_day(often: Frequency) -> None:
    stands = in_force(pill(slots=NIGHTS, steps=(Dated(FIRST, often),)), FIRST)
    assert stands is not None
    assert stands.slots == NIGHTS


@pytest.mark.parametrize("often", [TWICE_A_DAY, THREE])
def test_more_a_day_fall_on_the_usual_times(often: Frequency) -> None:
    stands = in_force(pill(slots=NIGHTS, steps=(Dated(FIRST, often),)), FIRST)
    assert stands is not None
    assert stands.slots == ()


def test_a_step_that_changes_nothing_keeps_what_was_said() -> None:
    odd = pill(frequency=DAILY, slots=(Slot.MORNING, Slot.BEDTIME))
    stepped = pill(frequency=DAILY, slots=odd.slots, steps=(Dated(FIRST, DAILY),))
    stands = in_force(stepped, FIRST)
    assert stands is not None
    assert stands.slots == odd.slots


def test_steps_outside_the_days_of_a_task_hold_nothing() -> None:
    over = pill(ends=later(3), steps=COMING_DOWN)
    assert in_force(over, later(8)) is None


def test_a_ledger_on_a_day_keeps_what_stands_in_its_order() -> None:
    ledger = (task("a"), task("b", starts=later(1)), task("c", ends=FIRST), task("d"))
    assert [one.id for one in ledger_on(ledger, FIRST)] == ["a", "c", "d"]
    assert [one.id for one in ledger_on(ledger, later(1))] == ["a", "b", "d"]
