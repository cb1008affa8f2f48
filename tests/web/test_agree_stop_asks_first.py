"""A stop in `visit/<id>/agree` stays a question until the clinic checked it."""

import pytest

from aid.domain.plan import Decision, Item, Printed, StopHow, printed
from aid.domain.workload import Medicine
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import pill, task
from tests.builders import visit as visit_with
from tests.web.page import Guest, Page

WARFARIN = pill("warfarin", medicine=Medicine(name="Warfarin", high_risk=True))
ASKS = "Ask us first"


def deciding(client: Guest, desk: Desk, *tasks: object) -> tuple[Kept, Page]:
    kept = desk.store.begin(visit_with(*tasks))
    return kept, client.see(f"/visit/{kept.id}/agree")


def item(desk: Desk, kept: Kept) -> Item:
    [only] = desk.store.get(kept.id).visit.plan.items
    return only


def sheet(client: Guest, kept: Kept) -> str:
    return client.see(f"/visit/{kept.id}/paper/sheet.html").text


@pytest.mark.parametrize("decision", ["stop", "ease"])
def test_a_change_of_a_medicine_asks_first_on_screen_and_on_paper(
    client: Guest, desk: Desk, decision: str
) -> None:
    kept, page = deciding(client, desk, pill())
    page = client.change(page, decision_0=decision)
    assert ASKS in page.part("changes")
    assert page.has("checked_0")
    assert printed(item(desk, kept)) is Printed.ASK_FIRST
    assert "Ask" in sheet(client, kept)


def test_any_stop_asks_first(client: Guest, desk: Desk) -> None:
    _, page = deciding(client, desk, task("walk"))
    assert ASKS in client.change(page, decision_0="stop").part("changes")


@pytest.mark.parametrize("decision", ["keep", "ease", "start"])
def test_what_is_no_stop_and_no_medicine_asks_nothing(
    client: Guest, desk: Desk, decision: str
) -> None:
    _, page = deciding(client, desk, task("walk"))
    page = client.change(page, decision_0=decision)
    assert ASKS not in page.part("changes")
    assert not page.has("checked_0")


def test_a_tick_alone_is_not_enough(client: Guest, desk: Desk) -> None:
    kept, page = deciding(client, desk, pill())
    page = client.change(page, decision_0="stop")
    page = client.change(page, checked_0=True)
    assert ASKS in page.part("changes")
    page = client.change(page, checked_0=False, stop_how_0="now")
    assert ASKS in page.part("changes")
    assert printed(item(desk, kept)) is Printed.ASK_FIRST


@pytest.mark.parametrize("how", list(StopHow))
def test_a_stop_that_was_checked_with_its_how_is_a_stop(
    client: Guest, desk: Desk, how: StopHow
) -> None:
    kept, page = deciding(client, desk, pill())
    page = client.change(page, decision_0="stop")
    page = client.change(page, checked_0=True, stop_how_0=how.value)
    assert ASKS not in page.part("changes")
    assert item(desk, kept).stop_how is how
    assert printed(item(desk, kept)) is Printed.STOP


def test_a_high_risk_medicine_only_ever_asks(client: Guest, desk: Desk) -> None:
    kept, page = deciding(client, desk, WARFARIN)
    page = client.change(page, decision_0="stop")
    page = client.change(page, checked_0=True, stop_how_0="now")
    assert ASKS in page.part("changes")
    assert printed(item(desk, kept)) is Printed.ASK_FIRST


def test_a_tick_before_the_stop_was_chosen_counts_for_nothing(
    client: Guest, desk: Desk
) -> None:
    kept, page = deciding(client, desk, pill())
    fields = page.fields() | {"decision_0": ["keep"], "checked_0": ["y"]}
    client.post(f"/visit/{kept.id}/agree", data=fields)
    page = client.change(client.see(f"/visit/{kept.id}/agree"), decision_0="stop")
    assert ASKS in page.part("changes")
    assert item(desk, kept).decision is Decision.STOP
