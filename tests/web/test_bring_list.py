"""A pasted list: `start/list` reads it, `start/take` keeps what is ticked."""

import pytest

from aid.storage.kept import Kept
from aid.web.bring import MOST_PREVIEWS, NO_LINES
from aid.web.desk import Desk
from tests.web.page import Guest, Page

LIST = "Metformin 500 mg twice daily\nRamipril 5 mg every morning\nAspirin"


@pytest.fixture
def preview(client: Guest, visit: Kept) -> Page:
    return client.press(client.see(f"/visit/{visit.id}/start/list"), "", lines=LIST)


def labels(desk: Desk, visit: Kept) -> list[str]:
    return [task.label for task in desk.store.get(visit.id).visit.ledger]


def boxes(page: Page) -> list[str]:
    return [box["name"] for box in page.soup.select('input[name^="take-"]')]


def test_a_list_is_shown_before_any_of_it_is_kept(
    desk: Desk, visit: Kept, preview: Page
) -> None:
    assert "/start/take?preview=" in preview.path
    assert len(boxes(preview)) == 3
    assert "Metformin" in preview.text
    assert desk.store.get(visit.id) == visit


def test_what_is_ticked_goes_on_the_ledger(
    client: Guest, desk: Desk, visit: Kept, preview: Page
) -> None:
    ticks = dict.fromkeys(boxes(preview), True) | {boxes(preview)[1]: False}
    page = client.press(preview, "", **ticks)
    assert page.path == f"/visit/{visit.id}/care"
    kept = labels(desk, visit)
    assert len(kept) == 2
    assert not any("Ramipril" in label for label in kept)


def test_the_page_before_leads_back_to_the_list_once_it_was_used(
    client: Guest, visit: Kept, preview: Page
) -> None:
    client.press(preview, "")
    assert client.see(preview.path).path == f"/visit/{visit.id}/start/record"


def test_sending_the_ticks_twice_keeps_them_once(
    client: Guest, desk: Desk, visit: Kept, preview: Page
) -> None:
    client.press(preview, "")
    once = labels(desk, visit)
    client.press(preview, "")
    assert labels(desk, visit) == once


def test_ticks_are_kept_although_another_tab_went_on(
    client: Guest, desk: Desk, visit: Kept, preview: Page
) -> None:
    client.tell(client.see(f"/visit/{visit.id}/matters"), main="Dance")
    client.press(preview, "")
    assert labels(desk, visit)
    assert desk.store.get(visit.id).visit.priorities.main == "Dance"


@pytest.mark.parametrize("typed", ["", "  \n \t "])
def test_an_empty_list_is_asked_for(client: Guest, visit: Kept, typed: str) -> None:
    page = client.press(client.see(f"/visit/{visit.id}/start/list"), "", lines=typed)
    assert (page.status, page.notice) == (422, NO_LINES)


def test_what_is_no_list_is_refused_in_a_sentence_and_stays(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    typed = '{"resourceType": "Bundle"}'
    page = client.press(client.see(f"/visit/{visit.id}/start/list"), "", lines=typed)
    assert page.status == 422
    assert page.notice
    assert page.value("lines") == typed
    assert desk.previews == {}


def test_going_elsewhere_is_possible_from_the_list_and_the_preview(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/start/list")
    assert client.press(page, "bring:record").path.endswith("/start/record")
    assert client.press(page, "life").path.endswith("/life")
    assert desk.store.get(visit.id) == visit


def test_only_the_last_few_previews_are_held(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/start/list")
    for n in range(MOST_PREVIEWS + 2):
        client.press(page, "", lines=f"Metformin {n} mg daily")
    assert len(desk.previews) == MOST_PREVIEWS


def test_a_preview_that_nobody_made_leads_back(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start/take?preview=nothing")
    assert page.path == f"/visit/{visit.id}/start/record"
