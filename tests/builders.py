"""Tasks, visits and plans with the defaults of ordinary ones; a test says what differs."""

from dataclasses import replace
from datetime import date
from typing import Any

from aid.domain.frequency import Frequency, Per
from aid.domain.options import AskedTask, Option, Provenance, Question, Stance, Text
from aid.domain.plan import Decision, Item
from aid.domain.visit import Visit
from aid.domain.workload import Medicine, Minutes, Slot, Task, TaskKind

DAILY = Frequency(1, Per.DAY)
TWICE_A_DAY = Frequency(2, Per.DAY)
WEEKLY = Frequency(1, Per.WEEK)
MONTHLY = Frequency(1, Per.MONTH)
ONCE = Frequency(1, Per.ONCE)
TOO_LONG = "a" * 10_001
WORDS = Text("words")
PROVENANCE = Provenance(
    authors=("We",),
    funding="none",
    evidence_found=WORDS,
    clinician_review="not yet",
    patient_review="not yet",
    published=date(2026, 1, 1),
    review_by=date(2027, 1, 1),
    update_policy=WORDS,
)


def minutes(low: int, usual: int | None = None, high: int | None = None) -> Minutes:
    """Three figures, or one for all three."""
    return Minutes(low, low if usual is None else usual, low if high is None else high)


def task(name: str = "walk", **said: Any) -> Task:
    """A daily task of ten minutes that costs nothing."""
    usual = Task(
        id=name,
        kind=name,
        label=name.capitalize(),
        frequency=DAILY,
        minutes=minutes(10),
    )
    return replace(usual, **said)


def pill(name: str = "metformin", **said: Any) -> Task:
    """A medicine taken every morning in two minutes."""
    usual = task(
        name,
        kind="take_pills",
        minutes=minutes(2),
        slots=(Slot.MORNING,),
        sitting=True,
        medicine=Medicine(name=name.capitalize(), medicine_class=f"{name}_class"),
    )
    return replace(usual, **said)


def trip(name: str = "clinic", **said: Any) -> Task:
    """A trip once a week that takes two hours."""
    usual = task(name, frequency=WEEKLY, minutes=minutes(120), trip=True)
    return replace(usual, **said)


def kind(name: str, **said: Any) -> TaskKind:
    """A kind of task as content gives it: five minutes, a guess."""
    usual = TaskKind(
        id=name,
        name=name.capitalize(),
        icon="dots",
        group="checks",
        minutes=minutes(5),
        basis="estimate",
        source="our_guess",
    )
    return replace(usual, **said)


def item(name: str = "walk", decision: Decision = Decision.KEEP, **said: Any) -> Item:
    """One line of a plan."""
    return replace(Item(task_id=name, label=name.capitalize(), decision=decision), **said)


def way(name: str, stance: Stance, *asks: AskedTask) -> Option:
    """A way to go of which nothing is known but what it asks."""
    told: Any = dict.fromkeys(("upside", "living_with", "not_known"), WORDS)
    return Option(id=name, name=Text(name), stance=stance, asks=asks, outcomes=(), **told)


def asks(name: str, frequency: Frequency | None = WEEKLY, **said: Any) -> AskedTask:
    """A task that a way asks once a week."""
    label = Text(f"{name.capitalize()}, as asked")
    return replace(AskedTask(kind=name, label=label, frequency=frequency), **said)


def question(*ways: Option, **said: Any) -> Question:
    """A question about finger pricks and sugar pills, with carry on as now."""
    told: Any = dict.fromkeys(("title", "situation", "for_whom"), WORDS)
    usual = Question(
        id="sugar",
        task_kinds=("prick",),
        medicine_classes=("sugar_pill_class",),
        condition_words=(),
        options=(way("carry_on", Stance.CARRY_ON), *ways),
        provenance=PROVENANCE,
        **told,
    )
    return replace(usual, **said)


def visit(*tasks: Task, **said: Any) -> Visit:
    """A visit whose ledger holds these tasks."""
    return Visit(ledger=tasks, **said)
