"""My medicines: one list, four times of day, how many, what is new, what stops and why."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from aid.domain.day_clock import DayClock
from aid.domain.frequency import Frequency, Per
from aid.domain.paper import SIZES, PaperSize, SheetName
from aid.domain.people import Setting
from aid.domain.plan import Decision, Item, Plan, StopHow
from aid.domain.trying import Trial
from aid.domain.visit import GoingHome, Visit
from aid.domain.workload import Dated, Medicine, Slot, Stay, Task
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.printing.medicine_amounts import amount_of
from aid.printing.medicine_rows import MedicineRow
from aid.printing.medicine_sheet import MedicineSheet, medicine_sheet
from aid.printing.medicine_stops import StoppedRow
from aid.printing.medicines import State
from tests import builders
from tests.printing.conftest import Print, Show
from tests.printing.reading import faults_of, pages_of, words_of
from tests.printing.scenes import STOPPED, TODAY, job, visit

THREE_A_DAY = Frequency(3, Per.DAY)
MEALS = (Slot.MORNING, Slot.NOON, Slot.EVENING)


def listed(words: Words, said: Visit | None = None, **asked: object) -> MedicineSheet:
    wanted = replace(job(SheetName.MEDICINES, **asked), visit=said or visit())
    return medicine_sheet(wanted, words, None)


def list_of(*tasks: Task, items: tuple[Item, ...] = (), **said: object) -> Visit:
    return visit(ledger=tasks, plan=Plan(items=items), trial=None, **said)


def medicine(words: Words, task: Task, *items: Item) -> MedicineRow:
    return listed(words, list_of(task, items=items)).rows[0]


def stopped(words: Words, task: Task, *items: Item) -> StoppedRow:
    return listed(words, list_of(task, items=items)).stopped[0]


def item(decision: Decision, **said: object) -> Item:
    return Item(
        task_id="metformin", label="Metformin", decision=decision, medicine=True, **said
    )


def pill(each: str = "", **said: object) -> Task:
    return builders.pill(medicine=Medicine(name="Metformin", each=each), **said)


def notes(row: MedicineRow | StoppedRow) -> list[str]:
    return [note.first.text for note in row.notes]


def day(n: int) -> date:
    return TODAY + timedelta(days=n)


def slot_heads(page: str) -> list[str]:
    found = BeautifulSoup(page, "html5lib").select("table.meds thead th")
    return [" ".join(head.get_text(" ").split()) for head in found]


def test_every_medicine_stands_once_in_one_list(english: Words) -> None:
    names = [row.name.first.text for row in listed(english).rows]
    assert names == ["Pressure pill", "Sugar pill"]


def test_a_medicine_has_its_purpose_beside_it(english: Words) -> None:
    told = [row.beside.first.text for row in listed(english).rows if row.beside]
    assert told == ["Ramipril · For my pressure", "Metformin · For my sugar"]


def test_a_mark_stands_only_in_a_time_of_day_that_was_said(english: Words) -> None:
    row = medicine(english, builders.pill(slots=(Slot.EVENING,)))
    assert row.slots == (Slot.EVENING,)
    assert row.words is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"slots": ()}, "Every day"),
        ({"slots": (), "frequency": Frequency(3, Per.DAY)}, "3 times a day"),
        ({"frequency": Frequency(1, Per.WEEK)}, "Once a week · Morning"),
        ({"frequency": Frequency(1, Per.DAY, 2)}, "Every other day · Morning"),
        ({"frequency": Frequency(4, Per.DAY)}, "4 times a day · Morning"),
        ({"as_needed": True}, "When needed"),
        ({"frequency": None}, "Ask us when to take it."),
    ],
)
def test_what_is_not_taken_at_a_said_time_each_day_is_told_in_words(
    said: dict[str, object], told: str, english: Words
) -> None:
    row = medicine(english, builders.pill(**said))
    assert row.slots == ()
    assert row.words is not None
    assert row.words.first.text == told


@pytest.mark.parametrize(
    ("decided", "state", "word"),
    [
        ((), State.SAME, "SAME"),
        ((item(Decision.KEEP),), State.SAME, "SAME"),
        ((item(Decision.EASE, **STOPPED),), State.CHANGED, "CHANGED"),
        ((item(Decision.EASE),), State.ASK, "ASK FIRST"),
        ((item(Decision.STOP),), State.ASK, "ASK FIRST"),
        ((item(Decision.STOP, high_risk=True, **STOPPED),), State.ASK, "ASK FIRST"),
    ],
)
def test_what_is_new_is_told_in_a_shape_and_a_word(
    decided: tuple[Item, ...], state: State, word: str, english: Words
) -> None:
    row = medicine(english, builders.pill(), *decided)
    assert (row.state, row.word.first.text) == (state, word)


def test_what_is_only_asked_about_keeps_its_times_and_says_to_ask(english: Words) -> None:
    asked = item(Decision.STOP, reason="It makes me dizzy.", who_knows="My son")
    row = medicine(english, builders.pill(), asked)
    assert row.slots
    assert notes(row) == ["Ask us before you change this.", "Why: It makes me dizzy."]


def test_a_start_that_is_only_asked_about_has_no_times(english: Words) -> None:
    risky = Item(
        task_id="new",
        label="New",
        decision=Decision.START,
        medicine=True,
        high_risk=True,
        how="At night.",
        from_way="q/more",
    )
    told = visit(ledger=(), plan=Plan(items=(risky,)), trial=None)
    row = listed(english, told).rows[0]
    assert (row.state, row.word.first.text) == (State.ASK, "ASK FIRST")
    assert row.words is not None
    assert row.words.first.text == "Ask us before you start this."


def test_a_change_told_in_words_drops_the_old_times(english: Words) -> None:
    changed = item(Decision.EASE, how="Half a tablet", **STOPPED)
    row = medicine(english, builders.pill(), changed)
    assert row.slots == ()
    assert row.words is not None
    assert row.words.first.text == "Half a tablet"


def test_a_medicine_that_the_tried_way_changes_has_its_new_times(english: Words) -> None:
    old = builders.pill(frequency=builders.TWICE_A_DAY, slots=(Slot.MORNING, Slot.EVENING))
    new = replace(old, id="less-0", frequency=builders.DAILY, slots=(Slot.MORNING,))
    trial = Trial(question="q", option="less", replaces=(old.id,), adds=(new,))
    kept = Plan(items=(item(Decision.EASE, **STOPPED),))
    told = visit(ledger=(old,), plan=kept, trial=trial)
    row = listed(english, told).rows[0]
    assert (row.state, row.slots) == (State.CHANGED, (Slot.MORNING,))


def test_one_medicine_in_the_place_of_another_stops_one_and_starts_one(
    english: Words,
) -> None:
    old = builders.pill()
    new = replace(old, id="other-0", label="New", medicine=Medicine(name="New"))
    trial = Trial(question="q", option="other", replaces=(old.id,), adds=(new,))
    kept = Plan(items=(item(Decision.EASE, **STOPPED),))
    sheet = listed(english, visit(ledger=(old,), plan=kept, trial=trial))
    rows = [*sheet.rows, *sheet.stopped]
    assert [(row.state, row.name.first.text) for row in rows] == [
        (State.NEW, "New"),
        (State.STOP, "Metformin"),
    ]


def test_two_medicines_that_become_one_stop_and_the_one_is_new_once(
    english: Words,
) -> None:
    old = (builders.pill("a"), builders.pill("b"))
    new = replace(old[0], id="one-0", label="Both", medicine=Medicine(name="Both"))
    trial = Trial(question="q", option="one", replaces=("a", "b"), adds=(new,))
    items = tuple(replace(item(Decision.EASE, **STOPPED), task_id=t.id) for t in old)
    told = visit(ledger=old, plan=Plan(items=items), trial=trial)
    sheet = listed(english, told)
    states = [row.state for row in (*sheet.rows, *sheet.stopped)]
    assert states == [State.NEW, State.STOP, State.STOP]


def test_where_one_of_two_medicines_stays_the_other_is_told_in_words(
    english: Words,
) -> None:
    old = (builders.pill("a"), builders.pill("b"))
    new = replace(old[0], id="less-0", slots=(Slot.EVENING,))
    trial = Trial(question="q", option="less", replaces=("a", "b"), adds=(new,))
    items = tuple(
        replace(item(Decision.EASE, how="As we said", **STOPPED), task_id=t.id) for t in old
    )
    told = visit(ledger=old, plan=Plan(items=items), trial=trial)
    first, other = listed(english, told).rows
    assert first.slots == (Slot.EVENING,)
    assert other.slots == ()
    assert other.words is not None
    assert other.words.first.text == "As we said"


def test_a_name_that_says_it_all_is_not_said_twice(english: Words) -> None:
    strong = Medicine(name="Metformin", purpose="For my sugar", words="with food")
    row = medicine(english, builders.pill(label="Metformin 500 mg", medicine=strong))
    assert row.name.first.text == "Metformin 500 mg"
    assert row.beside is not None
    assert row.beside.first.text == "For my sugar · with food"


@pytest.mark.parametrize(
    ("each", "figure", "unit", "is_whole"),
    [
        ("1 pill", "1", "pill", True),
        ("2 tablets", "2", "tablets", True),
        ("1/2 tablet", "1/2", "tablet", True),
        ("1 ½ pills", "1 ½", "pills", True),
        ("2.5 ml", "2.5", "ml", True),
        ("10", "10", "", True),
        ("half", "", "half", True),
        ("1 or 2", "", "1 or 2", True),
        ("2 inhalations", "2", "", False),
        ("1 and a half pills", "", "", False),
        ("1 to 2 tablets", "", "", False),
        ("one and a half tablets", "", "", False),
        ("  ", "", "", False),
    ],
)
def test_how_many_is_cut_short_only_where_no_other_dose_can_be_read(
    each: str, figure: str, unit: str, is_whole: bool
) -> None:
    amount = amount_of(each)
    assert (amount.figure, amount.unit, amount.is_whole) == (figure, unit, is_whole)


def test_how_many_stands_in_the_times_of_day_and_the_others_are_blank(show: Show) -> None:
    said = list_of(pill("2 puffs", frequency=THREE_A_DAY, slots=MEALS))
    page = show(replace(job(SheetName.MEDICINES), visit=said))
    cells = BeautifulSoup(page, "html5lib").select("td.slot")
    told = [" ".join(cell.get_text(" ").split()) for cell in cells]
    assert told == ["2 puffs", "2 puffs", "2 puffs", ""]


def test_how_many_that_fits_no_cell_stands_whole_beside_the_name(english: Words) -> None:
    row = medicine(english, pill("one and a half tablets"))
    assert row.has_dot
    assert row.beside is not None
    assert row.beside.first.text == "one and a half tablets"


def test_a_dot_stands_where_nobody_said_how_many_and_the_foot_says_so(
    english: Words,
) -> None:
    explained = "A dot marks the time. If you do not see how many, ask us."
    dotted, told = (listed(english, list_of(pill(each))) for each in ("", "1 pill"))
    assert dotted.rows[0].has_dot
    assert explained in [line.first.text for line in dotted.foot]
    assert explained not in [line.first.text for line in told.foot]


def test_what_is_told_in_words_says_how_many_too(english: Words) -> None:
    row = medicine(english, pill("2 puffs", as_needed=True))
    assert row.words is not None
    assert row.words.first.text == "When needed · 2 puffs"


def test_a_change_in_words_drops_the_old_amount(english: Words) -> None:
    row = medicine(
        english, pill("2 pills"), item(Decision.EASE, how="Half a pill", **STOPPED)
    )
    assert "2" not in str(row.words)
    assert row.beside is None
    assert not row.cell.is_known


def test_the_own_hour_stands_under_a_time_of_day_where_it_was_said(show: Show) -> None:
    clock = DayClock(morning=time(7, 30), bedtime=time(22, 15))
    said = list_of(pill(), clock=clock)
    heads = slot_heads(show(replace(job(SheetName.MEDICINES), visit=said)))
    assert heads == ["Morning 7:30 AM", "Noon", "Evening", "Bedtime 10:15 PM"]


def test_an_hour_keeps_its_order_in_a_right_to_left_sheet(show: Show) -> None:
    said = list_of(pill(), clock=DayClock(morning=time(7, 30)))
    page = show(replace(job(SheetName.MEDICINES, language="ar"), visit=said))
    assert '<bdi dir="ltr">7:30</bdi>' in page


def test_a_dose_that_changes_is_told_step_by_step_in_the_order_of_days(
    english: Words,
) -> None:
    steps = (
        Dated(day(14), None),
        Dated(day(7), Frequency(1, Per.DAY, 2), "2 pills"),
        Dated(day(3), builders.DAILY),
    )
    row = medicine(english, pill("4 pills", steps=steps))
    assert notes(row) == [
        "From Thursday 5 March: Every day",
        "From Monday 9 March: Every other day · 2 pills",
        "From Monday 16 March: take no more.",
    ]
    assert row.cell.figure.text == "4"


def test_of_steps_that_have_begun_only_the_one_that_holds_is_told(english: Words) -> None:
    steps = (
        Dated(day(-9), builders.TWICE_A_DAY),
        Dated(day(-2), builders.DAILY),
        Dated(day(5), None),
    )
    row = medicine(english, pill(steps=steps))
    assert notes(row) == [
        "From Saturday 28 February: Every day",
        "From Saturday 7 March: take no more.",
    ]
    assert row.slots == (Slot.MORNING,)


def test_a_step_told_in_words_takes_the_place_of_the_usual_amount(english: Words) -> None:
    row = medicine(english, pill("4 pills", steps=(Dated(day(-1), builders.DAILY, "two"),)))
    assert row.has_dot
    assert notes(row) == ["From Sunday 1 March: Every day · two"]


def test_a_course_says_when_it_begins_and_ends(english: Words) -> None:
    row = medicine(english, pill(starts=day(1), ends=day(6)))
    assert notes(row) == ["From Tuesday 3 March", "Until Sunday 8 March"]
    assert row.slots == (Slot.MORNING,)


def test_a_course_of_steps_alone_has_the_times_of_its_first_step(english: Words) -> None:
    steps = (Dated(day(2), builders.DAILY),)
    row = medicine(english, pill(frequency=None, steps=steps))
    assert row.slots == (Slot.MORNING,)


def test_a_course_that_is_over_is_not_listed(english: Words) -> None:
    assert listed(english, list_of(pill(ends=day(-1)))).rows == ()


def test_a_stop_stands_in_the_box_with_how_why_and_who_needs_to_know(
    english: Words,
) -> None:
    told = item(
        Decision.STOP, reason="It makes me dizzy.", who_knows="The heart clinic", **STOPPED
    )
    row = stopped(english, pill("1 pill"), told)
    assert (row.state, row.word.first.text) == (State.STOP, "STOP")
    assert [line.first.text for line in row.how] == ["Take no more."]
    assert notes(row) == [
        "Why: It makes me dizzy.",
        "Who else needs to know: The heart clinic",
    ]
    assert listed(english, list_of(pill(), items=(told,))).rows == ()


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (StopHow.STEP_BY_STEP, ["Step by step, as we said"]),
        (StopHow.AFTER_A_CHECK, ["After a check", "Until then, carry on as now."]),
    ],
)
def test_a_slow_stop_never_says_take_no_more_before_its_day(
    how: StopHow, told: list[str], english: Words
) -> None:
    slow = item(Decision.STOP, checked=True, stop_how=how, how="Half first.")
    row = stopped(english, pill(steps=(Dated(day(7), None),)), slow)
    assert [line.first.text for line in row.how] == [*told, "Half first."]
    assert notes(row) == ["From Monday 9 March: take no more."]


def test_the_numbers_run_on_into_the_box(english: Words) -> None:
    gone = replace(item(Decision.STOP, **STOPPED), task_id="old")
    sheet = listed(english, list_of(builders.pill("old"), pill(), items=(gone,)))
    assert [row.number for row in (*sheet.rows, *sheet.stopped)] == [1, 2]


def test_what_a_hospital_stopped_stands_in_the_box_and_only_there(english: Words) -> None:
    old = builders.pill("old", stay=Stay.STOPPED, ends=day(-1))
    sheet = listed(english, list_of(old, setting=Setting.GOING_HOME))
    assert sheet.rows == ()
    assert [line.first.text for line in sheet.stopped[0].how] == [
        "Stopped in the hospital."
    ]


def test_what_a_hospital_stopped_and_the_plan_starts_again_is_new(english: Words) -> None:
    again = item(Decision.START)
    sheet = listed(english, list_of(pill(stay=Stay.STOPPED), items=(again,)))
    assert sheet.stopped == ()
    assert [row.state for row in sheet.rows] == [State.NEW]


def test_going_home_the_headings_say_since_when(english: Words) -> None:
    home = listed(english, list_of(pill(), setting=Setting.GOING_HOME))
    assert home.heading is not None
    assert home.heading.first.text == "What is new, changed or the same since you came in"
    assert home.stopped_heading.first.text == "Stopped since you came in"
    assert listed(english, list_of(pill())).heading is None


def test_going_home_the_tests_still_to_come_and_who_calls_are_told(english: Words) -> None:
    home = GoingHome(pending="Blood test", who_calls="Ward four")
    there = listed(english, list_of(pill(), setting=Setting.GOING_HOME, home=home))
    here = listed(english, list_of(pill(), home=home))
    assert [line.first.text for line in there.awaited] == [
        "Blood test",
        "Who calls me: Ward four",
    ]
    assert here.awaited == ()


def test_nothing_awaited_has_no_box(show: Show) -> None:
    said = list_of(pill(), setting=Setting.GOING_HOME)
    page = show(replace(job(SheetName.MEDICINES), visit=said))
    assert "Tests still to come" not in page


def test_a_visit_without_medicines_says_so_in_a_sentence(print_it: Print) -> None:
    told = words_of(print_it(replace(job(SheetName.MEDICINES), visit=Visit())))
    assert "No medicine was written down today." in told


def test_the_number_to_ask_stands_at_the_foot(english: Words) -> None:
    told = [line.first.text for line in listed(english).foot]
    assert "To ask us, call 555-0142." in told


def test_in_the_largest_type_the_times_stand_in_words_under_the_name(
    english: Words,
) -> None:
    task = pill(
        "1 pill", frequency=builders.TWICE_A_DAY, slots=(Slot.MORNING, Slot.BEDTIME)
    )
    said = list_of(task, clock=DayClock(morning=time(7, 30)))
    sheet = listed(english, said, size=24)
    told = [line.first.text.replace("\xa0", " ") for line in sheet.rows[0].times]
    assert told == ["Morning 7:30 AM: 1 pill", "Bedtime: 1 pill"]
    assert sheet.heads == ()


@pytest.mark.parametrize(
    ("size", "heads", "apart"), [(14, 4, True), (18, 4, False), (24, 0, False)]
)
def test_larger_type_has_fewer_columns(
    size: int, heads: int, apart: bool, english: Words
) -> None:
    sheet = listed(english, size=size)
    assert (len(sheet.heads), sheet.has_signs_apart) == (heads, apart)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("size", SIZES)
def test_a_long_list_can_be_read_aloud_in_every_size(
    size: int, paper: PaperSize, print_it: Print, tmp_path: Path
) -> None:
    gone = item(Decision.STOP, reason="Dizzy", **STOPPED)
    long = [builders.pill(f"pill{n}", label=f"Pill {n}") for n in range(12)]
    home = GoingHome(pending="Blood test")
    said = list_of(*long, pill(), items=(gone,), setting=Setting.GOING_HOME, home=home)
    wanted = job(SheetName.MEDICINES, size=size, paper=paper, beside="ar")
    made = print_it(replace(wanted, visit=said))
    assert faults_of(made, tmp_path) == []
    assert words_of(made).count("Pill 11") == 1


def test_the_times_of_day_stand_at_the_head_of_each_page(print_it: Print) -> None:
    long = [builders.pill(f"pill{n}", label=f"Pill {n}") for n in range(20)]
    first, second, *_ = pages_of(
        print_it(replace(job(SheetName.MEDICINES), visit=list_of(*long)))
    )
    assert "Bedtime" in first
    assert "Bedtime" in second


def test_both_languages_share_a_row_and_its_number(english: Words, tongues: Shelf) -> None:
    arabic = tongues.words("ar")
    sheet = medicine_sheet(job(SheetName.MEDICINES), english, arabic)
    row = sheet.rows[0]
    assert row.word.second is not None
    assert row.word.second.text == arabic.say(row.word.first.text)
    assert sheet.heads[0].name.second is not None


def test_a_typed_name_stands_once_beside_another_language(show: Show) -> None:
    wanted = replace(job(SheetName.MEDICINES, beside="ar"), visit=list_of(pill("1 pill")))
    assert show(wanted).count("Metformin") == 1


def test_what_stops_after_a_check_goes_on_until_then(english: Words) -> None:
    after = item(Decision.STOP, checked=True, stop_how=StopHow.AFTER_A_CHECK)
    told = [line.first.text for line in stopped(english, pill(id="metformin"), after).how]
    assert told == ["After a check", "Until then, carry on as now."]


def test_a_slow_stop_without_its_steps_is_to_be_asked_about(english: Words) -> None:
    slow = item(Decision.STOP, checked=True, stop_how=StopHow.STEP_BY_STEP)
    told = [line.first.text for line in stopped(english, pill(id="metformin"), slow).how]
    assert told == ["Step by step, as we said", "Ask us how to take it now."]
    said = replace(slow, how="Half a pill for a week.")
    lines = stopped(english, pill(id="metformin"), said).how
    assert [line.first.text for line in lines][1:] == ["Half a pill for a week."]
