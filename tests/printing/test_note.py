"""The clinician's note: one side, everything a record needs, and lines to paste."""

from dataclasses import replace

import pytest

from aid.domain.capacity import Capacity, KeepUp
from aid.domain.paper import PaperSize, SheetName
from aid.domain.people import Voice
from aid.domain.plan import Decision, Item, Plan
from aid.domain.visit import Clinic, Visit
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.library.load import Library
from aid.printing.note import MOST_LINES, note_sheet, note_text
from aid.printing.pdf import Press
from aid.printing.sheets import page_html
from aid.rendering import Renderer
from tests import builders
from tests.journeys.people import everything_said
from tests.printing.conftest import Print
from tests.printing.every_sheet import ON_DISK
from tests.printing.reading import pages_of, type_sizes_of
from tests.printing.scenes import STOPPED, job, visit


def told(words: Words, heading: str, said: Visit | None = None) -> str:
    wanted = replace(job(SheetName.NOTE), visit=said or visit())
    rows = {row.heading.text: row.text.text for row in note_sheet(wanted, words).rows}
    return rows.get(heading, "")


def test_it_is_one_side_on_either_paper(print_it: Print) -> None:
    for paper in PaperSize:
        assert len(pages_of(print_it(job(SheetName.NOTE, paper=paper)))) == 1


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("language", ON_DISK)
def test_it_still_is_one_side_when_all_was_said(
    language: str,
    paper: PaperSize,
    shipped_library: Library,
    shelf: Shelf,
    press: Press,
    renderer: Renderer,
) -> None:
    said = everything_said(shipped_library, shelf.words(language))
    wanted = replace(
        job(SheetName.NOTE, language=language, paper=paper),
        visit=said,
        question=shipped_library.questions[said.question],
    )
    html = page_html(wanted, renderer, shelf, in_browser=False)
    assert len(pages_of(press.pdf(html))) == 1


def test_it_is_set_in_ten_and_a_half_points(print_it: Print) -> None:
    assert {10, 11} & type_sizes_of(print_it(job(SheetName.NOTE)))


def test_it_says_who_took_part_and_in_which_languages(english: Words) -> None:
    here = told(english, "Here today")
    for words in ("Salma", "Karim", "an interpreter", "Oak Street", "English"):
        assert words in here


def test_it_keeps_what_matters_word_for_word(english: Words) -> None:
    assert told(english, "What matters").startswith("“Saturdays at the pool.”")


def test_it_tells_strengths_and_strains_in_words_and_no_grade(english: Words) -> None:
    assert "People around me: Good. My son." in told(english, "What helps")
    assert "can give 6 h a week" in told(english, "What helps")
    assert "Hard. Two buses." in told(english, "What makes it hard")


def test_it_tells_whether_this_can_be_kept_up(english: Words) -> None:
    capacity = Capacity(keep_up=KeepUp.NOT_SURE)
    assert "could keep this up: Not sure" in told(
        english, "What helps", visit(capacity=capacity)
    )


def test_it_adds_up_what_care_asks(english: Words) -> None:
    sums = told(english, "What care asks")
    for words in ("a week (from", "medicines: 2", "pill times a day: 2", "a helper:"):
        assert words in sums


def test_it_says_who_gave_the_minutes(english: Words) -> None:
    ledger = (
        builders.task("a", minutes_voice=Voice.PATIENT),
        builders.task("b"),
        builders.task("c", minutes=None),
    )
    told_minutes = told(english, "Where the minutes come from", visit(ledger=ledger))
    assert told_minutes == "said by the two: 1 · usual guess: 1 · not asked: 1"


def test_it_lists_the_ways_with_how_sure_and_of_what_day(english: Words) -> None:
    assert "Tried on: To take one" in told(english, "Ways we looked at")
    studies = told(english, "What studies say")
    assert "Dizzy spells: 5 of 100 people (in 5 years, Fairly sure)" in studies
    assert "as of 1 January 2026" in studies


def test_it_tells_each_change_and_whether_it_was_checked(english: Words) -> None:
    changes = told(english, "What changes")
    assert "Easier: Pressure pill: One in the morning. (checked)" in changes
    assert (
        "Ask first: Pressure diary. Ask us before you change this. (not checked)" in changes
    )


def test_it_keeps_what_is_open_and_where_the_two_differ(english: Words) -> None:
    differ = told(english, "Where we see it differently")
    assert "We agree to try: Finger pricks." in differ
    assert "The diary" in differ


def test_it_ends_with_the_next_day_how_sure_and_how_well_explained(
    english: Words,
) -> None:
    assert told(english, "We look again") == "Thursday 26 March · by phone · Dizzy spells"
    assert told(english, "How sure").startswith("6 of 10")
    assert told(english, "Did we explain it well?").startswith("Partly")


def test_the_text_to_paste_has_at_most_twenty_lines(english: Words) -> None:
    many = visit(priorities=replace(visit().priorities, worry="one\n" * 50))
    text = note_text(replace(job(), visit=many), english)
    assert len(text.splitlines()) <= MOST_LINES == 20
    assert text.startswith("Visit note, 2 March 2026")
    assert "If I am dizzy when I stand up, then call us. 555-0142" in text


def test_a_visit_without_words_still_makes_a_note(english: Words) -> None:
    empty = replace(job(), visit=Visit(plan=Plan()), clinic=Clinic(), question=None)
    assert "Here today: the patient" in note_text(empty, english)


def test_it_adds_up_what_care_asks_after_the_plan(english: Words) -> None:
    stop = Plan(
        items=(Item(task_id="pricks", label="Pricks", decision=Decision.STOP, **STOPPED),)
    )
    before = told(english, "What care asks", visit(plan=stop))
    after = told(english, "What care asks after the plan", visit(plan=stop))
    assert after
    assert after != before


def test_without_a_change_it_adds_up_once(english: Words) -> None:
    assert told(english, "What care asks after the plan", visit(plan=Plan())) == ""


def test_it_lists_what_waits_to_be_checked(english: Words) -> None:
    assert told(english, "To be checked before it changes") == "Pressure diary"


def test_everything_said_still_fits_the_lines_to_paste(english: Words) -> None:
    wanted = job(SheetName.NOTE)
    rows = note_sheet(wanted, english).rows
    told_lines = note_text(wanted, english).splitlines()
    assert len(told_lines) == len(rows) + 2 <= MOST_LINES
