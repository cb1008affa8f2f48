"""What studies say first of a question, of the way in hand beside carrying on."""

from dataclasses import replace

from aid.domain.main_findings import main_findings, way_in_hand
from aid.domain.options import Question, Stance
from aid.domain.trying import Trial
from aid.domain.visit import Visit
from tests.printing.scenes import outcome, question, way

NOW = way("carry on", Stance.CARRY_ON, outcome("falls"), outcome("stroke"))
LESS = way("less", Stance.LESS, outcome("stroke"), outcome("falls"))
STOP = way("stop", Stance.STOP)


def asked() -> Question:
    return replace(question(), options=(NOW, LESS, STOP))


def trying(option: str, of: str = "pressure") -> Visit:
    return Visit(trial=Trial(question=of, option=option))


def found(visit: Visit) -> list[tuple[str, str]]:
    return [
        (one.way.id, one.outcome.id if one.outcome else "")
        for one in main_findings(asked(), visit)
    ]


def test_without_a_trial_the_first_change_is_in_hand() -> None:
    assert way_in_hand(asked(), Visit()) == LESS
    assert way_in_hand(asked(), trying("carry on")) == LESS
    assert way_in_hand(asked(), trying("stop", of="sugar")) == LESS


def test_the_way_that_is_tried_is_in_hand_first_or_second() -> None:
    second = replace(trying("less", of="sugar"), trial_beside=trying("stop").trial)
    assert way_in_hand(asked(), trying("stop")) == STOP
    assert way_in_hand(asked(), second) == STOP


def test_both_tell_of_the_same_thing_where_they_can() -> None:
    assert found(Visit()) == [("carry on", "stroke"), ("less", "stroke")]


def test_a_way_without_a_study_says_so() -> None:
    assert found(trying("stop")) == [("carry on", "falls"), ("stop", "")]


def test_a_question_with_no_other_way_tells_of_carrying_on_once() -> None:
    alone = replace(asked(), options=(NOW,))
    assert [one.way for one in main_findings(alone, Visit())] == [NOW]
