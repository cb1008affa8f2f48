"""Axe finds nothing on any page, in any language, wide or narrow, nor in any moment."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.journeys import probes
from tests.journeys.looks import PAGES, Looks
from tests.journeys.screens import LANGUAGES, Screen

pytestmark = pytest.mark.browser
UNFOLD = "() => document.querySelectorAll('details').forEach(one => { one.open = true })"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(page: str, language: str, looks: Looks) -> None:
    look = looks.at(page, language)
    assert look.axe_wide == []
    assert look.axe_narrow == []


@pytest.mark.parametrize("step", ["start", "options", "agree", "paper"])
def test_axe_finds_nothing_when_all_that_folds_is_open(
    step: str, at_table: Callable[..., Screen], visit_id: str
) -> None:
    here = at_table()
    here.go(f"/visit/{visit_id}/{step}")
    here.page.evaluate(UNFOLD)
    assert probes.axe(here.page) == []


def test_axe_finds_nothing_where_something_is_to_be_mended(
    at_table: Callable[..., Screen], visit_id: str
) -> None:
    here = at_table()
    here.go(f"/visit/{visit_id}/care?open=clinic")
    here.page.fill("#minutes", "half an hour")
    here.page.press("#minutes", "Enter")
    expect(here.page.locator("#summary")).to_be_focused()
    assert probes.axe(here.page) == []


def test_axe_finds_nothing_while_the_page_is_hidden(
    at_table: Callable[..., Screen], visit_id: str
) -> None:
    here = at_table()
    here.go(f"/visit/{visit_id}/care")
    here.page.click("[data-hide]")
    assert probes.axe(here.page) == []


def test_axe_finds_nothing_where_two_tabs_meet(
    at_table: Callable[..., Screen], visit_id: str
) -> None:
    here = at_table()
    here.go(f"/visit/{visit_id}/matters")
    other = here.page.context.new_page()
    other.goto(here.page.url)
    other.fill("#worry", "Said first")
    other.press("#worry", "Enter")
    here.page.fill("#worry", "Said second")
    here.page.press("#worry", "Tab")
    expect(here.page.locator(".both-texts")).to_be_visible()
    assert probes.axe(here.page) == []
