"""Undo stands on every step and takes back one change at a time."""

import pytest

from aid.domain.visit import STEPS
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest


def test_where_nothing_was_said_there_is_nothing_to_undo(
    client: Guest, visit: Kept
) -> None:
    assert not client.see(f"/visit/{visit.id}/matters").can_press("undo")


@pytest.mark.parametrize("step", STEPS)
def test_a_change_is_taken_back_from_any_step(
    client: Guest, desk: Desk, salma: Kept, step: str
) -> None:
    client.tell(client.see(f"/visit/{salma.id}/matters"), main="Dance")
    page = client.see(f"/visit/{salma.id}/{step}")
    page = client.press(page, "undo")
    assert desk.store.get(salma.id).visit == salma.visit
    assert page.path.startswith(f"/visit/{salma.id}/{step}")


def test_undo_goes_back_step_by_step(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    for main in ("Dance", "Sing", "Swim"):
        page = client.change(page, main=main)
    seen = []
    while page.can_press("undo"):
        page = client.press(page, "undo")
        seen.append(page.value("main"))
    assert seen == ["Sing", "Dance", ""]
    assert desk.store.get(visit.id).visit == visit.visit


def test_what_was_just_typed_is_what_is_taken_back(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.change(client.see(f"/visit/{visit.id}/matters"), main="Dance")
    page = client.press(page, "undo", main="Sing")
    assert page.value("main") == "Dance"


def test_the_journal_tells_of_the_undo_without_a_word_that_was_said(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.change(client.see(f"/visit/{visit.id}/matters"), main="Marigold")
    client.press(page, "undo")
    lines = desk.store.journal(visit.id)
    assert [line.verb for line in lines] == ["tell_matters", "undo"]
    assert "Marigold" not in repr(lines)
