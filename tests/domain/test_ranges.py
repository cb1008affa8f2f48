"""Sums with a low, a usual and a high end."""

from fractions import Fraction

import pytest

from aid.domain.ranges import NOTHING, Range, exactly, whole

FEW = Range(Fraction(1), Fraction(2), Fraction(5))
MANY = Range(Fraction(10), Fraction(20), Fraction(30))


def test_ranges_add_end_by_end() -> None:
    added = FEW + MANY
    assert added == Range(Fraction(11), Fraction(22), Fraction(35))


def test_a_change_is_told_end_by_end() -> None:
    change = FEW - MANY
    assert change == Range(Fraction(-9), Fraction(-18), Fraction(-25))


def test_a_range_can_be_taken_half_a_time() -> None:
    assert MANY.times(Fraction(1, 2)) == Range(Fraction(5), Fraction(10), Fraction(15))


def test_nothing_changes_nothing() -> None:
    assert FEW + NOTHING == FEW


def test_one_figure_has_no_spread() -> None:
    assert exactly(3) == Range(Fraction(3), Fraction(3), Fraction(3))


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [("0", 0), ("0.49", 0), ("0.5", 1), ("1.5", 2), ("2.5", 3), ("-0.5", 0), ("-1.6", -2)],
)
def test_a_half_is_rounded_up(amount: str, rounded: int) -> None:
    assert whole(Fraction(amount)) == rounded
