"""What a ledger adds up to: each row says its arithmetic, anyone can do it by hand.

A month is 30.44 days: weekly is 30.44 / 7 times a month, monthly 7 / 30.44 times a week.
"""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from aid.domain.adding_up import (
    Asked,
    Unknown,
    add_up,
    contact_days,
    week_minutes,
)
from aid.domain.frequency import Frequency, Per
from aid.domain.load import loads_of, slots_of
from aid.domain.ranges import NOTHING, Range, exactly
from aid.domain.spending import Spending
from aid.domain.workload import (
    Doer,
    Hassle,
    Medicine,
    Minutes,
    Nature,
    Phase,
    Slot,
    Stay,
    Task,
)
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

MONTH = Fraction("30.44")
WEEKS = MONTH / 7
MORNING, NOON, EVENING, BEDTIME = Slot

USUAL_MINUTES = {
    "nothing asked: 0": ((), 0),
    "ten minutes a day: 7 x 10 = 70": ((task(),), 70),
    "every other day: 3.5 x 10 = 35": ((task(frequency=Frequency(1, Per.DAY, 2)),), 35),
    "three a day: 21 x 10 = 210": ((task(frequency=Frequency(3, Per.DAY)),), 210),
    "every two weeks: 0.5 x 10 = 5": ((task(frequency=Frequency(1, Per.WEEK, 2)),), 5),
    "a month is 30.44 days: 10 x 7 / 30.44": ((task(frequency=MONTHLY),), 70 / MONTH),
    "a year is 365.25 days: 10 x 7 / 365.25": (
        (task(frequency=Frequency(1, Per.YEAR)),), 70 / Fraction("365.25"),
    ),
    "only once weighs nothing on a usual week: 0": ((task(frequency=ONCE),), 0),
    "two different tasks: 70 + 70 = 140": ((task("walk"), task("cook")), 140),
    "two of a kind are both done: 70 + 70 = 140": ((task(), task(id="again")), 140),
}  # fmt: skip

SITTINGS = {
    "one pill each morning: 7 x 2 = 14": ((pill(),), 14),
    "three pills in one slot take as long as the longest: 7 x 5 = 35": (
        (pill("a"), pill("b", minutes=minutes(5)), pill("c", minutes=minutes(3))), 35,
    ),
    "morning and evening are two sittings: 7 x (2 + 2) = 28": (
        (pill("a"), pill("b", slots=(EVENING,))), 28,
    ),
    "every 12 hours joins the morning: 7 x (2 + 2) = 28": (
        (pill("a"), pill("b", frequency=TWICE_A_DAY, slots=(MORNING, EVENING))), 28,
    ),
    "a weekly pill joins the daily sitting: 7 x 2 = 14": (
        (pill("a"), pill("b", frequency=WEEKLY)), 14,
    ),
    "a longer weekly pill makes one sitting longer: 6 x 2 + 5 = 17": (
        (pill("a"), pill("b", frequency=WEEKLY, minutes=minutes(5))), 17,
    ),
    "and so on a named day: 6 x 2 + 5 = 17": (
        (pill("a"), pill("b", frequency=WEEKLY, minutes=minutes(5), days=(2,))), 17,
    ),
    "weekly pills of two days each make one longer: 5 x 2 + 5 + 5 = 20": (
        (
            pill("a"),
            pill("b", frequency=WEEKLY, minutes=minutes(5), days=(2,)),
            pill("c", frequency=WEEKLY, minutes=minutes(5), days=(4,)),
        ),
        20,
    ),
    "a weekly pill at a time without others sits alone: 7 x 2 + 2 = 16": (
        (pill("a"), pill("b", frequency=WEEKLY, slots=(NOON,))), 16,
    ),
    "six a day are six sittings, though a day has four times: 42 x 2 = 84": (
        (pill(frequency=Frequency(6, Per.DAY), slots=()),), 84,
    ),
    "sittings of two kinds are not shared: 7 x 2 + 7 x 2 = 28": (
        (pill("a"), pill("b", kind="drink_mix")), 28,
    ),
    "a pill without minutes leaves the sitting as it is: 7 x 2 = 14": (
        (pill("a"), pill("b", minutes=None)), 14,
    ),
}  # fmt: skip

