"""Life: what helps, what gets in the way, and the hours one can give."""

from dataclasses import replace

from aid.domain.capacity import Capacity
from aid.domain.checks import check_words
from aid.domain.errors import DomainError, Reason
from aid.domain.visit import Visit

MINUTES_A_WEEK = 7 * 24 * 60


def tell_life(visit: Visit, capacity: Capacity) -> Visit:
    """Keep what life allows right now; minutes a week from 0 to a whole week."""
    check_words(capacity.helps_me, "helps_me")
    check_words(capacity.help_wanted, "help_wanted")
    for part in capacity.parts:
        check_words(part.why, f"{part.domain}_why")
    given = capacity.minutes_a_week
    if given is not None and not 0 <= given <= MINUTES_A_WEEK:
        raise DomainError(Reason.HOURS_RANGE, "hours")
    return replace(visit, capacity=capacity)
