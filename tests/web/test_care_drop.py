"""Taking a task off: `care/drop/<task>`."""

import pytest

from aid.domain.perspectives import Helps, Perspective
from aid.domain.workload import Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import visit as visit_with
from tests.web.page import Guest

TASKS = tuple(
    Task(id=name, kind="other_task", label=name) for name in ("waiting", "stairs")
)


@pytest.fixture
def kept(desk: Desk) -> Kept:
    views = (Perspective(about="waiting", patient=Helps.SOME),)
    return desk.store.begin(visit_with(*TASKS, perspectives=views))


def test_a_task_is_taken_off_with_what_was_said_of_it(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.see(f"/visit/{kept.id}/care?open=waiting")
    page = client.press(page, "care/drop/waiting")
    visit = desk.store.get(kept.id).visit
    assert visit.ledger == TASKS[1:]
    assert visit.perspectives == ()
    assert "waiting" not in page.part("ledger")


def test_it_comes_back_with_undo(client: Guest, desk: Desk, kept: Kept) -> None:
    page = client.see(f"/visit/{kept.id}/care?open=waiting")
    page = client.press(page, "care/drop/waiting")
    client.press(page, "undo")
    assert desk.store.get(kept.id).visit == kept.visit


def test_the_last_one_leaves_an_empty_ledger_that_asks_again(
    client: Guest, desk: Desk
) -> None:
    kept = desk.store.begin(visit_with(TASKS[0]))
    page = client.see(f"/visit/{kept.id}/care?open=waiting")
    page = client.press(page, "care/drop/waiting")
    assert page.has("heavy_1")


def test_a_task_that_is_gone_already_is_said_to_be_gone(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.see(f"/visit/{kept.id}/care")
    answer = client.post(f"/visit/{kept.id}/care/drop/lost", data=page.fields())
    assert answer.status_code == 422
    assert "no longer there" in answer.text
    assert desk.store.get(kept.id) == kept
