"""A question and its ways."""

from aid.domain.options import (
    Certainty,
    Stance,
    carry_on,
    is_about,
    option_of,
    steps_of_certainty,
)
from tests.builders import question, way

STOP = way("stop", Stance.STOP)
ASKED = question(STOP)


def test_one_way_is_to_carry_on_as_now() -> None:
    assert carry_on(ASKED).stance is Stance.CARRY_ON


def test_a_way_is_found_by_its_id() -> None:
    assert option_of(ASKED, "stop") == STOP


def test_a_way_that_the_question_does_not_have_is_not_found() -> None:
    assert option_of(ASKED, "switch") is None


def test_surer_fills_more_marks() -> None:
    marks = [steps_of_certainty(certainty) for certainty in Certainty]
    assert marks == [4, 3, 2, 1]


def test_a_question_bears_on_its_kinds_and_its_classes() -> None:
    nothing: frozenset[str] = frozenset()
    assert is_about(ASKED, frozenset({"prick"}), nothing)
    assert is_about(ASKED, nothing, frozenset({"sugar_pill_class"}))
    assert not is_about(ASKED, frozenset({"walk"}), frozenset({"vka"}))
