"""The browser is closed, the program is killed: with the code, all is there again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import moves, probes
from tests.journeys.laptop import Laptop
from tests.journeys.program import Program, run_program
from tests.journeys.screens import Screen, looking

pytestmark = pytest.mark.browser
PASSPHRASE = "seven yellow boats at noon"
Running = Callable[..., Program]


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """Start the program over one data folder, as often as a test needs to."""
    started: list[Program] = []

    def run(*words: str) -> Program:
        started.append(run_program(tmp_path / "home", *words))
        return started[-1]

    yield run
    for one in started:
        one.kill()


def test_closing_the_browser_in_the_middle_loses_nothing(
    laptop: Laptop, at_table: Callable[..., Screen]
) -> None:
    first = at_table()
    moves.begin(first, "en")
    first.press("matters")
    first.page.fill("#words", moves.WORDS)
    with first.page.expect_response("**/matters"):
        first.page.press("#words", "Tab")
    code = the_code(first.page)
    first.page.context.close()
    later = at_table()
    come_back(later.page, later.home, code)
    later.press("matters")
    assert later.page.input_value("#words") == moves.WORDS


def test_killing_the_program_in_the_middle_loses_nothing(
    chromium: Browser, running: Running
) -> None:
    program = running("serve")
    with looking(chromium) as page:
        page.goto(program.link)
        recovery = set_up(page)
        said = say_a_few_things(page)
        code = the_code(page)
        program.kill()
    for secret in (PASSPHRASE, recovery):
        program = running("serve")
        with looking(chromium) as page:
            page.goto(program.link)
            page.fill("#passphrase", secret)
            page.press("#passphrase", "Enter")
            come_back(page, program.address, code)
            assert everything_there(page) == said
        program.kill()


def test_a_demo_begins_with_the_person_it_is_asked_for(
    chromium: Browser, running: Running
) -> None:
    program = running("demo", "--persona", "julian")
    with looking(chromium) as page:
        page.goto(program.link)
        assert page.input_value("#patient_name") == "Julián"


def set_up(page: Page) -> str:
    """Set the clinic up; return the recovery code."""
    page.fill("#name", "Clinic by the Square")
    page.fill("#phone", "555-0100")
    page.fill("#passphrase", PASSPHRASE)
    page.fill("#again", PASSPHRASE)
    page.click(".setup__form .btn--next")
    recovery = page.inner_text(".loud")
    assert probes.axe(page) == []
    page.click("main .btn--next")
    return recovery


def say_a_few_things(page: Page) -> list[str]:
    """Begin a visit and say something on three steps; return what was said."""
    page.click('form[action="/visits"] button')
    page.fill("#patient_name", "Rosa")
    page.click('.tab[value="matters"]')
    page.fill("#main", moves.WORDS)
    page.click('.tab[value="care"]')
    page.fill("#heavy_1", "Going by bus for my blood test")
    page.click('main button[name="go"][value=""]')
    page.wait_for_selector("button.open")
    return ["Rosa", moves.WORDS, "Going by bus for my blood test"]


def everything_there(page: Page) -> list[str]:
    """What stands on the same three steps."""
    name = page.input_value("#patient_name")
    page.click('.tab[value="matters"]')
    main = page.input_value("#main")
    page.click('.tab[value="care"]')
    return [name, main, page.inner_text("button.open")]


def the_code(page: Page) -> str:
    return page.inner_text(".foot bdi")


def come_back(page: Page, home: str, code: str) -> None:
    """Type the code on the first page, carelessly."""
    page.wait_for_url(f"{home}/")
    page.fill("#code", f" {code.lower()} ")
    page.press("#code", "Enter")
    page.wait_for_url("**/start")
