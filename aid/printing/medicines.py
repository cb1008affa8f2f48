"""Which medicines stand on the list, and what is new about each; no words yet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from aid.domain.paper import started, version_after
from aid.domain.plan import Decision, Item, Printed, printed
from aid.domain.visit import Visit
from aid.domain.workload import Stay, Task, counted
from aid.i18n.marking import N_


class State(StrEnum):
    """What is new about a medicine."""

    NEW = "new"
    CHANGED = "changed"
    ASK = "ask_first"
    SAME = "keep"
    STOP = "stop"


STATES = {
    State.NEW: N_("NEW"),
    State.CHANGED: N_("CHANGED"),
    State.ASK: N_("ASK FIRST"),
    State.SAME: N_("SAME"),
    State.STOP: N_("STOP"),
}
STATE_OF = {
    Printed.START: State.NEW,
    Printed.EASE: State.CHANGED,
    Printed.ASK_FIRST: State.ASK,
    Printed.KEEP: State.SAME,
    Printed.STOP: State.STOP,
}
STATE_AFTER = {Stay.ADDED: State.NEW, Stay.CHANGED: State.CHANGED}
ORDER = tuple(State)


@dataclass(frozen=True, slots=True)
class MedicineLine:
    """One medicine: what is new, what the plan says of it, and the task that it is."""

    state: State
    item: Item | None
    task: Task | None

    @property
    def label(self) -> str:
        """What the person calls it."""
        return self.item.label if self.item else self.task.label if self.task else ""

    @property
    def is_in_words(self) -> bool:
        """Whether what it becomes was told in words, so that its old amount is not."""
        told = self.item is not None and bool(self.item.how.strip())
        return told and self.state in (State.NEW, State.CHANGED)


def current_lines(visit: Visit) -> tuple[MedicineLine, ...]:
    """Return every medicine that is taken, once: new, changed, asked about, same."""
    return tuple(line for line in _in_order(visit) if line.state is not State.STOP)


def stopped_lines(visit: Visit) -> tuple[MedicineLine, ...]:
    """Return what the plan stops, and then what a stay in hospital stopped."""
    items = {item.task_id: item for item in visit.plan.items}
    here = tuple(line for line in _in_order(visit) if line.state is State.STOP)
    there = (
        MedicineLine(State.STOP, items.get(task.id), task)
        for task in visit.ledger
        if task.medicine and task.stay is Stay.STOPPED and not task.not_asked
    )
    return (*here, *(line for line in there if not _starts_again(line.item)))


def _starts_again(item: Item | None) -> bool:
    return item is not None and item.decision is Decision.START


def _in_order(visit: Visit) -> list[MedicineLine]:
    return sorted(_lines(visit), key=lambda line: ORDER.index(line.state))


def _lines(visit: Visit) -> Iterable[MedicineLine]:
    items, seen = {item.task_id: item for item in visit.plan.items}, set()
    known = counted(visit.ledger) + started(visit)
    for task in known:
        for line in _told(task, items.get(task.id), visit) if task.medicine else ():
            if line.task not in seen:
                seen.add(line.task)
                yield line
    have = {task.id for task in known}
    for item in visit.plan.items:
        if item.medicine and item.decision is Decision.START and item.task_id not in have:
            yield MedicineLine(STATE_OF[printed(item)], item, None)


def _told(task: Task, item: Item | None, visit: Visit) -> Iterable[MedicineLine]:
    """Return the line of a medicine; one that takes its place has a line of its own.

    What the plan leaves as it is may be new, or changed, since a stay in hospital.
    """
    state = STATE_OF[printed(item)] if item else State.SAME
    if state is State.SAME and task.stay in STATE_AFTER:
        yield MedicineLine(STATE_AFTER[task.stay], None, task)
        return
    if state is not State.CHANGED:
        yield MedicineLine(state, item, task)
        return
    new = version_after(task, visit)
    if item and new and new.medicine and new.medicine != task.medicine:
        yield MedicineLine(State.STOP, replace(item, how=""), task)
        yield MedicineLine(State.NEW, None, new)
    else:
        yield MedicineLine(state, item, new or _without_times(task))


def _without_times(task: Task) -> Task:
    """Take the old times off a medicine that changed in a way only words tell."""
    return Task(id=task.id, kind=task.kind, label=task.label, medicine=task.medicine)
