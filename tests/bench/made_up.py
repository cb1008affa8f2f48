"""Made-up visits to measure with: one of sixty tasks, one whose plan fills four pages."""

from dataclasses import replace
from datetime import date
from itertools import cycle, islice

from aid.domain.people import Voice
from aid.domain.plan import Action, Decision, Item, Plan, Review, SafetyNet, Urgency
from aid.domain.visit import Visit
from aid.domain.workload import Doer, Hassle, Task, TaskKind, usual_slots
from aid.library.load import Library, load_library
from aid.resources import resource_dir

MANY = 60
CHANGES = (Decision.EASE, Decision.STOP, Decision.START)


def shipped() -> Library:
    """The content that the app ships."""
    return load_library(resource_dir("content"))


def long_visit(library: Library) -> Visit:
    """Edith, of whom care asks sixty things."""
    kinds = islice(cycle(library.kinds.values()), MANY)
    ledger = tuple(asked(number, kind) for number, kind in enumerate(kinds))
    return replace(library.personas["edith"].visit, ledger=ledger)


def asked(number: int, kind: TaskKind) -> Task:
    """One task of a kind; of every second one the person said how long it takes."""
    return Task(
        id=f"task{number}",
        kind=kind.id,
        label=kind.name,
        frequency=kind.frequency,
        slots=usual_slots(number % 3),
        minutes=kind.minutes,
        minutes_voice=Voice.PATIENT if number % 2 else None,
        trip=kind.trip,
        sitting=kind.sitting,
        hassle=tuple(Hassle)[number % 4],
        feeling="It wears me out" if number % 5 == 0 else "",
    )


def planned_visit(library: Library) -> Visit:
    """Julian, who speaks Spanish, with all that he and the clinic agreed."""
    visit = library.personas["julian"].visit
    decided = zip(visit.ledger, (*CHANGES, *[Decision.KEEP] * MANY), strict=False)
    return replace(visit, plan=plan(tuple(item(task, what) for task, what in decided)))


def item(task: Task, decision: Decision) -> Item:
    """What happens to one task."""
    how = "Por la mañana, con el café" if decision is not Decision.KEEP else ""
    return Item(task_id=task.id, label=task.label, decision=decision, how=how)


def plan(items: tuple[Item, ...]) -> Plan:
    """A plan with both sides' promises and two calls to make."""
    return Plan(
        items=items,
        actions=(
            Action(who=Doer.CLINIC, what="Llamar el lunes", by_when="el lunes"),
            Action(who=Doer.CLINIC, what="Pedir otra cita", by_when="el viernes"),
            Action(who=Doer.PATIENT, what="Anotar el azúcar los martes"),
            Action(who=Doer.BOTH, what="Caminar después de cenar"),
        ),
        nets=(
            SafetyNet(if_this="Mareo fuerte", then="Llamar", urgency=Urgency.NOW),
            SafetyNet(if_this="Azúcar sobre trescientos", then="Llamar"),
        ),
        confidence=7,
        review=Review(on=date(2026, 6, 1), look_at="Las mañanas"),
    )
