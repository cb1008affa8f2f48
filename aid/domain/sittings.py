"""Pills taken at one time are one sitting, however many there are (Wolf et al. 2011)."""

from collections.abc import Iterable
from fractions import Fraction

from aid.domain.load import Load, on_day, slots_of
from aid.domain.ranges import NOTHING, Range
from aid.domain.workload import Slot

DAYS = range(7)


def sitting_minutes(loads: list[Load], slot: Slot) -> Range:
    """Return the minutes a week at one time of day; without named days all are alike."""
    if not any(load.days for load in loads):
        return _sitting(loads, 0, slot).times(Fraction(len(DAYS)))
    return sum((_sitting(loads, day, slot) for day in DAYS), NOTHING)


def _sitting(loads: list[Load], day: int, slot: Slot) -> Range:
    here = [load for load in loads if slot in slots_of(load.task)]
    told = [(load.each, on_day(load, day) / len(slots_of(load.task))) for load in here]
    return Range(
        shared((each.low, share) for each, share in told),
        shared((each.usual, share) for each, share in told),
        shared((each.high, share) for each, share in told),
    )


def shared(parts: Iterable[tuple[Fraction, Fraction]]) -> Fraction:
    """Return how long a sitting takes whose parts last so long, so much of the time.

    It takes as long as its longest part; a rarer part joins a sitting that is there.
    """
    total, covered = Fraction(0), Fraction(0)
    for minutes, share in sorted(parts, reverse=True):
        total += minutes * max(share - covered, Fraction(0))
        covered = max(covered, share)
    return total
