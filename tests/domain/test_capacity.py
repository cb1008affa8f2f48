"""Strengths and strains: what the person called good, and what hard or mixed."""

import pytest

from aid.domain.capacity import Capacity, CapacityDomain, Ease, Part, strains, strengths

LIFE = Capacity(
    parts=tuple(
        Part(domain, ease)
        for domain, ease in zip(CapacityDomain, (*Ease, Ease.GOOD), strict=True)
    )
)


def eases(parts: tuple[Part, ...]) -> list[Ease]:
    return [part.ease for part in parts]


def test_a_strength_is_what_the_person_called_good() -> None:
    assert eases(strengths(LIFE)) == [Ease.GOOD, Ease.GOOD]


def test_a_strain_is_what_the_person_called_hard_or_mixed() -> None:
    assert eases(strains(LIFE)) == [Ease.HARD, Ease.MIXED]


@pytest.mark.parametrize("domain", CapacityDomain)
def test_rather_not_say_is_neither(domain: CapacityDomain) -> None:
    silent = Capacity(parts=(Part(domain, Ease.RATHER_NOT, "because"),))
    assert (strengths(silent), strains(silent)) == ((), ())


def test_hours_that_nobody_asked_are_unknown_and_not_zero() -> None:
    assert Capacity().minutes_a_week is None
