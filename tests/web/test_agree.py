"""Agree: `visit/<id>/agree` holds who does what, what if, how sure, and when again."""

from datetime import date

import pytest

from aid.domain.people import Voice
from aid.domain.plan import (
    Action,
    Contact,
    Decision,
    Item,
    Plan,
    Review,
    SafetyNet,
    TeachBack,
    Urgency,
)
from aid.domain.priorities import Priorities
from aid.domain.rooms.agree import leave_out
from aid.domain.visit import Visit
from aid.domain.workload import Doer
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.base import NOT_A_DATE
from tests.builders import task
from tests.builders import visit as visit_with
from tests.web.page import Guest, Page


@pytest.fixture
def kept(desk: Desk) -> Kept:
    return desk.store.begin(visit_with(task("walk"), task("drops")))


def agree(client: Guest, kept: Kept) -> Page:
    return client.see(f"/visit/{kept.id}/agree")


def plan(desk: Desk, kept: Kept) -> Plan:
    return desk.store.get(kept.id).visit.plan


def test_both_sides_say_what_they_do_the_clinic_first(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = agree(client, kept)
    assert page.html.index("what_clinic_0") < page.html.index("what_patient_0")
    client.tell(
        page, what_patient_0="Walk", when_patient_0="Sunday", what_clinic_0="Call on Monday"
    )
    assert plan(desk, kept).actions == (
        Action(who=Doer.CLINIC, what="Call on Monday"),
        Action(who=Doer.PATIENT, what="Walk", by_when="Sunday"),
    )


def test_there_is_always_a_line_left_to_write_on(client: Guest, kept: Kept) -> None:
    page = agree(client, kept)
    for n in range(4):
        page = client.change(page, **{f"what_clinic_{n}": f"Promise {n}"})
    assert page.has("what_clinic_4")


def test_what_if_is_kept_for_today_and_for_an_emergency(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.tell(
        agree(client, kept), if_today="Fever", then_today="call", if_now="No breath"
    )
    assert plan(desk, kept).nets == (
        SafetyNet(if_this="Fever", then="call"),
        SafetyNet(if_this="No breath", then="", urgency=Urgency.NOW),
    )


@pytest.mark.parametrize("sure", [0, 7, 10])
def test_how_sure_i_am_is_kept_and_nothing_said_is_not_zero(
    client: Guest, desk: Desk, kept: Kept, sure: int
) -> None:
    page = client.change(agree(client, kept), raise_by="A lift")
    assert plan(desk, kept).confidence is None
    page = client.change(page, confidence=str(sure))
    assert (plan(desk, kept).confidence, page.value("confidence")) == (sure, str(sure))


def test_a_sureness_that_is_not_in_the_row_is_refused(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.change(agree(client, kept), confidence="11", first_thing="Rest")
    assert page.status == 422
    assert page.to_mend()
    assert page.value("first_thing") == "Rest"
    assert plan(desk, kept) == Plan()


def test_we_say_when_and_how_we_look_again(client: Guest, desk: Desk, kept: Kept) -> None:
    client.tell(agree(client, kept), look_on="2026-04-01", look_by="phone")
    assert plan(desk, kept).review == Review(on=date(2026, 4, 1), by=Contact.PHONE)


def test_a_day_that_is_none_stays_in_the_field(client: Guest, kept: Kept) -> None:
    page = client.change(agree(client, kept), look_on="next spring")
    assert (page.value("look_on"), page.beside("look_on")) == ("next spring", NOT_A_DATE)


def test_explaining_and_what_is_still_open_are_kept(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.tell(
        agree(client, kept), teach_back="partly", still_open="The scan", first_thing="Rest"
    )
    said = plan(desk, kept)
    assert (said.teach_back, said.still_open, said.first_thing) == (
        TeachBack.PARTLY,
        "The scan",
        "Rest",
    )


def test_a_task_is_decided_on_with_how(client: Guest, desk: Desk, kept: Kept) -> None:
    page = agree(client, kept)
    client.tell(page, decision_0="ease", how_0="Every other day")
    [item] = plan(desk, kept).items
    assert (item.task_id, item.decision, item.how) == (
        page.value("task_0"),
        Decision.EASE,
        "Every other day",
    )


def test_something_new_is_tried(client: Guest, desk: Desk, kept: Kept) -> None:
    page = client.change(agree(client, kept), new_item="Sing")
    page = client.change(page, new_item="Swim")
    assert [item.label for item in plan(desk, kept).items] == ["Sing", "Swim"]
    assert page.value("new_item") == ""


def test_a_task_out_of_view_can_be_brought_into_the_plan(client: Guest, desk: Desk) -> None:
    kept = desk.store.begin(visit_with(*(task(f"task-{n}") for n in range(6))))
    page = agree(client, kept)
    rest = [one["value"] for one in page.soup.select("#also option") if one["value"]]
    client.tell(page, also=rest[0])
    assert rest[0] in [item.task_id for item in plan(desk, kept).items]


def test_a_plan_of_my_tasks_alone_asks_what_the_clinic_does(
    client: Guest, kept: Kept
) -> None:
    page = client.change(agree(client, kept), what_patient_0="Walk")
    assert "What will we do?" in page.part("gaps")


def test_the_main_thing_stands_at_the_top_in_my_words(client: Guest, desk: Desk) -> None:
    kept = desk.store.begin(Visit(priorities=Priorities(main="Dance {{again}}")))
    assert "Dance {{again}}" in agree(client, kept).text


def test_a_row_that_moved_meanwhile_is_never_decided_for_another(
    client: Guest, desk: Desk
) -> None:
    item = Item(task_id="drops", label="Drops", decision=Decision.KEEP)
    kept = desk.store.begin(visit_with(task("walk"), plan=Plan(items=(item,))))
    page = agree(client, kept)
    fields = page.fields() | {"task_0": ["walk"], "decision_0": ["stop"]}
    client.post(f"/visit/{kept.id}/agree", data=fields)
    assert plan(desk, kept).items == (item,)


def test_what_we_will_look_at_is_kept_through_any_save(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.change(agree(client, kept), look_at="Dizzy mornings")
    client.change(page, still_open="The pump")
    assert plan(desk, kept).review.look_at == "Dizzy mornings"


def test_each_new_idea_is_a_row_of_its_own(client: Guest, desk: Desk, kept: Kept) -> None:
    page = client.change(agree(client, kept), new_item="Swim")
    page = client.change(page, new_item="Sing")
    first = plan(desk, kept).items[0]
    with desk.store.editing(kept.id, Voice.CLINICIAN, "leave_out") as edit:
        edit.visit = leave_out(edit.visit, first.task_id)
    client.change(agree(client, kept), new_item="Rest")
    assert [item.label for item in plan(desk, kept).items] == ["Sing", "Rest"]
