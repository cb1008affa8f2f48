"""Two top-three lists, side by side."""

import pytest

from aid.domain.priorities import Match, Priorities, match_tops


def matched(mine: tuple[str, ...], yours: tuple[str, ...]) -> Match:
    return match_tops(Priorities(patient_top=mine, clinician_top=yours))


def test_what_both_say_is_one_match() -> None:
    assert matched(("Sleep", "Walk"), ("Walk", "Kidneys")) == Match(
        both=("Walk",), only_patient=("Sleep",), only_clinician=("Kidneys",)
    )


@pytest.mark.parametrize("yours", ["walk", " Walk ", "WALK.", "Walk ."])
def test_case_spaces_and_a_last_full_stop_make_no_difference(yours: str) -> None:
    assert matched(("Walk",), (yours,)).both == ("Walk",)


def test_a_match_is_told_in_the_words_of_the_person() -> None:
    assert matched(("No more  FALLS",), ("no more falls",)).both == ("No more  FALLS",)


@pytest.mark.parametrize("empty", ["", "  ", "."])
def test_an_empty_line_matches_nothing(empty: str) -> None:
    assert matched((empty,), (empty,)) == Match((), (), ())


def test_a_line_said_twice_is_said_once() -> None:
    assert matched(("Walk", "walk"), ()).only_patient == ("walk",)


def test_the_lists_keep_their_order() -> None:
    assert matched(("c", "a", "b"), ("b", "c")).both == ("c", "b")
