"""A browser at a laptop: signed in, listening for errors and for requests that leave."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from aid.commands.serve import HOST
from aid.i18n.language import languages
from aid.resources import resource_dir
from tests.journeys.laptop import Laptop
from tests.journeys.made_up_language import MADE_UP

ON_DISK = tuple(one.tag for one in languages(resource_dir("translations")))
LANGUAGES = (*ON_DISK, MADE_UP)
LAPTOP = {"width": 1366, "height": 768}
LARGE = {"width": 1920, "height": 1080}
NARROW = {"width": 320, "height": 640}
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Screen:
    """A page of the browser, what its console complained of, and what left the laptop."""

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    requests: int = 0

    def go(self, path: str) -> None:
        """Open an address of the program."""
        self.page.goto(f"{self.home}{path}", wait_until="load")

    def speak(self, language: str) -> None:
        """Choose the language of this browser, on a page that may have no words for it."""
        token = self.page.locator('[name="csrf_token"]').first.input_value()
        asked = {"csrf_token": token, "go": f"language:{language}"}
        self.page.request.post(f"{self.home}/screen", form=asked)

    def press(self, go: str) -> None:
        """Press a button that saves and goes on, and be on the page it leads to."""
        if go.startswith("language:"):
            self._open_menu()
        self.follow(f'button[name="go"][value="{go}"]')

    def follow(self, selector: str) -> None:
        """Press what leads to another page, and be on that page."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator(selector).last.click()

    def _open_menu(self) -> None:
        menu = self.page.locator("[data-menu] > summary")
        if menu.count():
            menu.click()

    def settle(self) -> None:
        """Wait until what was changed is saved and drawn."""
        self.page.wait_for_load_state("networkidle")

    def told(self) -> list[str]:
        """What the console complained of since it was last asked."""
        told, self.complaints[:] = list(self.complaints), []
        return told

    def listen(self) -> None:
        """Hear the console, broken scripts and every request."""
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _request(self, request: Request) -> None:
        self.requests += 1
        where = urlsplit(request.url)
        if where.scheme not in {"data", "blob", "about"} and where.hostname != HOST:
            self.left.append(request.url)


@contextmanager
def looking(chromium: Browser, *, scripts: bool = True) -> Iterator[Page]:
    """A fresh browser window that knows nothing yet."""
    context = chromium.new_context(viewport=LAPTOP, java_script_enabled=scripts)
    context.set_default_timeout(20_000)
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def screen(
    chromium: Browser, laptop: Laptop, language: str = "en", *, scripts: bool = True
) -> Iterator[Screen]:
    """A fresh browser that came in by a one-time link and speaks a language."""
    with looking(chromium, scripts=scripts) as page:
        here = Screen(page, laptop.address)
        here.listen()
        page.goto(laptop.link())
        here.speak(language)
        yield here
