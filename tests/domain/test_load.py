"""What one task weighs: how often, how long, how many trips, and along with what."""

from dataclasses import replace
from fractions import Fraction

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.load import (
    Load,
    away_on,
    host_of,
    in_all,
    less,
    load_of,
    loads_of,
    on_day,
    rate,
    slots_of,
    spread,
    steady,
    trips_of,
)
from aid.domain.ranges import NOTHING, Range, exactly
from aid.domain.workload import Doer, Minutes, Nature, Phase, Slot, Stay, Task
from tests.builders import (
    MONTHLY,
    ONCE,
    TWICE_A_DAY,
    WEEKLY,
    minutes,
    pill,
    task,
    trip,
)

A_MONTH = 7 / Fraction("30.44")  # monthly, told a week
VISIT = trip("visit", travel=40)
TEST = trip("test", minutes=minutes(60), at_visit="visit")


def along(visit: Task, test: Task) -> Load:
    """The test, as it weighs on a ledger with the visit."""
    return loads_of((visit, test))[-1]


def test_a_task_alone_weighs_what_was_said() -> None:
    walk = load_of(task(minutes=Minutes(5, 10, 20)))
    assert (walk.rate, walk.trips, walk.along, walk.host) == (7, 0, 0, None)
    assert walk.week == Range(Fraction(35), Fraction(70), Fraction(140))


def test_unknown_minutes_weigh_nothing() -> None:
    assert load_of(task(minutes=None)).each == NOTHING


@pytest.mark.parametrize("unknown", [{"frequency": None}, {"as_needed": True}])
def test_what_nobody_can_count_has_no_rate(unknown: dict[str, object]) -> None:
    walk = trip(**unknown)
    assert rate(walk) == load_of(walk).trips == in_all(walk) == 0


def test_what_is_done_so_many_times_in_all_has_no_rate() -> None:
    lesson = task(frequency=Frequency(6, Per.ONCE))
    assert (rate(lesson), in_all(lesson)) == (0, 6)


def test_what_comes_round_is_not_done_so_many_times_in_all() -> None:
    assert in_all(task()) == 0


@pytest.mark.parametrize(
    "off",
    [{"not_asked": True}, {"stay": Stay.STOPPED}],
)
def test_what_is_not_asked_or_was_stopped_is_no_load(off: dict[str, object]) -> None:
    assert loads_of((task(**off), task("cook"))) == loads_of((task("cook"),))


@pytest.mark.parametrize(
    "one",
    [
        task(phase=Phase.START),
        task(nature=Nature.CONSTRAINT),
        task(nature=Nature.RECOVERY),
        task(nature=Nature.WATCH),
    ],
)
def test_a_usual_week_holds_only_work_that_goes_on(one: Task) -> None:
    assert steady(loads_of((one, task("cook")))) == loads_of((task("cook"),))


@pytest.mark.parametrize(
    ("doer", "own", "helped"),
    [
        (Doer.PATIENT, True, False),
        (Doer.BOTH, True, True),
        (Doer.COMPANION, False, True),
        (Doer.CLINIC, False, False),
    ],
)
def test_a_load_knows_whose_it_is(doer: Doer, own: bool, helped: bool) -> None:
    one = load_of(task(doer=doer))
    assert (one.own, one.helped) == (own, helped)


def test_what_both_do_weighs_on_each_as_each_said() -> None:
    both = load_of(task(doer=Doer.BOTH, helper_minutes=minutes(25)))
    assert (both.each, both.as_helper().each) == (exactly(10), exactly(25))


def test_a_helper_who_said_nothing_takes_as_long_as_the_person() -> None:
    both = load_of(task(doer=Doer.BOTH))
    assert both.as_helper().each == exactly(10)


def test_what_a_helper_does_alone_weighs_on_the_helper() -> None:
    alone = load_of(task(doer=Doer.COMPANION, helper_minutes=minutes(25)))
    assert alone.each == alone.as_helper().each == exactly(25)


