"""Life: what helps, what gets in the way, the hours one can give."""

import pytest

from aid.domain.capacity import Capacity, CapacityDomain, Ease, KeepUp, Part
from aid.domain.errors import Reason
from aid.domain.rooms.life import tell_life
from aid.domain.visit import Visit
from tests.builders import TOO_LONG
from tests.domain.rooms.refusals import refused

LIFE = Capacity(
    helps_me="My sister",
    parts=(Part(CapacityDomain.WORK, Ease.HARD, "Night shifts"),),
    minutes_a_week=210,
    keep_up=KeepUp.FOR_A_WHILE,
    help_wanted="A lift",
)
A_WHOLE_WEEK = 7 * 24 * 60


def test_what_life_allows_is_kept() -> None:
    assert tell_life(Visit(), LIFE).capacity == LIFE


@pytest.mark.parametrize("minutes", [None, 0, 1, A_WHOLE_WEEK])
def test_from_no_time_to_a_whole_week_can_be_given(minutes: int | None) -> None:
    given = Capacity(minutes_a_week=minutes)
    assert tell_life(Visit(), given).capacity.minutes_a_week == minutes


@pytest.mark.parametrize("minutes", [-1, A_WHOLE_WEEK + 1])
def test_hours_that_no_week_holds_are_refused(minutes: int) -> None:
    before = Visit(capacity=LIFE)
    given = Capacity(minutes_a_week=minutes)
    assert refused(lambda: tell_life(before, given)) == (Reason.HOURS_RANGE, "hours")
    assert before.capacity == LIFE


@pytest.mark.parametrize("field", ["helps_me", "help_wanted"])
def test_words_without_end_are_refused(field: str) -> None:
    long = Capacity(**{field: TOO_LONG})
    assert refused(lambda: tell_life(Visit(), long)) == (Reason.TOO_LONG, field)


def test_a_reason_without_end_is_refused_beside_its_part_of_life() -> None:
    long = Capacity(parts=(Part(CapacityDomain.SOCIAL, Ease.HARD, TOO_LONG),))
    assert refused(lambda: tell_life(Visit(), long)) == (Reason.TOO_LONG, "social_why")
