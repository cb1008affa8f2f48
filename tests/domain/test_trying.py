"""Trying a way on: what it takes the place of, and what it asks instead."""

from dataclasses import replace
from decimal import Decimal

from aid.domain.frequency import Frequency, Per
from aid.domain.options import Option, Question, Stance, Text
from aid.domain.people import Voice
from aid.domain.trying import Trial, concerned, trial_of, tried
from aid.domain.workload import Doer, Medicine, Minutes, Phase, Slot, Task
from tests.builders import (
    DAILY,
    MONTHLY,
    WEEKLY,
    asks,
    kind,
    minutes,
    pill,
    question,
    task,
    trip,
    way,
)

KINDS = {
    "prick": kind("prick"),
    "take_pills": kind("take_pills", sitting=True),
    "clinic_visit": kind("clinic_visit", trip=True, minutes=Minutes(60, 90, 120)),
}
PRICK = task("prick", minutes=minutes(7), minutes_voice=Voice.PATIENT, money=Decimal(1))
SUGAR_PILL = pill("sugar_pill")
WALK = task("walk")
LEDGER = (PRICK, SUGAR_PILL, WALK)
LESS = way("less", Stance.LESS, asks("prick"), asks("clinic_visit", MONTHLY))
STOP = way("stop", Stance.STOP)


def words_of(text: Text) -> str:
    return text.words


def trial(option: Option, ledger: tuple[Task, ...] = LEDGER, **about: object) -> Trial:
    asked: Question = replace(question(option), **about)
    return trial_of(asked, option, ledger, KINDS, words_of)


def test_without_a_way_the_ledger_stays() -> None:
    assert tried(LEDGER, None) == LEDGER


def test_carrying_on_changes_nothing() -> None:
    carry_on = way("carry_on", Stance.CARRY_ON, asks("prick"))
    assert tried(LEDGER, trial(carry_on)) == LEDGER


def test_what_a_way_takes_the_place_of_is_gone() -> None:
    assert tried(LEDGER, trial(STOP)) == (WALK,)


def test_a_task_that_stays_under_its_id_keeps_its_place() -> None:
    rarer = replace(SUGAR_PILL, frequency=WEEKLY)
    easier = Trial(question="easier", option="", replaces=(rarer.id,), adds=(rarer,))
    assert tried(LEDGER, easier) == (PRICK, rarer, WALK)


def test_ways_are_tried_one_after_the_other() -> None:
    less = trial(LESS)
    rarer = replace(WALK, frequency=WEEKLY)
    easier = Trial(question="easier", option="", replaces=(WALK.id,), adds=(rarer,))
    assert tried(LEDGER, less, easier) == (rarer, *less.adds)
    assert tried(LEDGER, None, easier, None) == tried(LEDGER, easier)


def test_a_task_that_another_way_took_away_does_not_come_back() -> None:
    rarer = replace(PRICK, frequency=WEEKLY)
    easier = Trial(question="easier", option="", replaces=(PRICK.id,), adds=(rarer,))
    assert tried(LEDGER, trial(STOP), easier) == (WALK,)


def test_what_a_question_is_not_about_stays() -> None:
    assert WALK in tried(LEDGER, trial(LESS))


def test_what_a_way_asks_comes_new() -> None:
    asked = tried(LEDGER, trial(LESS))
    assert [one.kind for one in asked] == ["walk", "prick", "clinic_visit"]


def test_the_minutes_that_the_person_gave_are_kept() -> None:
    now = trial(LESS).adds[0]
    assert (now.minutes, now.minutes_voice, now.money) == (
        minutes(7),
        Voice.PATIENT,
        Decimal(1),
    )
    assert now.label == "Prick"


def test_how_often_is_as_the_way_asks() -> None:
    assert trial(LESS).adds[0].frequency == WEEKLY


def test_who_does_it_is_kept() -> None:
    helped = trial(LESS, (replace(PRICK, doer=Doer.COMPANION),)).adds[0]
    assert helped.doer is Doer.COMPANION


def test_new_work_comes_with_the_usual_guess_and_the_name_of_the_way() -> None:
    visit = trial(LESS).adds[1]
    assert (visit.minutes, visit.minutes_voice) == (Minutes(60, 90, 120), None)
    assert (visit.label, visit.trip) == ("Clinic_visit, as asked", True)


