"""Where patient and clinician differ."""

import pytest

from aid.domain.perspectives import Helps, Perspective, differ, differences


def seen(patient: Helps | None, clinician: Helps | None) -> Perspective:
    return Perspective(about="walk", patient=patient, clinician=clinician)


def test_two_who_say_different_things_differ() -> None:
    assert differ(seen(Helps.A_LOT, Helps.NOT_MUCH))


@pytest.mark.parametrize("helps", Helps)
def test_two_who_say_the_same_do_not_differ(helps: Helps) -> None:
    assert not differ(seen(helps, helps))


@pytest.mark.parametrize(
    "view", [seen(None, None), seen(Helps.SOME, None), seen(None, Helps.SOME)]
)
def test_a_seat_that_said_nothing_does_not_differ(view: Perspective) -> None:
    assert not differ(view)


def test_what_studies_say_makes_no_difference_between_the_two() -> None:
    assert not differ(Perspective(about="walk", patient=Helps.SOME, studies=Helps.A_LOT))


def test_only_the_views_that_differ_are_named() -> None:
    apart, alike = seen(Helps.SOME, Helps.A_LOT), seen(Helps.SOME, Helps.SOME)
    assert differences((alike, apart)) == (apart,)
