"""Where patient and clinician differ."""

import pytest

from aid.domain.perspectives import (
    Helps,
    Perspective,
    Settled,
    Settlement,
    differ,
    differences,
    heard,
    is_long,
    sees_both_goods,
    settlement_of,
)


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


@pytest.mark.parametrize(
    ("yours", "ours", "both"),
    [("It is mine", "Less work", True), ("It is mine", " ", False), ("", "", False)],
)
def test_both_goods_are_seen_once_each_has_words(yours: str, ours: str, both: bool) -> None:
    view = Perspective(about="sugar", good_of_yours=yours, good_of_ours=ours)
    assert sees_both_goods(view) is both


@pytest.mark.parametrize(
    ("good", "long"),
    [("", False), ("a\nb\nc", False), ("a\n\n\n b\nc\n", False), ("a\nb\nc\nd", True)],
)
def test_more_than_three_lines_are_long(good: str, long: bool) -> None:
    assert is_long(good) is long


def test_words_of_a_question_or_of_one_of_its_ways_are_heard() -> None:
    mine = Perspective(about="sugar/stop", patient_words="I would miss it")
    ours = Perspective(about="sugar", clinician_words="It changes little")
    other = Perspective(about="sugars", patient_words="Sweet")
    assert heard((mine, other), "sugar") == (True, False)
    assert heard((ours, other), "sugar") == (False, True)
    assert heard((other,), "sugar") == (False, False)


def test_how_a_difference_was_left_is_found_by_what_it_is_about() -> None:
    left = Settlement(about="sugar", settled=Settled.AGREED)
    assert settlement_of((left,), "sugar") == left
    assert settlement_of((left,), "walk") is None