def test_minutes_of_the_way_come_before_those_of_the_kind() -> None:
    long = way("long", Stance.MORE, asks("clinic_visit", minutes=minutes(200)))
    assert trial(long).adds[0].minutes == minutes(200)


def test_pills_of_a_way_are_taken_in_a_sitting() -> None:
    more = way("more", Stance.MORE, asks("take_pills", DAILY))
    assert trial(more, ()).adds[0].sitting


def test_what_is_asked_is_said_by_the_clinician() -> None:
    assert {one.voice for one in trial(LESS).adds} == {Voice.CLINICIAN}


def test_another_medicine_comes_under_its_own_name() -> None:
    other = way("other", Stance.DIFFERENT, asks("take_pills", DAILY))
    new = trial(other).adds[0]
    assert (new.label, new.medicine) == (
        "Take_pills, as asked",
        Medicine(name="Take_pills, as asked"),
    )
    assert new.minutes == SUGAR_PILL.minutes


def test_less_of_a_medicine_keeps_its_name() -> None:
    fewer = trial(way("fewer", Stance.LESS, asks("take_pills", WEEKLY))).adds[0]
    assert (fewer.label, fewer.medicine) == (SUGAR_PILL.label, SUGAR_PILL.medicine)


def test_times_of_day_are_kept_while_it_comes_as_often() -> None:
    same = way("same", Stance.LESS, asks("take_pills", DAILY))
    assert trial(same).adds[0].slots == SUGAR_PILL.slots


def test_times_of_day_are_open_again_when_it_comes_more_often() -> None:
    more = way("more", Stance.MORE, asks("take_pills", Frequency(2, Per.DAY)))
    assert trial(more).adds[0].slots == ()


def test_times_of_day_of_the_way_hold() -> None:
    late = way("late", Stance.LESS, asks("take_pills", DAILY, slots=(Slot.BEDTIME,)))
    assert trial(late).adds[0].slots == (Slot.BEDTIME,)


def test_named_days_are_open_again() -> None:
    fixed = replace(PRICK, days=(1, 3), frequency=Frequency(2, Per.WEEK))
    assert trial(LESS, (fixed,)).adds[0].days == ()


def test_each_asked_task_can_be_told_apart() -> None:
    assert len({one.id for one in trial(LESS).adds}) == 2


def test_a_medicine_is_concerned_by_its_class() -> None:
    other = pill("heart_pill")
    assert concerned((SUGAR_PILL, other), question()) == (SUGAR_PILL,)


def test_a_medicine_of_another_class_is_not_concerned_by_its_kind() -> None:
    about_pills = replace(question(), task_kinds=("take_pills",))
    assert concerned((pill("heart_pill"),), about_pills) == ()


def test_a_medicine_of_no_known_class_is_concerned_by_its_kind() -> None:
    unclassed = pill(medicine=Medicine(name="The white one"))
    about_pills = replace(question(), task_kinds=("take_pills",))
    assert concerned((unclassed,), about_pills) == (unclassed,)


def test_work_is_concerned_by_its_kind() -> None:
    assert concerned((PRICK, WALK, trip()), question()) == (PRICK,)


ONE_PILL = way("less", Stance.LESS, asks("take_pills", label=Text("The one that stays")))
TWO_PILLS = (
    pill("ramipril", medicine=Medicine(name="Ramipril", medicine_class="acei")),
    pill(
        "insulin", medicine=Medicine(name="Insulin", medicine_class="acei", high_risk=True)
    ),
)


def test_one_that_stands_for_several_comes_under_the_name_of_the_way() -> None:
    (stays,) = trial(ONE_PILL, TWO_PILLS, medicine_classes=("acei",)).adds
    assert stays.label == "The one that stays"
    assert stays.medicine == Medicine(
        name="The one that stays", medicine_class="acei", high_risk=True
    )


def test_a_way_that_asks_the_helper_says_so() -> None:
    helped = way("less", Stance.LESS, asks("prick", doer=Doer.COMPANION))
    (prick,) = trial(helped, (PRICK,)).adds
    assert prick.doer is Doer.COMPANION


def test_what_a_way_asks_only_at_first_is_of_the_start() -> None:
    at_first = way("less", Stance.LESS, asks("prick", phase=Phase.START))
    (prick,) = trial(at_first, (PRICK,)).adds
    assert prick.phase is Phase.START
