"""Details and why: one medicine list, lines by voice, two languages facing, dots."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from aid.domain.frequency import Frequency, Per
from aid.domain.options import Stance
from aid.domain.paper import SheetName
from aid.domain.perspectives import Settled
from aid.domain.plan import Decision, Item, Plan, StopHow
from aid.domain.trying import Trial
from aid.domain.visit import Visit
from aid.domain.workload import Medicine, Slot, Task
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.printing.details import DetailsSheet, details_sheet
from aid.printing.medicines import MedicineRow, State
from tests import builders
from tests.printing.conftest import Show
from tests.printing.scenes import STOPPED, TODAY, job, outcome, plan, question, visit, way


def details(words: Words, said: Visit | None = None) -> DetailsSheet:
    wanted = replace(job(SheetName.DETAILS), visit=said or visit())
    return details_sheet(wanted, words, None)


def medicine(words: Words, task: Task, *items: Item) -> MedicineRow:
    told = visit(ledger=(task,), plan=Plan(items=items), trial=None)
    return details(words, told).medicines[0]


def item(decision: Decision, **said: object) -> Item:
    return Item(
        task_id="metformin", label="Metformin", decision=decision, medicine=True, **said
    )


def lines(sheet: DetailsSheet, heading: str) -> list[tuple[str, str, str]]:
    """Mark, word and text of each line under a heading."""
    return [
        (
            row.line.mark,
            row.line.word.first.text if row.line.word else "",
            row.line.text.first.text,
        )
        for section in sheet.sections
        if section.heading.first.text == heading
        for row in section.rows
    ]


def table(page: str, kind: str) -> BeautifulSoup:
    found = BeautifulSoup(page, "html5lib").find("table", class_=kind)
    assert found is not None
    return found


def test_every_medicine_stands_once_in_one_list(english: Words) -> None:
    names = [row.name.first.text for row in details(english).medicines]
    assert names == ["Pressure pill", "Sugar pill"]


def test_a_medicine_has_its_purpose_beside_it(english: Words) -> None:
    told = [row.beside.first.text for row in details(english).medicines if row.beside]
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
        ((item(Decision.STOP, **STOPPED),), State.STOP, "STOP"),
        ((item(Decision.STOP, high_risk=True, **STOPPED),), State.ASK, "ASK FIRST"),
    ],
)
def test_what_is_new_is_told_in_a_shape_and_a_word(
    decided: tuple[Item, ...], state: State, word: str, english: Words
) -> None:
    row = medicine(english, builders.pill(), *decided)
    assert (row.state, row.word.first.text) == (state, word)


def test_what_is_only_asked_about_keeps_its_times(english: Words) -> None:
    assert medicine(english, builders.pill(), item(Decision.STOP)).slots


def test_a_stopped_medicine_has_no_times_and_says_take_no_more(english: Words) -> None:
    row = medicine(english, builders.pill(), item(Decision.STOP, **STOPPED))
    assert row.slots == ()
    assert row.words is not None
    assert row.words.first.text == "Take no more."


def test_a_slow_stop_never_says_take_no_more(english: Words) -> None:
    slow = item(Decision.STOP, checked=True, stop_how=StopHow.STEP_BY_STEP)
    row = medicine(english, builders.pill(), slow)
    assert row.words is not None
    assert row.words.first.text == "Step by step, as we said"


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
    row = details(english, told).medicines[0]
    assert (row.state, row.slots) == (State.CHANGED, (Slot.MORNING,))


def test_one_medicine_in_the_place_of_another_stops_one_and_starts_one(
    english: Words,
) -> None:
    old = builders.pill()
    new = replace(old, id="other-0", label="New", medicine=Medicine(name="New"))
    trial = Trial(question="q", option="other", replaces=(old.id,), adds=(new,))
    kept = Plan(items=(item(Decision.EASE, **STOPPED),))
    rows = details(english, visit(ledger=(old,), plan=kept, trial=trial)).medicines
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
    states = [row.state for row in details(english, told).medicines]
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
    first, other = details(english, told).medicines
    assert first.slots == (Slot.EVENING,)
    assert other.slots == ()
    assert other.words is not None
    assert other.words.first.text == "As we said"


def test_each_line_carries_the_mark_and_the_word_of_its_voice(english: Words) -> None:
    said = lines(details(english), "What was said")
    assert ("you", "You said", "My worry: To lose a foot.") in said
    assert ("clinic", "We said", "Finger pricks: It changes nothing.") in said
    assert ("record", "The record says", "Diabetes") in said
    assert ("nobody", "Nobody knows", "Nobody knows what it does after ten years.") in said


def test_a_finding_in_words_carries_its_span_and_how_sure_we_are(english: Words) -> None:
    said = lines(details(english), "What was said")
    told = "Dizzy spells: Fewer doses are missed. (in 5 years, Fairly sure)"
    assert ("studies", "Studies say", told) in said


def test_how_to_stop_is_told_only_when_every_stop_was_checked(english: Words) -> None:
    told = "Halve it first, then stop."
    checked = plan(items=(item(Decision.STOP, **STOPPED),))
    assert told not in str(lines(details(english), "What was said"))
    assert told in str(lines(details(english, visit(plan=checked)), "What was said"))


def test_a_difference_is_told_with_both_views_and_how_it_was_left(english: Words) -> None:
    told = lines(details(english), "Where we see it differently")[0]
    assert told[1] == english.label(Settled.AGREED_TO_TRY)
    assert "You think it helps: a lot. We think: not much." in told[2]
    assert "Until we look again: Twice a week." in told[2]


def test_if_and_then_ends_with_the_number_to_call(english: Words) -> None:
    told = [text for _, _, text in lines(details(english), "If and then")]
    assert told == [
        "If I am dizzy when I stand up, then call us. 555-0142",
        "If My face drops, then call for help. 555-0100",
    ]


def test_only_what_was_ticked_of_life_is_printed(english: Words) -> None:
    told = str(lines(details(english), "What helps, and what makes it hard"))
    assert "My neighbour." in told
    assert "Two buses." in told
    assert "My days and roles" not in told


def test_the_numbers_of_the_lines_run_on(english: Words) -> None:
    sheet = details(english)
    numbers = [row.number for row in sheet.medicines]
    numbers += [row.number for section in sheet.sections for row in section.rows]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_dots_show_the_tried_way_beside_carrying_on(english: Words) -> None:
    picture = details(english).pictures[0]
    told = [(one.way.first.text, one.dots.n, one.dots.out_of) for one in picture.ways]
    assert told == [("To carry on", 12, 100), ("To take one", 5, 100)]


def test_the_dots_say_both_framings_and_how_sure_we_are(english: Words) -> None:
    picture = details(english).pictures[0]
    less = picture.ways[1]
    assert less.yes.first.text == "It happens to 5."
    assert less.no.first.text == "It does not happen to 95."
    assert picture.sure.first.text == "Fairly sure"
    assert picture.span.first.text == "Of 100 people in 5 years"


def test_rates_of_two_studies_never_share_a_picture(english: Words) -> None:
    other = way("carry on", Stance.CARRY_ON, outcome(n=12, source="other"))
    asked = question()
    mixed = replace(asked, options=(other, asked.options[1]))
    wanted = replace(job(SheetName.DETAILS), question=mixed)
    picture = details_sheet(wanted, english, None).pictures[0]
    assert [one.way.first.text for one in picture.ways] == ["To take one"]


def test_a_question_that_nobody_tried_a_way_of_draws_nothing(english: Words) -> None:
    assert details(english, visit(trial=None)).pictures == ()


def test_sources_are_those_of_what_is_shown(english: Words) -> None:
    assert details(english).sources == ("Some A. One trial. J 2020;1:2.",)
    assert details(english, visit(trial=None)).sources == ()


def test_evidence_past_its_day_says_so(english: Words) -> None:
    asked = question()
    old = replace(asked.provenance, review_by=TODAY.replace(year=2025))
    wanted = replace(job(SheetName.DETAILS), question=replace(asked, provenance=old))
    told = [line.first.text for line in details_sheet(wanted, english, None).foot]
    assert "That day has passed: ask us if something is new." in told


def test_evidence_says_who_checked_it_and_who_has_not_yet(english: Words) -> None:
    asked = question()
    read = replace(asked.provenance, clinician_review="Ann Example, 2026-11-22")
    wanted = replace(job(SheetName.DETAILS), question=replace(asked, provenance=read))
    told = " ".join(line.first.text for line in details_sheet(wanted, english, None).foot)
    assert "Checked by a clinician: Ann Example, 22 November 2026." in told
    assert "Checked by patients: not yet." in told


def test_two_languages_face_each_other_with_one_number(show: Show) -> None:
    page = table(show(job(SheetName.DETAILS, beside="ar")), "lines--facing")
    for row in page.find_all("tr"):
        cells = row.find_all("td")
        assert [cell["lang"] for cell in cells] == ["en", "ar"]
        assert cells[1]["dir"] == "rtl"


def test_typed_words_stand_once_and_the_other_column_says_so(
    english: Words, tongues: Shelf
) -> None:
    wanted = job(SheetName.DETAILS, language="ar", beside="en")
    sheet = details_sheet(wanted, tongues.words("ar"), english)
    rows = [row.line.text for section in sheet.sections for row in section.rows]
    worry = next(p for p in rows if p.second and "To lose a foot" in p.second.text)
    assert "To lose a foot" not in worry.first.text
    assert tongues.words("ar").say("(not translated)") in worry.first.text


def test_typed_words_of_a_third_language_stand_in_the_first_column(
    english: Words, tongues: Shelf
) -> None:
    people = replace(visit().people, spoken="es")
    wanted = replace(job(SheetName.DETAILS), visit=visit(people=people))
    sheet = details_sheet(wanted, english, tongues.words("ar"))
    rows = [row.line.text for section in sheet.sections for row in section.rows]
    assert any("To lose a foot" in pair.first.text for pair in rows)


def test_a_way_is_named_in_both_languages(english: Words, tongues: Shelf) -> None:
    sheet = details_sheet(job(SheetName.DETAILS), english, tongues.words("ar"))
    name = sheet.pictures[0].ways[0].way
    assert name.second is not None
    assert name.second.text == tongues.words("ar").say("To carry on")


def test_dots_run_from_the_right_in_a_right_to_left_sheet(
    english: Words, tongues: Shelf
) -> None:
    wanted = job(SheetName.DETAILS)
    here = details_sheet(wanted, english, None).pictures[0].ways[0].dots
    there = details_sheet(wanted, tongues.words("ar"), None).pictures[0].ways[0].dots
    assert here.filled.startswith("M5 95")
    assert there.filled.startswith("M95 95")


def test_there_are_lines_for_questions(show: Show) -> None:
    page = show(job(SheetName.DETAILS))
    assert "Questions I still have" in page
    assert page.count('<p class="line">') == 3


def test_a_line_that_is_all_typed_is_not_said_twice(english: Words, tongues: Shelf) -> None:
    arabic = tongues.words("ar")
    sheet = details_sheet(job(SheetName.DETAILS, language="ar"), arabic, english)
    rows = [row.line.text for section in sheet.sections for row in section.rows]
    typed = next(
        p for p in rows if p.second and "by the kettle. · Tonight" in p.second.text
    )
    assert typed.first.text == arabic.say("(not translated)")
