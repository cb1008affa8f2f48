"""Trying a way on: `options/try/<way>`, `options/back`, `options/take`."""

import pytest

from aid.domain.plan import Decision
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest, Page


@pytest.fixture
def page(client: Guest, salma: Kept) -> Page:
    """Ways, with the question about Salma's finger pricks on the table."""
    page = client.see(f"/visit/{salma.id}/options?all=1")
    return (
        page if page.soup.select("section.way") else client.press(page, "open/sugar_checks")
    )


def now(desk: Desk, kept: Kept) -> Visit:
    return desk.store.get(kept.id).visit


def test_the_week_changes_at_once_and_the_ledger_stays(
    client: Guest, desk: Desk, salma: Kept, page: Page
) -> None:
    page = client.press(page, "options/try/stop")
    visit = now(desk, salma)
    assert visit.trial is not None
    assert visit.trial.replaces == ("pricks",)
    assert visit.ledger == salma.visit.ledger
    assert "2 h 20 lighter." in page.part("tried")


def test_carrying_on_takes_as_much_time_as_now(client: Guest, page: Page) -> None:
    page = client.press(page, "options/try/carry_on")
    assert "As much time as now." in page.part("tried")


def test_it_goes_back_with_one_press(
    client: Guest, desk: Desk, salma: Kept, page: Page
) -> None:
    page = client.press(page, "options/try/stop")
    client.press(page, "options/back")
    assert now(desk, salma).trial is None


def test_two_ways_are_tried_together_and_go_back_one_by_one(
    client: Guest, desk: Desk, salma: Kept, page: Page
) -> None:
    page = client.press(page, "options/try/stop")
    page = client.press(page, "open/none")
    page = client.press(client.see(f"{page.path}?all=1"), "open/visits_in_person")
    way = next(w for w in desk.library.questions["visits_in_person"].options if w.asks)
    page = client.press(client.see(f"{page.path}?swap={way.id}"), f"options/too/{way.id}")
    both = now(desk, salma)
    assert (both.trial and both.trial.option) == "stop"
    assert (both.trial_beside and both.trial_beside.option) == way.id
    page = client.press(page, "options/back")
    assert now(desk, salma).trial_beside is None
    assert now(desk, salma).trial == both.trial
    client.press(page, "options/back")
    assert now(desk, salma).trial is None


def test_what_was_typed_on_the_way_is_kept(
    client: Guest, desk: Desk, salma: Kept, page: Page
) -> None:
    client.press(page, "options/try/stop", own_idea="Only on Sundays")
    assert now(desk, salma).own_idea == "Only on Sundays"


def test_a_way_of_another_question_is_not_tried(
    client: Guest, desk: Desk, salma: Kept, page: Page
) -> None:
    before = now(desk, salma)
    client.post(f"/visit/{salma.id}/options/try/no_such_way", data=page.fields())
    assert now(desk, salma) == before


def test_a_stop_is_taken_into_the_plan_as_a_question_to_the_clinic(
    client: Guest, desk: Desk, salma: Kept, page: Page
) -> None:
    page = client.press(page, "options/try/stop")
    page = client.press(page, "options/take")
    [item] = now(desk, salma).plan.items
    assert (item.task_id, item.decision) == ("pricks", Decision.STOP)
    assert page.path == f"/visit/{salma.id}/agree"
    assert "Ask us first" in page.part("changes")


def test_nothing_is_taken_where_nothing_is_tried(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/options")
    client.post(f"/visit/{visit.id}/options/take", data=page.fields())
    assert now(desk, visit) == visit.visit


def test_a_way_that_adds_work_asks_what_could_ease_or_go(client: Guest, desk: Desk) -> None:
    kept = desk.store.begin(Visit(question="sugar_checks", ledger=()))
    ledger = desk.library.personas["salma"].visit.ledger
    kept = desk.store.begin(Visit(question="pressure_pills", ledger=ledger))
    adding = next(
        way.id
        for way in desk.library.questions["pressure_pills"].options
        if any(asked.kind not in {task.kind for task in ledger} for asked in way.asks)
    )
    page = client.see(f"/visit/{kept.id}/options?swap={adding}")
    page = client.press(page, f"options/try/{adding}")
    assert page.has("ease")
    page = client.change(page, offset_reason="My son helps")
    assert now(desk, kept).offset_reason == "My son helps"
    client.tell(page, ease="calls")
    trial = now(desk, kept).trial
    assert trial is not None
    assert trial.eased_by == "calls"
    assert "calls" in trial.replaces