def test_a_test_at_a_visit_is_no_trip_and_leaves_the_way_out() -> None:
    test = along(VISIT, TEST)
    assert (test.trips, test.along, test.each) == (0, 1, exactly(20))


def test_the_way_is_the_tests_own_where_it_was_told() -> None:
    assert along(VISIT, replace(TEST, travel=15)).each == exactly(45)


def test_a_rarer_test_goes_along_each_time() -> None:
    test = along(VISIT, replace(TEST, frequency=MONTHLY))
    assert (test.trips, test.along, test.each) == (0, A_MONTH, exactly(20))


def test_an_oftener_test_goes_along_as_often_as_there_is_a_visit() -> None:
    """Weekly, and the visit monthly: a share of 7 / 30.44 takes 20, the rest 60."""
    test = along(replace(VISIT, frequency=MONTHLY), TEST)
    assert (test.trips, test.along) == (1 - A_MONTH, A_MONTH)
    assert test.each == exactly(60 - 40 * A_MONTH)


def test_a_test_shorter_than_the_way_takes_nothing_along_and_itself_alone() -> None:
    """Half of the time along with the visit: 0, half alone: 30; so 15 each time."""
    short = replace(TEST, minutes=minutes(30), frequency=Frequency(2, Per.WEEK))
    assert along(VISIT, short).each == exactly(15)


def test_what_is_no_trip_keeps_its_minutes_at_a_visit() -> None:
    form = along(VISIT, task("form", at_visit="visit", frequency=WEEKLY))
    assert (form.each, form.trips, form.along) == (exactly(10), 0, 1)


def test_what_is_done_along_each_time_is_done_on_the_days_of_the_visit() -> None:
    test = along(replace(VISIT, days=(1,)), TEST)
    assert test.days == (1,)


def test_what_is_done_along_now_and_then_keeps_its_own_days() -> None:
    tuesdays = replace(VISIT, days=(1,), frequency=MONTHLY)
    assert along(tuesdays, TEST).days == ()
    assert along(tuesdays, replace(TEST, days=(3,))).days == (3,)


@pytest.mark.parametrize(
    "visit",
    [
        replace(VISIT, not_asked=True),
        replace(VISIT, stay=Stay.STOPPED),
        replace(VISIT, trip=False),
        replace(VISIT, nature=Nature.RECOVERY),
        replace(VISIT, phase=Phase.START),
        replace(VISIT, id="another"),
    ],
)
def test_a_visit_that_nobody_makes_takes_nothing_along(visit: Task) -> None:
    test = loads_of((visit, TEST))[-1]
    assert (test.host, test.trips, test.each) == (None, 1, exactly(60))


@pytest.mark.parametrize("unsaid", [{"frequency": None}, {"as_needed": True}])
def test_a_visit_of_which_nobody_knows_how_often_takes_nothing_along(
    unsaid: dict[str, object],
) -> None:
    test = along(replace(VISIT, **unsaid), TEST)
    assert (test.trips, test.along, test.each) == (1, 0, exactly(60))


def test_a_test_of_a_start_goes_along_with_a_visit_of_that_start() -> None:
    start = {"phase": Phase.START}
    assert along(replace(VISIT, **start), replace(TEST, **start)).trips == 0


def test_a_test_of_a_start_goes_along_with_a_visit_that_goes_on() -> None:
    assert along(VISIT, replace(TEST, phase=Phase.START)).trips == 0


@pytest.mark.parametrize(
    ("visits", "tests", "each"),
    [(1, 1, 20), (1, 2, 40), (3, 2, 20)],
)
def test_so_many_tests_in_all_go_along_with_so_many_visits_in_all(
    visits: int, tests: int, each: int
) -> None:
    """20 minutes along, 60 alone: of two tests and one visit (20 + 60) / 2 = 40."""
    visit = replace(VISIT, frequency=Frequency(visits, Per.ONCE))
    test = replace(TEST, frequency=Frequency(tests, Per.ONCE))
    assert along(visit, test).each == exactly(each)


