"""What care costs a month, and what for; what nobody told stays unknown, never nothing."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from aid.domain.frequency import WEEKS_A_MONTH
from aid.domain.load import rate
from aid.domain.ranges import NOTHING, Range, exactly
from aid.domain.workload import Task

Purse = Literal["money", "helper_money"]


class Spending(StrEnum):
    """What money goes to."""

    MEDICINES = "medicines"
    FARES = "fares"
    PARKING = "parking"
    LOST_PAY = "lost_pay"
    MINDING = "minding"
    OTHER = "other"


def parts_of(task: Task) -> dict[Spending, Decimal]:
    """Return the told parts of a task's money."""
    told = (
        (Spending.FARES, task.fares),
        (Spending.PARKING, task.parking),
        (Spending.LOST_PAY, task.lost_pay),
        (Spending.MINDING, task.minding),
    )
    return {spending: part for spending, part in told if part is not None}


def whole_of(task: Task) -> Decimal | None:
    """Return all the money of a task: as told, or what its told parts come to."""
    if task.money is not None:
        return task.money
    parts = parts_of(task)
    return sum(parts.values(), Decimal(0)) if parts else None


def money_a_month(tasks: Iterable[Task], purse: Purse) -> Range | None:
    """Return the money a month of one purse, or None where no figure was given."""
    amounts = [
        (task, whole_of(task) if purse == "money" else task.helper_money) for task in tasks
    ]
    return _sum(_a_month(task, amount) for task, amount in amounts)


def money_by(tasks: Iterable[Task]) -> tuple[tuple[Spending, Range], ...]:
    """Return the money a month by what it goes to, as far as that was told."""
    told = [(to, _a_month(task, part)) for task in tasks for to, part in _split(task)]
    sums = ((one, _sum(part for to, part in told if to is one)) for one in Spending)
    return tuple((spending, amount) for spending, amount in sums if amount is not None)


def _split(task: Task) -> Iterator[tuple[Spending, Decimal]]:
    """What a task's money goes to; the rest that no told part explains, last."""
    parts = parts_of(task)
    yield from parts.items()
    if task.money is None:
        return
    rest = task.money - sum(parts.values(), Decimal(0))
    if rest or not parts:
        yield Spending.MEDICINES if task.medicine else Spending.OTHER, rest


def _a_month(task: Task, amount: Decimal | None) -> Fraction | None:
    """Money each time comes as often as its task; what comes once has no share a month."""
    if amount is None:
        return None
    if task.money_monthly:
        return Fraction(amount)
    often = rate(task)
    return Fraction(amount) * often * WEEKS_A_MONTH if often else None


def _sum(amounts: Iterable[Fraction | None]) -> Range | None:
    known = [exactly(amount) for amount in amounts if amount is not None]
    return sum(known, NOTHING) if known else None
