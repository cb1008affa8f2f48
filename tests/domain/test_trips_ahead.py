"""The trips after the plan whose day was said, and the next look; no day is guessed."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.dated import in_force
from aid.domain.day_clock import DayClock
from aid.domain.frequency import Frequency, Per
from aid.domain.people import Setting
from aid.domain.plan import Decision, Plan, Review, StopHow
from aid.domain.trips_ahead import Ahead, days_ahead, trips_ahead
from aid.domain.trying import Trial
from aid.domain.visit import GoingHome, Visit
from aid.domain.workload import Dated, Doer, Slot, Stay, Task
from tests.builders import DAILY, MONTHLY, ONCE, WEEKLY, item, task, trip, visit
from tests.domain.ledgers import tasks

MONDAY = date(2026, 3, 2)
TWO_WEEKS = Frequency(1, Per.WEEK, 2)
quick = settings(max_examples=150, deadline=None, database=None)


def day(n: int) -> date:
    return MONDAY + timedelta(days=n)


def ahead(*ledger: Task, today: date = MONDAY, **said: Any) -> tuple[Ahead, ...]:
    return trips_ahead(visit(*ledger, **said), today)


def firsts(*ledger: Task, **said: Any) -> list[date]:
    return [one.first for one in ahead(*ledger, **said)]


def falls(one: Ahead, until: date) -> list[date]:
    """Each day on which an event falls, written out by the rule of calendars."""
    if not one.weeks:
        return [one.first]
    week = one.first - timedelta(days=one.first.weekday())
    last = min(until, one.until or until)
    span = range((last - one.first).days + 1)
    days = (one.first + timedelta(days=n) for n in span)
    return [
        on
        for on in days
        if on.weekday() in one.weekdays and (on - week).days // 7 % one.weeks == 0
    ]


def test_a_trip_of_a_said_weekday_comes_each_week_from_today_on() -> None:
    (thursday,) = ahead(trip(days=(3,)))
    assert (thursday.first, thursday.weeks, thursday.weekdays) == (day(3), 1, (3,))
    assert thursday.until is None
    assert firsts(trip(days=(3,)), today=day(3)) == [day(3)]
    assert firsts(trip(days=(3,)), today=day(4)) == [day(10)]


def test_three_times_a_week_on_three_days_is_one_line() -> None:
    (three,) = ahead(trip(frequency=Frequency(3, Per.WEEK), days=(4, 0, 2)))
    assert (three.first, three.weekdays) == (MONDAY, (0, 2, 4))


@pytest.mark.parametrize(
    "unknown",
    [
        trip(),
        trip(frequency=None, days=(3,)),
        trip(frequency=MONTHLY, days=(3,)),
        trip(days=(0, 3)),
        trip(frequency=TWO_WEEKS, days=(3,)),
        trip(frequency=DAILY),
        trip(frequency=Frequency(1, Per.DAY, 2), days=(3,)),
        trip(frequency=ONCE),
        trip(frequency=ONCE, days=(3,)),
        trip(days=(3,), as_needed=True),
    ],
)
def test_a_trip_whose_day_nobody_said_is_left_out(unknown: Task) -> None:
    assert ahead(unknown) == ()


@pytest.mark.parametrize(
    "other",
    [
        task(days=(3,), frequency=WEEKLY),
        trip(days=(3,), not_asked=True),
        trip(days=(3,), stay=Stay.STOPPED),
        trip(days=(3,), doer=Doer.CLINIC),
    ],
)
def test_what_is_no_trip_of_theirs_is_left_out(other: Task) -> None:
    assert ahead(other) == ()


def test_a_trip_of_every_day_on_said_days_comes_on_these() -> None:
    (days,) = ahead(trip(frequency=DAILY, days=(0, 1)))
    assert (days.weeks, days.weekdays) == (1, (0, 1))


def test_a_trip_once_stands_on_its_day_and_not_when_it_is_over() -> None:
    (once,) = ahead(trip(frequency=ONCE, starts=day(9)))
    assert (once.first, once.weeks) == (day(9), 0)
    assert firsts(trip(frequency=ONCE, starts=MONDAY)) == [MONDAY]
    assert firsts(trip(frequency=ONCE, starts=day(-1))) == []


def test_a_trip_begins_and_ends_as_was_said() -> None:
    (said,) = ahead(trip(days=(3,), starts=day(4), ends=day(30)))
    assert (said.first, said.until) == (day(10), day(30))
    assert firsts(trip(days=(3,), ends=day(2))) == []
    assert firsts(trip(days=(3,), ends=day(3))) == [day(3)]


@pytest.mark.parametrize(
    ("today", "first"), [(0, 3), (3, 3), (4, 17), (10, 17), (17, 17), (18, 31)]
)
def test_every_two_weeks_is_counted_from_the_first_time(today: int, first: int) -> None:
    often = trip(frequency=TWO_WEEKS, days=(3,), starts=day(-11))
    assert firsts(often, today=day(today)) == [day(first)]


def test_every_two_weeks_begins_with_the_first_said_weekday() -> None:
    late = trip(frequency=TWO_WEEKS, days=(3,), starts=day(4))
    assert firsts(late) == [day(10)]
    assert firsts(late, today=day(11)) == [day(24)]


def test_steps_are_told_one_after_the_other() -> None:
    stepped = trip(
        days=(3,),
        steps=(Dated(day(14), TWO_WEEKS), Dated(day(42), None)),
    )
    first, then = ahead(stepped)
    assert (first.first, first.weeks, first.until) == (day(3), 1, day(13))
    assert (then.first, then.weeks, then.until) == (day(17), 2, day(41))


def test_an_hour_stands_where_one_time_of_day_and_its_hour_were_said() -> None:
    clock = DayClock(morning=time(8, 30))
    (known,) = ahead(trip(days=(3,), slots=(Slot.MORNING,)), clock=clock)
    assert known.at == time(8, 30)
    for slots in ((), (Slot.NOON,), (Slot.MORNING, Slot.NOON)):
        assert [one.at for one in ahead(trip(days=(3,), slots=slots), clock=clock)] == [
            None
        ]


def test_a_trip_that_the_plan_stops_is_gone_and_one_only_asked_about_stays() -> None:
    asked = item("clinic", Decision.STOP)
    done = replace(asked, checked=True, stop_how=StopHow.NOW)
    assert firsts(trip(days=(3,)), plan=Plan(items=(asked,))) == [day(3)]
    assert firsts(trip(days=(3,)), plan=Plan(items=(done,))) == []


def test_a_trip_made_easier_stands_as_it_was_tried_on() -> None:
    now, then = trip(days=(3,)), trip(days=(1,))
    tried = Trial(question="", option="", replaces=("clinic",), adds=(then,))
    plan = Plan(items=(item("clinic", Decision.EASE),))
    assert firsts(now, trial=tried, plan=plan) == [day(1)]


def test_a_trip_made_easier_in_words_alone_is_left_out() -> None:
    eased = item("clinic", Decision.EASE, how="Every other Thursday.")
    assert firsts(trip(days=(3,)), plan=Plan(items=(eased,))) == []


def test_the_next_look_stands_after_the_trips_and_not_in_the_past() -> None:
    on = Plan(review=Review(on=day(2)))
    found = days_ahead(visit(trip(days=(3,)), plan=on), MONDAY)
    assert [one.first for one in found] == [day(3), day(2)]
    assert found[-1] == Ahead(first=day(2))
    assert days_ahead(Visit(plan=on), day(2)) == (Ahead(first=day(2)),)
    assert days_ahead(Visit(plan=on), day(3)) == ()
    assert days_ahead(Visit(), MONDAY) == ()


HOME = {"setting": Setting.GOING_HOME, "home": GoingHome(on=day(3))}


def test_what_comes_round_begins_again_at_home() -> None:
    assert firsts(trip(days=(1, 2), frequency=Frequency(2, Per.WEEK)), **HOME) == [day(8)]
    assert firsts(trip(days=(3,)), **HOME) == [day(3)]


def test_a_seldom_trip_that_begins_in_the_first_seven_days_stands_on_that_day() -> None:
    seldom = trip(frequency=MONTHLY, starts=day(5))
    assert firsts(seldom, **HOME) == [day(5)]
    assert firsts(seldom) == []
    assert firsts(replace(seldom, starts=day(20)), **HOME) == []


def test_days_that_the_week_only_spreads_are_not_taken_for_said() -> None:
    assert firsts(trip(frequency=Frequency(2, Per.WEEK)), **HOME) == []
    begun = trip(frequency=Frequency(2, Per.WEEK), starts=day(4))
    assert firsts(begun, **HOME) == [day(4)]


def test_a_trip_once_along_with_a_visit_falls_on_the_day_of_that() -> None:
    seen = trip("seen", frequency=ONCE, starts=day(6))
    blood = trip("blood", frequency=ONCE, at_visit="seen")
    assert firsts(seen, blood, **HOME) == [day(6), day(6)]


def test_a_day_stands_once_whichever_way_it_was_found() -> None:
    assert firsts(trip(days=(4,), starts=day(4)), **HOME) == [day(4)]
    assert firsts(trip(frequency=ONCE, starts=day(4)), **HOME) == [day(4)]


@pytest.mark.parametrize("at_the_end", [date.max, date.max - timedelta(days=3)])
def test_the_end_of_all_days_breaks_nothing(at_the_end: date) -> None:
    late = trip(days=(0,), starts=at_the_end)
    assert all(one.first >= at_the_end for one in ahead(late))
    assert ahead(trip(days=(0,)), today=at_the_end) is not None
    home = GoingHome(on=at_the_end)
    assert ahead(late, setting=Setting.GOING_HOME, home=home) is not None


@quick
@given(st.lists(tasks(), max_size=4), st.integers(0, 40), st.booleans())
def test_each_day_of_any_ledger_was_said_lies_ahead_and_is_in_force(
    ledger: list[Task], later: int, goes_home: bool
) -> None:
    today = date(2026, 1, 1) + timedelta(days=later)
    home = GoingHome(on=today + timedelta(days=2))
    setting = Setting.GOING_HOME if goes_home else Setting.CLINIC
    found = trips_ahead(visit(*ledger, setting=setting, home=home), today)
    for one in found:
        assert one.task is not None
        for on in falls(one, today + timedelta(days=70)):
            assert on >= today
            assert in_force(one.task, on)
            said = {one.task.starts, *(step.start for step in one.task.steps)}
            assert on.weekday() in one.task.days or on in said
    assert len({(one.task, one.first) for one in found}) == len(found)
