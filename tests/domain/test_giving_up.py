"""What may be given up beside a change, looked up in the way that it came from."""

from dataclasses import replace

import pytest

from aid.domain.giving_up import given_up, if_we_carry_on, named_questions
from aid.domain.options import Stance
from aid.domain.perspectives import Perspective, Settled, Settlement
from aid.domain.plan import Decision, Item, Plan
from aid.domain.visit import Visit
from tests.builders import item
from tests.printing.scenes import outcome, question, way

STROKE = outcome("stroke", 7, given_up=True)
BASE = outcome("stroke", 5)
ASKED = replace(
    question(),
    options=(
        way("carry on", Stance.CARRY_ON, BASE),
        way("stop", Stance.STOP, outcome("dizzy"), STROKE),
        way("less", Stance.LESS, STROKE),
    ),
)


def tried(decision: Decision, option: str = "stop") -> Item:
    return item("pill", decision, from_way=f"pressure/{option}")


def test_a_stop_tells_what_its_way_gives_up_and_nothing_else() -> None:
    assert given_up(tried(Decision.STOP), (ASKED,)) == (STROKE,)


def test_less_on_a_way_to_less_gives_up_something_too() -> None:
    assert given_up(tried(Decision.EASE, "less"), (ASKED,)) == (STROKE,)


@pytest.mark.parametrize(
    "line",
    [
        tried(Decision.KEEP),
        tried(Decision.START),
        tried(Decision.EASE),
        tried(Decision.STOP, "carry on"),
        tried(Decision.STOP, "gone"),
        item("pill", Decision.STOP),
        item("pill", Decision.STOP, from_way="easier/stop_safely"),
    ],
)
def test_what_is_no_change_of_a_known_way_gives_up_nothing_known(line: Item) -> None:
    assert given_up(line, (ASKED,)) == ()


def test_the_same_chance_is_known_for_those_who_carry_on() -> None:
    assert if_we_carry_on(STROKE, (ASKED,)) == BASE


@pytest.mark.parametrize(
    "other", [{"source": "other"}, {"horizon_months": 12}, {"n": None, "out_of": None}]
)
def test_chances_that_were_not_counted_alike_never_stand_together(
    other: dict[str, object],
) -> None:
    base = way("carry on", Stance.CARRY_ON, replace(BASE, **other))
    apart = replace(ASKED, options=(base, *ASKED.options[1:]))
    assert if_we_carry_on(STROKE, (apart,)) is None


def test_every_question_that_was_talked_of_is_named_once() -> None:
    visit = Visit(
        question="pressure",
        perspectives=(Perspective(about="sugar/stop"), Perspective(about="sugar")),
        settlements=(Settlement(about="sleep", settled=Settled.AGREED),),
        plan=Plan(items=(tried(Decision.STOP), item("walk"))),
    )
    assert named_questions(visit) == ("pressure", "sugar", "sleep")
