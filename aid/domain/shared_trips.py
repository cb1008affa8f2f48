"""Visits that are put together: one trip for several things, or one day away for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from aid.domain.load import Load, loads_of, steady
from aid.domain.sittings import DAYS
from aid.domain.workload import Task


@dataclass(frozen=True, slots=True)
class SharedTrip:
    """Several visits on one trip, or where each is a trip, on one weekday at one place.

    The weekday is None where nobody said one.
    """

    labels: tuple[str, ...]
    weekday: int | None
    is_one_trip: bool


def shared_trips(ledger: tuple[Task, ...]) -> tuple[SharedTrip, ...]:
    """Return which visits of the person are put together in a usual week or month."""
    loads = [load for load in steady(loads_of(ledger)) if load.own]
    return (*_along(loads), *_on_one_day(loads))


def _along(loads: list[Load]) -> Iterator[SharedTrip]:
    """Return each trip that others are done along with."""
    joined = [load for load in loads if load.along]
    for host in loads:
        labels = [one.task.label for one in joined if _root(one, loads) is host.task]
        if labels and not host.along:
            day = host.days[0] if len(host.days) == 1 else None
            yield SharedTrip((host.task.label, *labels), day, is_one_trip=True)


def _on_one_day(loads: list[Load]) -> Iterator[SharedTrip]:
    """Return the trips of their own that are said to be on one weekday at one place."""
    fixed = [load for load in loads if load.trips and not load.along and load.task.place]
    for day in DAYS:
        here: dict[str, list[str]] = {}
        for load in fixed:
            if day in load.days:
                here.setdefault(_same(load.task.place), []).append(load.task.label)
        for labels in here.values():
            if len(labels) > 1:
                yield SharedTrip(tuple(labels), day, is_one_trip=False)


def _root(load: Load, loads: list[Load]) -> Task | None:
    """Return the trip at the end of the line: one may be done along with one that is."""
    by_id = {one.task.id: one for one in loads}
    host = load.host
    while host and (next_one := by_id.get(host.id)) and next_one.along:
        host = next_one.host
    return host


def _same(place: str) -> str:
    return " ".join(place.casefold().split())
