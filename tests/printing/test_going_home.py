"""Going home, on paper: whom to call first, what it takes, what the stay did, the dates."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from aid.domain.first_days import first_days
from aid.domain.paper import PaperSize, SheetName
from aid.domain.people import Setting
from aid.domain.plan import Plan
from aid.domain.visit import GoingHome, Visit
from aid.domain.workload import Dated, Phase, Slot, Stay, Task
from aid.i18n.words import Words
from aid.printing.details import details_sheet
from aid.printing.fridge import fridge_sheet
from aid.printing.jobs import PrintJob
from aid.printing.medicine_sheet import medicine_sheet
from aid.printing.medicines import State
from aid.printing.note import note_sheet
from aid.printing.week_sheet import WeekSheet, week_sheet
from tests import builders
from tests.printing.conftest import Print, Show
from tests.printing.reading import pages_of
from tests.printing.scenes import TODAY, job, visit

HOME_ON = date(2026, 3, 5)
MORNING = 0
HOME = GoingHome(
    on=HOME_ON, first_phone="Ward four, 555-0117", would_work="Ana sleeps here."
)
STAYED = (
    builders.pill("new", label="New pill", stay=Stay.ADDED),
    builders.pill("more", label="Stronger pill", stay=Stay.CHANGED),
    builders.pill("old", label="Old pill", stay=Stay.STOPPED),
    builders.pill("same", label="Same pill", stay=Stay.SAME),
)


def going_home(*ledger: Task, home: GoingHome = HOME, **said: object) -> Visit:
    usual = {"plan": Plan(), "trial": None, "setting": Setting.GOING_HOME}
    return visit(ledger=ledger or STAYED, home=home, **{**usual, **said})


def print_of(name: SheetName, said: Visit, **asked: object) -> PrintJob:
    return replace(job(name, **asked), visit=said)


def chart(words: Words, *ledger: Task, home: GoingHome = HOME) -> WeekSheet:
    return week_sheet(print_of(SheetName.WEEK, going_home(*ledger, home=home)), words)


def boxes(sheet: WeekSheet, row: int) -> list[list[str]]:
    return [[tick.words.text for tick in cell] for cell in sheet.rows[row].cells]


def day(n: int) -> date:
    return HOME_ON + timedelta(days=n)


def test_the_fridge_sheet_says_whom_to_call_first(english: Words, show: Show) -> None:
    asked = print_of(SheetName.FRIDGE, going_home())
    first = fridge_sheet(asked, english).first_call
    assert first is not None
    assert first.text == "First call: Ward four, 555-0117"
    assert "First call:" in show(asked)


def test_without_a_first_call_there_is_no_line_for_it(show: Show) -> None:
    asked = print_of(SheetName.FRIDGE, going_home(home=GoingHome()))
    assert "First call" not in show(asked)


@pytest.mark.parametrize("paper", PaperSize)
def test_a_full_sheet_with_a_first_call_keeps_help_on_the_first_side(
    paper: PaperSize, print_it: Print
) -> None:
    full = visit(home=replace(HOME, first_phone="The nurse of the ward " * 8))
    first, second = pages_of(print_it(print_of(SheetName.FRIDGE, full, paper=paper)))
    assert "First call: The nurse" in first
    assert "555-0100" in first
    assert second.count("The nurse of the ward") == 8


def test_the_details_say_what_it_takes_and_what_the_stay_did(english: Words) -> None:
    sheet = details_sheet(print_of(SheetName.DETAILS, going_home()), english, None)
    told = {
        section.heading.first.text: [
            (row.line.mark, row.line.text.first.text) for row in section.rows
        ]
        for section in sheet.sections
    }
    assert told["Going home from hospital"] == [
        ("you", "First day at home: Thursday 5 March"),
        ("you", "First call: Ward four, 555-0117"),
        ("you", "For this week to work: Ana sleeps here."),
        ("record", "Added: New pill."),
        ("record", "Changed: Stronger pill."),
        ("record", "Stopped: Old pill."),
        ("record", "As before: 1"),
    ]


def test_without_a_stay_the_details_say_nothing_of_one(english: Words) -> None:
    asked = replace(job(SheetName.DETAILS), visit=visit())
    headings = [s.heading.first.text for s in details_sheet(asked, english, None).sections]
    assert "Going home from hospital" not in headings


def test_the_note_says_it_too(english: Words) -> None:
    rows = note_sheet(print_of(SheetName.NOTE, going_home()), english).rows
    told = {row.heading.text: row.text.text for row in rows}["Going home from hospital"]
    assert "First call: Ward four, 555-0117" in told
    assert "Stopped: Old pill." in told


def test_what_the_stay_added_or_changed_is_marked_in_the_list_of_medicines(
    english: Words,
) -> None:
    sheet = medicine_sheet(print_of(SheetName.MEDICINES, going_home()), english, None)
    states = [(row.name.first.text, row.state) for row in sheet.rows]
    assert states == [
        ("New pill", State.NEW),
        ("Stronger pill", State.CHANGED),
        ("Same pill", State.SAME),
    ]
    assert sheet.rows[1].slots == (Slot.MORNING,)


def test_a_course_that_is_over_is_on_no_list(english: Words) -> None:
    over = builders.pill("over", ends=TODAY - timedelta(days=1))
    later = builders.pill("later", starts=TODAY + timedelta(days=1))
    asked = print_of(SheetName.MEDICINES, going_home(over, later))
    names = [row.name.first.text for row in medicine_sheet(asked, english, None).rows]
    assert names == ["Later"]


def test_the_week_chart_begins_on_the_day_one_goes_home(english: Words) -> None:
    sheet = chart(english)
    assert sheet.starts.text == "From Thursday 5 March"
    assert [one.text for one in sheet.days][:2] == ["Thu 5 Mar", "Fri 6 Mar"]


def test_without_a_day_it_begins_today(english: Words) -> None:
    sheet = chart(english, builders.task(), home=GoingHome())
    assert sheet.starts.text == f"From {english.date(TODAY, 'day')}"


def test_a_day_at_the_end_of_all_days_is_no_fault(english: Words) -> None:
    assert len(chart(english, home=GoingHome(on=date.max)).days) == 7


def test_each_day_of_the_chart_holds_what_is_asked_on_it(english: Words) -> None:
    ledger = (
        builders.pill("course", ends=day(1)),
        builders.pill("taper", steps=(Dated(day(2), None),)),
        builders.task("lesson", phase=Phase.START, slots=(Slot.MORNING,)),
        builders.trip(
            "check", frequency=builders.ONCE, starts=day(3), slots=(Slot.MORNING,)
        ),
    )
    sheet = chart(english, *ledger)
    both = ["2 medicines", "Lesson"]
    assert (
        boxes(sheet, MORNING)
        == [both, both, ["Lesson"], ["Lesson", "Check"]] + [["Lesson"]] * 3
    )
    assert not sheet.has_guess
    assert sheet.also == ()


def test_the_sums_of_the_chart_are_those_of_the_first_days(english: Words) -> None:
    ledger = (builders.task(ends=day(1)), builders.trip(days=(6,)))
    told = [one.text for one in chart(english, *ledger).sums]
    days = first_days(ledger, HOME_ON)
    assert told == [english.minutes(d.minutes) if d.minutes else "–" for d in days]
    assert told[:4] == ["10 min", "10 min", "–", "2 h"]


def test_what_has_no_day_yet_stands_below_the_chart(english: Words) -> None:
    sheet = chart(english, builders.task("call", frequency=builders.ONCE))
    assert [line.text for line in sheet.also] == ["Call: only once"]


def test_a_course_that_is_over_is_not_on_the_chart_of_any_week(english: Words) -> None:
    over = builders.task(ends=TODAY - timedelta(days=1))
    asked = print_of(SheetName.WEEK, going_home(over, setting=Setting.CLINIC))
    sheet = week_sheet(asked, english)
    assert sheet.also == ()
    assert not any(cell for row in sheet.rows for cell in row.cells)


def test_the_dated_chart_is_one_page(print_it: Print) -> None:
    made = print_it(print_of(SheetName.WEEK, going_home(*visit().ledger)))
    assert len(pages_of(made)) == 1