def test_a_test_done_once_goes_along_with_a_visit_that_comes_round() -> None:
    assert along(VISIT, replace(TEST, frequency=ONCE)).each == exactly(20)


def test_a_test_that_comes_round_is_no_part_of_a_visit_that_comes_once() -> None:
    test = along(replace(VISIT, frequency=ONCE), TEST)
    assert (test.trips, test.each) == (1, exactly(60))


@pytest.mark.parametrize(
    ("visitor", "tester", "own", "helper"),
    [
        (Doer.BOTH, Doer.BOTH, 0, 0),
        (Doer.PATIENT, Doer.BOTH, 0, 1),
        (Doer.COMPANION, Doer.BOTH, 1, 0),
        (Doer.CLINIC, Doer.BOTH, 0, 0),
    ],
)
def test_only_who_goes_to_the_visit_is_there_already(
    visitor: Doer, tester: Doer, own: int, helper: int
) -> None:
    test = along(replace(VISIT, doer=visitor), replace(TEST, doer=tester))
    assert (test.trips, test.as_helper().trips) == (own, helper)
    assert (test.each, test.as_helper().each) == (
        exactly(60 if own else 20),
        exactly(60 if helper else 20),
    )


def test_a_helpers_errand_is_not_done_along_with_the_persons_visit() -> None:
    errand = along(VISIT, replace(TEST, doer=Doer.COMPANION))
    assert (errand.trips, errand.each) == (1, exactly(60))


def test_a_visit_is_not_done_along_with_itself() -> None:
    itself = replace(VISIT, at_visit="visit")
    assert host_of(itself, trips_of((itself,))) is None


@pytest.mark.parametrize("ring", [("b", "a"), ("b", "c", "a")])
def test_trips_in_a_ring_are_trips_of_their_own(ring: tuple[str, ...]) -> None:
    ids = sorted(ring)
    ledger = tuple(trip(one, at_visit=other) for one, other in zip(ids, ring, strict=True))
    assert [load.trips for load in loads_of(ledger)] == [1] * len(ring)


def test_trips_in_a_row_are_one_trip() -> None:
    ledger = (trip("a"), trip("b", at_visit="a"), trip("c", at_visit="b"))
    assert [load.trips for load in loads_of(ledger)] == [1, 0, 0]


def test_on_a_row_each_goes_along_with_the_next() -> None:
    """The second is along with the first each month, the third with the second always."""
    ledger = (
        trip("a", frequency=MONTHLY),
        trip("b", at_visit="a"),
        trip("c", at_visit="b"),
    )
    assert [load.trips for load in loads_of(ledger)] == [A_MONTH, 1 - A_MONTH, 0]


def test_days_that_nobody_said_hold_a_seventh_each() -> None:
    assert [on_day(load_of(trip()), day) for day in range(7)] == [Fraction(1, 7)] * 7


def test_days_that_were_said_hold_it_all() -> None:
    twice = load_of(trip(frequency=Frequency(2, Per.WEEK), days=(1, 4)))
    assert [on_day(twice, day) for day in range(7)] == [0, 1, 0, 0, 1, 0, 0]
    assert spread(Fraction(3), (1, 4), 1) == Fraction(3, 2)


def test_a_weekday_holds_the_trip_and_what_is_along_on_it() -> None:
    """Thursdays by itself, and each month once along with the visit on a Tuesday."""
    visit = replace(VISIT, frequency=MONTHLY, days=(1,))
    test = along(visit, replace(TEST, days=(3,)))
    assert [away_on(test, day) for day in (1, 2, 3)] == [A_MONTH, 0, 1 - A_MONTH]


def test_minutes_without_the_way_are_never_less_than_none() -> None:
    spread_out = Range(Fraction(30), Fraction(60), Fraction(120))
    assert less(spread_out, exactly(40)) == Range(Fraction(0), Fraction(20), Fraction(80))


def test_a_pill_twice_a_day_has_its_two_usual_times() -> None:
    twice = pill(frequency=TWICE_A_DAY, slots=())
    assert slots_of(twice) == (Slot.MORNING, Slot.EVENING)
