"""Tasks: what is counted, what is a guess, when so many a day are taken."""

from fractions import Fraction

import pytest

from aid.domain.people import Voice
from aid.domain.ranges import Range
from aid.domain.workload import Minutes, Slot, counted, is_guess, usual_slots
from tests.builders import task


def test_what_is_not_asked_of_me_is_not_counted() -> None:
    walk, cook = task("walk"), task("cook", not_asked=True)
    assert counted((walk, cook)) == (walk,)


def test_minutes_that_nobody_said_are_a_guess() -> None:
    assert is_guess(task())


def test_minutes_that_somebody_said_are_no_guess() -> None:
    assert not is_guess(task(minutes_voice=Voice.COMPANION))


def test_unknown_minutes_are_no_guess() -> None:
    assert not is_guess(task(minutes=None))


def test_three_figures_are_a_range() -> None:
    assert Minutes(1, 2, 5).as_range() == Range(Fraction(1), Fraction(2), Fraction(5))


@pytest.mark.parametrize(
    ("times", "slots"),
    [
        (-1, []),
        (0, []),
        (1, [Slot.MORNING]),
        (2, [Slot.MORNING, Slot.EVENING]),
        (3, [Slot.MORNING, Slot.NOON, Slot.EVENING]),
        (4, list(Slot)),
        (5, list(Slot)),
    ],
)
def test_so_many_a_day_most_often_mean_these_times(times: int, slots: list[Slot]) -> None:
    assert list(usual_slots(times)) == slots
