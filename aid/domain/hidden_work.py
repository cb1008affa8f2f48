"""The work that comes with a medicine, a device or an illness, and is seldom counted."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from aid.domain.frequency import Frequency, Per, times_a_week
from aid.domain.options import Text
from aid.domain.workload import Nature, Phase, Stay, Task, TaskKind, counted

NO_LETTERS = re.compile(r"[\W_]+")


class TriggerKind(StrEnum):
    """What brings hidden work along."""

    MEDICINE_CLASS = "medicine_class"
    DEVICE = "device"
    CONDITION = "condition"
    PROCEDURE = "procedure"


@dataclass(frozen=True, slots=True)
class HiddenTask:
    """One piece of hidden work; without a frequency it is a thing to watch."""

    kind: str
    frequency: Frequency | None
    phase: Phase
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """What brings work along: medicine classes, kinds of task, or words of a record.

    `names` are plain words: small letters, no accents, one space apart.
    """

    id: str
    label: str
    what: TriggerKind
    tasks: tuple[HiddenTask, ...]
    source: str
    checked: bool = False
    classes: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hint:
    """What may bring hidden work along: a task of the ledger, or a line that was said."""

    name: str
    words: str
    kind: str = ""
    medicine_class: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A piece of hidden work that nobody spoke of yet, and the names that bring it."""

    trigger: Trigger
    work: HiddenTask
    brought_by: tuple[str, ...]

    @property
    def key(self) -> str:
        """What a form calls this offer."""
        return f"{self.trigger.id}/{self.trigger.tasks.index(self.work)}"


def offers(
    ledger: tuple[Task, ...],
    said: tuple[str, ...],
    triggers: Iterable[Trigger],
    kinds: Mapping[str, TaskKind],
) -> tuple[Offer, ...]:
    """Return the hidden work that this ledger and these words bring, and nobody spoke of.

    What is on the ledger is not offered again, even where it is not asked of the person;
    but one test that serves several is offered oftener when another medicine asks for it.
    """
    hints = (*_of_tasks(counted(ledger)), *(hint_of(line) for line in said))
    near = _near(tuple(triggers), hints)
    found = ((trigger, brought_by(trigger, hints)) for trigger in near)
    return tuple(
        Offer(trigger, work, names)
        for trigger, names in found
        if names
        for work in trigger.tasks
        if _is_news(work, trigger, ledger, kinds)
    )


def brought_by(trigger: Trigger, hints: tuple[Hint, ...]) -> tuple[str, ...]:
    """Return the names of the tasks and lines that bring this work along."""
    said = "".join(hint.words for hint in hints)
    spaced = tuple(word for name in trigger.names if (word := f" {name} ") in said)
    names = (hint.name for hint in hints if _brings(trigger, spaced, hint))
    return tuple(dict.fromkeys(names))


def plain(text: str) -> str:
    """Return text in small letters without accents, its words one space apart."""
    small = text.casefold()
    if not small.isascii():
        apart = unicodedata.normalize("NFKD", small)
        small = "".join(c for c in apart if not unicodedata.combining(c))
    return NO_LETTERS.sub(" ", small).strip()


def oftener(one: Frequency | None, other: Frequency | None) -> Frequency | None:
    """Return the stricter of two frequencies; what is said is stricter than what is not."""
    known = [often for often in (one, other) if often]
    return max(known, key=_strictness, default=None)


def _strictness(often: Frequency) -> tuple[Fraction, int]:
    return times_a_week(often), often.times if often.per is Per.ONCE else 0


def _of_tasks(tasks: tuple[Task, ...]) -> tuple[Hint, ...]:
    """Hidden work brings no more by its own name: learning to dress is no wound."""
    return tuple(
        Hint(
            name=task.label,
            words="" if task.because else _spaced(task.label),
            kind=task.kind,
            medicine_class=task.medicine.medicine_class if task.medicine else "",
        )
        for task in tasks
    )


def hint_of(line: str) -> Hint:
    """Return a line of words as a hint."""
    return Hint(name=line, words=_spaced(line))


def _near(triggers: tuple[Trigger, ...], hints: tuple[Hint, ...]) -> Iterator[Trigger]:
    """Pass over at once what nothing on the ledger could bring."""
    classes = {hint.medicine_class for hint in hints}
    kinds = {hint.kind for hint in hints}
    words = "".join(hint.words for hint in hints)
    for trigger in triggers:
        named = any(name in words for name in trigger.names)
        if named or not (
            trigger.classes.isdisjoint(classes) and trigger.kinds.isdisjoint(kinds)
        ):
            yield trigger


def _spaced(text: str) -> str:
    return f" {plain(text)} "


def _brings(trigger: Trigger, spaced: tuple[str, ...], hint: Hint) -> bool:
    return (
        hint.medicine_class in trigger.classes
        or hint.kind in trigger.kinds
        or (bool(spaced) and any(name in hint.words for name in spaced))
    )


def _is_news(
    work: HiddenTask,
    trigger: Trigger,
    ledger: tuple[Task, ...],
    kinds: Mapping[str, TaskKind],
) -> bool:
    there = [t for t in ledger if t.kind == work.kind and t.stay is not Stay.STOPPED]
    kind = kinds.get(work.kind)
    if kind is None or not there:
        return kind is not None
    phases_told = {task.phase for task in there if trigger.id in task.because}
    if phases_told or not kind.serves_several:
        return bool(phases_told) and work.phase not in phases_told
    asked = [task for task in there if not task.not_asked]
    phases = (Phase.STEADY, work.phase)  # what lasts only at first serves nothing steady
    known = [task.frequency for task in asked if task.phase in phases]
    stricter = all(oftener(often, work.frequency) != often for often in known)
    return bool(asked) and stricter


def task_for(offer: Offer, kind: TaskKind, task_id: str, label: str) -> Task:
    """Return the task that an offer makes; its minutes are the usual guess."""
    often = offer.work.frequency
    return Task(
        id=task_id,
        kind=kind.id,
        label=label,
        frequency=often,
        slots=kind.slots if often == kind.frequency else (),
        minutes=kind.minutes,
        trip=kind.trip,
        sitting=kind.sitting,
        nature=kind.nature if often else Nature.WATCH,
        phase=offer.work.phase,
        because=(offer.trigger.id,),
    )
