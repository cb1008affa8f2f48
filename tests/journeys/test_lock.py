"""The idle lock as people see it: told before, nothing to see after, nothing lost."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from aid.i18n.shelf import Shelf
from aid.storage.home import open_store
from aid.storage.keys import create_keys
from tests.journeys import probes
from tests.journeys.conftest import PASSPHRASE
from tests.journeys.laptop import CLINIC, Laptop, now, set_desk, start
from tests.journeys.people import everything_said
from tests.journeys.screens import Screen, screen

pytestmark = pytest.mark.browser
FEELS = "Half a day gone"


class Hands:
    """The hands of the clock on the wall, for the program and for the browser."""

    def __init__(self) -> None:
        self.time = now()

    def __call__(self) -> datetime:
        return self.time

    def move(self, page: Page, seconds: int) -> None:
        """Let time pass in which nobody does anything."""
        self.time += timedelta(seconds=seconds)
        page.clock.fast_forward(seconds * 1000)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def keyed(spoken: Shelf, tmp_path: Path, hands: Hands) -> Iterator[Laptop]:
    """The program over a store that is locked and unlocked by a passphrase."""
    key = create_keys(tmp_path, PASSPHRASE, cost=2**4).key
    desk = set_desk(spoken, tmp_path, open_store(tmp_path, key, hands))
    desk.now = hands
    desk.store.set_clinic(CLINIC)
    running = start(desk)
    yield running
    running.shut()


@pytest.fixture
def visit_id(keyed: Laptop) -> str:
    return keyed.put(everything_said(keyed.desk.library, keyed.desk.words("en"))).id


@pytest.fixture
def sit(chromium: Browser, keyed: Laptop, visit_id: str) -> Iterator[Callable[..., Screen]]:
    """Sit down at a page of the visit, with a clock that can be moved."""
    with ExitStack() as opened:

        def at(path: str, *, scripts: bool = True) -> Screen:
            here = opened.enter_context(screen(chromium, keyed, scripts=scripts))
            here.page.clock.install()
            here.go(f"/visit/{visit_id}/{path}" if path else "/")
            return here

        yield at


@pytest.fixture
def care(sit: Callable[..., Screen]) -> Screen:
    return sit("care?open=clinic")


def feeling(laptop: Laptop, visit_id: str) -> str:
    ledger = laptop.visit(visit_id).ledger
    return next(one.feeling for one in ledger if one.id == "clinic")


def unlock(page: Page) -> None:
    page.fill("#passphrase", PASSPHRASE)
    page.keyboard.press("Enter")


def test_the_last_minute_is_told_and_any_key_stays(
    care: Screen, hands: Hands, keyed: Laptop
) -> None:
    soon = care.page.locator("#soon")
    hands.move(care.page, 530)
    expect(soon).to_be_empty()
    hands.move(care.page, 20)
    expect(soon).to_contain_text("Locking soon. Press any key to stay.")
    told = int(care.page.inner_text(".soon__figure"))
    assert 45 <= told <= 50
    assert probes.axe(care.page) == []
    with care.page.expect_response("**/stay"):
        care.page.keyboard.press("Shift")
    expect(soon).to_be_empty()
    assert keyed.desk.seconds_left() == 600


def test_the_figure_counts_down_and_the_sentence_is_said_once(
    care: Screen, hands: Hands
) -> None:
    hands.move(care.page, 550)
    expect(care.page.locator(".soon__figure")).to_be_visible()
    care.page.evaluate("() => { window.said = document.querySelector('#soon span'); }")
    hands.move(care.page, 20)
    figure = care.page.locator(".soon__figure")
    expect(figure).not_to_have_text("50")
    assert int(figure.inner_text()) <= 30
    assert figure.get_attribute("aria-hidden") == "true"
    assert care.page.evaluate("() => window.said === document.querySelector('#soon span')")


def test_another_window_in_which_somebody_works_keeps_this_one_open(
    care: Screen, hands: Hands, keyed: Laptop
) -> None:
    hands.time += timedelta(seconds=500)
    keyed.desk.heard = hands.time
    with care.page.expect_response("**/left"):
        care.page.clock.fast_forward(545_000)
    expect(care.page.locator("#soon")).to_be_empty()


def test_what_was_typed_is_there_again_after_the_lock_and_is_saved(
    care: Screen, hands: Hands, keyed: Laptop, visit_id: str
) -> None:
    page = care.page
    page.fill("#feeling", FEELS)
    hands.move(page, 550)
    expect(page.locator("#soon")).not_to_be_empty()
    hands.move(page, 51)
    expect(page.locator("h1")).to_have_text("This laptop is locked")
    assert keyed.desk.opened is None
    seen = page.content().partition("<template")[0] + page.inner_text("body") + page.title()
    assert FEELS not in seen
    assert "Edith" not in page.content()
    assert probes.axe(page) == []
    page.fill("#passphrase", "not this one")
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_contain_text("That passphrase does not open it.")
    unlock(page)
    expect(page.locator("#feeling")).to_have_value(FEELS)
    expect(page.locator("#saved")).to_have_text("Saved on this laptop")
    care.settle()
    assert feeling(keyed, visit_id) == FEELS


def test_a_change_that_meets_the_lock_puts_the_page_aside(
    care: Screen, keyed: Laptop, visit_id: str
) -> None:
    page = care.page
    keyed.desk.lock()
    page.fill("#feeling", FEELS)
    page.keyboard.press("Tab")
    expect(page.locator("h1")).to_have_text("This laptop is locked")
    unlock(page)
    expect(page.locator("#feeling")).to_have_value(FEELS)
    care.settle()
    assert feeling(keyed, visit_id) == FEELS
    care.press("weigh")
    assert page.url.endswith("/weigh")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_button_that_meets_the_lock_does_its_work_after_it(
    sit: Callable[..., Screen], keyed: Laptop, visit_id: str, scripts: bool
) -> None:
    here = sit("matters", scripts=scripts)
    if not scripts:
        here.page.fill("#worry", FEELS)
    keyed.desk.lock()
    here.page.click(".btn--next")
    expect(here.page.locator("h1")).to_have_text("This laptop is locked")
    assert FEELS not in here.page.inner_text("body")
    unlock(here.page)
    if not scripts:
        here.page.click(".back-of-sheet button")
    here.page.wait_for_url("**/life")
    assert scripts or keyed.visit(visit_id).priorities.worry == FEELS


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_going_back_after_the_lock_shows_no_word_of_the_visit(
    sit: Callable[..., Screen], keyed: Laptop, scripts: bool
) -> None:
    here = sit("start", scripts=scripts)
    here.press("matters")
    here.go("/")
    here.follow('button[formaction="/lock"]')
    expect(here.page.locator("h1")).to_have_text("This laptop is locked")
    for _ in range(4):
        here.page.go_back()
        expect(here.page.locator("h1")).to_have_text("This laptop is locked")
        assert "Edith" not in here.page.content()
    for _ in range(2):
        here.page.go_forward()
        expect(here.page.locator("h1")).to_have_text("This laptop is locked")
    again = here.page.context.new_page()
    again.goto(here.page.url)
    expect(again.locator("h1")).to_have_text("This laptop is locked")


def test_the_first_page_is_put_aside_too(sit: Callable[..., Screen], hands: Hands) -> None:
    here = sit("")
    hands.move(here.page, 550)
    expect(here.page.locator("#soon")).not_to_be_empty()
    hands.move(here.page, 55)
    expect(here.page.locator("h1")).to_have_text("This laptop is locked")
    assert here.page.locator(".recent").count() == 0
    unlock(here.page)
    expect(here.page.locator(".recent")).to_be_visible()
    assert here.told() == [] or all("403" in one for one in here.complaints)
