"""Made-up weeks, cell by cell."""

from fractions import Fraction

from aid.domain.ranges import NOTHING
from aid.domain.week import Cell, Day, Week
from aid.domain.workload import SLOTS, Slot


def cell(
    own: int = 0, trip: int = 0, helper: int = 0, *, trips: int = 0, pill: bool = False
) -> Cell:
    return Cell(
        slot=Slot.MORNING,
        own=Fraction(own),
        trip=Fraction(trip),
        helper=Fraction(helper),
        trips=trips,
        pill_time=pill,
        labels=(),
    )


def week(*cells: Cell, weekday: int = 0) -> Week:
    """A week whose one day holds these cells, morning first; the other days are free."""
    given = cells + (cell(),) * (len(SLOTS) - len(cells))
    free = (cell(),) * len(SLOTS)
    days = (Day(n, given if n == weekday else free) for n in range(7))
    return Week(tuple(days), NOTHING)


def same_every_day(*cells: Cell) -> Week:
    given = cells + (cell(),) * (len(SLOTS) - len(cells))
    return Week(tuple(Day(n, given) for n in range(7)), NOTHING)
