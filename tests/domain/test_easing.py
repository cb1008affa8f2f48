"""Making one task easier: which ways fit it, and what each changes of the ledger."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from aid.domain.adding_up import add_up
from aid.domain.dated import ledger_on
from aid.domain.easing import (
    DELIVERY,
    FETCHING,
    PHONE,
    Eased,
    Easing,
    eased,
    easings_for,
    hosts_for,
    sittings_for,
    trial_of_easing,
)
from aid.domain.frequency import Frequency, Per
from aid.domain.people import Voice
from aid.domain.plan import Decision, Item, Printed, StopHow, printed
from aid.domain.rooms.options import items_of
from aid.domain.trying import tried
from aid.domain.week import lighter_by, weighed
from aid.domain.workload import Dated, Doer, Medicine, Minutes, Nature, Slot, Task
from tests.builders import (
    DAILY,
    MONTHLY,
    ONCE,
    TWICE_A_DAY,
    WEEKLY,
    kind,
    minutes,
    pill,
    task,
    trip,
)
from tests.domain.ledgers import tasks

KINDS = {
    PHONE: kind(PHONE, minutes=Minutes(10, 20, 45)),
    DELIVERY: kind(DELIVERY, minutes=minutes(60)),
    "inject_insulin": kind("inject_insulin", group="medicines"),
    "dialysis_session": kind("dialysis_session", group="treatments"),
    "walk": kind("walk", group="food_and_moving"),
}
PILL = pill()
CLINIC = trip("clinic_visit", travel=60, place="Town", fares=Decimal(6))
CHANGES = [way for way in Easing if way is not Easing.LEAVE]
EVERY_SECOND_WEEK = Frequency(1, Per.WEEK, 2)


def ways(one: Task, *others: Task) -> set[Easing]:
    return set(easings_for(one, (one, *others)))


def after(one: Task, way: Easing, **said: Any) -> Task:
    changed = eased(one, Eased(way=way, **said), KINDS)
    assert changed is not None
    return changed


def line(one: Task, way: Easing, **said: Any) -> Item:
    """The line that the plan gets of a task made easier."""
    trial = trial_of_easing(one, Eased(way=way, **said), KINDS, "So")
    (item,) = items_of(trial, (one,))
    return item


FITTING = {
    "what comes round can come less often": (task(), Easing.LESS_OFTEN, True),
    "what is done once cannot": (task(frequency=ONCE), Easing.LESS_OFTEN, False),
    "what is taken when needed cannot": (task(as_needed=True), Easing.LESS_OFTEN, False),
    "what nobody counted cannot": (task(frequency=None), Easing.LESS_OFTEN, False),
    "a talk can be by phone": (CLINIC, Easing.BY_PHONE, True),
    "a blood test cannot": (trip("blood_test"), Easing.BY_PHONE, False),
    "a walk is no visit": (task(), Easing.BY_PHONE, False),
    "medicines can be delivered": (trip(FETCHING), Easing.DELIVERED, True),
    "a walk cannot be delivered": (task(), Easing.DELIVERED, False),
    "medicines to fetch can last longer": (trip(FETCHING), Easing.LONGER_SUPPLY, True),
    "a walk cannot last longer": (task(), Easing.LONGER_SUPPLY, False),
    "a medicine may have another form": (PILL, Easing.ANOTHER_FORM, True),
    "a walk has none": (task(), Easing.ANOTHER_FORM, False),
    "someone else can do it": (task(), Easing.SOMEONE_ELSE, True),
    "the clinic does it already": (task(doer=Doer.CLINIC), Easing.SOMEONE_ELSE, False),
    "nobody can wait in another's place": (
        task(nature=Nature.CONSTRAINT),
        Easing.SOMEONE_ELSE,
        False,
    ),
    "a tool may help at home": (task(), Easing.TOOL, True),
    "no tool makes a trip": (CLINIC, Easing.TOOL, False),
    "alone there is nothing to join": (CLINIC, Easing.TOGETHER, False),
}


@pytest.mark.parametrize("rule", FITTING)
def test_which_ways_fit_a_task(rule: str) -> None:
    one, way, fits = FITTING[rule]
    assert (way in ways(one)) is fits


@given(tasks())
def test_each_task_can_move_pause_stop_or_stay_as_it_is(one: Task) -> None:
    always = {Easing.ANOTHER_TIME, Easing.PAUSE, Easing.STOP_SAFELY, Easing.LEAVE}
    assert always <= ways(one)


def test_a_trip_can_be_done_along_with_another_one() -> None:
    joined, far = trip("eye_check", at_visit="clinic_visit"), trip("scan", not_asked=True)
    assert hosts_for(trip("blood_test"), (CLINIC, joined, far, task())) == (CLINIC,)
    assert Easing.TOGETHER in ways(trip("blood_test"), CLINIC)


def test_a_pill_can_go_to_the_time_of_other_pills() -> None:
    late = pill("statin", slots=(Slot.EVENING,))
    assert sittings_for(late, (late, PILL)) == (Slot.MORNING,)
    assert Easing.TOGETHER in ways(late, PILL)


def test_a_pill_that_is_with_the_others_already_cannot_go_there() -> None:
    assert sittings_for(PILL, (PILL, pill("statin"))) == ()
    assert sittings_for(task(), (task(), PILL)) == ()


def test_less_often_comes_less_often() -> None:
    assert after(task(), Easing.LESS_OFTEN, frequency=WEEKLY).frequency == WEEKLY


def test_times_and_days_stay_while_they_fit() -> None:
    late = task(frequency=WEEKLY, slots=(Slot.EVENING,), days=(2,))
    rarer = after(late, Easing.LESS_OFTEN, frequency=EVERY_SECOND_WEEK)
    assert (rarer.slots, rarer.days) == ((Slot.EVENING,), (2,))


def test_times_and_days_are_open_again_where_they_do_not_fit() -> None:
    twice = pill(frequency=TWICE_A_DAY, slots=(Slot.NOON, Slot.BEDTIME))
    assert after(twice, Easing.LESS_OFTEN, frequency=DAILY).slots == ()
    three = task(frequency=Frequency(3, Per.WEEK), days=(0, 2, 4))
    assert after(three, Easing.LESS_OFTEN, frequency=WEEKLY).days == ()


def test_less_often_holds_in_the_place_of_the_steps_of_a_dose() -> None:
    step = Dated(date(2026, 1, 1), TWICE_A_DAY)
    rarer = after(task(steps=(step,)), Easing.LESS_OFTEN, frequency=WEEKLY)
    assert ledger_on((rarer,), date(2026, 2, 1)) == (rarer,)


def test_another_time_and_another_day_are_kept_as_said() -> None:
    moved = after(task(), Easing.ANOTHER_TIME, slots=(Slot.NOON,), days=(3,))
    assert (moved.slots, moved.days) == ((Slot.NOON,), (3,))


def test_a_pill_taken_with_the_others_adds_no_sitting() -> None:
    late = pill("statin", slots=(Slot.EVENING,))
    joined = after(late, Easing.TOGETHER, slots=(Slot.MORNING,))
    assert add_up((PILL, late)).pill_times == 2
    assert add_up((PILL, joined)).pill_times == 1


def test_a_trip_along_with_another_adds_no_trip() -> None:
    test = trip("blood_test", travel=60, days=(1,))
    joined = after(test, Easing.TOGETHER, along_with="clinic_visit")
    both = add_up((CLINIC, joined))
    assert both.trips_a_month == add_up((CLINIC,)).trips_a_month
    assert joined.days == ()


def test_someone_else_takes_the_minutes_over() -> None:
    helped = after(task(), Easing.SOMEONE_ELSE, doer=Doer.COMPANION)
    assert add_up((helped,)).carer == add_up((task(),)).minutes
    done = after(task(), Easing.SOMEONE_ELSE, doer=Doer.CLINIC)
    assert not add_up((done,)).minutes.high


def test_by_phone_there_is_no_trip_and_no_road() -> None:
    call = after(replace(CLINIC, money=Decimal(10)), Easing.BY_PHONE)
    assert (call.kind, call.minutes, call.minutes_voice) == (
        PHONE,
        Minutes(10, 20, 45),
        None,
    )
    assert (call.trip, call.travel, call.place, call.fares) == (False, None, "", 0)
    assert call.money == 4
    assert not add_up((call,)).trips_a_month


def test_what_was_done_along_with_the_trip_is_a_trip_of_its_own_then() -> None:
    test = trip("blood_test", at_visit="clinic_visit")
    ledger = (CLINIC, test)
    trial = trial_of_easing(CLINIC, Eased(way=Easing.BY_PHONE), KINDS, "")
    assert add_up(tried(ledger, trial)).trips_a_month == add_up(ledger).trips_a_month


def test_delivered_means_waiting_at_home() -> None:
    box = after(trip(FETCHING), Easing.DELIVERED)
    assert (box.kind, box.trip, box.minutes) == (DELIVERY, False, minutes(60))
    assert box.label == "Fetch_medicines"


def test_a_longer_supply_comes_up_less_often() -> None:
    shop = trip(FETCHING)
    longer = after(shop, Easing.LONGER_SUPPLY, frequency=MONTHLY)
    assert lighter_by(weighed((shop,)), weighed((longer,))) > 0


@pytest.mark.parametrize("way", [Easing.ANOTHER_FORM, Easing.TOOL])
def test_the_minutes_then_are_as_the_two_said(way: Easing) -> None:
    quick = after(PILL, way, minutes=1)
    assert (quick.minutes, quick.minutes_voice) == (minutes(1), Voice.PATIENT)
    assert after(PILL, way).minutes == PILL.minutes


def test_a_tool_is_as_quick_for_the_helper() -> None:
    helped = task(doer=Doer.COMPANION, helper_minutes=minutes(30))
    quick = after(helped, Easing.TOOL, minutes=5)
    assert add_up((quick,)).carer.usual == 35


def test_what_is_paused_stays_and_weighs_nothing_until_its_day() -> None:
    day = date(2026, 5, 4)
    paused = after(PILL, Easing.PAUSE, until=day)
    assert paused.starts == day
    assert not add_up((paused,)).minutes.high
    assert paused.slots == ()


def test_what_is_let_go_is_gone() -> None:
    assert eased(PILL, Eased(way=Easing.STOP_SAFELY), KINDS) is None


def test_what_is_left_as_it_is_stays_as_it_is() -> None:
    assert after(PILL, Easing.LEAVE) == PILL
    assert printed(line(PILL, Easing.LEAVE)) is Printed.KEEP


@pytest.mark.parametrize("way", CHANGES)
def test_a_medicine_asks_first_until_it_is_checked(way: Easing) -> None:
    told = line(PILL, way, frequency=WEEKLY, doer=Doer.COMPANION, minutes=1)
    checked = replace(told, checked=True, stop_how=StopHow.NOW)
    assert printed(told) is Printed.ASK_FIRST
    assert printed(checked) is not Printed.ASK_FIRST


@pytest.mark.parametrize("way", CHANGES)
def test_a_high_risk_medicine_is_only_ever_asked_about(way: Easing) -> None:
    risky = pill(medicine=Medicine(name="Warfarin", high_risk=True))
    told = line(risky, way, frequency=WEEKLY, doer=Doer.COMPANION, minutes=1)
    assert printed(replace(told, checked=True, stop_how=StopHow.NOW)) is Printed.ASK_FIRST


def test_insulin_is_high_risk_even_where_no_medicine_is_named() -> None:
    told = line(task("inject_insulin"), Easing.PAUSE)
    assert printed(replace(told, checked=True, stop_how=StopHow.NOW)) is Printed.ASK_FIRST


@pytest.mark.parametrize("way", [Easing.LESS_OFTEN, Easing.PAUSE, Easing.STOP_SAFELY])
def test_less_of_a_treatment_asks_first(way: Easing) -> None:
    told = line(trip("dialysis_session"), way, frequency=EVERY_SECOND_WEEK)
    assert printed(told) is Printed.ASK_FIRST


def test_a_tool_that_saves_no_minutes_is_a_change_all_the_same() -> None:
    assert line(task(), Easing.TOOL, words="A grip").decision is Decision.EASE


def test_a_walk_made_easier_needs_no_check() -> None:
    told = line(task(), Easing.LESS_OFTEN, frequency=WEEKLY)
    assert (printed(told), told.how) == (Printed.EASE, "So")


def test_the_plan_knows_which_way_it_came_from() -> None:
    assert line(task(), Easing.PAUSE).from_way == "easier/pause"