PILL_TIMES = {
    "three pills each morning are one time": ((pill("a"), pill("b"), pill("c")), 1),
    "twice a day is two times": ((pill(frequency=TWICE_A_DAY, slots=()),), 2),
    "doses do not add: three and two a day fall on three times": (
        (
            pill("a", frequency=Frequency(3, Per.DAY), slots=()),
            pill("b", frequency=TWICE_A_DAY, slots=()),
        ),
        3,
    ),
    "morning and bedtime are two": ((pill("a"), pill("b", slots=(BEDTIME,))), 2),
    "six a day are six times, more than the four of a day": (
        (pill(frequency=Frequency(6, Per.DAY), slots=()),), 6,
    ),
    "a weekly pill in the morning adds no time to a daily one": (
        (pill("a"), pill("b", frequency=WEEKLY)), 1,
    ),
    "an as-needed pill has no time": ((pill(as_needed=True),), 0),
    "a pill once only has no time in a usual day": ((pill(frequency=ONCE),), 0),
    "nobody asked how often: no time": ((pill(frequency=None),), 0),
    "a walk is no pill": ((task(),), 0),
}  # fmt: skip

CONTACT_DAYS = {
    "one trip a week: 30.44 / 7": ((trip(),), WEEKS),
    "one trip a month: 1": ((trip(frequency=MONTHLY),), 1),
    "two trips on one named day share it: 30.44 / 7": (
        (trip("a", days=(1,)), trip("b", days=(1,))), WEEKS,
    ),
    "a monthly test on the day of a weekly visit adds none: 30.44 / 7": (
        (trip("a", days=(1,)), trip("b", days=(1,), frequency=MONTHLY)), WEEKS,
    ),
    "two named days are two: 2 x 30.44 / 7": (
        (trip("a", days=(1,)), trip("b", days=(3,))), 2 * WEEKS,
    ),
    "days nobody named may differ: 2 x 30.44 / 7": ((trip("a"), trip("b")), 2 * WEEKS),
    "two trips every day are one day away each day: 30.44": (
        (trip(frequency=TWICE_A_DAY),), MONTH,
    ),
    "two trips every other day: 30.44 / 2": (
        (trip(frequency=Frequency(2, Per.DAY, 2)),), MONTH / 2,
    ),
    "nine a week cannot be on more than seven days: 30.44": (
        (trip(frequency=Frequency(9, Per.WEEK)),), MONTH,
    ),
    "three a week, all said to fall on Mondays: 30.44 / 7": (
        (trip(frequency=Frequency(3, Per.WEEK), days=(0,)),), WEEKS,
    ),
    "a month holds no more days than it has: 30.44": (
        (trip("a", frequency=DAILY), trip("b", frequency=DAILY)), MONTH,
    ),
    "a visit by the clinic to the home is no day away: 0": ((trip(doer=Doer.CLINIC),), 0),
    "nobody asked how often: 0, and listed": ((trip(frequency=None),), 0),
    "a walk is no trip: 0": ((task(),), 0),
}  # fmt: skip


@pytest.mark.parametrize("row", USUAL_MINUTES | SITTINGS)
def test_the_minutes_of_a_week(row: str) -> None:
    ledger, expected = (USUAL_MINUTES | SITTINGS)[row]
    assert add_up(ledger).minutes == exactly(Fraction(expected))


@pytest.mark.parametrize("row", PILL_TIMES)
def test_pill_times_are_times_of_a_day(row: str) -> None:
    ledger, expected = PILL_TIMES[row]
    assert add_up(ledger).pill_times == expected


@pytest.mark.parametrize("row", CONTACT_DAYS)
def test_days_away_are_counted_not_trips(row: str) -> None:
    ledger, expected = CONTACT_DAYS[row]
    own = [load for load in loads_of(ledger) if load.own]
    assert add_up(ledger).contact_days == contact_days(own) == expected


def test_ranges_add_as_ranges() -> None:
    """7 x (1, 2, 5) + 7 x (10, 20, 40) = (77, 154, 315)."""
    ledger = (task("a", minutes=Minutes(1, 2, 5)), task("b", minutes=Minutes(10, 20, 40)))
    assert add_up(ledger).minutes == Range(Fraction(77), Fraction(154), Fraction(315))


def test_each_end_of_a_sitting_is_the_longest_of_that_end() -> None:
    """Of (1, 4, 5) and (2, 3, 9): low 2, usual 4, high 9; 7 times."""
    ledger = (pill("a", minutes=Minutes(1, 4, 5)), pill("b", minutes=Minutes(2, 3, 9)))
    assert add_up(ledger).minutes == Range(Fraction(14), Fraction(28), Fraction(63))


