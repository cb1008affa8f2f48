"""Care: the ledger, task by task."""

from dataclasses import replace

from aid.domain.checks import check_task
from aid.domain.errors import DomainError, Reason
from aid.domain.frequency import Per
from aid.domain.hidden_work import oftener
from aid.domain.visit import MOST_TASKS, Visit, task_of
from aid.domain.workload import Task, counted


def add_task(visit: Visit, task: Task) -> Visit:
    """Put a task on the ledger; a trip to a place that is known takes over its travel."""
    check_task(task)
    if len(visit.ledger) >= MOST_TASKS:
        raise DomainError(Reason.TOO_MANY, "label")
    return replace(visit, ledger=(*visit.ledger, _with_known_travel(task, visit.ledger)))


def change_task(visit: Visit, task: Task) -> Visit:
    """Write over a task where it stands; its travel is told to all trips to its place.

    The travel to another place is not that of the old one, where the new one is known.
    """
    check_task(task)
    before = task_of(visit, task.id)
    if task.travel == before.travel:
        elsewhere = replace(task, travel=None) if _is_moved(before, task) else task
        known = _with_known_travel(elsewhere, visit.ledger).travel
        task = replace(task, travel=task.travel if known is None else known)
    ledger = tuple(task if t.id == task.id else _same_road(t, task) for t in visit.ledger)
    return replace(visit, ledger=ledger)


def drop_task(visit: Visit, task_id: str) -> Visit:
    """Take a task off the ledger, with what was said of it."""
    task_of(visit, task_id)
    return replace(
        visit,
        ledger=tuple(_alone(t, task_id) for t in visit.ledger if t.id != task_id),
        perspectives=tuple(p for p in visit.perspectives if p.about != task_id),
        settlements=tuple(s for s in visit.settlements if s.about != task_id),
    )


def take_on(visit: Visit, task: Task, *, serves_several: bool) -> Visit:
    """Put hidden work on the ledger; what serves several is done as the strictest asks."""
    there = (t for t in visit.ledger if _serves(t, task))
    now = next(there, None) if serves_several else None
    if now is None:
        return add_task(visit, task)
    because = tuple(dict.fromkeys((*now.because, *task.because)))
    often = oftener(now.frequency, task.frequency)
    slots = now.slots if often == now.frequency else ()
    return change_task(visit, replace(now, frequency=often, slots=slots, because=because))


def _serves(now: Task, task: Task) -> bool:
    """Whether one task does for both; rounds of a start that are told apart stay so."""
    if now not in counted((now,)) or (now.kind, now.phase) != (task.kind, task.phase):
        return False
    rounds = now.frequency and now.frequency.per is Per.ONCE
    return not (rounds and set(now.because) & set(task.because))


def _with_known_travel(task: Task, ledger: tuple[Task, ...]) -> Task:
    """A place is told once: its travel holds for every trip there."""
    if not task.place or task.travel is not None:
        return task
    there = (t.travel for t in ledger if _is_there(t, task) and _holds(task, t.travel))
    return replace(task, travel=next(there, None))


def _same_road(other: Task, task: Task) -> Task:
    told = task.place and _is_there(other, task) and _holds(other, task.travel)
    return replace(other, travel=task.travel) if told else other


def _holds(task: Task, travel: int | None) -> bool:
    """Whether a known travel fits in the minutes that were said of a task."""
    said = task.minutes if task.minutes_voice else None
    return travel is not None and (said is None or travel <= said.high)


def _is_moved(before: Task, now: Task) -> bool:
    return before.place.strip().casefold() != now.place.strip().casefold()


def _is_there(other: Task, task: Task) -> bool:
    same = other.place.strip().casefold() == task.place.strip().casefold()
    return same and other.id != task.id


def _alone(task: Task, gone: str) -> Task:
    return replace(task, at_visit="") if task.at_visit == gone else task
