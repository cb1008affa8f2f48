"""One browser and one laptop for all the journeys."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from aid.i18n.shelf import Shelf
from aid.resources import resource_dir
from aid.setup import find_browser
from aid.storage.keys import create_keys
from tests.journeys.laptop import Laptop, open_desk, set_desk, start
from tests.journeys.looks import Looks
from tests.journeys.made_up_language import shelf_with_it
from tests.journeys.people import everything_said
from tests.journeys.screens import FLAGS, Screen, screen

PASSPHRASE = "seven yellow boats at noon"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = find_browser()
    if found is None:
        pytest.fail("No working Chromium here: install one, or name it in AID_CHROMIUM.")
    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Every language on disk, and one that runs the other way and takes more room."""
    return shelf_with_it(resource_dir("translations"), tmp_path_factory.mktemp("words"))


@pytest.fixture(scope="session")
def laptop(spoken: Shelf, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    """The program over a throwaway store, with its clinic set up."""
    home = tmp_path_factory.mktemp("home")
    create_keys(home, PASSPHRASE)
    running = start(open_desk(spoken, home))
    yield running
    running.shut()


@pytest.fixture(scope="session")
def new_laptop(spoken: Shelf, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    """The program on its very first run."""
    running = start(set_desk(spoken, tmp_path_factory.mktemp("new"), None))
    yield running
    running.shut()


@pytest.fixture(scope="session")
def locked_laptop(
    spoken: Shelf, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Laptop]:
    """The program when it has just been started, before the passphrase."""
    home = tmp_path_factory.mktemp("locked")
    create_keys(home, PASSPHRASE)
    running = start(set_desk(spoken, home, None))
    yield running
    running.shut()


@pytest.fixture
def visit_id(laptop: Laptop) -> str:
    """A fresh visit of a made-up person who has said something on every step."""
    desk = laptop.desk
    return laptop.put(everything_said(desk.library, desk.words("en"))).id


@pytest.fixture
def at_table(chromium: Browser, laptop: Laptop) -> Iterator[Callable[..., Screen]]:
    """Sit down at the laptop with a fresh browser, as often as a test needs to."""
    with ExitStack() as open_screens:
        yield lambda *language, **how: open_screens.enter_context(
            screen(chromium, laptop, *language, **how)
        )


@pytest.fixture(scope="session")
def looks(
    chromium: Browser, laptop: Laptop, new_laptop: Laptop, locked_laptop: Laptop
) -> Iterator[Looks]:
    """Every page in every language, looked at once and remembered."""
    seen = Looks(chromium, laptop, {"set-up": new_laptop, "unlock": locked_laptop})
    yield seen
    seen.close()
