"""What care costs a month, and what for; what nobody told stays unknown, never nothing."""

from collections.abc import Iterable
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


PARTS = (Spending.FARES, Spending.PARKING, Spending.LOST_PAY, Spending.MINDING)


def part_of(task: Task, spending: Spending) -> Decimal | None:
    """Return one told part of a task's money."""
    match spending:
        case Spending.FARES:
            return task.fares
        case Spending.PARKING:
            return task.parking
        case Spending.LOST_PAY:
            return task.lost_pay
        case Spending.MINDING:
            return task.minding
        case _:
            return None


def whole_of(task: Task) -> Decimal | None:
    """Return all the money of a task: as told, or what its told parts come to."""
    if task.money is not None:
        return task.money
    told = [part for part in (part_of(task, kind) for kind in PARTS) if part is not None]
    return sum(told, Decimal(0)) if told else None


def money_a_month(tasks: Iterable[Task], purse: Purse) -> Range | None:
    """Return the money a month of one purse, or None where no figure was given."""
    amounts = [
        (task, whole_of(task) if purse == "money" else task.helper_money) for task in tasks
    ]
    return _sum(_a_month(task, amount) for task, amount in amounts)


def money_by(tasks: Iterable[Task]) -> tuple[tuple[Spending, Range], ...]:
    """Return the money a month by what it goes to, as far as that was told."""
    told = tuple(tasks)
    sums = ((spending, _sum(_parts(told, spending))) for spending in Spending)
    return tuple((spending, amount) for spending, amount in sums if amount is not None)


def _parts(tasks: tuple[Task, ...], spending: Spending) -> Iterable[Fraction | None]:
    if spending in PARTS:
        return (_a_month(task, part_of(task, spending)) for task in tasks)
    return (_a_month(task, _rest(task)) for task in tasks if _rest_is(task) is spending)


def _rest(task: Task) -> Decimal | None:
    """The told money of a task that none of its told parts explains."""
    if task.money is None:
        return None
    parts = [part for part in (part_of(task, kind) for kind in PARTS) if part is not None]
    rest = task.money - sum(parts, Decimal(0))
    return rest if rest or not parts else None


def _rest_is(task: Task) -> Spending:
    return Spending.MEDICINES if task.medicine else Spending.OTHER


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
