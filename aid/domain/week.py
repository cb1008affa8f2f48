"""A ledger laid out over seven days and four times of day, for the eye.

The picture places what comes at least weekly; rarer work stands beside it as `rarer`.
Exact sums come from `adding_up`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from aid.domain.adding_up import Totals, sums_of
from aid.domain.load import Load, loads_of, on_day, slots_of, steady
from aid.domain.ranges import NOTHING, Range, whole
from aid.domain.sittings import DAYS, shared
from aid.domain.workload import SLOTS, Doer, Slot, Task

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Cell:
    """One time of one day: own minutes, minutes of trips, the helper's minutes.

    `labels` name every task that falls there; `away` the trips of the person and what is
    done on them.
    """

    slot: Slot
    own: Fraction
    trip: Fraction
    helper: Fraction
    trips: int
    pill_time: bool
    labels: tuple[str, ...]
    away: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """One weekday (0 is Monday) with its four times of day."""

    weekday: int
    cells: tuple[Cell, ...]

    @property
    def minutes(self) -> Fraction:
        """The person's own minutes on this day."""
        return sum((cell.own + cell.trip for cell in self.cells), Fraction(0))


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days, Monday first; `rarer` is the weekly share of what comes less often."""

    days: tuple[Day, ...]
    rarer: Range


@dataclass(frozen=True, slots=True)
class Occasion:
    """A task at one time of one day; `share` of 1 is once."""

    load: Load
    weekday: int
    slot: Slot
    share: Fraction

    @property
    def task(self) -> Task:
        """The task itself."""
        return self.load.task


@dataclass(frozen=True, slots=True)
class Weighed:
    """A ledger with all that it makes, added up once: its loads, its sums, its week."""

    ledger: tuple[Task, ...]
    loads: tuple[Load, ...]
    totals: Totals
    week: Week


def weighed(ledger: tuple[Task, ...]) -> Weighed:
    """Return a ledger with its sums and its usual week."""
    loads = loads_of(ledger)
    return Weighed(ledger, loads, sums_of(loads), laid_out(steady(loads)))


def week_of(ledger: tuple[Task, ...]) -> Week:
    """Return the usual week that this ledger makes."""
    return laid_out(steady(loads_of(ledger)))


def laid_out(work: tuple[Load, ...]) -> Week:
    """Return the week that these loads make."""
    loads = [load for load in work if load.task.doer is not Doer.CLINIC]
    weekly = [load for load in loads if load.rate >= 1]
    placed = [o for n, load in enumerate(weekly) for o in occasions(load, n)]
    rarer = [load for load in loads if 0 < load.rate < 1 and load.own]
    return Week(
        days=tuple(_day(placed, weekday) for weekday in DAYS),
        rarer=sum((load.week for load in rarer), NOTHING),
    )


def occasions(load: Load, shift: int = 0) -> tuple[Occasion, ...]:
    """Return when a task falls in a usual week; unsaid days are spread, from `shift` on."""
    slots = slots_of(load.task)
    placed = _placed(load, shift)
    return tuple(
        Occasion(placed, day, slot, share / len(slots))
        for day in DAYS
        if (share := on_day(placed, day))
        for slot in slots
    )


def _placed(load: Load, shift: int) -> Load:
    times = whole(load.rate)
    if load.days or not 0 < times < 7:
        return load
    days = {(2 * shift + 3 + n * 7 // times) % 7 for n in range(times)}
    return replace(load, days=tuple(sorted(days)))


def _day(placed: list[Occasion], weekday: int) -> Day:
    today = [occasion for occasion in placed if occasion.weekday == weekday]
    return Day(weekday, cells_of(today))


def cells_of(today: Iterable[Occasion]) -> tuple[Cell, ...]:
    """Return the four times of a day on which these tasks fall."""
    found = tuple(today)
    return tuple(_cell([o for o in found if o.slot is slot], slot) for slot in SLOTS)


def _cell(here: list[Occasion], slot: Slot) -> Cell:
    own = [o for o in here if o.load.own]
    helped = [replace(o, load=o.load.as_helper()) for o in here if o.load.helped]
    return Cell(
        slot=slot,
        own=_minutes([o for o in own if not o.task.trip]),
        trip=_minutes([o for o in own if o.task.trip]),
        helper=_minutes(helped),
        trips=sum(1 for o in own if o.load.trips),
        pill_time=any(o.task.sitting for o in here),
        labels=tuple(o.task.label for o in here),
        away=tuple(o.task.label for o in own if o.task.trip or o.load.along),
    )


def _minutes(here: list[Occasion]) -> Fraction:
    if not here:
        return ZERO
    alone = sum((o.load.each.usual * o.share for o in here if not o.task.sitting), ZERO)
    kinds = {o.task.kind for o in here if o.task.sitting}
    return alone + sum((_seated(here, kind) for kind in kinds), ZERO)


def _seated(here: list[Occasion], kind: str) -> Fraction:
    together = [o for o in here if o.task.sitting and o.task.kind == kind]
    return shared((o.load.each.usual, o.share) for o in together)


def lighter_by(before: Weighed, after: Weighed) -> Fraction:
    """Return how many usual minutes a week lighter `after` is; below zero is heavier."""
    return before.totals.minutes.usual - after.totals.minutes.usual
