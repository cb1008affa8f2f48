"""Paper: the hours of this person's day, and a yes to a sheet for the helper."""

from dataclasses import replace

from aid.domain.day_clock import DayClock
from aid.domain.visit import Visit


def say_clock(visit: Visit, clock: DayClock) -> Visit:
    """Say at which hours the person has the four times of the day."""
    return replace(visit, clock=clock)


def share(visit: Visit, *, yes: bool) -> Visit:
    """Say whether the helper may have a sheet of their own; the patient says it."""
    return replace(visit, people=replace(visit.people, shares=yes))
