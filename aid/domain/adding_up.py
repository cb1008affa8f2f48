"""The sums of a ledger: minutes, pill-times, trips, contact days, money; the helper apart.

Rules: sittings count, not pills (Wolf et al. 2011); days away count, not events (Ganguli
et al. 2024); what is unknown or as needed is listed, never computed; a felt burden is not
among the sums.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import groupby

from aid.domain.frequency import WEEKS_A_MONTH, Per, times_a_week
from aid.domain.ranges import NOTHING, Range, exactly
from aid.domain.workload import Doer, Slot, Task, counted, usual_slots

DAYS = range(7)
OWN = (Doer.PATIENT, Doer.BOTH)
HELPER = (Doer.COMPANION, Doer.BOTH)


class Asked(StrEnum):
    """What was not asked yet about a task."""

    HOW_OFTEN = "how_often"
    MINUTES = "minutes"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A gap in the ledger: which task, and what nobody asked yet."""

    task_id: str
    label: str
    what: Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What a ledger adds up to; `money` is None when no figure was given."""

    minutes: Range
    by_kind: tuple[tuple[str, Range], ...]
    carer: Range
    medicines: int
    doses_a_day: Fraction
    pill_times: int
    trips_a_month: Fraction
    contact_days: Fraction
    money: Range | None
    lost_pay: Range | None
    unknown: tuple[Unknown, ...]


def add_up(ledger: tuple[Task, ...]) -> Totals:
    """Return every sum of this ledger for a usual week, day and month."""
    tasks = counted(ledger)
    own = [task for task in tasks if task.doer in OWN]
    helped = [task for task in tasks if task.doer in HELPER]
    medicines = [task for task in tasks if task.medicine]
    by_kind = _by_kind(own)
    return Totals(
        minutes=_sum(by_kind.values()),
        by_kind=tuple(sorted(by_kind.items())),
        carer=_sum(_by_kind(helped).values()),
        medicines=len(medicines),
        doses_a_day=sum((rate(t) / 7 for t in medicines), Fraction(0)),
        pill_times=pill_times(tasks),
        trips_a_month=sum((_months(t) for t in tasks if _is_away(t)), Fraction(0)),
        contact_days=contact_days(tasks),
        money=_money(tasks, lambda task: task.money),
        lost_pay=_money(tasks, lambda task: task.lost_pay),
        unknown=unknowns(tasks),
    )


def rate(task: Task) -> Fraction:
    """How many times in a usual week; 0 where nobody knows, which `unknowns` tells."""
    if task.frequency is None or task.as_needed:
        return Fraction(0)
    return times_a_week(task.frequency)


def slots_of(task: Task) -> tuple[Slot, ...]:
    """Return the times of day of a task: said, or the usual ones for its count."""
    if task.slots:
        return task.slots
    daily = task.frequency is not None and task.frequency.per is Per.DAY
    return usual_slots(task.frequency.times if daily and task.frequency else 1)


def week_minutes(task: Task) -> Range:
    """Return the minutes a week of one task by itself, sittings not shared."""
    return _each(task).times(rate(task))


def pill_times(tasks: Iterable[Task]) -> int:
    """How many times a day pills are taken: distinct times of day, not doses."""
    taken = [task for task in tasks if task.sitting and rate(task)]
    often = [t.frequency.times for t in taken if t.frequency and _is_daily(t)]
    return max(len({slot for task in taken for slot in slots_of(task)}), *often, 0)


def contact_days(tasks: Iterable[Task]) -> Fraction:
    """How many days a month hold a trip; trips said to fall on one weekday share it."""
    trips = [task for task in tasks if _is_away(task)]
    fixed = [task for task in trips if task.days]
    free = sum((_days_away(task) for task in trips if not task.days), Fraction(0))
    shared = (max((on_day(t, day) for t in fixed), default=Fraction(0)) for day in DAYS)
    days = free + sum((min(day, Fraction(1)) for day in shared), Fraction(0))
    return min(days, Fraction(7)) * WEEKS_A_MONTH


def on_day(task: Task, day: int) -> Fraction:
    """How much of a task falls on this weekday in a usual week (0 is Monday)."""
    if not task.days:
        return rate(task) / 7
    return rate(task) / len(task.days) if day in task.days else Fraction(0)


def unknowns(tasks: Iterable[Task]) -> tuple[Unknown, ...]:
    """Return what nobody asked yet, task by task."""
    return tuple(
        Unknown(task.id, task.label, what) for task in tasks for what in _not_asked(task)
    )


def _not_asked(task: Task) -> Iterable[Asked]:
    if task.frequency is None or task.as_needed:
        yield Asked.HOW_OFTEN
    if task.minutes is None:
        yield Asked.MINUTES
    if task.money is None:
        yield Asked.MONEY


def _is_daily(task: Task) -> bool:
    return task.frequency is not None and task.frequency.per is Per.DAY


def _is_away(task: Task) -> bool:
    return task.trip and task.doer is not Doer.CLINIC


def _days_away(task: Task) -> Fraction:
    """Several trips on one day are one day away."""
    daily = task.frequency if _is_daily(task) else None
    return min(rate(task), Fraction(7, daily.every if daily else 1))


def _months(task: Task) -> Fraction:
    return rate(task) * WEEKS_A_MONTH


def _each(task: Task) -> Range:
    return task.minutes.as_range() if task.minutes else NOTHING


def _sum(ranges: Iterable[Range]) -> Range:
    return sum(ranges, NOTHING)


def _by_kind(tasks: Iterable[Task]) -> dict[str, Range]:
    ordered = sorted(tasks, key=lambda task: task.kind)
    grouped = groupby(ordered, key=lambda task: task.kind)
    return {kind: kind_minutes(tuple(members)) for kind, members in grouped}


def kind_minutes(tasks: tuple[Task, ...]) -> Range:
    """Return the minutes a week of tasks of one kind; sittings at one time are shared."""
    alone = _sum(week_minutes(task) for task in tasks if not task.sitting)
    seated = [task for task in tasks if task.sitting and task.minutes]
    slots = {slot for task in seated for slot in slots_of(task)}
    return alone + _sum(_sittings(seated, slot) for slot in slots)


def _sittings(tasks: list[Task], slot: Slot) -> Range:
    """Return the minutes a week at one time of day; where no day was said all are alike."""
    if not any(task.days for task in tasks):
        return _sitting(tasks, 0, slot).times(Fraction(len(DAYS)))
    return _sum(_sitting(tasks, day, slot) for day in DAYS)


def _sitting(tasks: list[Task], day: int, slot: Slot) -> Range:
    here = [task for task in tasks if slot in slots_of(task)]
    told = [(t.minutes, on_day(t, day) / len(slots_of(t))) for t in here if t.minutes]
    return Range(
        shared((minutes.low, share) for minutes, share in told),
        shared((minutes.usual, share) for minutes, share in told),
        shared((minutes.high, share) for minutes, share in told),
    )


def shared(parts: Iterable[tuple[int, Fraction]]) -> Fraction:
    """Return how long a sitting takes whose parts last so long, so much of the time.

    It takes as long as its longest part; a rarer part joins a sitting that is there.
    """
    total, covered = Fraction(0), Fraction(0)
    for minutes, share in sorted(parts, reverse=True):
        total += minutes * max(share - covered, Fraction(0))
        covered = max(covered, share)
    return total


def _money(tasks: Iterable[Task], part: Callable[[Task], object]) -> Range | None:
    told = (t for t in tasks if t.frequency and not t.as_needed)
    known = [(part(t), _months(t)) for t in told if part(t) is not None]
    if not known:
        return None
    return _sum(exactly(Fraction(str(amount))).times(months) for amount, months in known)
