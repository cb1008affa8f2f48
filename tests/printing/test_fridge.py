"""The fridge sheet: one side, three changes, four jobs, help, and the day to look again."""

from dataclasses import replace
from datetime import date

import pytest

from aid.domain.paper import PaperSize, SheetName
from aid.domain.people import People
from aid.domain.plan import (
    Decision,
    Item,
    Plan,
    Review,
    SafetyNet,
    StopHow,
    Urgency,
)
from aid.domain.priorities import Priorities
from aid.domain.visit import Clinic
from aid.domain.workload import Doer
from aid.i18n.words import Words
from aid.printing.fridge import FridgeSheet, fridge_sheet
from aid.printing.jobs import PrintJob
from tests.printing.conftest import Print, Show
from tests.printing.reading import pages_of, type_sizes_of
from tests.printing.scenes import CLINIC, STOPPED, job, job_of, plan, visit

PLAIN = "Walk round the park with Ana."


def fridge(words: Words, **said: object) -> FridgeSheet:
    return fridge_sheet(with_plan(plan(**said)), words)


def with_plan(kept: Plan, **said: object) -> PrintJob:
    return replace(job(SheetName.FRIDGE, **said), visit=visit(plan=kept))


def item(decision: Decision = Decision.STOP, **said: object) -> Item:
    return Item(task_id="x", label="Sleeping pill", decision=decision, **said)


def line(words: Words, one: Item) -> tuple[str, str]:
    first = fridge(words, items=(one,)).changes[0]
    return first.word.text, first.text.text


@pytest.mark.parametrize("paper", PaperSize)
def test_three_changes_and_four_jobs_fit_one_side(
    paper: PaperSize, print_it: Print
) -> None:
    made = print_it(job(SheetName.FRIDGE, paper=paper))
    assert len(pages_of(made)) == 1


@pytest.mark.parametrize("paper", PaperSize)
def test_a_fifth_job_goes_to_the_second_side_with_a_note(
    paper: PaperSize, print_it: Print
) -> None:
    jobs = (*plan().actions, job_of(Doer.BOTH, PLAIN))
    first, second = pages_of(print_it(with_plan(plan(actions=jobs), paper=paper)))
    assert "There is more on the next page." in first
    assert PLAIN not in first
    assert PLAIN in second


def test_more_changes_never_make_the_type_smaller(print_it: Print) -> None:
    few, many = (
        with_plan(plan(items=tuple(item(Decision.START) for _ in range(count))))
        for count in (3, 12)
    )
    assert type_sizes_of(print_it(many)) == type_sizes_of(print_it(few))
    assert 18 in type_sizes_of(print_it(many))


@pytest.mark.parametrize("size", [14, 18])
@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_help_and_the_day_stay_on_the_first_side_however_much_is_said(
    size: int, paper: PaperSize, language: str, print_it: Print
) -> None:
    long = "Walk with a friend to the shop and back in the morning. " * 2
    full = plan(
        items=tuple(replace(i, how=long, label=long[:50]) for i in plan().items),
        actions=tuple(replace(a, what=long) for a in plan().actions * 2),
        nets=tuple(SafetyNet(if_this=long, then="", urgency=u) for u in Urgency) * 3,
    )
    first, *_ = pages_of(
        print_it(with_plan(full, size=size, paper=paper, language=language))
    )
    assert "555-0142" in first
    assert "555-0100" in first
    assert "26" in first


def test_the_clinic_promises_first_and_each_doer_has_a_shape(english: Words) -> None:
    jobs = fridge(english).jobs
    assert [one.mark for one in jobs] == ["clinic", "clinic", "you", "helper"]
    assert [one.who.text for one in jobs][2:] == ["Me", "Karim"]


def test_a_change_has_a_sign_a_word_and_what_it_is(english: Words) -> None:
    first = fridge(english).changes[0]
    assert (first.mark, first.word.text) == ("ease", "Easier")
    assert first.text.text == "Pressure pill: One in the morning."


def test_a_stop_that_was_not_checked_prints_as_a_question(english: Words) -> None:
    word, told = line(english, item())
    assert word == "Ask first"
    assert told == "Sleeping pill. Ask us before you change this."


def test_a_question_never_prints_how_to_stop(english: Words) -> None:
    _, told = line(english, item(how="Halve it today", medicine=True))
    assert "Halve" not in told


