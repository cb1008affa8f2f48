"""The helper's sheet: with a yes alone, what falls to them, whom to call, and no more."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.paper import SIZES, PaperSize, SheetName
from aid.domain.people import People, Voice
from aid.domain.plan import Action, Decision, Item, Plan, SafetyNet
from aid.domain.trying import Trial
from aid.domain.visit import GoingHome, Visit
from aid.domain.workload import Doer, Medicine, Nature, Slot, Task
from aid.i18n.words import Words
from aid.printing.companion_sheet import HelperSheet, Line, helper_sheet
from aid.printing.jobs import PrintJob
from tests import builders
from tests.printing.conftest import Print, Show
from tests.printing.reading import faults_of, letters_of, pages_of, words_of
from tests.printing.scenes import STOPPED, job, job_of, plan, visit

KARIM = People(patient_name="Salma", companion_name="Karim", shares=True)
SAID = {"minutes_voice": Voice.PATIENT}


def sheet_job(*tasks: Task, **told: object) -> PrintJob:
    """The sheet of a helper who does these tasks; what is told goes to the visit."""
    usual = {"people": KARIM, "ledger": tasks, "plan": Plan(), "trial": None}
    return replace(job(SheetName.HELPER), visit=visit(**{**usual, **told}))


def sheet(words: Words, *tasks: Task, **told: object) -> HelperSheet:
    return helper_sheet(sheet_job(*tasks, **told), words)


def theirs(name: str = "walk", **said: object) -> Task:
    return builders.task(name, **{"doer": Doer.COMPANION, **SAID, **said})


def named(lines: tuple[Line, ...]) -> list[str]:
    return [line.what.text for line in lines]


def told(line: Line) -> str:
    """The second line of a task: how often, when, how long."""
    assert line.often
    return " · ".join(part.text for part in (line.often, line.long) if part)


def test_without_a_yes_of_the_patient_there_is_no_sheet_for_the_helper(show: Show) -> None:
    asked = job(SheetName.HELPER)
    yes = replace(asked.visit, people=replace(asked.visit.people, shares=True))
    assert "leaf helper" not in show(asked)
    assert "leaf helper" in show(replace(asked, visit=yes))


def test_the_sheet_is_for_the_helper_by_name_and_says_whose_plan_it_is(
    english: Words,
) -> None:
    made = sheet(english)
    assert made.title.text == "For Karim"
    assert made.whose.text == "This is your part of Salma’s plan."


def test_without_names_it_is_for_my_helper_and_of_my_plan(english: Words) -> None:
    made = sheet(english, people=People(shares=True))
    assert made.title.text == "For my helper"
    assert made.whose.text == "This is your part of my plan."


def test_it_holds_what_the_helper_or_both_do_and_by_when(english: Words) -> None:
    jobs = (
        job_of(Doer.PATIENT, "Rest."),
        job_of(Doer.CLINIC, "Call."),
        job_of(Doer.COMPANION, "Take the old box back.", "Saturday"),
        job_of(Doer.BOTH, "Walk."),
    )
    made = sheet(english, plan=Plan(actions=jobs))
    assert named(made.actions) == ["Take the old box back.", "Walk."]
    assert [line.word.text for line in made.actions] == ["You", "Both of you"]
    assert [line.end.text for line in made.actions if line.end] == ["Saturday", ""]


def test_it_holds_the_tasks_of_the_helper_and_of_both_the_most_frequent_first(
    english: Words,
) -> None:
    made = sheet(
        english,
        builders.task("mine"),
        builders.task("clinic", doer=Doer.CLINIC),
        theirs("shop", frequency=builders.WEEKLY),
        theirs("cook", doer=Doer.BOTH),
    )
    assert named(made.tasks) == ["Cook", "Shop"]
    assert [line.mark for line in made.tasks] == ["both", "helper"]


def test_a_task_says_how_often_when_and_how_long(english: Words) -> None:
    made = sheet(
        english,
        theirs("cook", slots=(Slot.EVENING,), minutes=builders.minutes(45)),
        theirs("shop", frequency=builders.WEEKLY, days=(0, 3)),
    )
    assert told(made.tasks[0]) == "Every day · Evening · 45 min"
    assert told(made.tasks[1]) == "Once a week · Monday and Thursday · 10 min"


def test_weekdays_come_in_the_order_of_the_language(english: Words) -> None:
    american = replace(english, language=replace(english.language, first_weekday=6))
    made = sheet(american, theirs(days=(0, 6), frequency=Frequency(2, Per.WEEK)))
    assert "Sunday and Monday" in told(made.tasks[0])


def test_a_medicine_that_the_helper_gives_says_how_many_and_no_other_is_told(
    english: Words, print_it: Print
) -> None:
    insulin = builders.pill(
        "insulin",
        label="Insulin",
        doer=Doer.COMPANION,
        medicine=Medicine(name="Insulin", each="12 units"),
    )
    tasks = (insulin, builders.pill("heart", label="Digoxin"))
    assert told(sheet(english, *tasks).tasks[0]).startswith(
        "12 units · Every day · Morning"
    )
    assert "Digoxin" not in words_of(print_it(sheet_job(*tasks)))


def test_the_minutes_of_the_helper_come_before_those_of_the_person(english: Words) -> None:
    both = theirs("ride", doer=Doer.BOTH, helper_minutes=builders.minutes(90))
    made = sheet(english, both)
    assert told(made.tasks[0]) == "Every day · 1 h 30"
    assert made.week
    assert made.week.text == "Your time in a usual week: about 10 h 30"


def test_a_usual_guess_says_about(english: Words) -> None:
    made = sheet(english, theirs(minutes_voice=None))
    assert told(made.tasks[0]) == "Every day · about 10 min"


def test_what_nobody_said_is_not_asked_and_never_zero(
    english: Words, print_it: Print
) -> None:
    unknown = theirs(minutes=None, frequency=None)
    made = sheet(english, unknown)
    assert told(made.tasks[0]) == "how often: not asked · how long: not asked"
    assert made.week
    assert made.week.text == "Your time in a usual week: not asked"
    assert "0 min" not in words_of(print_it(sheet_job(unknown)))


@pytest.mark.parametrize(
    "gap", [{"minutes": None}, {"frequency": None}, {"as_needed": True}], ids=str
)
def test_a_sum_that_leaves_something_out_says_at_least(
    english: Words, gap: dict[str, object]
) -> None:
    made = sheet(english, theirs("cook"), theirs("shop", **gap))
    assert made.week
    assert made.week.text == "Your time in a usual week: at least 1 h 10"


def test_a_thing_to_watch_for_has_no_minutes(english: Words) -> None:
    made = sheet(english, theirs(nature=Nature.WATCH, minutes=None))
    assert told(made.tasks[0]) == "Every day"
    assert made.week is None


def test_a_task_that_begins_later_or_ends_says_when_and_one_that_is_over_is_gone(
    english: Words,
) -> None:
    made = sheet(
        english,
        theirs("drops", starts=date(2026, 3, 9), ends=date(2026, 3, 16)),
        theirs("old", ends=date(2026, 3, 1)),
    )
    [drops] = made.tasks
    assert "From Monday 9 March · Until Monday 16 March" in told(drops)


def test_a_trip_has_a_double_frame_and_the_foot_says_so(english: Words, show: Show) -> None:
    ride = builders.trip("ride", doer=Doer.BOTH)
    page = show(sheet_job(ride))
    assert "turn--trip" in page
    assert "A double frame is a trip." in page
    assert "A double frame" not in show(sheet_job(theirs()))


def test_what_was_handed_over_in_the_plan_falls_to_the_helper(english: Words) -> None:
    mine = builders.task("shop")
    item = Item(task_id="shop", label="Shop", decision=Decision.EASE, how="Karim does it.")
    trial = Trial(question="easier", option="x", adds=(theirs("shop"),), replaces=("shop",))
    made = sheet(english, mine, plan=Plan(items=(item,)), trial=trial)
    assert named(made.tasks) == ["Shop"]
    assert made.changes == ()


def test_a_task_of_theirs_that_stops_or_waits_for_a_check_is_told(english: Words) -> None:
    stop = Item(task_id="walk", label="Walk", decision=Decision.STOP)
    asked = sheet(english, theirs(), plan=Plan(items=(stop,)))
    stopped = sheet(english, theirs(), plan=Plan(items=(replace(stop, **STOPPED),)))
    assert named(asked.changes) == ["Walk. Ask us before you change this."]
    assert named(asked.tasks) == ["Walk"]
    assert [line.word.text for line in stopped.changes] == ["Stop"]
    assert stopped.tasks == ()


def test_a_change_told_in_words_stands_in_the_place_of_the_old_times(
    english: Words,
) -> None:
    ease = Item(task_id="walk", label="Walk", decision=Decision.EASE, how="On Mondays.")
    made = sheet(english, theirs(), plan=Plan(items=(ease,)))
    assert named(made.changes) == ["Walk: On Mondays."]
    assert made.tasks == ()
    assert made.week is None


def test_a_change_in_what_the_person_does_is_not_the_helpers_to_read(
    english: Words,
) -> None:
    stop = Item(task_id="walk", label="Walk", decision=Decision.STOP)
    assert sheet(english, builders.task(), plan=Plan(items=(stop,))).changes == ()


def test_nothing_else_of_the_patient_is_on_the_sheet(print_it: Print) -> None:
    whole = replace(visit(), people=replace(visit().people, shares=True))
    printed = words_of(print_it(replace(job(SheetName.HELPER), visit=whole)))
    assert "Take the old box back." in printed
    for private in (
        "Saturdays at the pool",
        "To lose a foot",
        "Fewer pills",
        "Pressure",
        "Finger pricks",
        "The number calms me",
        "Studies",
        "K7-MAPLE",
        "Diabetes",
        "Two buses",
        "Dizzy spells",
        "The diary",
    ):
        assert private not in printed


def test_where_nothing_falls_to_the_helper_one_sentence_says_so_and_help_stays(
    print_it: Print,
) -> None:
    printed = words_of(print_it(sheet_job(builders.task())))
    assert "For now there is nothing for you to do." in printed
    for told_anyhow in ("555-0142", "555-0100", "Something worries me."):
        assert told_anyhow in printed
    assert "0 min" not in printed


def test_whom_to_call_first_after_a_stay_and_when_we_look_again_are_told(
    print_it: Print,
) -> None:
    home = GoingHome(first_phone="Ward nurse, 555-0177")
    printed = words_of(print_it(sheet_job(home=home, plan=plan())))
    assert "First call: Ward nurse, 555-0177" in printed
    assert "We look again Thursday 26 March" in printed
    assert "by phone" in printed


def test_signs_that_overflow_the_box_are_whole_on_the_next_page(print_it: Print) -> None:
    signs = [f"Sign {name} comes." for name in ("one", "two", "three")]
    nets = tuple(SafetyNet(if_this=sign, then="") for sign in signs)
    first, second = pages_of(print_it(sheet_job(plan=Plan(nets=nets))))
    assert "There is more on the next page." in first
    assert "Sign three comes." not in first
    assert all(sign in second for sign in signs)


def usual_share() -> PrintJob:
    """Four tasks and two actions: what a helper often has."""
    jobs = (
        Action(who=Doer.COMPANION, what="Take the old box back.", by_when="Saturday"),
        Action(who=Doer.BOTH, what="Fill the pill box.", by_when="Sunday"),
    )
    return sheet_job(
        theirs("cook", label="Cook without salt"),
        theirs("forms", label="Calls and forms", frequency=builders.WEEKLY),
        builders.trip("feet", label="Foot clinic", doer=Doer.BOTH, days=(3,)),
        theirs("shop", label="Pick up medicines", frequency=builders.MONTHLY),
        plan=plan(actions=jobs),
    )


@pytest.mark.parametrize("paper", PaperSize)
def test_an_ordinary_share_is_one_side(paper: PaperSize, print_it: Print) -> None:
    wanted = usual_share()
    asked = replace(wanted, request=replace(wanted.request, paper=paper))
    assert len(pages_of(print_it(asked))) == 1


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", SIZES)
def test_it_can_be_read_aloud_at_every_size_and_in_either_direction(
    size: int, language: str, print_it: Print, tmp_path: Path
) -> None:
    wanted = usual_share()
    asked = replace(wanted.request, size=size, language=language)
    made = print_it(replace(wanted, request=asked))
    assert faults_of(made, tmp_path) == []
    assert "555-0100" in letters_of(made)


def test_a_long_share_goes_on_on_the_next_page_and_loses_nothing(print_it: Print) -> None:
    tasks = [theirs(f"t{n}", label=f"Task number {n} of many") for n in range(20)]
    made = print_it(sheet_job(*tasks))
    assert len(pages_of(made)) > 1
    assert all(task.label in words_of(made) for task in tasks)


def test_what_was_typed_is_marked_with_its_language(show: Show) -> None:
    wanted = usual_share()
    page = show(replace(wanted, request=replace(wanted.request, language="ar")))
    assert '<bdi dir="ltr" lang="en">Take the old box back.</bdi>' in page


def test_an_empty_visit_with_a_yes_is_one_quiet_side(print_it: Print) -> None:
    empty = replace(job(SheetName.HELPER), visit=Visit(people=People(shares=True)))
    assert len(pages_of(print_it(empty))) == 1
