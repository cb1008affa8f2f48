"""The probes find what they are for: each is shown a page with one planted fault."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import probes
from tests.journeys.screens import looking

pytestmark = pytest.mark.browser
PLAIN = """<!doctype html><html lang="en"><title>Plain</title>
<style>button, .tall {{ min-height: 44px }} main {{ overflow: auto }}</style>
<main class="sheet"><h1>A page</h1>{}</main>
<footer class="foot"><button class="btn">Next</button></footer>"""


@pytest.fixture(scope="module")
def blank(chromium: Browser) -> Iterator[Page]:
    with looking(chromium) as page:
        yield page


FAULTS = {
    "no name": (probes.axe, "<button class='tall'></button>"),
    "pale words": (probes.axe, "<p style='color: #bbb'>Hardly seen</p>"),
    "too wide": (probes.too_wide, "<p style='width: 3000px'>Wide</p>"),
    "below the screen": (probes.not_in_view, "<p style='height: 900px'>Long</p>"),
    "a small target": (
        lambda page: probes.small_targets(page, 24, 24),
        "<a href='#a' style='display: block; width: 20px'>a</a>",
    ),
    "cut off": (
        probes.lost,
        "<p style='overflow: hidden; height: 10px'>Long<br>words</p>",
    ),
    "covered": (
        probes.covered,
        "<button>Press</button><p style='position: fixed; inset: 0'>Over it</p>",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str, blank: Page) -> None:
    probe, markup = FAULTS[fault]
    blank.set_content(PLAIN.format("<p>Some words</p>"))
    assert not probe(blank)
    blank.set_content(PLAIN.format(markup))
    assert probe(blank)


def test_a_sheet_that_scrolls_by_itself_is_measured(blank: Page) -> None:
    blank.set_content(PLAIN.format("<p style='height: 900px'>Long</p>"))
    blank.add_style_tag(content="main { height: 200px }")
    assert probes.to_scroll(blank) > 700
