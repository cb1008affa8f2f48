"""A visit without a mouse: every control in order and in view; Enter saves and stays."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from aid.domain.visit import STEPS
from tests.journeys import probes
from tests.journeys.screens import Screen

pytestmark = pytest.mark.browser
MOST_STOPS = 200


@pytest.mark.parametrize("path", [*STEPS, "care?open=indapamide", "weigh?about=indapamide"])
def test_tab_reaches_every_control_in_order_and_in_view(
    at_table: Callable[..., Screen], visit_id: str, path: str
) -> None:
    here = at_table()
    here.go(f"/visit/{visit_id}/{path}")
    wanted = probes.stops(here.page)
    reached, hidden = tabbed(here.page, wanted[-1])
    assert reached == wanted
    assert hidden == []


def tabbed(page: Page, last: str) -> tuple[list[str], list[str]]:
    """What Tab reaches until the last of all, and which of it is then out of view."""
    reached, hidden = [""], []
    while reached[-1] != last and len(reached) < MOST_STOPS:
        page.keyboard.press("Tab")
        name, in_view = probes.focus(page)
        if name != reached[-1]:  # a date is one field with several stops
            reached.append(name)
            hidden += [] if in_view else [name]
    return reached[1:], hidden


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("start", "patient_name"),
        ("matters", "worry"),
        ("life", "helps_me"),
        ("care?open=indapamide", "feeling"),
        ("options", "patient_1"),
        ("agree", "what_clinic_0"),
    ],
)
def test_enter_in_a_field_saves_and_stays(
    at_table: Callable[..., Screen], visit_id: str, path: str, field: str, scripts: bool
) -> None:
    here = at_table(scripts=scripts)
    here.go(f"/visit/{visit_id}/{path}")
    if path == "options":
        here.page.click(".more-about summary")
    here.page.fill(f"#{field}", "Said with Enter")
    with here.page.expect_navigation(wait_until="load"):
        here.page.press(f"#{field}", "Enter")
    assert here.page.url.split("/")[-1] == path
    assert here.page.input_value(f"#{field}") == "Said with Enter"


def test_the_first_tab_skips_to_the_step(
    at_table: Callable[..., Screen], visit_id: str
) -> None:
    here = at_table()
    here.go(f"/visit/{visit_id}/care")
    here.page.keyboard.press("Tab")
    here.page.keyboard.press("Enter")
    assert here.page.evaluate("() => document.activeElement.id") == "step"
