"""A change that the script of a page sends is answered with the page that it leads to."""

import pytest
from werkzeug.test import TestResponse

from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.live import LIVE
from tests.web.page import MULTIPART, Guest, Page, Typed


def sent_live(client: Guest, page: Page, path: str = "", **typed: Typed) -> TestResponse:
    """What the server answers to the script, before anybody goes anywhere."""
    fields = {name: values for name, values in page.fields().items() if name not in typed}
    return client.post(
        path or page.form["action"],
        data={**fields, **typed},
        headers={LIVE: "1"},
        content_type=MULTIPART,
    )


@pytest.fixture
def ways(client: Guest, salma: Kept) -> Page:
    """The question about her finger pricks, which is on the table."""
    return client.see(f"/visit/{salma.id}/options")


def test_a_change_is_saved_and_answered_with_the_page_as_it_then_stands(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/care?open=pricks")
    answer = sent_live(client, page, minutes="44")
    assert answer.status_code == 200
    assert 'value="44"' in answer.text
    assert desk.store.get(salma.id).version == salma.version + 1


def test_the_answer_says_which_page_it_is(client: Guest, ways: Page) -> None:
    answer = sent_live(client, ways, go="?swap=own")
    assert answer.headers["Content-Location"].endswith("/options?swap=own")


def test_what_the_page_has_already_is_not_sent_again(client: Guest, salma: Kept) -> None:
    page = client.see(f"/visit/{salma.id}/care")
    answer = client.change(page)
    for there in ("<symbol", "<option>"):
        assert there in page.html
        assert there not in answer.html


def test_a_way_is_tried_on_and_put_back_without_going_anywhere(
    client: Guest, desk: Desk, salma: Kept, ways: Page
) -> None:
    way = ways.soup.select_one('[formaction*="/try/"]')["formaction"]
    tried = sent_live(client, ways, way)
    assert tried.status_code == 200
    assert desk.store.get(salma.id).visit.trial is not None
    back = sent_live(client, client.see(ways.path), f"{ways.form['action']}/back")
    assert back.status_code == 200
    assert desk.store.get(salma.id).visit.trial is None


def test_a_change_with_something_to_mend_is_shown_to_be_mended(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/care?open=pricks")
    answer = sent_live(client, page, minutes="a lot")
    assert answer.status_code == 422
    assert 'value="a lot"' in answer.text
    assert desk.store.get(salma.id).version == salma.version


def test_what_the_browser_must_be_told_first_is_told_by_sending_it_on(
    client: Guest, salma: Kept
) -> None:
    answer = sent_live(client, client.see(f"/visit/{salma.id}/matters"), go="language:es")
    assert answer.status_code == 303


def test_without_the_script_a_save_sends_the_browser_on(client: Guest, salma: Kept) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    assert client.tell(page, main="Dance") == 303


def test_a_change_of_a_visit_that_was_forgotten_is_told_so(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    desk.store.forget(salma.id)
    assert sent_live(client, page, main="Dance").status_code == 404
