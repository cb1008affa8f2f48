"""The work that comes with medicines is as the facts have it, line by line."""

import csv
from itertools import groupby
from pathlib import Path

import pytest

from aid.domain.frequency import Frequency
from aid.domain.hidden_work import HiddenTask, Trigger, TriggerKind
from aid.library.load import Library
from aid.library.reading_level import english_grade

# Frozen: made from the compiled facts about treatment work, not from the content files.
FROZEN = Path(__file__).parent / "hidden_work_of_medicines.csv"
CHECKED = {
    "amiodarone", "biologic_iv", "bisphosphonate", "clozapine", "dmard", "doac", "glp1",
    "levothyroxine", "lithium", "mesalazine", "methotrexate", "opioid", "raas", "statin",
    "warfarin",
}  # fmt: skip
Line = tuple[str, ...]


def frozen() -> dict[str, tuple[Line, ...]]:
    """Each trigger with its lines: kind, times, per, every, phase."""
    with FROZEN.open(encoding="utf-8", newline="") as file:
        rows = [tuple(row) for row in csv.reader(file)][1:]
    return {name: tuple(r[1:] for r in rs) for name, rs in groupby(rows, lambda r: r[0])}


EXPECTED = frozen()
TRIGGERS = sorted(EXPECTED)


def how_often(frequency: Frequency | None) -> tuple[str, str, str]:
    if frequency is None:
        return ("", "", "")
    return (str(frequency.times), frequency.per.value, str(frequency.every))


def line(task: HiddenTask) -> Line:
    return (task.kind, *how_often(task.frequency), task.phase.value)


def of_medicines(library: Library) -> dict[str, Trigger]:
    triggers = library.hidden_work.items()
    return {key: one for key, one in triggers if one.what is TriggerKind.MEDICINE_CLASS}


def test_there_are_seventy_two_and_no_other(library: Library) -> None:
    assert len(TRIGGERS) == 72
    assert sorted(of_medicines(library)) == TRIGGERS


@pytest.mark.parametrize("name", TRIGGERS)
def test_each_line_of_a_trigger_is_as_the_facts_have_it(
    library: Library, name: str
) -> None:
    assert tuple(map(line, library.hidden_work[name].tasks)) == EXPECTED[name]


@pytest.mark.parametrize("name", TRIGGERS)
def test_a_trigger_brings_work_and_each_piece_says_why(library: Library, name: str) -> None:
    whys = [task.why.words for task in library.hidden_work[name].tasks]
    assert whys
    assert all(why.endswith(".") and why.count(".") == 1 for why in whys)


@pytest.mark.parametrize("name", TRIGGERS)
def test_a_trigger_names_classes_and_kinds_that_are_there(
    library: Library, name: str
) -> None:
    trigger = library.hidden_work[name]
    assert trigger.classes
    assert trigger.classes <= set(library.classes)
    assert {task.kind for task in trigger.tasks} <= set(library.kinds)


def test_a_class_brings_its_work_once(library: Library) -> None:
    triggers = of_medicines(library).values()
    named = [name for trigger in triggers for name in trigger.classes]
    assert len(named) == len(set(named))


@pytest.mark.parametrize("name", TRIGGERS)
def test_a_label_is_short(library: Library, name: str) -> None:
    assert len(library.hidden_work[name].label) <= 40


def test_the_reasons_read_at_grade_six_or_below(library: Library) -> None:
    triggers = of_medicines(library).values()
    whys = [task.why.words for trigger in triggers for task in trigger.tasks]
    assert english_grade(whys) <= 6


def test_only_what_was_held_against_a_source_says_so(library: Library) -> None:
    triggers = of_medicines(library).values()
    assert {trigger.id for trigger in triggers if trigger.checked} == CHECKED


def test_what_was_not_checked_shows_no_figure(library: Library) -> None:
    guessed = [t for t in of_medicines(library).values() if not t.checked]
    assert not [t.id for t in guessed if any(task.why.figures for task in t.tasks)]