def test_the_kinds_are_told_apart_and_add_up_to_the_whole() -> None:
    sums = add_up((pill(), task("walk"), task("walk", id="walk-2")))
    assert dict(sums.by_kind) == {"take_pills": exactly(14), "walk": exactly(140)}
    assert sums.minutes == exactly(154)


def test_travel_is_a_part_of_the_minutes_and_not_added() -> None:
    assert add_up((trip(travel=80),)).minutes == exactly(120)


def test_a_kind_of_which_nothing_is_known_is_not_told_as_nothing() -> None:
    sums = add_up((task("walk", minutes=None), task("cook")))
    assert dict(sums.by_kind) == {"cook": exactly(70)}


def test_doses_are_counted_for_medicines_only() -> None:
    """Two a day and one a week: 2 + 1/7; the walk has no dose."""
    ledger = (pill("a", frequency=TWICE_A_DAY), pill("b", frequency=WEEKLY), task())
    sums = add_up(ledger)
    assert (sums.medicines, sums.doses_a_day) == (2, Fraction(15, 7))


def test_a_medicine_that_is_no_pill_is_a_medicine_without_a_pill_time() -> None:
    sums = add_up((task("inhale", medicine=Medicine(name="Salbutamol")),))
    assert (sums.medicines, sums.pill_times) == (1, 0)


@pytest.mark.parametrize(
    ("doer", "own", "helper"),
    [
        (Doer.PATIENT, 70, 0),
        (Doer.COMPANION, 0, 70),
        (Doer.BOTH, 70, 70),
        (Doer.CLINIC, 0, 0),
    ],
)
def test_the_helper_is_counted_apart(doer: Doer, own: int, helper: int) -> None:
    sums = add_up((task(doer=doer),))
    assert (sums.minutes, sums.carer) == (exactly(own), exactly(helper))


def test_a_sitting_is_not_shared_between_person_and_helper() -> None:
    sums = add_up((pill("a"), pill("b", doer=Doer.COMPANION)))
    assert (sums.minutes, sums.carer) == (exactly(14), exactly(14))


def test_a_helper_can_have_minutes_and_money_of_their_own() -> None:
    """The person 7 x 10, the helper 7 x 25 and 3 x 30.44."""
    shared = task(doer=Doer.BOTH, helper_minutes=minutes(25), helper_money=Decimal(3))
    sums = add_up((shared,))
    assert (sums.minutes, sums.carer) == (exactly(70), exactly(175))
    assert (sums.money, sums.carer_money) == (None, exactly(3 * MONTH))


def test_a_helper_who_knows_how_long_a_sitting_takes_is_counted() -> None:
    seated = pill(doer=Doer.BOTH, minutes=None, helper_minutes=minutes(5))
    sums = add_up((seated,))
    assert (sums.minutes, sums.carer) == (NOTHING, exactly(35))


def test_a_helpers_own_trip_is_no_trip_of_the_persons() -> None:
    sums = add_up((trip(doer=Doer.COMPANION),))
    assert (sums.trips_a_month, sums.contact_days) == (0, 0)
    assert sums.carer_trips == WEEKS


def test_trips_are_counted_each() -> None:
    """A weekly and a monthly trip: 30.44 / 7 + 1; the nurse who comes makes none."""
    ledger = (trip("a"), trip("b", frequency=MONTHLY), trip("c", doer=Doer.CLINIC))
    assert add_up(ledger).trips_a_month == WEEKS + 1


def test_money_is_told_a_month() -> None:
    """2.50 a week: 2.50 x 30.44 / 7."""
    sums = add_up((task(frequency=WEEKLY, money=Decimal("2.50")),))
    assert sums.money == exactly(Fraction("2.50") * WEEKS)


def test_money_that_nobody_told_stays_unknown() -> None:
    assert add_up((task(),)).money is None


def test_nothing_to_pay_is_a_figure() -> None:
    assert add_up((task(money=Decimal(0)),)).money == NOTHING


def test_money_without_how_often_stays_unknown() -> None:
    assert add_up((task(money=Decimal(5), frequency=None),)).money is None


def test_money_adds_up_what_was_told_and_lists_the_rest() -> None:
    sums = add_up((task("a", frequency=MONTHLY, money=Decimal(30)), task("b")))
    assert sums.money == exactly(30)
    assert Unknown("b", "B", Asked.MONEY) in sums.unknown


