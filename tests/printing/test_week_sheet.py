"""The week chart: seven days by time of day, a box for each task, trips framed twice."""

from dataclasses import replace

from aid.domain.frequency import Frequency, Per
from aid.domain.paper import SheetName
from aid.domain.plan import Decision, Item, Plan
from aid.domain.trying import Trial
from aid.domain.workload import Doer, Slot, Task
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.printing.week_sheet import Tick, WeekSheet, week_sheet
from tests import builders
from tests.printing.conftest import Print, Show
from tests.printing.reading import pages_of
from tests.printing.scenes import STOPPED, job, visit

EVERY_DAY = 7
MORNING, NOON, EVENING, BEDTIME, ANY_TIME = range(5)


def chart(words: Words, *tasks: Task, **said: object) -> WeekSheet:
    told = visit(ledger=tasks, **{"plan": Plan(), "trial": None, **said})
    return week_sheet(replace(job(SheetName.WEEK), visit=told), words)


def cell(sheet: WeekSheet, row: int, day: int) -> tuple[Tick, ...]:
    return sheet.rows[row].cells[day]


def told(sheet: WeekSheet, row: int, day: int) -> list[str]:
    return [tick.words.text for tick in cell(sheet, row, day)]


def test_the_week_begins_on_the_day_of_the_language(english: Words, tongues: Shelf) -> None:
    first = chart(tongues.words("ar")).days[0].text
    assert chart(english).days[0].text == english.weekday(0, "long")
    assert first == tongues.words("ar").weekday(
        tongues.words("ar").language.first_weekday, "long"
    )


def test_a_said_time_has_its_box_on_every_day(english: Words) -> None:
    sheet = chart(english, builders.pill(slots=(Slot.NOON,)))
    assert [told(sheet, NOON, day) for day in range(7)] == [["Metformin"]] * EVERY_DAY
    assert told(sheet, MORNING, 0) == []


def test_medicines_taken_together_share_a_box(english: Words) -> None:
    sheet = chart(english, builders.pill("a"), builders.pill("b"))
    assert told(sheet, MORNING, 0) == ["2 medicines"]


def test_a_task_without_a_said_time_is_not_given_one(english: Words) -> None:
    sheet = chart(english, builders.task(frequency=builders.TWICE_A_DAY))
    assert [row.name.text for row in sheet.rows][ANY_TIME] == "Any time"
    assert [tick.boxes for tick in cell(sheet, ANY_TIME, 0)] == [2]


def test_a_day_that_nobody_said_has_a_dotted_box(english: Words) -> None:
    free = chart(english, builders.task(frequency=builders.WEEKLY))
    fixed = chart(english, builders.task(frequency=builders.WEEKLY, days=(3,)))
    assert free.has_guess
    assert not fixed.has_guess
    assert [len(cell(fixed, ANY_TIME, day)) for day in range(7)] == [0, 0, 0, 1, 0, 0, 0]


def test_a_trip_has_a_double_frame(english: Words, show: Show) -> None:
    assert cell(chart(english, builders.trip(days=(3,))), ANY_TIME, 3)[0].trip
    assert "tick--trip" in show(job(SheetName.WEEK))


def test_the_helpers_task_has_the_helpers_mark(english: Words) -> None:
    sheet = chart(english, builders.task(doer=Doer.COMPANION))
    assert cell(sheet, ANY_TIME, 0)[0].mark == "helper"


def test_what_the_clinic_does_is_not_on_the_chart(english: Words) -> None:
    sheet = chart(english, builders.task(doer=Doer.CLINIC))
    assert len(sheet.rows) == ANY_TIME
    assert sheet.also == ()


def test_rare_and_needed_tasks_stand_below_in_words(english: Words) -> None:
    rare = builders.task("eyes", label="Eye test", frequency=Frequency(1, Per.YEAR))
    needed = builders.pill("spray", as_needed=True, frequency=None)
    odd = builders.task("swim", label="Swim", frequency=Frequency(3, Per.WEEK, 2))
    lines = [line.text for line in chart(english, rare, needed, odd).also]
    assert lines == [
        "Eye test: Once a year",
        "Spray: when needed",
        "Swim: 3 times every 2 weeks",
    ]


def test_minutes_of_a_day_are_told_in_words(english: Words) -> None:
    sheet = chart(english, builders.task(minutes=builders.minutes(84)))
    assert sheet.sums[0].text == "1 h 24"


def test_minutes_that_nobody_asked_are_never_zero(english: Words) -> None:
    sheet = chart(english, builders.task(minutes=None))
    assert sheet.sums[0].text == "–"
    assert "at least" in sheet.in_all[0].text


def test_what_the_plan_stops_is_gone_and_what_it_asks_about_stays(english: Words) -> None:
    stop = Item(task_id="walk", label="Walk", decision=Decision.STOP)
    asked = chart(english, builders.task(), plan=Plan(items=(stop,)))
    checked = Plan(items=(replace(stop, **STOPPED),))
    assert told(asked, ANY_TIME, 0) == ["Walk"]
    assert len(chart(english, builders.task(), plan=checked).rows) == ANY_TIME


def test_what_the_tried_way_starts_is_on_the_chart(english: Words) -> None:
    new = builders.task("less-0", label="Check at home")
    start = Item(task_id="less-0", label="Check at home", decision=Decision.START)
    trial = Trial(question="q", option="less", adds=(new,))
    sheet = chart(english, plan=Plan(items=(start,)), trial=trial)
    assert told(sheet, ANY_TIME, 0) == ["Check at home"]


def test_a_change_told_in_words_stands_below_and_not_in_old_boxes(english: Words) -> None:
    ease = Item(task_id="walk", label="Walk", decision=Decision.EASE, how="On Mondays.")
    sheet = chart(english, builders.task(), plan=Plan(items=(ease,)))
    assert [line.text for line in sheet.also] == ["Walk: On Mondays."]
    assert len(sheet.rows) == ANY_TIME
    assert sheet.in_all == ()


def test_the_chart_of_an_ordinary_week_is_one_page(print_it: Print) -> None:
    assert len(pages_of(print_it(job(SheetName.WEEK)))) == 1


def test_at_the_largest_type_the_days_are_short_enough_to_stay_whole(
    english: Words,
) -> None:
    large = week_sheet(job(SheetName.WEEK, size=24), english)
    usual = week_sheet(job(SheetName.WEEK, size=18), english)
    assert [day.text for day in large.days][2] == "Wed"
    assert [day.text for day in usual.days][2] == "Wednesday"
