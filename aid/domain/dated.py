"""A ledger as it stands on a day: what has begun, what is over, which step holds."""

from dataclasses import replace
from datetime import date

from aid.domain.frequency import Frequency
from aid.domain.load import slots_of
from aid.domain.workload import Slot, Task


def ledger_on(ledger: tuple[Task, ...], day: date) -> tuple[Task, ...]:
    """Return the tasks that ask something on this day, each as often as it does then."""
    on_day = (in_force(task, day) for task in ledger)
    return tuple(task for task in on_day if task is not None)


def in_force(task: Task, day: date) -> Task | None:
    """Return a task with the step that holds on a day; None when it is not due.

    Before its first step a task is done as often as it says itself, if it says so.
    """
    if (task.starts and day < task.starts) or (task.ends and day > task.ends):
        return None
    begun = [step for step in task.steps if step.start <= day]
    if not begun:
        return task if task.frequency or not task.steps else None
    latest = max(begun, key=lambda step: step.start)
    if latest.frequency is None:
        return None
    return replace(task, frequency=latest.frequency, slots=_slots(task, latest.frequency))


def _slots(task: Task, often: Frequency) -> tuple[Slot, ...]:
    """The said times of day hold, as long as there are as many of them in a day."""
    usual = slots_of(replace(task, frequency=often, slots=()))
    fit = often == task.frequency or len(task.slots) == len(usual)
    return task.slots if fit else ()