def test_lost_pay_is_a_part_of_the_money() -> None:
    """Of 100 a month 80 are lost pay, and 20 all else."""
    paid = trip(frequency=MONTHLY, money=Decimal(100), lost_pay=Decimal(80))
    sums = add_up((paid,))
    assert sums.money == exactly(100)
    assert dict(sums.money_by) == {
        Spending.LOST_PAY: exactly(80),
        Spending.OTHER: exactly(20),
    }


def test_what_is_not_asked_of_me_weighs_nothing() -> None:
    ledger = (trip(money=Decimal(5)), pill(), task(minutes=None))
    off = tuple(replace(one, not_asked=True) for one in ledger)
    assert add_up(off) == add_up(())


def full(**said: object) -> Task:
    """A task of which everything was asked, but for what is said here."""
    return replace(trip(money=Decimal(5)), **said)


@pytest.mark.parametrize(
    ("asked", "missing"),
    [
        (full(), []),
        (full(frequency=None), [Asked.HOW_OFTEN]),
        (full(as_needed=True), [Asked.HOW_OFTEN]),
        (full(minutes=None), [Asked.MINUTES]),
        (full(money=None), [Asked.MONEY]),
        (full(frequency=None, minutes=None, money=None), list(Asked)),
    ],
)
def test_what_nobody_asked_is_listed(asked: Task, missing: list[Asked]) -> None:
    assert [one.what for one in add_up((asked,)).unknown] == missing


@pytest.mark.parametrize("unsaid", [{"frequency": None}, {"as_needed": True}])
def test_as_needed_and_unknown_are_never_computed(unsaid: dict[str, object]) -> None:
    ledger = (replace(pill(money=Decimal(1)), **unsaid), replace(trip(), **unsaid))
    sums = add_up(ledger)
    assert sums.minutes == sums.carer == NOTHING
    assert (sums.doses_a_day, sums.pill_times, sums.money) == (0, 0, None)
    assert sums.trips_a_month == sums.contact_days == 0
    assert {one.task_id for one in sums.unknown} == {"metformin", "clinic"}


def test_unknown_minutes_are_no_minutes_and_listed() -> None:
    sums = add_up((task("a"), task("b", minutes=None, money=Decimal(0))))
    assert sums.minutes == exactly(70)
    assert Unknown("b", "B", Asked.MINUTES) in sums.unknown


def test_how_heavy_it_feels_changes_no_sum() -> None:
    heavy = task(hassle=Hassle.A_LOT, feeling="I dread it")
    assert add_up((heavy,)) == add_up((task(),))


def test_a_task_alone_has_its_own_minutes() -> None:
    assert week_minutes(pill(frequency=TWICE_A_DAY)) == exactly(28)


@pytest.mark.parametrize(
    ("times", "slots"),
    [
        (1, (MORNING,)),
        (2, (MORNING, EVENING)),
        (3, (MORNING, NOON, EVENING)),
        (4, tuple(Slot)),
        (9, tuple(Slot)),
    ],
)
def test_so_many_a_day_fall_on_the_usual_times(times: int, slots: tuple[Slot, ...]) -> None:
    assert slots_of(task(frequency=Frequency(times, Per.DAY))) == slots


def test_times_of_day_that_were_said_hold() -> None:
    assert slots_of(task(slots=(BEDTIME,), frequency=TWICE_A_DAY)) == (BEDTIME,)


def test_a_rarer_task_has_one_time() -> None:
    assert slots_of(task(frequency=Frequency(3, Per.WEEK))) == (MORNING,)


@pytest.mark.parametrize("nature", [Nature.CONSTRAINT, Nature.RECOVERY])
def test_what_binds_the_day_or_rests_stands_beside_the_work(nature: Nature) -> None:
    sums = add_up((task(), task("wait", nature=nature, trip=True, money=Decimal(1))))
    assert sums.minutes == exactly(70)
    assert dict(sums.by_kind) == {"walk": exactly(70)}
    assert sums.beside == ((nature, exactly(70)),)
    assert (sums.trips_a_month, sums.money) == (0, None)


def test_the_natures_stand_beside_in_their_own_sums() -> None:
    """(1, 2, 5) and 10 bind: 7 x (11, 12, 15); rest once a week: 30."""
    sums = add_up(
        (
            task("wait", nature=Nature.CONSTRAINT, minutes=Minutes(1, 2, 5)),
            task("upright", nature=Nature.CONSTRAINT),
            task("rest", nature=Nature.RECOVERY, frequency=WEEKLY, minutes=minutes(30)),
        )
    )
    binds = Range(Fraction(77), Fraction(84), Fraction(105))
    assert sums.beside == ((Nature.CONSTRAINT, binds), (Nature.RECOVERY, exactly(30)))


