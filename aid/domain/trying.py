"""Try a way on against this person's own week; the ledger itself never changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from aid.domain.options import AskedTask, Option, Question, Stance, Text
from aid.domain.people import Voice
from aid.domain.workload import Doer, Medicine, Slot, Task, TaskKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A way being tried: which tasks it takes the place of, and what it asks instead.

    `how` is the line that the plan gets; `words` is what of it the two wrote themselves.
    What `asks_first` is checked by the clinic even where no medicine is named.
    """

    question: str
    option: str
    replaces: tuple[str, ...] = ()
    adds: tuple[Task, ...] = ()
    eased_by: str = ""
    how: str = ""
    words: str = ""
    asks_first: bool = False
    high_risk: bool = False


def tried(ledger: tuple[Task, ...], *trials: Trial | None) -> tuple[Task, ...]:
    """Return the ledger as it would be on these ways, one after the other."""
    for trial in trials:
        if trial is not None:
            ledger = _on(ledger, trial)
    return ledger


def _on(ledger: tuple[Task, ...], trial: Trial) -> tuple[Task, ...]:
    """A task that stays under its id keeps its place; one that is gone stays gone."""
    instead = {task.id: task for task in trial.adds}
    known = {task.id for task in ledger} | set(trial.replaces)
    stay = (
        instead.get(t.id, t)
        for t in ledger
        if t.id not in trial.replaces or t.id in instead
    )
    return (*stay, *(task for task in trial.adds if task.id not in known))


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


def _now(asked: AskedTask, about: tuple[Task, ...]) -> tuple[Task, ...]:
    return tuple(task for task in about if task.kind == asked.kind)


def _asked(
    option: Option,
    asked: AskedTask,
    now: tuple[Task, ...],
    kind: TaskKind,
    label: str,
) -> Task:
    """Return the asked task; one that stands for several, or for another, is named anew."""
    base = now[0] if now else _fresh(asked, kind, label)
    anew = len(now) > 1 or (base.medicine is not None and _is_other(option))
    return replace(
        base,
        label=label if anew else base.label,
        medicine=_medicine(option, now, label) if anew else base.medicine,
        voice=Voice.CLINICIAN,
        frequency=asked.frequency,
        as_needed=base.as_needed and asked.frequency is None,
        slots=asked.slots or _kept_slots(base, asked),
        days=(),
        doer=base.doer if asked.doer is Doer.PATIENT else asked.doer,
        phase=asked.phase,
    )


def _medicine(option: Option, now: tuple[Task, ...], label: str) -> Medicine | None:
    """Return the medicine that stands for several; another one is not known yet."""
    taken = [task.medicine for task in now if task.medicine]
    if not taken or _is_other(option):
        return Medicine(name=label) if taken else None
    return replace(taken[0], name=label, high_risk=any(m.high_risk for m in taken))


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


def _kept_slots(now: Task, asked: AskedTask) -> tuple[Slot, ...]:
    return now.slots if now.frequency == asked.frequency else ()
