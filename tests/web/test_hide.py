"""Hide covers the screen at once: `hide` shows a sheet that says nothing."""

from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest


def test_hiding_saves_and_shows_a_sheet_that_says_nothing(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    page = client.press(page, "hide", main="Marigold")
    assert desk.store.get(salma.id).visit.priorities.main == "Marigold"
    assert page.path == "/hide"
    for word in ("Marigold", "Salma", salma.code):
        assert word not in page.html


def test_the_sheet_leads_back_to_the_step(client: Guest, salma: Kept) -> None:
    page = client.see(f"/visit/{salma.id}/care?open=pricks")
    cover = client.press(page, "hide")
    assert cover.soup.main.a["href"].startswith(f"/visit/{salma.id}/care")


def test_what_cannot_be_kept_yet_is_hidden_too_and_comes_back(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/life")
    cover = client.press(page, "hide", hours="a few", helps_me="Marigold")
    assert cover.soup.select("nav") == []
    assert "Marigold" not in cover.text
    page = client.press(cover, "life")
    assert page.status == 422
    assert (page.value("hours"), page.value("helps_me")) == ("a few", "Marigold")
    assert desk.store.get(salma.id) == salma


def test_what_the_house_refuses_is_hidden_too(client: Guest, salma: Kept) -> None:
    page = client.see(f"/visit/{salma.id}/life")
    cover = client.press(page, "hide", hours="169", helps_me="Marigold")
    assert "Marigold" not in cover.text
    assert "Salma" not in cover.text


def test_what_another_tab_changed_is_hidden_too(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    client.tell(client.see(f"/visit/{salma.id}/matters"), main="Marigold")
    cover = client.press(page, "hide", main="Tulip")
    assert "Marigold" not in cover.text
    page = client.press(cover, "matters")
    assert (page.status, page.value("main")) == (409, "Tulip")


def test_without_a_step_to_go_back_to_it_leads_to_the_first_page(client: Guest) -> None:
    assert client.see("/hide").soup.main.a["href"] == "/"
