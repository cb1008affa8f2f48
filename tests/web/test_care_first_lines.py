"""An empty ledger: `visit/<id>/care` asks for the three heaviest, in own words."""

import pytest

from aid.domain.people import TimePath
from aid.domain.visit import Visit
from aid.domain.workload import Task
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


@pytest.fixture
def short(desk: Desk) -> Kept:
    """A visit for which there are three minutes."""
    return desk.store.begin(Visit(path=TimePath.SHORT))


def test_the_short_path_shows_three_lines_and_nothing_else(
    client: Guest, short: Kept
) -> None:
    page = client.see(f"/visit/{short.id}/care")
    assert page.writable() == ["heavy_1", "heavy_2", "heavy_3"]
    assert page.countable() == []
    assert not page.soup.select("main input[type=checkbox], main .offers")
    buttons = page.soup.select("main button")
    assert [one.get_text(strip=True) for one in buttons] == ["Write these down"]


def test_the_short_path_has_a_line_until_there_are_three(
    client: Guest, desk: Desk, short: Kept
) -> None:
    page = client.see(f"/visit/{short.id}/care")
    page = client.press(page, "", heavy_1="Waiting")
    for name, is_open in (("The stairs", True), ("warfarin", False)):
        page = client.press(page, "", new_name=name)
        assert page.has("new_name") == is_open
    assert labels(desk, short) == ["Waiting", "The stairs", "Warfarin"]
    assert not page.soup.select("main .offers")


def test_the_short_path_can_show_every_row_that_a_record_brought(
    client: Guest, desk: Desk
) -> None:
    tasks = tuple(Task(id=f"t{n}", kind="x", label=f"Task {n}") for n in range(30))
    kept = desk.store.begin(Visit(ledger=tasks, path=TimePath.SHORT))
    page = client.press(client.see(f"/visit/{kept.id}/care"), "?all=1")
    assert "Task 29" in page.part("ledger")


def test_a_medicine_among_the_heaviest_is_known_by_its_name(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    client.press(page, "", heavy_1="warfarin", heavy_2="the warfarin queue")
    first, second = desk.store.get(visit.id).visit.ledger
    assert (first.kind, first.medicine.medicine_class) == ("take_pills", "vka")
    assert second.kind == "other_task"
