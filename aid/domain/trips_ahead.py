"""The trips after the plan whose day was said, and the next look; no day is guessed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from aid.domain.day_clock import DayClock
from aid.domain.first_days import dated_occasions
from aid.domain.frequency import Frequency, Per
from aid.domain.paper import after_plan, version_after
from aid.domain.people import Setting
from aid.domain.plan import Printed, printed
from aid.domain.visit import Visit
from aid.domain.workload import Doer, Task, counted

DAYS = 7
LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """A day that is ahead: a trip, once or every few `weeks`; no task is the next look."""

    first: date
    task: Task | None = None
    at: time | None = None
    weeks: int = 0
    weekdays: tuple[int, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """How often a task comes from a day on, up to the last day, where these were said."""

    often: Frequency
    begins: date | None
    last: int


def days_ahead(visit: Visit, today: date) -> tuple[Ahead, ...]:
    """Return the trips of which the day was said, and when the two look again."""
    on = visit.plan.review.on
    look = (Ahead(first=on),) if on is not None and on >= today else ()
    return (*trips_ahead(visit, today), *look)


def trips_ahead(visit: Visit, today: date) -> tuple[Ahead, ...]:
    """Return the trips that the plan leaves, from today on, each with its first day.

    What comes round begins again on the day one goes home from hospital.
    """
    trips, home = tuple(_known(visit)), _home(visit)
    start = max(today, home or today)
    found = [ahead for task in trips for ahead in _of(task, visit.clock, today, start)]
    if home is not None:
        found += _at_home(trips, visit.clock, today, home)
    once = {(one.task.id if one.task else "", one.first): one for one in reversed(found)}
    return tuple(sorted(once.values(), key=lambda one: (one.first, _name(one))))


def _name(one: Ahead) -> str:
    return one.task.label if one.task else ""


def _home(visit: Visit) -> date | None:
    return visit.home.on if visit.setting is Setting.GOING_HOME else None


def _known(visit: Visit) -> Iterator[Task]:
    """Return the trips as they are after the plan; one eased in words alone is unknown."""
    eased = {i.task_id for i in visit.plan.items if printed(i) is Printed.EASE}
    worded = {t.id for t in visit.ledger if t.id in eased and not version_after(t, visit)}
    for task in counted(after_plan(visit)):
        if task.trip and task.doer is not Doer.CLINIC and task.id not in worded:
            yield task


def _of(task: Task, clock: DayClock, today: date, start: date) -> Iterator[Ahead]:
    """Return the days of a trip, one for each stretch in which it comes as often."""
    at = _hour(task, clock)
    for stretch in () if task.as_needed else _stretches(task):
        if stretch.often.per is Per.ONCE:
            on = stretch.begins
            if on is not None and today <= on and on.toordinal() <= stretch.last:
                yield Ahead(first=on, task=task, at=at)
        else:
            yield from _coming_round(task, stretch, at, start)


def _coming_round(
    task: Task, stretch: _Stretch, at: time | None, start: date
) -> Iterator[Ahead]:
    """Return a trip of said weekdays; every few weeks only where its first day was said."""
    weeks, begins = _weeks(task, stretch.often), stretch.begins
    if not weeks or (weeks > 1 and begins is None):
        return
    since = max(start, begins or start).toordinal()
    first = _first(task.days, weeks, (begins or start).toordinal(), since)
    if first <= min(stretch.last, LAST_DAY):
        until = date.fromordinal(stretch.last) if stretch.last < LAST_DAY else None
        yield Ahead(
            first=date.fromordinal(first),
            task=task,
            at=at,
            weeks=weeks,
            weekdays=tuple(sorted(task.days)),
            until=until,
        )


def _weeks(task: Task, often: Frequency) -> int:
    """Return every how many weeks a trip has each of its said weekdays; 0 is not known."""
    if often.per is Per.DAY and often.every == 1:
        return 1 if task.days else 0
    is_each = often.per is Per.WEEK and often.times >= len(task.days) > 0
    return often.every if is_each else 0


def _first(days: tuple[int, ...], weeks: int, begins: int, since: int) -> int:
    """Return the first said weekday since a day, in a week that counts from the first."""
    counted_from = _monday(next(d for d in range(begins, begins + DAYS) if _is_on(d, days)))
    here = _monday(since)
    late = (here - counted_from) // DAYS % weeks
    coming = (here - DAYS * late, here + DAYS * (weeks - late))
    spots = (monday + day for monday in coming for day in sorted(days))
    return next(spot for spot in spots if spot >= since)


def _is_on(day: int, days: tuple[int, ...]) -> bool:
    return (day - 1) % DAYS in days  # day one of all was a Monday


def _monday(day: int) -> int:
    return day - (day - 1) % DAYS


def _stretches(task: Task) -> Iterator[_Stretch]:
    """Return how often a trip comes, step after step, between its first and last day.

    Of two steps of one day the first holds, as it does in `in_force`.
    """
    first = {step.start: step for step in reversed(task.steps)}
    steps = [first[day] for day in sorted(first)]
    over = task.ends.toordinal() if task.ends else LAST_DAY
    ends = [min(over, step.start.toordinal() - 1) for step in steps] + [over]
    changed = [(s.frequency, max(s.start, task.starts or s.start)) for s in steps]
    for (often, begins), last in zip(
        [(task.frequency, task.starts), *changed], ends, strict=True
    ):
        if often is not None:
            yield _Stretch(often, begins, last)


def _at_home(
    trips: tuple[Task, ...], clock: DayClock, today: date, home: date
) -> Iterator[Ahead]:
    """Return what begins on a said day of the first seven at home, also if it is seldom."""
    for on, found in dated_occasions(trips, home):
        for task in (one.task for one in found):
            if task.starts == on and on >= today:
                yield Ahead(first=on, task=task, at=_hour(task, clock))


def _hour(task: Task, clock: DayClock) -> time | None:
    """Return the hour of a trip at one time of day, where the person said it."""
    return clock.at(task.slots[0]) if len(task.slots) == 1 else None
