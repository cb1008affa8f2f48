"""Ways: open a question, try a way on, put it back, take it into the plan."""

from dataclasses import replace

from aid.domain.errors import Reason
from aid.domain.plan import Decision
from aid.domain.rooms.options import (
    concern,
    ease_instead,
    have_own_idea,
    open_question,
    put_back,
    take_into_plan,
    try_on,
)
from aid.domain.trying import Trial, tried
from aid.domain.visit import Visit
from aid.domain.workload import Medicine
from tests.builders import TOO_LONG, WEEKLY, item, pill, task, visit
from tests.domain.rooms.refusals import refused

PRICK, PILL, WALK = task("prick"), pill("sugar_pill"), task("walk")
FEWER = task("prick", id="less-0", frequency=WEEKLY)
CHART = task("chart", id="less-1")
LESS = Trial(
    question="sugar", option="less", replaces=("prick", "sugar_pill"), adds=(FEWER, CHART)
)
BEFORE = visit(PRICK, PILL, WALK)
TRYING = replace(BEFORE, question="sugar", trial=LESS)
EASED = replace(TRYING, offset_reason="Walks are fun")


def test_a_question_is_put_on_the_table() -> None:
    assert open_question(BEFORE, "sugar") == replace(BEFORE, question="sugar")


def test_the_same_question_keeps_the_way_tried_on() -> None:
    assert open_question(EASED, "sugar") == EASED


def test_another_question_puts_the_way_back_with_its_reason() -> None:
    assert open_question(EASED, "pressure") == replace(BEFORE, question="pressure")


def test_a_way_tried_on_leaves_the_ledger_alone() -> None:
    assert try_on(BEFORE, LESS) == TRYING
    assert tried(TRYING.ledger, TRYING.trial) == (WALK, FEWER, CHART)


def test_another_way_tried_on_forgets_the_reason_of_the_first() -> None:
    stop = Trial(question="sugar", option="stop")
    assert try_on(EASED, stop) == replace(TRYING, trial=stop)


def test_a_way_put_back_leaves_all_as_it_was() -> None:
    assert put_back(EASED) == replace(BEFORE, question="sugar")


def test_a_task_can_go_when_work_is_added() -> None:
    eased = ease_instead(TRYING, "walk", "")
    assert tried(eased.ledger, eased.trial) == (FEWER, CHART)
    assert eased.trial is not None
    assert eased.trial.eased_by == "walk"


def test_another_task_can_go_instead() -> None:
    cook = task("cook")
    both = ease_instead(replace(TRYING, ledger=(WALK, cook)), "walk", "")
    other = ease_instead(both, "cook", "")
    assert tried(other.ledger, other.trial) == (WALK, FEWER, CHART)


def test_nothing_goes_and_the_reason_is_kept() -> None:
    kept = ease_instead(ease_instead(TRYING, "walk", ""), "", "Walks are fun")
    assert kept == EASED


def test_without_a_way_tried_on_nothing_can_go() -> None:
    assert ease_instead(BEFORE, "walk", "Because") == BEFORE


def test_a_reason_without_end_is_refused() -> None:
    assert refused(lambda: ease_instead(TRYING, "", TOO_LONG)) == (
        Reason.TOO_LONG,
        "offset_reason",
    )


def test_the_two_say_which_tasks_a_way_is_about() -> None:
    about = concern(TRYING, ("walk", "prick", "gone"))
    assert tried(about.ledger, about.trial) == (PILL, FEWER, CHART)


def test_without_a_way_tried_on_it_is_about_nothing() -> None:
    assert concern(BEFORE, ("walk",)) == BEFORE


def test_an_own_idea_is_kept() -> None:
    assert have_own_idea(BEFORE, "Only on Sundays").own_idea == "Only on Sundays"


def test_an_idea_without_end_is_refused() -> None:
    before = Visit(own_idea="Less")
    assert refused(lambda: have_own_idea(before, TOO_LONG)) == (
        Reason.TOO_LONG,
        "own_idea",
    )
    assert before.own_idea == "Less"


def test_a_way_goes_into_the_plan_as_small_tests() -> None:
    planned = take_into_plan(TRYING)
    assert [(line.label, line.decision) for line in planned.plan.items] == [
        ("Prick", Decision.EASE),
        ("Sugar_pill", Decision.STOP),
        ("Chart", Decision.START),
    ]
    assert planned.ledger == TRYING.ledger


def test_the_plan_knows_a_medicine_and_its_risk() -> None:
    risky = replace(PILL, medicine=Medicine(name="Warfarin", high_risk=True))
    stop = replace(TRYING, ledger=(risky,), trial=replace(LESS, adds=()))
    (line,) = take_into_plan(stop).plan.items
    assert (line.medicine, line.high_risk) == (True, True)


def test_what_the_plan_held_before_stays() -> None:
    before = replace(TRYING, plan=replace(TRYING.plan, items=(item("walk"),)))
    assert take_into_plan(before).plan.items[0] == item("walk")


def test_a_way_taken_twice_stands_once() -> None:
    once = take_into_plan(TRYING)
    assert take_into_plan(once) == once


def test_carrying_on_changes_no_plan() -> None:
    as_now = replace(BEFORE, trial=Trial(question="sugar", option="carry_on"))
    assert take_into_plan(as_now) == as_now


def test_without_a_way_tried_on_the_plan_stays() -> None:
    assert take_into_plan(BEFORE) == BEFORE
