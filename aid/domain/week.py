"""A ledger laid out over seven days and four times of day, for the eye.

The picture places what comes at least weekly; rarer work stands beside it as `rarer`.
Exact sums come from `adding_up`.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from aid.domain.adding_up import (
    DAYS,
    HELPER,
    OWN,
    add_up,
    on_day,
    rate,
    shared,
    slots_of,
    week_minutes,
)
from aid.domain.ranges import NOTHING, Range, whole
from aid.domain.workload import SLOTS, Doer, Slot, Task, counted


@dataclass(frozen=True, slots=True)
class Cell:
    """One time of one day: own minutes, minutes of trips, the helper's minutes."""

    slot: Slot
    own: Fraction
    trip: Fraction
    helper: Fraction
    trips: int
    pill_time: bool
    labels: tuple[str, ...]


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

    task: Task
    weekday: int
    slot: Slot
    share: Fraction


def week_of(ledger: tuple[Task, ...]) -> Week:
    """Return the usual week that this ledger makes."""
    tasks = [task for task in counted(ledger) if task.doer is not Doer.CLINIC]
    weekly = [task for task in tasks if rate(task) >= 1]
    placed = [o for n, task in enumerate(weekly) for o in occasions(task, n)]
    rarer = [t for t in tasks if 0 < rate(t) < 1 and t.doer in OWN]
    return Week(
        days=tuple(_day(placed, weekday) for weekday in DAYS),
        rarer=sum((week_minutes(task) for task in rarer), NOTHING),
    )


def occasions(task: Task, shift: int = 0) -> tuple[Occasion, ...]:
    """Return when a task falls in a usual week; unsaid days are spread, from `shift` on."""
    slots = slots_of(task)
    placed = _placed(task, shift)
    return tuple(
        Occasion(placed, day, slot, on_day(placed, day) / len(slots))
        for day in DAYS
        for slot in slots
        if on_day(placed, day)
    )


def _placed(task: Task, shift: int) -> Task:
    times = whole(rate(task))
    if task.days or not 0 < times < 7:
        return task
    days = {(2 * shift + 3 + n * 7 // times) % 7 for n in range(times)}
    return replace(task, days=tuple(sorted(days)))


def _day(placed: list[Occasion], weekday: int) -> Day:
    today = [occasion for occasion in placed if occasion.weekday == weekday]
    return Day(weekday, tuple(_cell([o for o in today if o.slot is s], s) for s in SLOTS))


def _cell(here: list[Occasion], slot: Slot) -> Cell:
    own = [o for o in here if o.task.doer in OWN]
    return Cell(
        slot=slot,
        own=_minutes([o for o in own if not o.task.trip]),
        trip=_minutes([o for o in own if o.task.trip]),
        helper=_minutes([o for o in here if o.task.doer in HELPER]),
        trips=sum(1 for o in here if o.task.trip),
        pill_time=any(o.task.sitting for o in here),
        labels=tuple(o.task.label for o in here),
    )


def _minutes(here: list[Occasion]) -> Fraction:
    alone = sum((_usual(o) for o in here if not o.task.sitting), Fraction(0))
    kinds = {o.task.kind for o in here if o.task.sitting}
    return alone + sum((_seated(here, kind) for kind in kinds), Fraction(0))


def _seated(here: list[Occasion], kind: str) -> Fraction:
    together = [o for o in here if o.task.sitting and o.task.kind == kind]
    return shared((o.task.minutes.usual, o.share) for o in together if o.task.minutes)


def _usual(occasion: Occasion) -> Fraction:
    minutes = occasion.task.minutes
    return occasion.share * minutes.usual if minutes else Fraction(0)


def lighter_by(before: tuple[Task, ...], after: tuple[Task, ...]) -> Fraction:
    """Return how many usual minutes a week lighter `after` is; below zero is heavier."""
    return add_up(before).minutes.usual - add_up(after).minutes.usual
