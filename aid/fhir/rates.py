"""How often, as a rate a week, with the usual way to say it.

A month has 30.44 days and a year 365.25. Two rates agree when they differ by 2 % or less,
at the low end and at the high one.
"""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from aid.domain.frequency import DAYS_A_MONTH, DAYS_A_YEAR, Frequency, Per, is_possible
from aid.domain.workload import SLOTS, Slot, usual_slots

TOLERANCE = Fraction(2, 100)
A_DAY = Fraction(7)
ABOUT_DAILY = A_DAY * (1 - TOLERANCE)
MOST_A_WEEK = A_DAY * 24


class Unit(Enum):
    """A unit of time and the days it lasts."""

    SECOND = Fraction(1, 86_400)
    MINUTE = Fraction(1, 1_440)
    HOUR = Fraction(1, 24)
    DAY = Fraction(1)
    WEEK = Fraction(7)
    MONTH = DAYS_A_MONTH
    YEAR = DAYS_A_YEAR


SAID_PER = {
    Unit.DAY: Per.DAY,
    Unit.WEEK: Per.WEEK,
    Unit.MONTH: Per.MONTH,
    Unit.YEAR: Per.YEAR,
}


@dataclass(frozen=True, slots=True)
class Rate:
    """Times a week, the low end and, where there is a range, the high one."""

    low: Fraction
    high: Fraction | None
    frequency: Frequency | None

    @property
    def is_once(self) -> bool:
        """Whether it happens one time and weighs nothing on a usual week."""
        return self.low == 0


ONCE = Rate(Fraction(0), None, Frequency(1, Per.ONCE))


@lru_cache(maxsize=1024)
def every(
    times: Fraction,
    span: Fraction,
    unit: Unit,
    most_times: Fraction | None = None,
    longest: Fraction | None = None,
) -> Rate | None:
    """Return so many times in so many units; None where no sense can be made of it."""
    if times <= 0 or span <= 0:
        return None
    most, far = max(most_times or times, times), max(longest or span, span)
    low = 7 * times / (far * unit.value)
    high = 7 * most / (span * unit.value)
    return Rate(low, high if high != low else None, said(times, far, unit))


def a_week(times: int) -> Rate:
    """Return so many times a week."""
    return Rate(Fraction(times), None, said(Fraction(times), Fraction(1), Unit.WEEK))


def a_day(times: int) -> Rate:
    """Return so many times a day."""
    return Rate(A_DAY * times, None, said(Fraction(times), Fraction(1), Unit.DAY))


def agree(one: Rate, other: Rate) -> bool:
    """Whether two rates say the same, low end and high end."""
    if one.is_once != other.is_once:
        return False
    return _near(one.low, other.low) and _near(one.high or one.low, other.high or other.low)


def is_daily(rate: Rate) -> bool:
    """Whether it is daily or more often."""
    return (rate.high or rate.low) >= ABOUT_DAILY


def is_too_often(rate: Rate) -> bool:
    """Whether it comes to more than 24 a day, which a person must confirm."""
    return (rate.high or rate.low) > MOST_A_WEEK


def times_a_day(rate: Rate) -> int | None:
    """Return the whole times a day of a daily rate."""
    times = rate.low / 7
    return int(times) if times.denominator == 1 and times >= 1 else None


def likely_slots(rate: Rate) -> tuple[Slot, ...]:
    """Return the times of day that a rate most often means."""
    if rate.is_once:
        return ()
    if rate.low >= 4 * A_DAY:
        return SLOTS
    return usual_slots(max(1, int(rate.low / 7)))


def said(times: Fraction, span: Fraction, unit: Unit) -> Frequency | None:
    """Return the plain way to say it, if there is one: 3 a day, once every 2 weeks."""
    if unit in SAID_PER:
        frequency = _whole(times / span, SAID_PER[unit])
    else:
        frequency = _whole(times / (span * unit.value), Per.DAY)
    if is_possible(frequency):
        return frequency
    return _about(span * unit.value / times)


def _whole(ratio: Fraction, per: Per) -> Frequency:
    times, spans = ratio.numerator, ratio.denominator
    if per is Per.DAY and spans % 7 == 0:
        return Frequency(times, Per.WEEK, spans // 7)
    if per is Per.WEEK and spans == 1 and times % 7 == 0:
        return Frequency(times // 7, Per.DAY)
    return Frequency(times, per, spans)


def _about(days: Fraction) -> Frequency | None:
    """Every 30 or 90 days is said in months, when that is near enough."""
    for per, length in ((Per.MONTH, DAYS_A_MONTH), (Per.YEAR, DAYS_A_YEAR)):
        spans = round(days / length)
        if 1 <= spans <= 24 and _near(days, spans * length):
            return Frequency(1, per, spans)
    return None


def _near(one: Fraction, other: Fraction) -> bool:
    return one == other or abs(one - other) <= TOLERANCE * max(one, other)
