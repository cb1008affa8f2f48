"""One list of medicines: what is new in word and shape, and four times of day.

A mark stands in a time of day only where that time was said and the medicine is taken
every day. All else is told in words: a usual guess of a time is not for a medicine list.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from aid.domain.frequency import Per
from aid.domain.paper import started, version_after
from aid.domain.plan import Decision, Item, Printed, StopHow, printed
from aid.domain.visit import Visit
from aid.domain.workload import SLOTS, Slot, Stay, Task, counted
from aid.i18n.marking import N_
from aid.printing.pairs import Pair, Tongues
from aid.printing.wording import STOP_HOW, how_often


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
class MedicineRow:
    """A line of the list: `slots` where times were said, else `words` across them."""

    number: int
    state: State
    word: Pair
    name: Pair
    beside: Pair | None
    slots: tuple[Slot, ...]
    words: Pair | None

    def has(self, slot: Slot) -> bool:
        """Whether it is taken at this time of day."""
        return slot in self.slots


@dataclass(frozen=True, slots=True)
class _Line:
    state: State
    item: Item | None
    task: Task | None


def medicine_rows(says: Tongues, visit: Visit) -> tuple[MedicineRow, ...]:
    """Return every medicine once: new first, then changed, asked about, same, stopped."""
    lines = sorted(_lines(visit), key=lambda line: ORDER.index(line.state))
    return tuple(_row(says, number, line) for number, line in enumerate(lines, 1))


def _lines(visit: Visit) -> Iterable[_Line]:
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
            yield _Line(STATE_OF[printed(item)], item, None)


def _told(task: Task, item: Item | None, visit: Visit) -> Iterable[_Line]:
    """Return the line of a medicine; one that takes its place has a line of its own.

    What the plan leaves as it is may be new, or changed, since a stay in hospital.
    """
    state = STATE_OF[printed(item)] if item else State.SAME
    if state is State.SAME and task.stay in STATE_AFTER:
        yield _Line(STATE_AFTER[task.stay], None, task)
        return
    if state is not State.CHANGED:
        yield _Line(state, item, task)
        return
    new = version_after(task, visit)
    if item and new and new.medicine and new.medicine != task.medicine:
        yield _Line(State.STOP, replace(item, how=""), task)
        yield _Line(State.NEW, None, new)
    else:
        yield _Line(state, item, new or _without_times(task))


def _without_times(task: Task) -> Task:
    """Take the old times off a medicine that changed in a way only words tell."""
    return Task(id=task.id, kind=task.kind, label=task.label, medicine=task.medicine)


def _row(says: Tongues, number: int, line: _Line) -> MedicineRow:
    slots = _said_slots(line.task) if line.state is not State.STOP else ()
    return MedicineRow(
        number=number,
        state=line.state,
        word=says.say(STATES[line.state]),
        name=says.as_is(_label(line)),
        beside=_beside(says, line),
        slots=slots,
        words=None if slots else _words(says, line),
    )


def _label(line: _Line) -> str:
    return line.item.label if line.item else line.task.label if line.task else ""


def _beside(says: Tongues, line: _Line) -> Pair | None:
    """Return what the box says: its name, what it is for, and the words of the list."""
    medicine = line.task.medicine if line.task else None
    if medicine is None:
        return None
    said = dict.fromkeys((medicine.name, medicine.purpose, medicine.words))
    lines = [says.as_is(w) for w in said if w.strip() and w != _label(line)]
    return says.joined(tuple(lines), " · ") if lines else None


def _said_slots(task: Task | None) -> tuple[Slot, ...]:
    if task is None or task.frequency is None or task.as_needed:
        return ()
    daily = task.frequency.per is Per.DAY and task.frequency.every == 1
    said = tuple(slot for slot in SLOTS if slot in task.slots)
    return said if daily and len(said) == task.frequency.times else ()


def _words(says: Tongues, line: _Line) -> Pair:
    item, task = line.item, line.task
    if line.state is State.STOP and item and item.stop_how:
        return says.joined(_stop(says, item), " · ")
    if item and item.how.strip() and line.state in (State.NEW, State.CHANGED):
        return says.typed(item.how)
    if line.state is State.CHANGED and (task is None or task.frequency is None):
        return says.say("Ask us how to take it now.")
    return _how_taken(says, task)


def _stop(says: Tongues, item: Item) -> tuple[Pair, ...]:
    slowly = item.stop_how if item.stop_how is not StopHow.NOW else None
    line = says.say(STOP_HOW[slowly]) if slowly else says.say("Take no more.")
    return (line, says.typed(item.how)) if item.how.strip() else (line,)


def _how_taken(says: Tongues, task: Task | None) -> Pair:
    if task is not None and task.as_needed:
        return says.say("When needed")
    if task is None or task.frequency is None:
        return says.say("Ask us when to take it.")
    times = tuple(says.label(slot) for slot in SLOTS if slot in task.slots)
    often = how_often(says, task.frequency)
    return says.joined((often, says.joined(times, ", ")), " · ") if times else often
