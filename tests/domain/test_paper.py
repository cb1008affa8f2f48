"""What goes on which sheet, and the ledger that holds once the plan does."""

from dataclasses import replace

import pytest

from aid.domain.paper import (
    SheetName,
    after_plan,
    fridge_of,
    heaviest,
    new_version,
    started,
    usual_pages,
)
from aid.domain.plan import Action, Decision, Item, Plan, StopHow
from aid.domain.trying import Trial
from aid.domain.visit import Visit
from aid.domain.workload import Doer, Hassle
from tests.builders import WEEKLY, item, minutes, pill, task, visit

CHECKED = {"checked": True, "stop_how": StopHow.NOW}
PRICK, WALK = task("prick"), task("walk")
FEWER = task("prick", id="less-0", frequency=WEEKLY)
CHART = task("chart", id="less-1")
LESS = Trial(question="sugar", option="less", replaces=("prick",), adds=(FEWER, CHART))


def agreed(*items: Item, trial: Trial | None = LESS) -> Visit:
    return visit(PRICK, WALK, trial=trial, plan=Plan(items=items))


def jobs(*whos: Doer) -> tuple[Action, ...]:
    return tuple(Action(who=who, what=f"{who} {n}") for n, who in enumerate(whos))


def many(count: int, decision: Decision = Decision.EASE) -> tuple[Item, ...]:
    return tuple(item(f"t{n}", decision) for n in range(count))


def test_the_first_side_holds_three_changes_and_four_jobs() -> None:
    split = fridge_of(Plan(items=many(5), actions=jobs(*[Doer.PATIENT] * 6)))
    assert (len(split.changes), len(split.jobs)) == (3, 4)
    assert (len(split.more.changes), len(split.more.jobs)) == (2, 2)


def test_nothing_is_lost_between_the_two_sides() -> None:
    plan = Plan(items=many(5), actions=jobs(*Doer, *Doer))
    split = fridge_of(plan)
    assert split.changes + split.more.changes == plan.items
    assert set(split.jobs + split.more.jobs) == set(plan.actions)


def test_what_is_kept_is_no_change_on_the_fridge() -> None:
    assert fridge_of(Plan(items=many(2, Decision.KEEP))).changes == ()


def test_the_promises_of_the_clinic_come_first_on_the_fridge() -> None:
    split = fridge_of(Plan(actions=jobs(Doer.PATIENT, Doer.CLINIC)))
    assert [job.who for job in split.jobs] == [Doer.CLINIC, Doer.PATIENT]


@pytest.mark.parametrize(("asked", "shown"), [(2, 2), (3, 3), (9, 3)])
def test_fewer_changes_can_be_shown_and_never_more(asked: int, shown: int) -> None:
    assert len(fridge_of(Plan(items=many(5)), most_changes=asked).changes) == shown


@pytest.mark.parametrize(("asked", "shown"), [(1, 1), (4, 4), (9, 4)])
def test_fewer_jobs_can_be_shown_and_never_more(asked: int, shown: int) -> None:
    plan = Plan(actions=jobs(*[Doer.PATIENT] * 6))
    assert len(fridge_of(plan, most_jobs=asked).jobs) == shown


def test_the_heaviest_are_those_that_bother_most() -> None:
    ledger = tuple(task(bother.value, hassle=bother) for bother in Hassle)
    assert [one.hassle for one in heaviest(ledger)] == [
        Hassle.A_LOT,
        Hassle.SOME,
        Hassle.LITTLE,
    ]


def test_where_bother_was_not_asked_the_longest_are_the_heaviest() -> None:
    ledger = tuple(task(f"t{n}", minutes=minutes(n)) for n in (5, 20, 1, 60))
    assert [one.id for one in heaviest(ledger)] == ["t60", "t20", "t5"]


def test_a_little_bother_that_was_said_comes_before_long_work() -> None:
    said, long = task("said", hassle=Hassle.LITTLE), task("long", minutes=minutes(300))
    assert heaviest((long, said)) == (said, long)


def test_what_bothers_nobody_does_not_come_before_long_work() -> None:
    easy, long = task("easy", hassle=Hassle.NONE), task("long", minutes=minutes(300))
    assert heaviest((easy, long)) == (long, easy)


def test_what_is_not_asked_of_me_is_not_among_the_heaviest() -> None:
    assert heaviest((task(not_asked=True, hassle=Hassle.A_LOT),)) == ()


def test_without_a_plan_the_ledger_holds() -> None:
    assert after_plan(agreed()) == (PRICK, WALK)


def test_what_stops_is_gone_once_it_was_checked() -> None:
    stop = item("prick", Decision.STOP, **CHECKED)
    assert after_plan(agreed(stop)) == (WALK,)


def test_what_is_only_asked_about_stays() -> None:
    assert after_plan(agreed(item("prick", Decision.STOP))) == (PRICK, WALK)


def test_what_is_made_easier_holds_in_its_new_version() -> None:
    assert after_plan(agreed(item("prick", Decision.EASE))) == (FEWER, WALK)


def test_what_is_made_easier_without_a_new_version_stays() -> None:
    eased = agreed(item("walk", Decision.EASE))
    assert after_plan(eased) == (PRICK, WALK)


def test_what_starts_is_added() -> None:
    assert after_plan(agreed(item("less-1", Decision.START))) == (PRICK, WALK, CHART)


def test_a_start_that_no_way_tells_of_adds_no_task() -> None:
    assert started(agreed(item("dance", Decision.START))) == ()
    assert started(agreed(item("less-1", Decision.START), trial=None)) == ()


def test_starting_what_is_already_done_adds_nothing() -> None:
    assert after_plan(agreed(item("walk", Decision.START))) == (PRICK, WALK)


def test_a_new_version_is_of_the_same_kind() -> None:
    assert new_version(PRICK, LESS) == FEWER
    assert new_version(WALK, LESS) is None
    assert new_version(PRICK, None) is None


def test_two_new_versions_of_one_task_are_none() -> None:
    twice = Trial(
        question="sugar",
        option="less",
        replaces=("prick",),
        adds=(FEWER, task("prick", id="less-2")),
    )
    assert new_version(PRICK, twice) is None


def test_a_medicine_that_is_made_easier_stays_until_it_is_checked() -> None:
    tablet = pill("tablet")
    trial = Trial(question="q", option="o", replaces=("tablet",))
    line = item("tablet", Decision.EASE, medicine=True)
    kept = visit(tablet, trial=trial, plan=Plan(items=(line,)))
    assert after_plan(kept) == (tablet,)


BY_PHONE = task("walk", kind="phone_visit")
EASIER = Trial(question="easier", option="by_phone", replaces=("walk",), adds=(BY_PHONE,))


def test_a_task_made_easier_is_its_own_new_version_whatever_its_kind() -> None:
    assert new_version(WALK, EASIER) == BY_PHONE


def test_what_was_tried_beside_holds_too() -> None:
    both = agreed(item("walk", Decision.EASE), item("less-1", Decision.START))
    both = replace(both, trial_beside=EASIER)
    assert BY_PHONE in after_plan(both)
    assert CHART in after_plan(both)


def test_a_sheet_of_medicines_is_usual_only_where_there_is_one() -> None:
    assert usual_pages(visit(WALK)) == (SheetName.FRIDGE, SheetName.DETAILS)
    whole = (SheetName.FRIDGE, SheetName.MEDICINES, SheetName.DETAILS)
    assert usual_pages(visit(WALK, pill())) == whole
    assert usual_pages(visit(pill(not_asked=True))) == usual_pages(visit())
