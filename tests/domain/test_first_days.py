"""The first seven days at home: by date, each as the ledger stands on that day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.first_days import (
    DatedDay,
    StayChanges,
    first_days,
    stay_changes,
    without_a_day,
)
from aid.domain.frequency import Frequency, Per
from aid.domain.week import week_of
from aid.domain.workload import Dated, Doer, Nature, Phase, Slot, Stay, Task
from tests.builders import (
    DAILY,
    MONTHLY,
    ONCE,
    TWICE_A_DAY,
    WEEKLY,
    minutes,
    pill,
    task,
    trip,
)

THURSDAY = date(2026, 5, 14)


def day(n: int) -> date:
    return THURSDAY + timedelta(days=n)


def days(*ledger: Task) -> tuple[DatedDay, ...]:
    return first_days(ledger, THURSDAY)


def sums(*ledger: Task) -> list[int]:
    return [int(one.minutes) for one in days(*ledger)]


def away(*ledger: Task) -> list[tuple[str, ...]]:
    return [one.away for one in days(*ledger)]


def test_seven_days_follow_each_other_from_the_day_one_goes_home() -> None:
    assert [one.on for one in days()] == [day(n) for n in range(7)]
    assert [one.weekday for one in days()] == [3, 4, 5, 6, 0, 1, 2]
    assert all([cell.slot for cell in one.cells] == list(Slot) for one in days())


def test_a_task_of_every_day_stands_on_each() -> None:
    assert sums(task(frequency=TWICE_A_DAY)) == [20] * 7


def test_the_work_of_a_start_counts_here_and_not_in_the_usual_week() -> None:
    lesson = task("lesson", phase=Phase.START)
    assert sums(lesson) == [10] * 7
    assert not any(one.minutes for one in week_of((lesson,)).days)


def test_a_course_that_ends_is_gone_the_day_after() -> None:
    assert sums(task(ends=day(2))) == [10, 10, 10, 0, 0, 0, 0]


def test_a_task_that_begins_later_is_not_there_before() -> None:
    assert sums(task(starts=day(5))) == [0, 0, 0, 0, 0, 10, 10]


def test_each_step_of_a_dose_holds_from_its_own_day() -> None:
    """Twice a day, then once from the third day, none from the sixth: 20, 10, 0 minutes."""
    steps = (Dated(day(0), TWICE_A_DAY), Dated(day(2), DAILY), Dated(day(5), None))
    assert sums(task(steps=steps)) == [20, 20, 10, 10, 10, 0, 0]


def test_what_is_done_once_stands_on_its_day() -> None:
    check = trip("check", frequency=ONCE, starts=day(3))
    assert sums(check) == [0, 0, 0, 120, 0, 0, 0]
    assert away(check)[3] == ("Check",)
    assert days(check)[3].trips == 1


def test_what_is_done_once_without_a_day_is_told_apart() -> None:
    call, check = task("call", frequency=ONCE), trip(frequency=ONCE, starts=day(3))
    assert sums(call) == [0] * 7
    assert without_a_day((call, check, task("walk")), THURSDAY) == (call,)


def test_what_was_done_once_before_is_not_done_again() -> None:
    assert sums(trip(frequency=ONCE, starts=day(-2))) == [0] * 7


def test_the_first_time_of_what_comes_seldom_falls_where_it_begins() -> None:
    assert sums(trip(frequency=MONTHLY, starts=day(6))) == [0] * 6 + [120]
    assert sums(trip(frequency=MONTHLY)) == [0] * 7


def test_what_comes_weekly_falls_on_the_day_it_begins() -> None:
    assert sums(trip(starts=day(4))) == [0, 0, 0, 0, 120, 0, 0]


@pytest.mark.parametrize("times", range(1, 7))
def test_what_comes_some_days_a_week_begins_on_its_first_day(times: int) -> None:
    often = Frequency(times, Per.WEEK)
    told = sums(task(frequency=often, starts=day(0)))
    assert (told[0], sum(told)) == (10, 10 * times)


def test_a_said_weekday_holds() -> None:
    assert sums(trip(days=(6,))) == [0, 0, 0, 120, 0, 0, 0]


def test_a_visit_along_with_another_is_no_second_trip() -> None:
    """Two hours for the clinic; the blood test there takes 30 minutes less 20 of way."""
    clinic = trip(frequency=ONCE, starts=day(2))
    blood = trip("blood", frequency=ONCE, at_visit="clinic", travel=20, minutes=minutes(30))
    third = days(clinic, blood)[2]
    assert (third.trips, third.away, third.minutes) == (1, ("Clinic", "Blood"), 130)
    assert not without_a_day((clinic, blood), THURSDAY)


def test_two_trips_of_one_day_are_two() -> None:
    third = days(trip("a", days=(5,)), trip("b", days=(5,)))[2]
    assert (third.trips, third.away) == (2, ("A", "B"))


@pytest.mark.parametrize(
    "beside",
    [
        task(nature=Nature.RECOVERY),
        task(nature=Nature.WATCH),
        task(doer=Doer.CLINIC),
        task(not_asked=True),
        task(stay=Stay.STOPPED),
        task(as_needed=True),
        task(frequency=None),
    ],
)
def test_what_is_no_work_of_one_s_own_is_in_no_sum(beside: Task) -> None:
    assert sums(beside) == [0] * 7


def test_the_helper_is_told_apart() -> None:
    cell = days(task(doer=Doer.COMPANION, slots=(Slot.NOON,)))[0].cells[1]
    assert (cell.own, cell.helper) == (0, 10)


def test_unsaid_days_are_the_same_whatever_begins_or_ends_beside_them() -> None:
    swim = task("swim", frequency=Frequency(3, Per.WEEK))
    course = task("course", frequency=WEEKLY, days=(3,), ends=day(1), minutes=minutes(0))
    assert sum(sums(course, swim)) == 30
    assert sums(course, swim).count(10) == 3


def test_the_first_days_of_a_ledger_without_dates_are_its_usual_week() -> None:
    ledger = (
        pill("a"),
        pill("b", minutes=minutes(5), frequency=TWICE_A_DAY),
        task("swim", frequency=Frequency(3, Per.WEEK)),
        trip(days=(3,)),
        trip("shop"),
    )
    usual = {one.weekday: one.cells for one in week_of(ledger).days}
    assert {one.weekday: one.cells for one in days(*ledger)} == usual


dates = st.none() | st.integers(-3, 9).map(day)
ledgers = st.lists(
    st.builds(
        task,
        st.sampled_from(["a", "b", "c"]),
        frequency=st.none()
        | st.builds(
            Frequency, st.integers(1, 9), st.sampled_from(list(Per)), st.integers(1, 3)
        ),
        starts=dates,
        ends=dates,
        days=st.sets(st.integers(0, 6)).map(tuple),
        phase=st.sampled_from(list(Phase)),
        trip=st.booleans(),
    ),
    max_size=5,
).map(lambda tasks: tuple(replace(t, id=f"{t.id}{n}") for n, t in enumerate(tasks)))


@settings(max_examples=60, deadline=None, database=None)
@given(ledgers)
def test_dates_only_take_away_from_what_a_week_without_them_holds(
    ledger: tuple[Task, ...],
) -> None:
    """Spread days begin where a task does, so whole weeks are laid side by side."""
    seldom = [t for t in ledger if t.frequency and t.frequency.per in (Per.DAY, Per.WEEK)]
    weekly = tuple(replace(t, frequency=replace(t.frequency, every=1)) for t in seldom)
    undated = tuple(replace(t, starts=None, ends=None) for t in weekly)
    assert sum(sums(*weekly)) <= sum(sums(*undated))


@pytest.mark.parametrize("start", [date.min, date.max])
def test_a_day_at_the_end_of_all_days_is_no_fault(start: date) -> None:
    assert len(first_days((task(),), start)) == 7


def test_what_the_stay_did_is_told_by_name() -> None:
    ledger = (
        task("a", stay=Stay.ADDED),
        task("b", stay=Stay.CHANGED),
        task("c", stay=Stay.STOPPED),
        task("d", stay=Stay.SAME),
        task("e"),
        task("f", stay=Stay.ADDED, not_asked=True),
    )
    assert stay_changes(ledger) == StayChanges(
        added=("A",), changed=("B",), stopped=("C",), same=("D",)
    )


def test_without_a_stay_there_is_nothing_to_tell() -> None:
    assert not stay_changes((task(),))