@pytest.mark.parametrize("said", [{}, {"minutes": None}, {"frequency": None}])
def test_a_thing_to_watch_is_never_a_thing_not_asked(said: dict[str, object]) -> None:
    watch = task(nature=Nature.WATCH, **said)
    assert add_up((watch,)).unknown == ()


def test_what_a_wait_costs_is_no_part_of_the_money_and_not_asked() -> None:
    wait = task(nature=Nature.CONSTRAINT, minutes=None)
    assert [one.what for one in add_up((wait,)).unknown] == [Asked.MINUTES]


def test_the_work_of_a_start_is_told_apart() -> None:
    new = trip(phase=Phase.START, money=Decimal(9), medicine=Medicine(name="Warfarin"))
    sums = add_up((task(), new))
    assert (sums.minutes, sums.starting) == (exactly(70), exactly(120))
    assert (sums.trips_a_month, sums.contact_days, sums.money) == (0, 0, None)
    assert (sums.medicines, sums.doses_a_day) == (0, 0)


STARTING = {
    "a new pill in a sitting that is there: 0": (pill("b", phase=Phase.START), 0),
    "one that takes longer: 7 x (5 - 2) = 21": (
        pill("b", phase=Phase.START, minutes=minutes(5)), 21,
    ),
    "one at another time: 7 x 2 = 14": (
        pill("b", phase=Phase.START, slots=(NOON,)), 14,
    ),
    "a start that is a wait is no work: 0": (
        task("b", phase=Phase.START, nature=Nature.CONSTRAINT), 0,
    ),
    "a helper’s start is not the person’s: 0": (
        task("b", phase=Phase.START, doer=Doer.COMPANION), 0,
    ),
    "a start as needed is never computed: 0": (
        task("b", phase=Phase.START, as_needed=True), 0,
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", STARTING)
def test_a_start_adds_what_it_makes_a_week_longer(row: str) -> None:
    new, more = STARTING[row]
    assert add_up((pill("a"), new)).starting == exactly(more)


def test_where_a_start_crosses_the_ends_of_a_sitting_they_are_put_in_order() -> None:
    """(3, 4, 6) into (1, 5, 5): low 7 x 2 more, usual 0, high 7 x 1; so from 0 to 14."""
    there = pill("a", minutes=Minutes(1, 5, 5))
    new = pill("b", minutes=Minutes(3, 4, 6), phase=Phase.START)
    told = Range(Fraction(0), Fraction(0), Fraction(14))
    assert add_up((there, new)).starting == told


AT_FIRST = {
    "once: 10": (task(frequency=ONCE), 10),
    "six times in all: 6 x 10 = 60": (task(frequency=Frequency(6, Per.ONCE)), 60),
    "six times in a start: 6 x 10 = 60": (
        task(frequency=Frequency(6, Per.ONCE), phase=Phase.START), 60,
    ),
    "every day is not once: 0": (task(), 0),
    "as needed is never computed: 0": (task(frequency=ONCE, as_needed=True), 0),
    "a rest is no work: 0": (task(frequency=ONCE, nature=Nature.RECOVERY), 0),
    "a helper’s is not the person’s: 0": (task(frequency=ONCE, doer=Doer.COMPANION), 0),
}  # fmt: skip


@pytest.mark.parametrize("row", AT_FIRST)
def test_what_is_done_once_is_told_in_all(row: str) -> None:
    asked, told = AT_FIRST[row]
    assert add_up((asked,)).at_first == exactly(told)


def test_what_the_hospital_stopped_weighs_nothing() -> None:
    ledger = (trip(money=Decimal(5)), pill(), task(minutes=None))
    stopped = tuple(replace(one, stay=Stay.STOPPED) for one in ledger)
    assert add_up(stopped) == add_up(())


@pytest.mark.parametrize("stay", [Stay.ADDED, Stay.CHANGED, Stay.SAME])
def test_what_the_hospital_left_on_weighs_as_ever(stay: Stay) -> None:
    assert add_up((trip(stay=stay),)) == add_up((trip(),))


def test_a_task_along_with_a_visit_weighs_what_is_left_without_the_way() -> None:
    """(120 - 40) x 1 a week."""
    visit, test = trip(travel=40), trip("test", at_visit="clinic")
    assert week_minutes(test, (visit, test)) == exactly(80)
    assert week_minutes(test) == exactly(120)
