"""A second tab that is late never overwrites in silence: both texts are shown."""

import pytest

from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.rooms import OTHER_TAB
from tests.web.page import Guest

STEPS = {
    "start": "patient_name",
    "matters": "main",
    "life": "helps_me",
    "care?open=pricks": "feeling",
    "weigh?about=diary": "meanwhile",
    "options": "own_idea",
    "options/differ": "third_way",
    "agree": "first_thing",
}


@pytest.mark.parametrize(("step", "field"), STEPS.items())
def test_both_texts_are_shown_and_saving_again_keeps_mine(
    client: Guest, desk: Desk, salma: Kept, step: str, field: str
) -> None:
    late = client.see(f"/visit/{salma.id}/{step}")
    settled = {"settled": "differ"} if field == "meanwhile" else {}
    client.tell(client.see(f"/visit/{salma.id}/{step}"), **{field: "theirs"}, **settled)
    before = desk.store.get(salma.id)
    page = client.change(late, **{field: "<b>mine</b>"}, **settled)
    assert (page.status, page.notice) == (409, OTHER_TAB)
    assert ("<b>mine</b>", "theirs") in page.both_texts()
    assert page.value(field) == "<b>mine</b>"
    assert desk.store.get(salma.id) == before
    page = client.change(page)
    assert page.status == 200
    assert client.see(f"/visit/{salma.id}/{step}").value(field) == "<b>mine</b>"


def test_one_can_also_take_the_text_of_the_other_tab(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    late = client.see(f"/visit/{visit.id}/matters")
    client.tell(client.see(f"/visit/{visit.id}/matters"), main="theirs")
    page = client.change(late, main="mine")
    client.tell(page, main="theirs")
    assert desk.store.get(visit.id).visit.priorities.main == "theirs"


def test_choices_are_shown_in_words(client: Guest, visit: Kept) -> None:
    late = client.see(f"/visit/{visit.id}/life")
    client.tell(client.see(f"/visit/{visit.id}/life"), story="hard")
    page = client.change(late, story="good")
    assert page.both_texts() == [("Good", "Hard")]


def test_ticks_are_shown_in_words(client: Guest, visit: Kept) -> None:
    late = client.see(f"/visit/{visit.id}/matters")
    client.tell(client.see(f"/visit/{visit.id}/matters"), themes=["move", "sleep"])
    page = client.change(late, themes=["family"])
    assert page.both_texts() == [("Be with family", "Sleep well and Move about")]


def test_a_tab_without_news_goes_on_without_a_question(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    late = client.see(f"/visit/{visit.id}/life")
    client.tell(client.see(f"/visit/{visit.id}/matters"), main="Dance")
    page = client.press(late, "care")
    assert (page.status, page.path) == (200, f"/visit/{visit.id}/care")
    assert desk.store.get(visit.id).visit.priorities.main == "Dance"


@pytest.mark.parametrize("step", ["paper", "start/list", "start/record"])
def test_a_tab_that_writes_nothing_of_its_own_goes_on(
    client: Guest, visit: Kept, step: str
) -> None:
    late = client.see(f"/visit/{visit.id}/{step}")
    client.tell(client.see(f"/visit/{visit.id}/matters"), main="Dance")
    assert client.press(late, "life").path == f"/visit/{visit.id}/life"


def test_a_row_that_another_tab_took_off_is_shown_with_what_was_typed(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    late = client.see(f"/visit/{salma.id}/care?open=pricks")
    other = client.see(f"/visit/{salma.id}/care?open=pricks")
    client.press(other, "care/drop/pricks")
    page = client.change(late, feeling="mine")
    assert page.status == 409
    assert ("mine", "–") in page.both_texts()


def test_a_visit_that_another_tab_forgot_is_gone(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    late = client.see(f"/visit/{visit.id}/matters")
    desk.store.forget(visit.id)
    page = client.change(late, main="Dance")
    assert page.status == 404
