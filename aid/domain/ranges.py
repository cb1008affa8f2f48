"""Sums with a low, a usual and a high end; ranges add as ranges."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Range:
    """A sum that is known only between a low and a high end."""

    low: Fraction
    usual: Fraction
    high: Fraction

    def __add__(self, other: "Range") -> "Range":
        if other is NOTHING or self is NOTHING:  # most of a ledger's sums begin with it
            return self if other is NOTHING else other
        return Range(self.low + other.low, self.usual + other.usual, self.high + other.high)

    def __sub__(self, other: "Range") -> "Range":
        """Return the change from `other`, end by end; a difference has no order."""
        return Range(self.low - other.low, self.usual - other.usual, self.high - other.high)

    def times(self, factor: Fraction) -> "Range":
        """Return the range taken `factor` times."""
        if not factor or factor == 1:
            return self if factor else NOTHING
        return Range(self.low * factor, self.usual * factor, self.high * factor)


NOTHING = Range(Fraction(0), Fraction(0), Fraction(0))


def exactly(amount: Fraction | int) -> Range:
    """Return a range without spread."""
    return Range(Fraction(amount), Fraction(amount), Fraction(amount))


def whole(amount: Fraction) -> int:
    """Round to the nearest whole, halves up, so that a sum reads the same everywhere."""
    return int((amount + Fraction(1, 2)) // 1)
