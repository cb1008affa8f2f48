"""Going home from hospital: what the stay added, changed, stopped, and left as it was.

The list from the hospital is laid beside the ledger by the names of the medicines. What a
stay stopped stays on the ledger, marked, so that it is spoken of and not just missing.
"""

from collections.abc import Iterable
from dataclasses import replace

from aid.domain.medicine_names import Likeness, likeness_of
from aid.domain.rooms.start import bring_in
from aid.domain.visit import Brought, Visit
from aid.domain.workload import Stay, Task


def come_home(
    visit: Visit,
    taken: tuple[Task, ...],
    lines: tuple[Brought, ...],
    listed: Iterable[str] = (),
) -> Visit:
    """Take in the hospital's list: the ledger as the stay left it, and what is new."""
    compared = compare_with_stay(visit.ledger, taken, listed)
    known = {task.id for task in visit.ledger}
    ledger = tuple(task for task in compared if task.id in known)
    added = tuple(task for task in compared if task.id not in known)
    return bring_in(replace(visit, ledger=ledger), added, lines)


def compare_with_stay(
    ledger: tuple[Task, ...], taken: tuple[Task, ...], listed: Iterable[str] = ()
) -> tuple[Task, ...]:
    """Return the ledger after a stay, and behind it what the stay added.

    `listed` are names that stand on the hospital's list and were not taken from it: such a
    medicine was not stopped, and stays as it is.
    """
    after = _paired(ledger, taken)
    met = {task.id for task in after.values()}
    unsure = {likeness_of(name).ingredient for name in listed}
    stayed = tuple(_after_stay(task, after.get(task.id), unsure) for task in ledger)
    return stayed + tuple(replace(t, stay=Stay.ADDED) for t in taken if t.id not in met)


def _after_stay(task: Task, after: Task | None, unsure: set[str]) -> Task:
    if task.medicine is None:
        return task
    if after is not None:
        return _carried_on(task, after)
    named = _likeness(task).ingredient in unsure
    return task if named else replace(task, stay=Stay.STOPPED)


def _carried_on(task: Task, after: Task) -> Task:
    """Return the ledger's task as the hospital's list has it; what was said of it stays.

    How often, where only one of the two knew it, is taken over and is no change.
    """
    dosed = _dosed(task, after)
    another = _is_known(after) and not _same_rhythm(task, after)
    changed = dosed is not task or (another and _is_known(task))
    told = _timed(dosed, after) if another else dosed
    return replace(told, stay=Stay.CHANGED if changed else Stay.SAME)


def _timed(task: Task, after: Task) -> Task:
    return replace(
        task,
        frequency=after.frequency,
        as_needed=after.as_needed,
        slots=after.slots,
        days=after.days,
    )


def _dosed(task: Task, after: Task) -> Task:
    """Return the task under its new name, where the list gives another strength."""
    before, now = _likeness(task).strength, _likeness(after).strength
    if not before or not now or before == now:
        return task
    return replace(task, label=after.label, medicine=after.medicine)


def _is_known(task: Task) -> bool:
    return task.frequency is not None or task.as_needed


def _same_rhythm(one: Task, other: Task) -> bool:
    return (one.frequency, one.as_needed) == (other.frequency, other.as_needed)


def _paired(ledger: tuple[Task, ...], taken: tuple[Task, ...]) -> dict[str, Task]:
    """Return the line for each task it means: first by name and strength, then by name."""
    pairs: dict[str, Task] = {}
    waiting = [task for task in taken if task.medicine]
    for alike in (_whole, _ingredient):
        free: dict[str, list[Task]] = {}
        for task in ledger:
            if task.medicine and task.id not in pairs:
                free.setdefault(alike(task), []).append(task)
        unmet: list[Task] = []
        for after in waiting:
            same = free.get(alike(after)) if alike(after) else None
            if same:
                pairs[same.pop(0).id] = after
            else:
                unmet.append(after)
        waiting = unmet
    return pairs


def _whole(task: Task) -> str:
    return _likeness(task).whole


def _ingredient(task: Task) -> str:
    return _likeness(task).ingredient


def _likeness(task: Task) -> Likeness:
    return likeness_of(task.medicine.name if task.medicine else task.label)
