"""How often a task comes round."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

DAYS_A_MONTH = Fraction(3044, 100)
WEEKS_A_MONTH = DAYS_A_MONTH / 7
DAYS_A_YEAR = Fraction(36525, 100)
MOST_TIMES = 48


class Per(StrEnum):
    """The span a count is told over."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ONCE = "once"


SPAN_DAYS = {
    Per.DAY: Fraction(1),
    Per.WEEK: Fraction(7),
    Per.MONTH: DAYS_A_MONTH,
    Per.YEAR: DAYS_A_YEAR,
}


@dataclass(frozen=True, slots=True)
class Frequency:
    """So many times in every so many spans: 3 a day, once every 2 weeks."""

    times: int
    per: Per
    every: int = 1


@lru_cache(maxsize=1024)
def times_a_week(frequency: Frequency) -> Fraction:
    """How many times in a usual week; a thing done once weighs nothing on it."""
    if frequency.per is Per.ONCE:
        return Fraction(0)
    return Fraction(7 * frequency.times) / (SPAN_DAYS[frequency.per] * frequency.every)


def is_possible(frequency: Frequency) -> bool:
    """Whether a person could do it: 1 to 48 times, every 1 to 24 spans."""
    return 1 <= frequency.times <= MOST_TIMES and 1 <= frequency.every <= 24
