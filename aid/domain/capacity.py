"""What life allows: strengths and strains over five domains, never a number of a person.

The five domains follow the theory of patient capacity (Boehmer et al. 2016).
"""

from dataclasses import dataclass
from enum import StrEnum


class CapacityDomain(StrEnum):
    """Where capacity comes from."""

    STORY = "story"
    RESOURCES = "resources"
    ENVIRONMENT = "environment"
    WORK = "work"
    SOCIAL = "social"


class Ease(StrEnum):
    """How a part of life is right now, in the person's word."""

    HARD = "hard"
    MIXED = "mixed"
    GOOD = "good"
    RATHER_NOT = "rather_not"


class KeepUp(StrEnum):
    """Could you keep this up?"""

    YES = "yes"
    FOR_A_WHILE = "for_a_while"
    NO = "no"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Part:
    """One domain as the person sees it, with their own words for why."""

    domain: CapacityDomain
    ease: Ease
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """What helps and what gets in the way; minutes a week one can give, if asked."""

    helps_me: str = ""
    parts: tuple[Part, ...] = ()
    minutes_a_week: int | None = None
    keep_up: KeepUp | None = None
    help_wanted: str = ""


def strengths(capacity: Capacity) -> tuple[Part, ...]:
    """Return the parts of life that the person called good."""
    return tuple(part for part in capacity.parts if part.ease is Ease.GOOD)


def strains(capacity: Capacity) -> tuple[Part, ...]:
    """Return the parts of life that the person called hard or mixed."""
    return tuple(p for p in capacity.parts if p.ease in (Ease.HARD, Ease.MIXED))
