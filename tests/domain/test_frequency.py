"""How often: counts over spans, told a week."""

from fractions import Fraction

import pytest

from aid.domain.frequency import Frequency, Per, is_possible, times_a_week


@pytest.mark.parametrize(
    ("frequency", "a_week"),
    [
        (Frequency(1, Per.DAY), 7),
        (Frequency(3, Per.DAY), 21),
        (Frequency(1, Per.DAY, 2), Fraction(7, 2)),
        (Frequency(2, Per.WEEK), 2),
        (Frequency(1, Per.WEEK, 2), Fraction(1, 2)),
        (Frequency(1, Per.MONTH), 7 / Fraction("30.44")),
        (Frequency(1, Per.MONTH, 6), 7 / Fraction("30.44") / 6),
        (Frequency(1, Per.YEAR), 7 / Fraction("365.25")),
        (Frequency(48, Per.ONCE), 0),
    ],
)
def test_a_frequency_comes_so_many_times_a_week(
    frequency: Frequency, a_week: Fraction
) -> None:
    assert times_a_week(frequency) == a_week


@pytest.mark.parametrize(("times", "every"), [(1, 1), (48, 1), (1, 24)])
def test_a_person_can_do_it(times: int, every: int) -> None:
    assert is_possible(Frequency(times, Per.DAY, every))


@pytest.mark.parametrize(("times", "every"), [(0, 1), (-1, 1), (49, 1), (1, 0), (1, 25)])
def test_no_week_can_hold_it(times: int, every: int) -> None:
    assert not is_possible(Frequency(times, Per.DAY, every))
