"""The first seven days at home after a stay in hospital, by date."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from aid.domain.dated import ledger_on
from aid.domain.frequency import Frequency, Per
from aid.domain.load import Load, loads_of, rate
from aid.domain.ranges import whole
from aid.domain.week import Day, Occasion, cells_of, occasions
from aid.domain.workload import Doer, Nature, Stay, Task, counted

FIRST_DAYS = 7
THAT_DAY = Frequency(1, Per.WEEK)
Found = tuple[Occasion, ...]


@dataclass(frozen=True, slots=True)
class DatedDay(Day):
    """One day of the first week at home, with its date."""

    on: date

    @property
    def trips(self) -> int:
        """How many times one leaves home on this day."""
        return sum(cell.trips for cell in self.cells)

    @property
    def away(self) -> tuple[str, ...]:
        """What one leaves home for."""
        return tuple(dict.fromkeys(label for cell in self.cells for label in cell.away))


@dataclass(frozen=True, slots=True, kw_only=True)
class StayChanges:
    """What a stay in hospital did to the ledger: the names of the tasks."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    stopped: tuple[str, ...] = ()
    same: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != StayChanges()


def first_days(ledger: tuple[Task, ...], start: date) -> tuple[DatedDay, ...]:
    """Return the first seven days at home, each as the ledger stands on that day.

    Unlike the usual week they hold the work of a start, and what is done once on its day.
    """
    return tuple(
        DatedDay(on.weekday(), cells_of(found), on)
        for on, found in dated_occasions(ledger, start)
    )


def dated_occasions(
    ledger: tuple[Task, ...], start: date
) -> tuple[tuple[date, Found], ...]:
    """Return the first seven days, each with the tasks that fall on it and when."""
    days = _seven_from(start)
    said = tuple(_on_its_day(task, days) for task in _with_days_of_visits(ledger))
    spans = tuple(
        (tuple(alike), _work_of(standing))
        for standing, alike in groupby(days, lambda on: ledger_on(said, on))
    )
    weekly = {load.task.id for _, loads in spans for load in loads}
    shifts = {name: n for n, name in enumerate(t.id for t in said if t.id in weekly)}
    return tuple(day for alike, loads in spans for day in _falling(alike, loads, shifts))


def without_a_day(ledger: tuple[Task, ...], start: date) -> tuple[Task, ...]:
    """Return what is done once and has no day yet."""
    return tuple(
        task
        for task in counted(ledger_on(_with_days_of_visits(ledger), start))
        if _comes_once(task) and task.starts is None
    )


def stay_changes(ledger: tuple[Task, ...]) -> StayChanges:
    """Return what a stay added, changed, stopped and left as it was."""

    def names(stay: Stay) -> tuple[str, ...]:
        return tuple(t.label for t in ledger if t.stay is stay and not t.not_asked)

    return StayChanges(
        added=names(Stay.ADDED),
        changed=names(Stay.CHANGED),
        stopped=names(Stay.STOPPED),
        same=names(Stay.SAME),
    )


def _seven_from(start: date) -> tuple[date, ...]:
    first = min(start, date.max - timedelta(days=FIRST_DAYS))
    return tuple(first + timedelta(days=n) for n in range(FIRST_DAYS))


def _with_days_of_visits(ledger: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return the ledger; what is done once, along with a visit, begins when that does."""
    begins = {task.id: task.starts for task in ledger if task.trip}
    return tuple(
        replace(task, starts=begins[task.at_visit])
        if task.starts is None and _comes_once(task) and task.at_visit in begins
        else task
        for task in ledger
    )


def _comes_once(task: Task) -> bool:
    return task.frequency is not None and task.frequency.per is Per.ONCE


def _on_its_day(task: Task, days: tuple[date, ...]) -> Task:
    """Return a task that begins in these days so that its first time falls on that day.

    What comes once, or seldom, comes only then; what comes on some days is spread from it.
    """
    often, starts = task.frequency, task.starts
    if often is None or task.as_needed or starts is None or starts not in days:
        return task
    if rate(task) < 1:
        return replace(task, frequency=THAT_DAY, days=(starts.weekday(),))
    times = whole(rate(task))
    if task.days or times >= 7:
        return task
    spread = {(starts.weekday() + n * 7 // times) % 7 for n in range(times)}
    return replace(task, days=tuple(sorted(spread)))


def _work_of(ledger: tuple[Task, ...]) -> tuple[Load, ...]:
    """Return what comes at least weekly, as a ledger stands."""
    return tuple(
        load
        for load in loads_of(ledger)
        if load.rate >= 1
        and load.task.nature is Nature.WORK
        and load.task.doer is not Doer.CLINIC
    )


def _falling(
    alike: tuple[date, ...], loads: tuple[Load, ...], shifts: dict[str, int]
) -> Iterator[tuple[date, Found]]:
    """Return the tasks of days alike; unsaid days are spread as on each of the seven."""
    found = [one for load in loads for one in occasions(load, shifts[load.task.id])]
    for on in alike:
        yield on, tuple(one for one in found if one.weekday == on.weekday())
