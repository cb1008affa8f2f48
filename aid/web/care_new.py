"""New lines of the ledger: in own words, of a kind, or a medicine by its name."""

import secrets
from collections.abc import Iterable
from dataclasses import replace

from aid.domain.finding import exactly, folded
from aid.domain.medicine_names import likeness_of
from aid.domain.medicines import KnownMedicine
from aid.domain.record import PreviewRow
from aid.domain.rooms.care import add_task
from aid.domain.visit import Visit
from aid.domain.workload import Medicine, Task, TaskKind
from aid.fhir.high_risk import is_high_risk
from aid.fhir.pasting import read_list
from aid.i18n.words import Words
from aid.web.desk import desk
from aid.web.forms.care_more import FirstForm

OWN_KIND = "other_task"
LONGEST_NAME = 2


def put_on(visit: Visit, tasks: Iterable[Task]) -> Visit:
    """Return the visit with these tasks on its ledger."""
    for task in tasks:
        visit = add_task(visit, task)
    return visit


def new_id() -> str:
    """Return an id that no other task has."""
    return secrets.token_hex(6)


def first_tasks(form: FirstForm, words: Words) -> tuple[Task, ...]:
    """Return tasks for own words and for ticked kinds."""
    kinds = desk().library.kinds
    ticked = (kinds[key] for key in form.kinds.data or () if key in kinds)
    own = (as_written(line, words) for line in form.own_words())
    return (*own, *(task_of_kind(kind, words) for kind in ticked))


def as_written(typed: str, words: Words) -> Task:
    """Return the task that these words name, or one in the person's own words."""
    return task_named(typed, words) or own_task(typed)


def own_task(label: str) -> Task:
    """Return a task in the person's own words; all else is not asked yet.

    A name that sounds like a medicine to be careful with is one, as far as stopping goes.
    """
    sounds_so = len(label.split()) <= LONGEST_NAME and is_high_risk(label)
    careful = Medicine(name=label, high_risk=True) if sounds_so else None
    return Task(id=new_id(), kind=OWN_KIND, label=label, medicine=careful)


def task_of_kind(kind: TaskKind, words: Words) -> Task:
    """Return a task of a kind with its usual guesses, in the words of the screen."""
    return Task(
        id=new_id(),
        kind=kind.id,
        label=words.say(kind.name),
        frequency=kind.frequency,
        slots=kind.slots,
        minutes=kind.minutes,
        trip=kind.trip,
        sitting=kind.sitting,
        nature=kind.nature,
    )


def task_named(typed: str, words: Words) -> Task | None:
    """Return the medicine or the kind of task that has just this name; never a guess."""
    known = exactly(typed, desk().library.medicines.values()) or exactly(
        bare_name(typed), desk().library.medicines.values()
    )
    if known:
        return medicine_task(typed, known, words)
    kinds, wanted = desk().library.kinds.values(), folded(typed)
    kind = next((k for k in kinds if folded(words.say(k.name)) == wanted), None)
    return task_of_kind(kind, words) if kind else None


def rate_in(typed: str) -> PreviewRow | None:
    """Return the reading of a typed medicine that says how often, and only in one way."""
    rows = read_list(typed).rows
    if len(rows) != 1 or rows[0].readings:
        return None
    return rows[0] if rows[0].frequency or rows[0].as_needed else None


def bare_name(typed: str) -> str:
    """Return the name of a medicine without how often it is taken."""
    rows = read_list(typed).rows
    return rows[0].label if len(rows) == 1 else ""


def chosen_medicine(typed: str, known: KnownMedicine, words: Words) -> Task:
    """Return taking the medicine that was chosen: its strength and rate are as typed."""
    name = f"{known.name} {likeness_of(typed).strength}".strip()
    return medicine_task(typed, known, words, name)


def medicine_task(typed: str, known: KnownMedicine, words: Words, name: str = "") -> Task:
    """Return taking a known medicine, as often as was typed, or else its usual times."""
    said = rate_in(typed)
    called = name or (said.label if said else typed)
    needed = said.as_needed if said else known.as_needed
    return replace(
        task_of_kind(desk().library.kinds[known.kind], words),
        label=called[:1].upper() + called[1:],
        frequency=said.frequency if said else (None if needed else known.frequency),
        as_needed=needed,
        slots=said.slots if said else known.slots,
        medicine=Medicine(
            name=called,
            words=typed if said else "",
            medicine_class=known.medicine_class,
            high_risk=known.high_risk,
        ),
    )
