"""The week laid out: seven days by four times of day, true to the sums."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.adding_up import add_up
from aid.domain.frequency import Frequency, Per
from aid.domain.load import load_of
from aid.domain.ranges import NOTHING, Range, exactly
from aid.domain.week import Cell, Week, lighter_by, occasions, week_of, weighed
from aid.domain.workload import Doer, Minutes, Slot, Task
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

MORNING, NOON, EVENING, BEDTIME = Slot
quick = settings(max_examples=60, deadline=None, database=None)


def sums(week: Week) -> list[Fraction]:
    return [day.minutes for day in week.days]


def at(week: Week, day: int, slot: Slot) -> Cell:
    return next(cell for cell in week.days[day].cells if cell.slot is slot)


def days_of(week: Week) -> list[int]:
    return [day.weekday for day in week.days if day.minutes]


def test_a_week_has_seven_days_of_four_times() -> None:
    week = week_of(())
    assert [day.weekday for day in week.days] == list(range(7))
    assert all([cell.slot for cell in day.cells] == list(Slot) for day in week.days)


def test_an_empty_week_is_free() -> None:
    week = week_of(())
    assert sums(week) == [0] * 7
    assert week.rarer == NOTHING


@pytest.mark.parametrize("a_day", [0, 1, 60, 480])
def test_each_day_holds_what_is_asked_of_it(a_day: int) -> None:
    assert sums(week_of((task(minutes=minutes(a_day)),))) == [a_day] * 7


def test_a_task_stands_at_its_time_of_day() -> None:
    week = week_of((task(slots=(NOON,)),))
    assert at(week, 0, NOON).own == 10
    assert at(week, 0, MORNING).own == 0


def test_a_task_of_two_times_is_split_between_them() -> None:
    week = week_of((task(frequency=TWICE_A_DAY),))
    assert (at(week, 3, MORNING).own, at(week, 3, EVENING).own) == (10, 10)


def test_a_named_day_holds_its_task() -> None:
    assert days_of(week_of((trip(days=(4,)),))) == [4]


@pytest.mark.parametrize("times", range(1, 7))
def test_so_many_times_a_week_fall_on_so_many_days(times: int) -> None:
    week = week_of((task(frequency=Frequency(times, Per.WEEK)),))
    assert sorted(sums(week)) == [0] * (7 - times) + [10] * times


def test_every_other_day_falls_on_about_half_the_days() -> None:
    """3.5 times in 4 days: 4 x 10 x 7/8 = 35."""
    week = week_of((trip(frequency=Frequency(1, Per.DAY, 2), minutes=minutes(10)),))
    assert len(days_of(week)) == 4
    assert sum(sums(week)) == 35


def test_five_a_month_make_one_trip_in_the_week() -> None:
    week = week_of((trip(frequency=Frequency(5, Per.MONTH)),))
    assert sum(cell.trips for day in week.days for cell in day.cells) == 1


def test_two_weekly_tasks_do_not_fall_on_one_day() -> None:
    week = week_of((trip("a"), trip("b")))
    assert sorted(sums(week)) == [0] * 5 + [120, 120]


def test_what_comes_less_than_weekly_stands_beside_the_week() -> None:
    """(10, 20, 30) minutes a month: times 7 / 30.44 a week."""
    week = week_of((task(frequency=MONTHLY, minutes=Minutes(10, 20, 30)),))
    assert sums(week) == [0] * 7
    a_month = Fraction(7) / Fraction("30.44")
    assert week.rarer == Range(10 * a_month, 20 * a_month, 30 * a_month)


@pytest.mark.parametrize(
    "unplaced",
    [
        task(frequency=None),
        task(as_needed=True),
        task(frequency=ONCE),
        task(not_asked=True),
        task(doer=Doer.CLINIC),
    ],
)
def test_what_cannot_be_placed_is_nowhere_in_the_week(unplaced: Task) -> None:
    week = week_of((unplaced,))
    assert sums(week) == [0] * 7
    assert week.rarer == NOTHING
    assert not any(cell.labels for day in week.days for cell in day.cells)


def test_unknown_minutes_are_named_and_take_no_room() -> None:
    cell = at(week_of((task(minutes=None, slots=(NOON,)),)), 0, NOON)
    assert (cell.own, cell.labels) == (0, ("Walk",))


def test_a_sitting_takes_as_long_as_its_longest_pill() -> None:
    cell = at(week_of((pill("a"), pill("b", minutes=minutes(5)))), 0, MORNING)
    assert (cell.own, cell.pill_time, cell.labels) == (5, True, ("A", "B"))


def test_sittings_of_two_kinds_follow_each_other() -> None:
    cell = at(week_of((pill("a"), pill("b", kind="drink_mix"))), 0, MORNING)
    assert cell.own == 4


def test_a_trip_is_told_apart_from_work_at_home() -> None:
    week = week_of((task(slots=(MORNING,)), trip(slots=(MORNING,), days=(1,))))
    cell = at(week, 1, MORNING)
    assert (cell.own, cell.trip, cell.trips) == (10, 120, 1)
    assert week.days[1].minutes == 130


def test_the_helper_is_told_apart_from_the_person() -> None:
    cell = at(week_of((task(doer=Doer.COMPANION, slots=(NOON,)),)), 0, NOON)
    assert (cell.own, cell.helper) == (0, 10)


def test_what_both_do_stands_with_both() -> None:
    week = week_of((trip(doer=Doer.BOTH, slots=(NOON,), days=(0,)),))
    cell = at(week, 0, NOON)
    assert (cell.trip, cell.helper) == (120, 120)


def test_the_days_add_up_to_the_exact_sum_of_a_whole_week() -> None:
    ledger = (
        pill("a"),
        pill("b", minutes=minutes(5), frequency=TWICE_A_DAY, slots=(MORNING, EVENING)),
        pill("c", minutes=minutes(9), frequency=WEEKLY, days=(6,)),
        task("cook", minutes=minutes(30), frequency=Frequency(5, Per.WEEK)),
        trip(days=(3,), doer=Doer.BOTH),
        task("box", doer=Doer.COMPANION),
    )
    assert exactly(sum(sums(week_of(ledger)))) == add_up(ledger).minutes


whole_weeks = st.lists(
    st.builds(
        task,
        st.sampled_from(["a", "b"]),
        frequency=st.builds(
            Frequency, st.integers(1, 9), st.sampled_from(list(Per)), st.integers(1, 3)
        ),
        minutes=st.none() | st.integers(0, 480).map(minutes),
        slots=st.sets(st.sampled_from(list(Slot))).map(tuple),
        days=st.sets(st.integers(0, 6)).map(tuple),
        doer=st.sampled_from(list(Doer)),
        trip=st.booleans(),
    ),
    max_size=6,
).map(tuple)
sittings = st.lists(
    st.builds(
        pill,
        st.sampled_from(["a", "b"]),
        frequency=st.builds(Frequency, st.integers(1, 6), st.just(Per.DAY)),
        minutes=st.integers(0, 60).map(minutes),
        slots=st.sets(st.sampled_from(list(Slot))).map(tuple),
    ),
    max_size=4,
).map(tuple)


@quick
@given(whole_weeks, sittings)
def test_the_days_and_what_is_rarer_add_up_to_the_exact_sum(
    ledger: tuple[Task, ...], pills: tuple[Task, ...]
) -> None:
    week = week_of(ledger + pills)
    assert sum(sums(week)) + week.rarer.usual == add_up(ledger + pills).minutes.usual


def test_sixty_tasks_are_all_laid_out() -> None:
    """Sixty tasks of eight minutes a day: 480 minutes, eight hours, each day."""
    ledger = tuple(task(f"task-{n}", minutes=minutes(8)) for n in range(60))
    week = week_of(ledger)
    assert sums(week) == [480] * 7
    told = {label for cell in week.days[0].cells for label in cell.labels}
    assert told == {one.label for one in ledger}


def test_a_task_says_when_it_falls() -> None:
    found = occasions(
        load_of(task(frequency=Frequency(2, Per.WEEK), days=(1, 4), slots=(NOON,)))
    )
    assert [(one.weekday, one.slot, one.share) for one in found] == [
        (1, NOON, 1),
        (4, NOON, 1),
    ]


def test_less_work_makes_a_week_lighter() -> None:
    assert lighter_by(weighed((task("a"), task("b"))), weighed((task("a"),))) == 70


def test_more_work_makes_a_week_heavier() -> None:
    assert lighter_by(weighed(()), weighed((task(frequency=DAILY),))) == -70
