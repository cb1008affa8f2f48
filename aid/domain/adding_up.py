"""The sums of a ledger: minutes, pill-times, trips, contact days, money; the helper apart.

Rules: sittings count, not pills (Wolf et al. 2011); days away count, not events (Ganguli
et al. 2024); what binds the day, rest after a treatment and the work of a start are told
beside the usual week; what is unknown or as needed is listed, never computed; a felt burden
is not among the sums.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import groupby

from aid.domain.frequency import WEEKS_A_MONTH, Per
from aid.domain.load import (
    Load,
    away_on,
    host_of,
    in_all,
    load_of,
    loads_of,
    slots_of,
    steady,
    trips_of,
)
from aid.domain.ranges import NOTHING, Range
from aid.domain.sittings import sitting_minutes
from aid.domain.spending import Spending, money_a_month, money_by, whole_of
from aid.domain.workload import Nature, Task

DAYS = range(7)


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
    """What a ledger adds up to; money is None when no figure was given.

    `starting` is the work a week that lasts only while something is new, `at_first` what is
    done once, in all; `beside` is what binds the day or follows a treatment, not work.
    """

    minutes: Range
    by_kind: tuple[tuple[str, Range], ...]
    carer: Range
    carer_trips: Fraction
    carer_money: Range | None
    starting: Range
    at_first: Range
    beside: tuple[tuple[Nature, Range], ...]
    medicines: int
    doses_a_day: Fraction
    pill_times: int
    trips_a_month: Fraction
    contact_days: Fraction
    money: Range | None
    money_by: tuple[tuple[Spending, Range], ...]
    unknown: tuple[Unknown, ...]

    @property
    def often_is_open(self) -> bool:
        """Whether how often was not asked of some task, so that no count is whole."""
        return any(gap.what is Asked.HOW_OFTEN for gap in self.unknown)

    @property
    def is_open(self) -> bool:
        """Whether how often or how long was not asked of some task: no sum is whole."""
        return any(gap.what is not Asked.MONEY for gap in self.unknown)


def add_up(ledger: tuple[Task, ...]) -> Totals:
    """Return every sum of this ledger for a usual week, day and month."""
    return sums_of(loads_of(ledger))


def sums_of(loads: tuple[Load, ...]) -> Totals:
    """Return every sum of what these tasks weigh."""
    work = steady(loads)
    own = tuple(load for load in work if load.own)
    helped = tuple(load.as_helper() for load in work if load.helped)
    tasks = [load.task for load in work]
    by_kind = _by_kind(own)
    return Totals(
        minutes=_sum(amount for _, amount in by_kind),
        by_kind=by_kind,
        carer=all_minutes(helped),
        carer_trips=_sum_of(load.trips for load in helped) * WEEKS_A_MONTH,
        carer_money=money_a_month(tasks, "helper_money"),
        starting=starting(loads),
        at_first=at_first(loads),
        beside=beside(loads),
        medicines=sum(1 for task in tasks if task.medicine),
        doses_a_day=_sum_of(load.rate / 7 for load in work if load.task.medicine),
        pill_times=pill_times(work),
        trips_a_month=_sum_of(load.trips for load in own) * WEEKS_A_MONTH,
        contact_days=contact_days(own),
        money=money_a_month(tasks, "money"),
        money_by=money_by(tasks),
        unknown=unknowns(load.task for load in loads),
    )


def week_minutes(task: Task, ledger: tuple[Task, ...] = ()) -> Range:
    """Return the minutes a week of one task by itself, sittings not shared."""
    return load_of(task, host_of(task, trips_of(ledger))).week


def pill_times(loads: Iterable[Load]) -> int:
    """How many times a day pills are taken: distinct times of day, not doses."""
    taken = [load.task for load in loads if load.task.sitting and load.rate]
    often = [t.frequency.times for t in taken if t.frequency and _is_daily(t)]
    return max(len({slot for task in taken for slot in slots_of(task)}), *often, 0)


def contact_days(loads: Iterable[Load]) -> Fraction:
    """How many days a month hold a trip; trips said to fall on one weekday share it."""
    trips = [load for load in loads if load.trips]
    fixed = [load for load in trips if load.days]
    free = _sum_of(_days_away(load) for load in trips if not load.days)
    shared_days = (
        max((away_on(load, day) for load in fixed), default=Fraction(0)) for day in DAYS
    )
    days = free + _sum_of(min(day, Fraction(1)) for day in shared_days)
    return min(days, _sum_of(load.trips for load in trips), Fraction(7)) * WEEKS_A_MONTH


def starting(loads: Iterable[Load]) -> Range:
    """Return the minutes a week that a start adds to the work of a usual week.

    A new pill in a sitting that is there already adds only what it makes that longer; each
    end by itself, so the ends are put in order.
    """
    work = [load for load in loads if load.own and load.task.nature is Nature.WORK]
    goes_on = steady(work)
    if len(goes_on) == len(work):
        return NOTHING
    more = all_minutes(work) - all_minutes(goes_on)
    ends = (more.low, more.usual, more.high)
    return Range(min(ends), more.usual, max(ends))


def at_first(loads: Iterable[Load]) -> Range:
    """Return the minutes, in all, of work that is done once or a few times in all."""
    work = [load for load in loads if load.own and load.task.nature is Nature.WORK]
    return _sum(load.each.times(Fraction(in_all(load.task))) for load in work)


def beside(loads: Iterable[Load]) -> tuple[tuple[Nature, Range], ...]:
    """Return the minutes a week of what is told beside the work, nature by nature."""
    told = [load for load in loads if load.own and load.task.nature is not Nature.WORK]
    natures = [nature for nature in Nature if any(_weighs(one, nature) for one in told)]
    return tuple(
        (nature, _sum(one.week for one in told if one.task.nature is nature))
        for nature in natures
    )


def unknowns(tasks: Iterable[Task]) -> tuple[Unknown, ...]:
    """Return what nobody asked yet, task by task."""
    return tuple(
        Unknown(task.id, task.label, what) for task in tasks for what in _not_asked(task)
    )


def all_minutes(loads: Iterable[Load]) -> Range:
    """Return the minutes a week of tasks of any kinds."""
    return _sum(amount for _, amount in _by_kind(loads))


def kind_minutes(loads: tuple[Load, ...]) -> Range:
    """Return the minutes a week of tasks of one kind; sittings at one time are shared."""
    alone = _sum(load.week for load in loads if not load.task.sitting)
    seated = [load for load in loads if load.task.sitting]
    slots = {slot for load in seated for slot in slots_of(load.task)}
    return alone + _sum(sitting_minutes(seated, slot) for slot in slots)


def _not_asked(task: Task) -> Iterable[Asked]:
    if task.nature is Nature.WATCH:
        return
    if task.frequency is None or task.as_needed:
        yield Asked.HOW_OFTEN
    if task.minutes is None:
        yield Asked.MINUTES
    if task.nature is Nature.WORK and whole_of(task) is None:
        yield Asked.MONEY


def _weighs(load: Load, nature: Nature) -> bool:
    return load.task.nature is nature and bool(load.week.high)


def _is_daily(task: Task) -> bool:
    return task.frequency is not None and task.frequency.per is Per.DAY


def _days_away(load: Load) -> Fraction:
    """Several trips on one day are one day away."""
    often = load.task.frequency
    every = often.every if often and often.per is Per.DAY else 1
    return min(load.trips, Fraction(7, every))


def _sum(ranges: Iterable[Range]) -> Range:
    return sum(ranges, NOTHING)


def _sum_of(amounts: Iterable[Fraction]) -> Fraction:
    return sum(amounts, Fraction(0))


def _by_kind(loads: Iterable[Load]) -> tuple[tuple[str, Range], ...]:
    """Return the minutes kind by kind; one of which nothing is known is not told as 0."""
    ordered = sorted(loads, key=lambda load: load.task.kind)
    grouped = groupby(ordered, key=lambda load: load.task.kind)
    sums = ((kind, kind_minutes(tuple(members))) for kind, members in grouped)
    return tuple((kind, amount) for kind, amount in sums if amount.high)
