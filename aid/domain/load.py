"""What one task weighs on a usual week: how often, how long each time, how many trips.

A trip that is done along with another one adds no trip, and its travel is not counted
again, as often as the other one comes round (a lab test on a visit day adds no trip).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from aid.domain.frequency import Per, times_a_week
from aid.domain.ranges import NOTHING, Range, exactly
from aid.domain.workload import (
    Doer,
    Minutes,
    Nature,
    Phase,
    Slot,
    Task,
    counted,
    usual_slots,
)

OWN = (Doer.PATIENT, Doer.BOTH)
HELPER = (Doer.COMPANION, Doer.BOTH)
NEVER, ALWAYS = Fraction(0), Fraction(1)


@dataclass(frozen=True, slots=True)
class Load:
    """One task of a week as it weighs on who does it: `rate` times, `each` so long.

    `week` holds its minutes a week, sittings not shared. Of the times `trips` are journeys
    of their own, and `along` are done with the `host`.
    What both do is told as it weighs on the person; `as_helper` turns it round.
    """

    task: Task
    host: Task | None
    rate: Fraction
    each: Range
    trips: Fraction
    along: Fraction
    days: tuple[int, ...]
    week: Range

    @property
    def own(self) -> bool:
        """Whether the person does it, alone or with a helper."""
        return self.task.doer in OWN

    @property
    def helped(self) -> bool:
        """Whether a helper does it, alone or with the person."""
        return self.task.doer in HELPER

    def as_helper(self) -> "Load":
        """Return the same task as it weighs on the helper."""
        return replace(_weighed(self.task, self.host, HELPER), days=self.days)


def loads_of(ledger: tuple[Task, ...]) -> tuple[Load, ...]:
    """Return what each counted task of a ledger weighs."""
    trips = trips_of(ledger)
    return tuple(load_of(task, host_of(task, trips)) for task in counted(ledger))


def load_of(task: Task, host: Task | None = None) -> Load:
    """Return what a task weighs, done along with `host` as often as that comes round."""
    return _weighed(task, host, HELPER if task.doer is Doer.COMPANION else OWN)


def trips_of(ledger: tuple[Task, ...]) -> dict[str, Task]:
    """Return the trips of a ledger, by id: another task can be done along with them."""
    tasks = counted(ledger)
    return {task.id: task for task in tasks if task.trip and task.nature is Nature.WORK}


def host_of(task: Task, trips: Mapping[str, Task]) -> Task | None:
    """Return the trip that a task is done along with; it has to go on as long as that."""
    host = trips.get(task.at_visit)
    if host is None or _in_a_ring(task, trips):
        return None
    return host if host.phase in (Phase.STEADY, task.phase) else None


def steady(loads: Iterable[Load]) -> tuple[Load, ...]:
    """Return the work of a usual week: neither of the start only, nor beside work."""
    return tuple(
        load
        for load in loads
        if load.task.nature is Nature.WORK and load.task.phase is Phase.STEADY
    )


def rate(task: Task) -> Fraction:
    """How many times in a usual week; 0 where nobody knows, which `unknowns` tells."""
    if task.frequency is None or task.as_needed:
        return Fraction(0)
    return times_a_week(task.frequency)


def in_all(task: Task) -> int:
    """How many times in all, for what is done once or a few times; else 0."""
    often = task.frequency
    if often is None or task.as_needed or often.per is not Per.ONCE:
        return 0
    return often.times


def slots_of(task: Task) -> tuple[Slot, ...]:
    """Return the times of day of a task: said, or the usual ones for its count."""
    if task.slots:
        return task.slots
    daily = task.frequency is not None and task.frequency.per is Per.DAY
    return usual_slots(task.frequency.times if daily and task.frequency else 1)


def on_day(load: Load, day: int) -> Fraction:
    """How much of a task falls on this weekday in a usual week (0 is Monday)."""
    return spread(load.rate, load.days, day)


def away_on(load: Load, day: int) -> Fraction:
    """How much of a trip falls on this weekday, with what is done along on it."""
    along = load.host.days if load.host else ()
    joined = spread(load.along, along, day) if along else NEVER
    return spread(load.trips, load.days, day) + joined


def spread(amount: Fraction, days: tuple[int, ...], day: int) -> Fraction:
    """How much of a week falls on a weekday; over all days where none was said."""
    if not days:
        return amount / 7
    return amount / len(days) if day in days else Fraction(0)


def less(minutes: Range, travel: Range) -> Range:
    """Return minutes without the travel that is shared; no end falls under nothing."""
    rest = minutes - travel
    return Range(*(max(end, Fraction(0)) for end in (rest.low, rest.usual, rest.high)))


def _weighed(task: Task, host: Task | None, who: tuple[Doer, ...]) -> Load:
    goes_too = host is not None and host.doer in (*who, Doer.CLINIC)
    share = _share(task, host) if host and goes_too else NEVER
    whole = _range((who is HELPER and task.helper_minutes) or task.minutes)
    often = rate(task)
    along = often * share
    each = _joined(whole, _travel(task, host), share) if share else whole
    return Load(
        task=task,
        host=host,
        rate=often,
        each=each,
        trips=often - along if task.trip else NEVER,
        along=along,
        days=host.days if host and share == ALWAYS and not task.days else task.days,
        week=each.times(often),
    )


def _joined(whole: Range, travel: int, share: Fraction) -> Range:
    """The minutes each time, without the travel for the share that is done along."""
    return less(whole, exactly(travel)).times(share) + whole.times(1 - share)


def _share(task: Task, host: Task) -> Fraction:
    """How much of the time there is a `host` to do a task along with."""
    if once := in_all(task):
        times = in_all(host) or (once if rate(host) else 0)
        return min(Fraction(times, once), ALWAYS)
    often = rate(task)
    return min(rate(host) / often, ALWAYS) if often else NEVER


def _travel(task: Task, host: Task | None) -> int:
    """The travel of a trip, or that of the one it is done along with."""
    if not task.trip:
        return 0
    if task.travel is not None:
        return task.travel
    return (host.travel or 0) if host else 0


def _range(minutes: Minutes | None) -> Range:
    return minutes.as_range() if minutes else NOTHING


def _in_a_ring(task: Task, trips: Mapping[str, Task]) -> bool:
    """Whether trips are each said to be done along with the next, round and round."""
    passed, at = {task.id}, task.at_visit
    while at in trips and at not in passed:
        passed.add(at)
        at = trips[at].at_visit
    return at in passed
