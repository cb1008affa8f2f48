"""The work that comes with devices, illnesses and procedures stands as it was worked out.

The table beside this file was made once from the notes that the content rests on. Three
things are told there in another way: half a time a year is once every second year, 56 times
a year is 14 times every third month, and a course that ends belongs to the start. No count
at all is a thing to watch.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from aid.domain.hidden_work import (
    HiddenTask,
    Trigger,
    TriggerKind,
    brought_by,
    hint_of,
    plain,
)
from aid.library.load import Library
from aid.library.schema import OUR_GUESS

Row = tuple[str, ...]


def frozen() -> dict[str, list[Row]]:
    """Each trigger of the table with its work: kind, times, per, every, phase."""
    with Path(__file__).with_name("hidden_work_of_things.csv").open(newline="") as file:
        rows = [tuple(line) for line in csv.reader(file)][1:]
    return {name: [r[1:] for r in rows if r[0] == name] for name, *_ in rows}


WORK = frozen()
OURS = ("wheelchair", "many_medicines", "visits")
CHECKED = {
    "sleep_breathing_machine", "oxygen_at_home", "pressure_cuff", "in_and_out_catheter",
    "stoma", "feeding_tube", "dialysis_at_centre", "bag_dialysis", "diabetes",
    "after_heart_attack", "cystic_fibrosis",
}  # fmt: skip


def row(task: HiddenTask) -> Row:
    often, phase = task.frequency, task.phase.value
    if often is None:
        return task.kind, "", "", "", phase
    return task.kind, f"{often.times}", often.per.value, f"{often.every}", phase


def of_things(library: Library) -> tuple[Trigger, ...]:
    """What brings work along and is no medicine."""
    triggers = library.hidden_work.values()
    return tuple(t for t in triggers if t.what is not TriggerKind.MEDICINE_CLASS)


@pytest.mark.parametrize("trigger", WORK)
def test_the_work_is_the_work_of_the_notes(library: Library, trigger: str) -> None:
    tasks = library.hidden_work[trigger].tasks
    assert [row(task) for task in tasks] == WORK[trigger]


def test_nothing_else_brings_work_along(library: Library) -> None:
    assert {trigger.id for trigger in of_things(library)} == {*WORK, *OURS}


def test_what_no_notes_count_is_our_guess(library: Library) -> None:
    ours = [library.hidden_work[name] for name in OURS]
    assert {trigger.source for trigger in ours} == {OUR_GUESS}
    assert not any(trigger.checked for trigger in ours)


def test_checked_is_said_only_of_what_was_held_against_a_text(library: Library) -> None:
    assert {trigger.id for trigger in of_things(library) if trigger.checked} == CHECKED


def test_each_piece_of_work_says_why(library: Library) -> None:
    for trigger in of_things(library):
        assert all(task.why.words.endswith(".") for task in trigger.tasks), trigger.id


def test_no_work_stands_twice_under_one_heading(library: Library) -> None:
    for trigger in of_things(library):
        kinds = Counter(task.kind for task in trigger.tasks)
        assert max(kinds.values()) == 1, trigger.id


def test_names_are_in_small_letters(library: Library) -> None:
    names = [name for trigger in of_things(library) for name in trigger.names]
    assert [name for name in names if name != name.lower().strip()] == []


def test_a_name_brings_one_kind_of_work_only(library: Library) -> None:
    triggers = library.hidden_work.values()
    counts = Counter(plain(name) for trigger in triggers for name in trigger.names)
    assert [name for name, count in counts.items() if count > 1] == []


def test_a_label_fits_on_its_line(library: Library) -> None:
    long = [t.label for t in of_things(library) if len(t.label) > 40]
    assert long == []


@pytest.mark.parametrize(
    ("line", "brought"),
    [
        ("Chronic congestive heart failure (disorder)", "heart_failure"),
        ("Insuficiencia cardiaca crónica", "heart_failure"),
        ("INSUFICIENCIA CARDÍACA", "heart_failure"),
        ("EPOC", "copd"),
        ("Diabetes tipo 2", "diabetes"),
        ("Diabetes mellitus type 2", "diabetes"),
        ("Hypertensive disorder, systemic arterial", "high_blood_pressure"),
        ("Presión alta", "high_blood_pressure"),
        ("Colostomía", "stoma"),
        ("CPAP machine", "sleep_breathing_machine"),
        ("Silla de ruedas", "wheelchair"),
        ("History of myocardial infarction", "after_heart_attack"),
        ("Osteoarthritis of knee", "worn_joints"),
        ("Prediabetes", None),
        ("Asthma", None),
        ("A discharge from the ear", None),
        ("Macrogol (PEG)", None),
        ("ICD code", None),
    ],
)
def test_words_of_a_record_bring_their_work(
    library: Library, line: str, brought: str | None
) -> None:
    found = [t.id for t in of_things(library) if brought_by(t, (hint_of(line),))]
    assert found == ([brought] if brought else [])
