"""What Chromium makes of hostile words and of a foreign name that points here."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from aid.domain.people import Setting
from aid.domain.visit import STEPS, Visit
from aid.setup import find_browser
from tests.journeys.laptop import Laptop
from tests.journeys.people import everything_said
from tests.journeys.screens import FLAGS, Screen
from tests.printing.test_hostile import Canary, canary, filled
from tests.threats.payloads import aimed

__all__ = ["canary"]
pytestmark = pytest.mark.browser
LISTEN = """() => {
  window.reports = 0;
  document.addEventListener('securitypolicyviolation', () => { window.reports += 1; });
}"""
PAGES = (*STEPS, "care?all=1", "weigh?about=indapamide", "options/differ", "note")
SHEET = "paper/sheet.html?pages=fridge&pages=details&pages=week&pages=note"


def spoken_by(laptop: Laptop, words: str) -> str:
    """A visit in which these words stand in every place that takes words."""
    visit: Visit = everything_said(laptop.desk.library, laptop.desk.words("en"))
    visit = filled(replace(visit, setting=Setting.DECIDING), words)
    return laptop.put(visit).id


def test_every_step_shows_them_as_words_and_does_nothing(
    at_table: Callable[..., Screen], laptop: Laptop, canary: Canary
) -> None:
    words = aimed(canary.address, "file:///etc/hostname")
    parts = (" ".join(words[0::2]), " ".join(words[1::2]))
    visits = [spoken_by(laptop, text) for text in parts]
    here = at_table()
    here.page.add_init_script(f"({LISTEN})()")
    dialogs: list[str] = []
    here.page.on("dialog", lambda one: (dialogs.append(one.message), one.dismiss()))
    for visit_id in visits:
        for path in (*PAGES, SHEET):
            here.go(f"/visit/{visit_id}/{path}")
            assert path == "paper" or "alert(1)" in here.page.content(), path
            assert here.page.evaluate("() => window.reports") == 0, path
            assert here.page.evaluate("() => window.pwned") is None, path
            assert here.page.url.startswith(f"{laptop.address}/visit/{visit_id}"), path
    assert dialogs == []
    assert not [one for one in here.told() if "Content Security Policy" in one]
    assert here.left == []
    assert canary.heard == []


def test_a_foreign_name_that_points_here_is_refused(
    chromium: Browser, laptop: Laptop
) -> None:
    port = laptop.address.rpartition(":")[2]
    mapped = (*FLAGS, "--host-resolver-rules=MAP evil.example 127.0.0.1")
    other = chromium.browser_type.launch(executable_path=find_browser(), args=mapped)
    page = other.new_page()
    for path in ("/", "/ping", "/static/js/together.js", "/nowhere"):
        answer = page.goto(f"http://evil.example:{port}{path}")
        assert answer is not None
        assert answer.status == 400, path
    other.close()
