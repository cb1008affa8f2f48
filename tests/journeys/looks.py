"""Every page in every language, opened once, measured wide and narrow, and remembered."""

from contextlib import ExitStack
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from aid.domain.visit import STEPS
from aid.fhir.pasting import read_list
from tests.journeys import probes
from tests.journeys.laptop import Laptop
from tests.journeys.people import everything_said, nobody
from tests.journeys.screens import LAPTOP, LARGE, NARROW, Screen, screen

LIST = "Metformin 500 mg twice a day\nRamipril 5 mg, one in the morning\nsomething odd"
FULL = {
    **{step.value: f"/visit/{{full}}/{step}" for step in STEPS},
    "care, a row in hand": "/visit/{full}/care?open=indapamide",
    "care, every row": "/visit/{full}/care?all=1",
    "care, adding": "/visit/{full}/care/add",
    "care, what comes with it": "/visit/{full}/care/hidden",
    "care, a name near to what was typed": "/visit/{full}/care?find=metfrmin",
    "weigh, a task asked about": "/visit/{full}/weigh?about=indapamide",
    "ways, what bothers": "/visit/{empty}/options?issue=bleeding",
    "ways, one task easier": "/visit/{full}/options/ease/indapamide",
    "ways, seen differently": "/visit/{full}/options/differ",
    "matters, the clinic's three": "/visit/{full}/matters?seat=clinician",
    "a record to choose": "/visit/{full}/start/record",
    "a list to paste": "/visit/{full}/start/list",
    "what the record holds": "/visit/{full}/start/take?preview={preview}",
    "the clinician's note": "/visit/{full}/note",
}
EMPTY = {f"{step.value}, empty": f"/visit/{{empty}}/{step}" for step in STEPS}
OUTSIDE = {
    "front": "/",
    "cover": "/hide",
    "a made-up person": "/people/olga",
    "what we know": "/evidence",
    "keys": "/keys",
    "what we know of one question": "/evidence/pressure_pills",
    "nothing here": "/visit/nobody/start",
}
CLOSED = {"set-up": "/setup", "unlock": "/unlock"}
STEP_PAGES = (*FULL, *EMPTY)
PAGES = (*STEP_PAGES, *OUTSIDE, *CLOSED)


@dataclass(frozen=True, slots=True)
class Look:
    """What one page showed of itself in one language."""

    axe_wide: list[str]
    axe_narrow: list[str]
    too_wide: list[str]
    not_in_view: list[str]
    to_scroll: int
    small: list[str]
    low: list[str]
    large_text: list[str]
    complaints: list[str]
    left: list[str]


class Looks:
    """Looks, made when they are first asked for."""

    def __init__(self, chromium: Browser, laptop: Laptop, closed: dict[str, Laptop]):
        self._chromium = chromium
        self._laptop = laptop
        self._closed = closed
        self._open = ExitStack()
        self._screens: dict[tuple[str, str], Screen] = {}
        self._places: dict[str, dict[str, str]] = {}
        self._seen: dict[tuple[str, str], Look] = {}

    def at(self, name: str, language: str) -> Look:
        """The look of a page in a language."""
        if (name, language) not in self._seen:
            self._seen[name, language] = self._look(name, language)
        return self._seen[name, language]

    def close(self) -> None:
        """Close every browser window that was opened."""
        self._open.close()

    def _look(self, name: str, language: str) -> Look:
        here = self._screen(self._closed.get(name, self._laptop), language)
        path = (FULL | EMPTY | OUTSIDE | CLOSED)[name]
        here.page.set_viewport_size(LAPTOP)
        here.told()
        here.go(path.format(**self._place(language)))
        return measured(here, expected_error=name == "nothing here")

    def _screen(self, laptop: Laptop, language: str) -> Screen:
        key = (laptop.address, language)
        if key not in self._screens:
            opened = screen(self._chromium, laptop, language)
            self._screens[key] = self._open.enter_context(opened)
        return self._screens[key]

    def _place(self, language: str) -> dict[str, str]:
        """Where this language's two visits and its preview are found."""
        if language not in self._places:
            desk = self._laptop.desk
            words = desk.words(language)
            desk.previews["made-up"] = read_list(LIST)
            self._places[language] = {
                "full": self._laptop.put(everything_said(desk.library, words)).id,
                "empty": self._laptop.put(nobody(language)).id,
                "preview": "made-up",
            }
        return self._places[language]


def measured(here: Screen, *, expected_error: bool = False) -> Look:
    """Measure the page that is open: wide, with large text, on a big screen, and narrow."""
    page = here.page
    seen = {
        "axe_wide": probes.axe(page),
        "not_in_view": probes.not_in_view(page),
        "to_scroll": probes.to_scroll(page),
        "small": probes.small_targets(page, 24, 24),
        "low": probes.small_targets(page, 24, 44, probes.DENSE),
        "large_text": large_text(page),
    }
    sideways = probes.too_wide(page)
    page.set_viewport_size(LARGE)
    sideways += probes.too_wide(page)
    seen["not_in_view"] += probes.not_in_view(page)
    page.set_viewport_size(NARROW)
    seen["axe_narrow"] = probes.axe(page)
    seen["too_wide"] = sideways + probes.too_wide(page)
    complaints = [c for c in here.told() if not (expected_error and "404" in c)]
    return Look(**seen, complaints=complaints, left=list(here.left))


def large_text(page: Page) -> list[str]:
    """What is lost at the largest text that the page itself offers."""
    page.evaluate("() => document.documentElement.classList.add('text-2')")
    lost = [*probes.lost(page), *probes.covered(page), *probes.too_wide(page)]
    page.evaluate("() => document.documentElement.classList.remove('text-2')")
    return lost
