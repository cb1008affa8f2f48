"""A visit: where something was said, and what it cannot hold."""

from dataclasses import replace

import pytest

from aid.domain.capacity import Capacity
from aid.domain.checks import check_words
from aid.domain.errors import DomainError, Reason
from aid.domain.people import People, Setting, TimePath
from aid.domain.perspectives import Helps, Perspective
from aid.domain.plan import Plan
from aid.domain.priorities import Priorities
from aid.domain.trying import Trial
from aid.domain.visit import (
    PATHS,
    STEPS,
    Brought,
    GoingHome,
    Step,
    Visit,
    step_after,
    step_before,
    task_of,
    told,
)
from tests.builders import TOO_LONG, task, visit

SAID = {
    "a name": (Visit(people=People(patient_name="Rosa")), Step.START),
    "why we meet": (Visit(setting=Setting.GOING_HOME), Step.START),
    "a line of a record": (
        Visit(brought=(Brought(what="condition", words="Diabetes"),)),
        Step.START,
    ),
    "what matters": (Visit(priorities=Priorities(words="Dance")), Step.MATTERS),
    "what helps": (Visit(capacity=Capacity(helps_me="My sister")), Step.LIFE),
    "no hours to give": (Visit(capacity=Capacity(minutes_a_week=0)), Step.LIFE),
    "a task": (visit(task()), Step.CARE),
    "a view of a task": (
        Visit(perspectives=(Perspective(about="walk", patient=Helps.SOME),)),
        Step.WEIGH,
    ),
    "whom to call first": (Visit(home=GoingHome(first_phone="Ward four")), Step.WEIGH),
    "a question": (Visit(question="sugar"), Step.OPTIONS),
    "a way tried on": (Visit(trial=Trial(question="sugar", option="stop")), Step.OPTIONS),
    "an own idea": (Visit(own_idea="Every other day"), Step.OPTIONS),
    "a plan": (Visit(plan=Plan(still_open="The pump")), Step.AGREE),
}


@pytest.mark.parametrize("what", SAID)
def test_a_step_is_told_where_something_was_said(what: str) -> None:
    said, step = SAID[what]
    assert told(said) == {step}


def test_a_view_of_a_way_is_not_told_at_weigh() -> None:
    assert not told(Visit(perspectives=(Perspective(about="sugar/stop"),)))


def test_nothing_is_told_in_a_fresh_visit() -> None:
    assert told(Visit()) == frozenset()


def test_each_path_runs_from_start_to_paper_in_order() -> None:
    for path, steps in PATHS.items():
        assert steps[0] is Step.START
        assert steps[-1] is Step.PAPER
        assert list(steps) == [step for step in STEPS if step in steps], path


def test_the_short_path_goes_by_the_heaviest_things() -> None:
    assert step_after(TimePath.SHORT, Step.MATTERS) is Step.CARE
    assert step_after(TimePath.SHORT, Step.CARE) is Step.AGREE
    assert step_before(TimePath.SHORT, Step.AGREE) is Step.CARE


def test_a_step_beside_the_path_leads_back_to_it() -> None:
    assert step_after(TimePath.SHORT, Step.WEIGH) is Step.AGREE
    assert step_before(TimePath.SHORT, Step.WEIGH) is Step.CARE


def test_the_first_and_the_last_step_have_one_neighbour() -> None:
    assert step_before(TimePath.LONG, Step.START) is None
    assert step_after(TimePath.LONG, Step.PAPER) is None


def test_the_steps_are_in_the_order_of_the_corridor() -> None:
    assert STEPS[0] is Step.START
    assert STEPS[-1] is Step.PAPER
    assert len(STEPS) == 8


def test_a_task_is_found_by_its_id() -> None:
    assert task_of(visit(task("a"), task("b")), "b") == task("b")


def test_a_task_that_is_gone_is_named() -> None:
    with pytest.raises(DomainError) as refused:
        task_of(visit(task("a")), "b")
    assert (refused.value.reason, refused.value.field) == (Reason.NOT_FOUND, "b")


@pytest.mark.parametrize("words", ["", "  as typed\n", "a" * 10_000])
def test_words_are_kept_as_typed(words: str) -> None:
    assert check_words(words) == words


def test_more_than_ten_thousand_characters_are_refused() -> None:
    with pytest.raises(DomainError) as refused:
        check_words(TOO_LONG, "worry")
    assert (refused.value.reason, refused.value.field) == (Reason.TOO_LONG, "worry")


def test_a_refusal_is_one_word_for_the_edge_to_translate() -> None:
    assert str(DomainError(Reason.TOO_LONG, "worry")) == "too_long"


def test_a_visit_is_never_changed_in_place() -> None:
    first = visit(task())
    second = replace(first, own_idea="Less")
    assert (first.own_idea, second.own_idea) == ("", "Less")
