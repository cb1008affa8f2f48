"""Ways: open a question, try a way on, put it back, take it into the plan."""

from dataclasses import replace

from aid.domain.easing import EASED as EASIER
from aid.domain.errors import Reason
from aid.domain.plan import Decision
from aid.domain.rooms.options import (
    concern,
    ease_instead,
    have_own_idea,
    is_same,
    open_question,
    put_back,
    take_into_plan,
    tried_on,
    try_on,
    try_too,
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
PAUSED = Trial(question=EASIER, option="pause", replaces=("walk",), how="Until May")
TWO = replace(EASED, trial_beside=PAUSED)
RARER = replace(
    PAUSED, option="less_often", adds=(replace(WALK, frequency=WEEKLY),), how="Once a week"
)


def test_a_question_is_put_on_the_table() -> None:
    assert open_question(BEFORE, "sugar") == replace(BEFORE, question="sugar")


def test_the_same_question_keeps_the_way_tried_on() -> None:
    assert open_question(EASED, "sugar") == EASED


def test_another_question_keeps_the_way_tried_on() -> None:
    assert open_question(EASED, "pressure") == replace(EASED, question="pressure")


def test_a_question_is_taken_off_the_table_and_what_is_tried_stays() -> None:
    assert open_question(EASED, "") == replace(EASED, question="")


def test_a_way_tried_on_leaves_the_ledger_alone() -> None:
    assert try_on(replace(BEFORE, question="sugar"), LESS) == TRYING
    assert tried(TRYING.ledger, TRYING.trial) == (WALK, FEWER, CHART)


def test_another_way_tried_on_takes_the_place_of_all_before() -> None:
    assert try_on(TWO, PAUSED) == replace(TRYING, trial=PAUSED)


def test_a_second_way_is_tried_together_with_the_first() -> None:
    assert try_too(EASED, PAUSED) == replace(EASED, trial_beside=PAUSED)
    assert tried_on(TWO) == (FEWER, CHART)


def test_a_second_way_with_nothing_tried_is_the_first() -> None:
    assert try_too(BEFORE, PAUSED) == replace(BEFORE, trial=PAUSED)


def test_a_third_way_takes_the_place_of_the_second() -> None:
    other = replace(PAUSED, replaces=("prick",))
    assert try_too(TWO, other) == replace(TWO, trial_beside=other)


def test_of_one_question_one_way_is_tried_and_the_second_stays() -> None:
    more = Trial(question="sugar", option="more")
    assert try_too(TWO, more) == replace(TWO, trial=more)


def test_of_one_task_one_easing_is_tried() -> None:
    shorter = replace(PAUSED, option="tool")
    assert try_too(TWO, shorter) == replace(TWO, trial_beside=shorter)


def test_two_ways_are_one_only_where_they_are_about_the_same() -> None:
    assert is_same(LESS, Trial(question="sugar", option="more"))
    assert not is_same(LESS, PAUSED)
    assert not is_same(PAUSED, replace(PAUSED, replaces=("prick",)))


def test_another_way_tried_on_forgets_the_reason_of_the_first() -> None:
    stop = Trial(question="sugar", option="stop")
    assert try_on(EASED, stop) == replace(TRYING, trial=stop)


def test_a_way_put_back_leaves_all_as_it_was() -> None:
    assert put_back(EASED) == replace(BEFORE, question="sugar")


def test_the_way_that_came_last_is_put_back_first() -> None:
    assert put_back(TWO) == EASED
    assert put_back(put_back(TWO)) == replace(BEFORE, question="sugar")


def test_with_nothing_tried_there_is_nothing_to_put_back() -> None:
    assert put_back(BEFORE) == BEFORE
    assert tried_on(BEFORE) == BEFORE.ledger


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


def test_a_task_made_easier_is_about_that_task_alone() -> None:
    easing = replace(BEFORE, trial=PAUSED)
    assert concern(easing, ("prick",)) == easing


def test_without_a_way_tried_on_it_is_about_nothing() -> None:
    assert concern(BEFORE, ("walk",)) == BEFORE


def test_an_own_idea_is_kept() -> None:
    assert have_own_idea(BEFORE, "Only on Sundays").own_idea == "Only on Sundays"


def test_the_idea_of_the_family_is_kept_beside_the_own() -> None:
    both = have_own_idea(BEFORE, "Only on Sundays", "Let us help")
    assert (both.own_idea, both.family_idea) == ("Only on Sundays", "Let us help")
    assert have_own_idea(both, "Never").family_idea == "Let us help"


def test_an_idea_of_the_family_without_end_is_refused() -> None:
    assert refused(lambda: have_own_idea(BEFORE, "", TOO_LONG)) == (
        Reason.TOO_LONG,
        "family_idea",
    )


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


def test_a_task_made_easier_goes_into_the_plan_with_how() -> None:
    (line,) = take_into_plan(replace(BEFORE, trial=RARER)).plan.items
    assert (line.task_id, line.decision, line.how) == ("walk", Decision.EASE, "Once a week")


def test_a_task_left_as_it_is_goes_into_the_plan_as_kept() -> None:
    left = replace(RARER, option="leave", adds=(WALK,), how="")
    (line,) = take_into_plan(replace(BEFORE, trial=left)).plan.items
    assert (line.task_id, line.decision) == ("walk", Decision.KEEP)


def test_a_task_let_go_goes_into_the_plan_as_a_stop() -> None:
    (line,) = take_into_plan(replace(BEFORE, trial=PAUSED)).plan.items
    assert (line.task_id, line.decision, line.how) == ("walk", Decision.STOP, "")


def test_two_ways_go_into_the_plan_together() -> None:
    planned = take_into_plan(replace(TRYING, trial_beside=RARER))
    assert [(line.label, line.decision) for line in planned.plan.items] == [
        ("Prick", Decision.EASE),
        ("Sugar_pill", Decision.STOP),
        ("Chart", Decision.START),
        ("Walk", Decision.EASE),
    ]


def test_what_the_first_way_took_away_is_not_made_easier_by_the_second() -> None:
    gone = replace(RARER, replaces=("sugar_pill",), adds=(PILL,))
    two = replace(TRYING, trial_beside=gone)
    assert tried_on(two) == tried_on(TRYING)
    assert take_into_plan(two) == replace(take_into_plan(TRYING), trial_beside=gone)


def test_a_line_of_the_plan_knows_the_way_it_came_from() -> None:
    ways = {line.from_way for line in take_into_plan(TRYING).plan.items}
    assert ways == {"sugar/less"}


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


def test_a_way_taken_again_keeps_why_something_stops_and_who_must_know() -> None:
    once = take_into_plan(TRYING)
    said = {"reason": "It hurts", "who_knows": "The pharmacy"}
    told = tuple(replace(line, **said) for line in once.plan.items)
    again = take_into_plan(replace(once, plan=replace(once.plan, items=told)))
    assert again.plan.items == told
