"""A ledger without what is over: what is asked on a day, and what is still to come."""

from datetime import date

from aid.domain.dated import in_force
from aid.domain.workload import Task


def not_over(ledger: tuple[Task, ...], day: date) -> tuple[Task, ...]:
    """Return what is asked on this day or later, with the step that holds on it."""
    return tuple(in_force(task, day) or task for task in ledger if not _is_over(task, day))


def _is_over(task: Task, day: date) -> bool:
    last = max(task.steps, key=lambda step: step.start, default=None)
    is_stopped = last is not None and last.frequency is None and last.start <= day
    return is_stopped or bool(task.ends and task.ends < day)
