"""In `visit/<id>/agree`, a stop says why, and who else must know of it."""

import pytest

from aid.domain.plan import Decision, Item, Plan
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import TOO_LONG, item, pill, task
from tests.builders import visit as visit_with
from tests.web.page import Guest, Page

A_LOT = "That is a lot for one plan."
WHY = {"reason_0": "It makes me dizzy", "who_knows_0": "The pharmacy"}


def deciding(client: Guest, desk: Desk, *tasks: object) -> tuple[Kept, Page]:
    kept = desk.store.begin(visit_with(*tasks))
    return kept, client.see(f"/visit/{kept.id}/agree")


def only(desk: Desk, kept: Kept) -> Item:
    [line] = desk.store.get(kept.id).visit.plan.items
    return line


def planned(client: Guest, desk: Desk, plan: Plan) -> Page:
    kept = desk.store.begin(visit_with(plan=plan))
    return client.see(f"/visit/{kept.id}/agree")


@pytest.mark.parametrize(("what", "decision"), [(task(), "stop"), (pill(), "ease")])
def test_why_and_who_else_must_know_are_kept(
    client: Guest, desk: Desk, what: object, decision: str
) -> None:
    kept, page = deciding(client, desk, what)
    page = client.change(page, decision_0=decision)
    page = client.change(page, **WHY)
    assert (only(desk, kept).reason, only(desk, kept).who_knows) == tuple(WHY.values())
    assert page.value("reason_0") == "It makes me dizzy"


@pytest.mark.parametrize("decision", ["keep", "ease", "start"])
def test_what_needs_no_check_is_not_asked_why(
    client: Guest, desk: Desk, decision: str
) -> None:
    _, page = deciding(client, desk, task())
    page = client.change(page, decision_0=decision)
    assert not page.has("reason_0")
    assert not page.has("who_knows_0")


def test_a_reason_waits_while_the_row_is_something_else(client: Guest, desk: Desk) -> None:
    kept, page = deciding(client, desk, task())
    page = client.change(client.change(page, decision_0="stop"), **WHY)
    page = client.change(page, decision_0="keep")
    assert not page.has("reason_0")
    page = client.change(client.change(page, how_0="For a week"), decision_0="stop")
    assert (page.value("reason_0"), page.value("who_knows_0")) == tuple(WHY.values())
    assert only(desk, kept).decision is Decision.STOP


def test_a_reason_can_be_rubbed_out(client: Guest, desk: Desk) -> None:
    kept, page = deciding(client, desk, task())
    page = client.change(client.change(page, decision_0="stop"), **WHY)
    client.change(page, reason_0="")
    assert (only(desk, kept).reason, only(desk, kept).who_knows) == ("", "The pharmacy")


@pytest.mark.parametrize("field", WHY)
def test_a_reason_without_end_is_refused_beside_its_field(
    client: Guest, desk: Desk, field: str
) -> None:
    kept, page = deciding(client, desk, task())
    page = client.change(page, decision_0="stop")
    page = client.change(page, first_thing="Rest", **{field: TOO_LONG})
    assert page.status == 422
    assert page.beside(field)
    assert (page.value(field), page.value("first_thing")) == (TOO_LONG, "Rest")
    assert only(desk, kept).reason == only(desk, kept).who_knows == ""


def test_a_plan_of_many_changes_is_said_to_be_a_lot(client: Guest, desk: Desk) -> None:
    four = tuple(item(f"t{n}", Decision.EASE) for n in range(4))
    page = planned(client, desk, Plan(items=four))
    assert A_LOT in page.part("changes")
    assert not page.soup.find(string=A_LOT).find_parent("details")
    assert A_LOT not in planned(client, desk, Plan(items=four[:3])).text


def test_a_plan_of_many_jobs_is_said_to_be_a_lot(client: Guest, desk: Desk) -> None:
    _, page = deciding(client, desk, task())
    for n in range(5):
        assert A_LOT not in page.text
        page = client.change(page, **{f"what_patient_{n}": f"Job {n}"})
    assert A_LOT in page.text


def test_a_plan_that_fills_more_than_one_side_is_said_to_be_a_lot(
    client: Guest, desk: Desk
) -> None:
    long = item("t", Decision.EASE, how="a long way round " * 40)
    assert A_LOT in planned(client, desk, Plan(items=(long,))).text