def test_a_checked_stop_says_how(english: Words) -> None:
    checked = item(checked=True, stop_how=StopHow.STEP_BY_STEP)
    assert line(english, checked) == ("Stop", "Sleeping pill · Step by step, as we said")


def test_a_high_risk_medicine_is_only_asked_about(english: Words) -> None:
    checked = item(medicine=True, high_risk=True, **STOPPED)
    assert line(english, checked)[0] == "Ask first"


def test_no_name_no_matter(english: Words) -> None:
    asked = replace(job(SheetName.FRIDGE), visit=visit(people=People()))
    assert fridge_sheet(asked, english).title.text == "My plan"


def test_no_condition_stands_on_the_door(show: Show) -> None:
    page = show(job(SheetName.FRIDGE))
    assert "Diabetes" not in page


def test_a_visit_without_a_plan_prints_what_was_talked_about(english: Words) -> None:
    sheet = fridge_sheet(with_plan(Plan()), english)
    told = [one.text for one in sheet.talked]
    assert "My worry: To lose a foot." in told
    assert any("Finger pricks" in one for one in told)
    assert sheet.main is not None


def test_a_plan_that_keeps_all_says_so(english: Words) -> None:
    kept = item(Decision.KEEP)
    assert fridge(english, items=(kept,), actions=()).no_changes


def test_without_a_sign_to_watch_for_it_still_tells_whom_to_call(english: Words) -> None:
    today, now = fridge(english, nets=()).calls
    assert [one.text for one in today.signs] == ["Something worries me."]
    assert now.heading.text == "In an emergency"


def test_without_a_number_there_is_a_line_to_write_it_on(show: Show) -> None:
    asked = replace(job(SheetName.FRIDGE), clinic=Clinic())
    assert show(asked).count('class="tel"><span class="blank">') == 2


def test_without_a_day_there_is_a_line_to_write_it_on(english: Words) -> None:
    assert fridge(english, review=Review()).again.on is None


def test_a_long_number_keeps_to_one_line(print_it: Print) -> None:
    far = replace(CLINIC, phone="+44 20 7946 0958")
    told = pages_of(print_it(replace(job(SheetName.FRIDGE), clinic=far)))
    assert "+44 20 7946 0958" in told[0]


def test_three_hundred_letters_of_what_matters_are_laid_out_whole(
    print_it: Print,
) -> None:
    main = ("To see my sister in the hills " * 10)[:299] + "."
    asked = replace(job(SheetName.FRIDGE), visit=visit(priorities=Priorities(main=main)))
    first, second = pages_of(print_it(asked))
    assert "To see my sister" in first
    assert "555-0100" in first
    assert second.replace(" ", "").count("sister") == main.count("sister")


def test_a_word_of_two_hundred_letters_is_broken_not_lost(print_it: Print) -> None:
    asked = visit(priorities=Priorities(main="w" * 200))
    told = pages_of(print_it(replace(job(SheetName.FRIDGE), visit=asked)))
    assert told[0].replace(" ", "").count("w" * 200) == 1


def test_emoji_and_mixed_scripts_are_laid_out(print_it: Print) -> None:
    main = "Pool 🏊 مسبح 泳池 बच्चे"
    asked = visit(priorities=Priorities(main=main), plan=plan(still_open=main))
    told = pages_of(print_it(replace(job(SheetName.FRIDGE), visit=asked)))
    assert "Pool" in told[0]
    assert "555-0100" in told[0]


def test_words_typed_in_another_language_are_marked_with_it(show: Show) -> None:
    page = show(job(SheetName.FRIDGE, language="ar"))
    assert '<bdi dir="ltr" lang="en">Saturdays at the pool.</bdi>' in page


def test_the_date_is_said_with_its_weekday(english: Words) -> None:
    on = fridge(english, review=Review(on=date(2026, 3, 26))).again.on
    assert on is not None
    assert on.text == "Thursday 26 March"


def test_a_practice_sheet_says_that_the_person_is_made_up(english: Words) -> None:
    asked = replace(job(SheetName.FRIDGE), visit=visit(practice=True))
    told = [one.text for one in fridge_sheet(asked, english).foot]
    assert "Practice. The person is made up." in told
