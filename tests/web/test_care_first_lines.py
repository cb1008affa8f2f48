"""An empty ledger: `visit/<id>/care` asks for the three heaviest, in own words."""

import pytest

from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest


def labels(desk: Desk, visit: Kept) -> list[str]:
    return [task.label for task in desk.store.get(visit.id).visit.ledger]


def test_the_heaviest_are_written_in_own_words(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    page = client.press(page, "", heavy_1="Waiting", heavy_3="The stairs")
    assert labels(desk, visit) == ["Waiting", "The stairs"]
    assert "Waiting" in page.part("ledger")


def test_of_own_words_nothing_is_known_yet(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    page = client.press(page, "", heavy_1="Waiting")
    [task] = desk.store.get(visit.id).visit.ledger
    assert (task.frequency, task.minutes, task.money) == (None, None, None)
    assert "not asked" in page.part("ledger")


def test_a_ticked_kind_comes_with_its_usual_guess(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    page = client.press(page, "", kinds=["take_pills"])
    [task] = desk.store.get(visit.id).visit.ledger
    kind = desk.library.kinds["take_pills"]
    assert (task.kind, task.minutes, task.minutes_voice) == (kind.id, kind.minutes, None)
    assert "usual guess" in page.part("ledger")


def test_going_on_to_another_step_keeps_what_was_written(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    client.press(page, "weigh", heavy_1="Waiting")
    assert labels(desk, visit) == ["Waiting"]


def test_the_lines_are_sent_together_and_not_one_by_one(
    client: Guest, visit: Kept, salma: Kept
) -> None:
    first = client.see(f"/visit/{visit.id}/care")
    ledger = client.see(f"/visit/{salma.id}/care")
    assert not first.form.has_attr("data-live")
    assert ledger.form.has_attr("data-live")


def test_lines_of_a_tab_that_was_late_are_put_beside_those_that_came_first(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    one = client.see(f"/visit/{visit.id}/care")
    other = client.see(f"/visit/{visit.id}/care")
    client.press(one, "", heavy_1="Waiting")
    client.press(other, "", heavy_1="The stairs")
    assert labels(desk, visit) == ["Waiting", "The stairs"]


def test_nothing_written_is_nothing_kept(client: Guest, desk: Desk, visit: Kept) -> None:
    client.press(client.see(f"/visit/{visit.id}/care"), "")
    assert desk.store.get(visit.id) == visit


def test_a_record_or_a_list_can_be_brought_in_instead(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    assert client.press(page, "bring:list").path.endswith("/start/list")
    assert client.press(page, "bring:record").path.endswith("/start/record")


@pytest.mark.parametrize("place", ["care", "care/add", "start/list", "start/record"])
def test_a_page_that_waits_for_a_button_does_not_say_that_it_is_saved(
    client: Guest, visit: Kept, place: str
) -> None:
    page = client.see(f"/visit/{visit.id}/{place}")
    assert "Saved when a button is pressed" in page.text
    assert "Saved on this laptop" not in page.text
