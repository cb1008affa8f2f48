"""Try a way on against this person's own week; the ledger itself never changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from aid.domain.options import AskedTask, Option, Question, Stance, Text
from aid.domain.people import Voice
from aid.domain.workload import Medicine, Slot, Task, TaskKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A way being tried: which tasks it takes the place of, and what it asks instead."""

    question: str
    option: str
    replaces: tuple[str, ...] = ()
    adds: tuple[Task, ...] = ()
    eased_by: str = ""


def tried(ledger: tuple[Task, ...], trial: Trial | None) -> tuple[Task, ...]:
    """Return the ledger as it would be on this way."""
    if trial is None:
        return ledger
    return tuple(t for t in ledger if t.id not in trial.replaces) + trial.adds


def concerned(ledger: tuple[Task, ...], question: Question) -> tuple[Task, ...]:
    """Return the tasks of the ledger that a question is about."""
    return tuple(task for task in ledger if _concerns(question, task))


def _concerns(question: Question, task: Task) -> bool:
    if task.medicine and task.medicine.medicine_class:
        return task.medicine.medicine_class in question.medicine_classes
    return task.kind in question.task_kinds


def trial_of(
    question: Question,
    option: Option,
    ledger: tuple[Task, ...],
    kinds: Mapping[str, TaskKind],
    say: Callable[[Text], str],
) -> Trial:
    """Return what trying this way changes; the person's own minutes are kept."""
    if option.stance is Stance.CARRY_ON:
        return Trial(question=question.id, option=option.id)
    about = concerned(ledger, question)
    return Trial(
        question=question.id,
        option=option.id,
        replaces=tuple(task.id for task in about),
        adds=tuple(
            replace(
                _asked(
                    option, asked, _now(asked, about), kinds[asked.kind], say(asked.label)
                ),
                id=f"{question.id}-{option.id}-{n}",
            )
            for n, asked in enumerate(option.asks)
        ),
    )


def _now(asked: AskedTask, about: tuple[Task, ...]) -> Task | None:
    return next((task for task in about if task.kind == asked.kind), None)


def _asked(
    option: Option, asked: AskedTask, now: Task | None, kind: TaskKind, label: str
) -> Task:
    """Return the asked task; another medicine comes under its own name."""
    other = now is not None and now.medicine is not None and _is_other(option)
    base = now or _fresh(asked, kind, label)
    return replace(
        base,
        label=label if other else base.label,
        medicine=Medicine(name=label) if other else base.medicine,
        voice=Voice.CLINICIAN,
        frequency=asked.frequency,
        as_needed=base.as_needed and asked.frequency is None,
        slots=asked.slots or _kept_slots(now, asked),
        days=(),
    )


def _is_other(option: Option) -> bool:
    return option.stance is Stance.DIFFERENT


def _fresh(asked: AskedTask, kind: TaskKind, label: str) -> Task:
    return Task(
        id="",
        kind=kind.id,
        label=label,
        trip=kind.trip,
        sitting=kind.sitting,
        nature=kind.nature,
        minutes=asked.minutes or kind.minutes,
    )


def _kept_slots(now: Task | None, asked: AskedTask) -> tuple[Slot, ...]:
    return now.slots if now and now.frequency == asked.frequency else ()
