"""Care: the ledger, task by task."""

from dataclasses import replace

from aid.domain.errors import DomainError, Reason
from aid.domain.frequency import is_possible
from aid.domain.visit import MOST_TASKS, Visit, check_words, task_of
from aid.domain.workload import MINUTES_A_DAY, Task

MOST_MONEY = 1_000_000


def add_task(visit: Visit, task: Task) -> Visit:
    """Put a task on the ledger."""
    check_task(task)
    if len(visit.ledger) >= MOST_TASKS:
        raise DomainError(Reason.TOO_MANY, "label")
    return replace(visit, ledger=(*visit.ledger, task))


def change_task(visit: Visit, task: Task) -> Visit:
    """Write over a task; its place stays."""
    check_task(task)
    task_of(visit, task.id)
    return replace(
        visit, ledger=tuple(task if t.id == task.id else t for t in visit.ledger)
    )


def drop_task(visit: Visit, task_id: str) -> Visit:
    """Take a task off the ledger, with what was said of it."""
    task_of(visit, task_id)
    return replace(
        visit,
        ledger=tuple(t for t in visit.ledger if t.id != task_id),
        perspectives=tuple(p for p in visit.perspectives if p.about != task_id),
        settlements=tuple(s for s in visit.settlements if s.about != task_id),
    )


def check_task(task: Task) -> None:
    """Refuse what no week could hold, with the field that says it."""
    check_words(task.label, "label")
    check_words(task.feeling, "feeling")
    _require(task.label.strip(), Reason.EMPTY_NAME, "label")
    if task.frequency:
        _require(is_possible(task.frequency), Reason.OFTEN_RANGE, "times")
    _check_minutes(task)
    _check_money(task)


def _check_minutes(task: Task) -> None:
    if task.travel is not None:
        _require(0 <= task.travel <= MINUTES_A_DAY, Reason.MINUTES_RANGE, "travel")
    if task.minutes is None:
        return
    low, usual, high = task.minutes.low, task.minutes.usual, task.minutes.high
    _require(0 <= low <= usual <= high <= MINUTES_A_DAY, Reason.MINUTES_RANGE, "minutes")
    if task.travel is not None and task.minutes_voice:
        _require(task.travel <= high, Reason.PART_OVER_WHOLE, "travel")


def _check_money(task: Task) -> None:
    for amount, name in ((task.money, "money"), (task.lost_pay, "lost_pay")):
        if amount is not None:
            good = amount.is_finite() and 0 <= amount <= MOST_MONEY
            _require(good, Reason.MONEY_RANGE, name)
    if task.money is not None and task.lost_pay is not None:
        _require(task.lost_pay <= task.money, Reason.PART_OVER_WHOLE, "lost_pay")


def _require(holds: object, reason: Reason, field: str) -> None:
    if not holds:
        raise DomainError(reason, field)
