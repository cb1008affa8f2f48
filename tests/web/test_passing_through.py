"""Going through a visit without a word changes nothing, whatever was said before."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from aid.domain.capacity import Capacity, KeepUp
from aid.domain.frequency import Frequency, Per
from aid.domain.people import People, Setting
from aid.domain.perspectives import Helps, Perspective, Settled, Settlement
from aid.domain.plan import Action, Decision, Item, Plan, Review, SafetyNet, Urgency
from aid.domain.priorities import Priorities
from aid.domain.visit import STEPS, Visit
from aid.domain.workload import Doer, Hassle, Minutes, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest

FULL = Visit(
    people=People(patient_name="R", companion_name="my son"),
    setting=Setting.DECIDING,
    priorities=Priorities(up_to_me="Stay home", patient_top=("Sleep",)),
    capacity=Capacity(minutes_a_week=90, keep_up=KeepUp.NO),
    ledger=(
        Task(
            id="knee",
            kind="take_pills",
            label="Pill for the knee",
            frequency=Frequency(1, Per.DAY),
            as_needed=True,
            minutes=Minutes(1, 2, 5),
        ),
        Task(
            id="scan",
            kind="other_task",
            label="A scan",
            frequency=Frequency(1, Per.MONTH, 18),
            money=Decimal("12.5"),
            hassle=Hassle.SOME,
        ),
    ),
    perspectives=(
        Perspective(about="knee", patient=Helps.SOME, clinician=Helps.NOT_MUCH),
        Perspective(about="sugar_checks/stop", patient_words="I would miss it"),
    ),
    settlements=(Settlement(about="knee", settled=Settled.DIFFER, meanwhile="we ask"),),
    question="sugar_checks",
    own_idea="A walk",
    plan=Plan(
        items=(Item(task_id="knee", label="Pill for the knee", decision=Decision.EASE),),
        actions=tuple(
            Action(who=who, what=f"{who} {n}")
            for who in (Doer.CLINIC, Doer.PATIENT, Doer.COMPANION)
            for n in range(4)
        ),
        nets=(
            SafetyNet(if_this="Fever", then="call"),
            SafetyNet(if_this="No breath", then="", urgency=Urgency.NOW),
        ),
        confidence=7,
        review=Review(on=date(2026, 4, 1)),
    ),
)


@pytest.fixture(
    params=["edith", "julian", "milo", "olga", "salma", "walter", "full", "nobody"]
)
def told(request: pytest.FixtureRequest, desk: Desk) -> Kept:
    personas = {name: one.visit for name, one in desk.library.personas.items()}
    visit = (personas | {"full": FULL, "nobody": Visit()})[request.param]
    people = replace(visit.people, spoken="en", paper_also="")
    return desk.store.begin(replace(visit, people=people))


def test_a_step_that_is_only_looked_at_says_nothing(
    client: Guest, desk: Desk, told: Kept
) -> None:
    for step in STEPS:
        client.tell(client.see(f"/visit/{told.id}/{step}"))
        assert desk.store.get(told.id) == told, step


@pytest.mark.parametrize("told", ["edith", "julian", "full"], indirect=True)
def test_a_row_that_is_only_opened_says_nothing(
    client: Guest, desk: Desk, told: Kept
) -> None:
    for task in told.visit.ledger:
        client.tell(client.see(f"/visit/{told.id}/care?open={task.id}"))
        assert desk.store.get(told.id) == told, task.label


def test_a_view_that_is_only_opened_says_nothing(
    client: Guest, desk: Desk, told: Kept
) -> None:
    for view in told.visit.perspectives:
        client.tell(client.see(f"/visit/{told.id}/weigh?about={view.about}"))
        assert desk.store.get(told.id) == told, view.about
