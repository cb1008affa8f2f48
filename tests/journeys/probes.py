"""What a page shows of itself when it is measured in the browser."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
TAGS = (
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
)
# rows of a long list that is meant to be seen whole; they keep the floor of 24
DENSE = (
    ".views .open, .kinds .choice, .segs--tall .seg, .issues .btn, .ways__side .btn--word, "
    ".evidence td a, .evidence th a"
)


def axe(page: Page) -> list[str]:
    """What axe finds wrong, each with the first places where it is so."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(AXE)
    return list(_asked(page, "axe", TAGS))


def too_wide(page: Page) -> list[str]:
    """What makes the page scroll sideways."""
    return list(_asked(page, "tooWide"))


def not_in_view(page: Page) -> list[str]:
    """Which of heading and footer buttons cannot be seen without scrolling."""
    return list(_asked(page, "notInView"))


def to_scroll(page: Page) -> int:
    """How many pixels of the sheet lie below its edge."""
    return int(_asked(page, "toScroll"))


def small_targets(page: Page, across: int, high: int, dense: str = "") -> list[str]:
    """What can be pressed and is smaller than this, but in lists that are dense."""
    return list(_asked(page, "smallTargets", across, high, dense))


def lost(page: Page) -> list[str]:
    """Words cut off or off the screen."""
    return list(_asked(page, "lost"))


def covered(page: Page) -> list[str]:
    """Controls that lie under something else where they are pressed."""
    return list(_asked(page, "covered"))


def stops(page: Page) -> list[str]:
    """Every control that Tab ought to reach, in the order of reading."""
    return list(_asked(page, "stops"))


def focus(page: Page) -> tuple[str, bool]:
    """Which control has the focus, and whether it can be seen."""
    name, in_view = _asked(page, "focus")
    return name, in_view


def _asked(page: Page, question: str, *given: object) -> Any:
    words = ", ".join(json.dumps(one) for one in given)
    return page.evaluate(
        f"() => {{ const probes =\n{SCRIPT}\nreturn probes.{question}({words}) }}"
    )
