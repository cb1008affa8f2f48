"""Try a way on against this person's own week; the ledger itself never changes."""

from dataclasses import dataclass, replace

from aid.domain.options import AskedTask, Option, Question, Stance
from aid.domain.people import Voice
from aid.domain.workload import Slot, Task, TaskKind


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
    kinds: dict[str, TaskKind],
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
            _asked(option, asked, n, about, kinds) for n, asked in enumerate(option.asks)
        ),
    )


def _asked(
    option: Option,
    asked: AskedTask,
    number: int,
    about: tuple[Task, ...],
    kinds: dict[str, TaskKind],
) -> Task:
    kind = kinds[asked.kind]
    now = next((task for task in about if task.kind == asked.kind), None)
    base = now or Task(
        id="",
        kind=kind.id,
        label=asked.label.words,
        trip=kind.trip,
        sitting=kind.sitting,
        minutes=asked.minutes or kind.minutes,
    )
    return replace(
        base,
        id=f"{option.id}-{number}",
        voice=Voice.CLINICIAN,
        frequency=asked.frequency,
        slots=asked.slots or _kept_slots(now, asked),
        days=(),
        from_option=option.id,
    )


def _kept_slots(now: Task | None, asked: AskedTask) -> tuple[Slot, ...]:
    return now.slots if now and now.frequency == asked.frequency else ()
