"""What changes while two people type: the sum at once, the focus kept, nothing lost."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from aid.domain.workload import Hassle
from tests.journeys.laptop import Laptop
from tests.journeys.program import Program, run_program
from tests.journeys.screens import Screen, looking

pytestmark = pytest.mark.browser
TASK = "clinic"
FEELS = "Half a day gone"


@pytest.fixture
def care(at_table: Callable[..., Screen], visit_id: str) -> Screen:
    """The Care step with one row in hand."""
    here = at_table()
    here.go(f"/visit/{visit_id}/care?open={TASK}")
    return here


@pytest.fixture
def ways(at_table: Callable[..., Screen], visit_id: str) -> Screen:
    """The Ways step with a question on the table, and one of its ways tried on."""
    here = at_table()
    here.go(f"/visit/{visit_id}/options")
    return here


def task(laptop: Laptop, visit_id: str) -> object:
    return next(one for one in laptop.visit(visit_id).ledger if one.id == TASK)


def focused(page: Page) -> str:
    return str(page.evaluate("() => document.activeElement.id"))


def type_anew(page: Page, field: str, words: str) -> None:
    """Type over a field, key by key, and stay in it."""
    page.click(field)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def saved(page: Page) -> object:
    return page.expect_response(lambda answer: answer.request.method == "POST")


def test_a_changed_minute_changes_the_sum_at_once_and_the_focus_goes_on(
    care: Screen,
) -> None:
    page = care.page
    before = page.inner_text("#sums .loud")
    type_anew(page, "#minutes", "300")
    page.keyboard.press("Tab")
    expect(page.locator("#sums .loud")).not_to_have_text(before)
    assert focused(page) == "doer"
    assert page.inner_text("#sums .loud") in page.inner_text("#said")


def test_a_marked_number_is_still_typed_over_after_the_page_was_drawn_anew(
    care: Screen,
) -> None:
    page = care.page
    page.click("#money-of summary")
    type_anew(page, "#lost_pay", "30")
    with saved(page):
        page.keyboard.press("Tab")
    expect(page.locator("#saved")).not_to_be_empty()
    care.settle()
    assert focused(page) == "minding"
    page.keyboard.type("7")
    assert page.input_value("#minding") == "7"


def test_the_focus_stays_on_a_button_that_was_drawn_anew(care: Screen) -> None:
    page = care.page
    drop = page.locator(f'button[formaction$="/drop/{TASK}"]')
    page.click("#when-of summary")
    page.focus("#days-6")
    page.keyboard.press("Space")
    drop.focus()
    care.settle()
    expect(drop).to_be_focused()


def test_typing_and_pressing_next_at_once_loses_nothing(
    care: Screen, laptop: Laptop, visit_id: str
) -> None:
    type_anew(care.page, "#feeling", FEELS)
    care.press("weigh")
    assert care.page.url.endswith("/weigh")
    assert task(laptop, visit_id).feeling == FEELS


def test_a_button_that_the_change_draws_anew_still_does_its_work(
    care: Screen, laptop: Laptop, visit_id: str
) -> None:
    type_anew(care.page, "#feeling", FEELS)
    care.press("add")
    assert care.page.url.endswith("/care/add")
    assert task(laptop, visit_id).feeling == FEELS


def test_two_quick_changes_are_both_saved(
    care: Screen, laptop: Laptop, visit_id: str
) -> None:
    care.page.select_option("#hassle", "a_lot")
    care.page.click("#money-of summary")
    care.page.fill("#lost_pay", "3.50")
    care.page.check("#not_asked")
    care.page.uncheck("#not_asked")
    care.page.fill("#times", "4")
    care.press("weigh")
    now = task(laptop, visit_id)
    assert (now.hassle, str(now.lost_pay), now.not_asked) == (Hassle.A_LOT, "3.50", False)
    assert now.frequency.times == 4


def test_a_list_opened_with_the_mouse_right_after_typing_is_saved_too(
    care: Screen, laptop: Laptop, visit_id: str
) -> None:
    page = care.page
    type_anew(page, "#minutes", "95")
    page.click("#hassle")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    care.press("weigh")
    now = task(laptop, visit_id)
    assert (now.minutes.usual, now.hassle) == (95, list(Hassle)[-1])


def test_a_number_that_is_none_is_told_beside_its_field_and_the_typing_goes_on(
    care: Screen,
) -> None:
    page = care.page
    type_anew(page, "#minutes", "half an hour")
    page.keyboard.press("Tab")
    expect(page.locator("#minutes-wrong")).to_be_visible()
    assert page.input_value("#minutes") == "half an hour"
    assert focused(page) == "doer"
    expect(page.locator("#saved")).to_have_text("Not saved yet")


def test_a_second_tab_gets_both_texts_and_writes_over_neither(
    care: Screen, visit_id: str
) -> None:
    other = care.page.context.new_page()
    other.goto(care.page.url)
    with saved(other):
        other.fill("#feeling", "Said in the other tab")
        other.keyboard.press("Tab")
    type_anew(care.page, "#feeling", FEELS)
    care.page.keyboard.press("Tab")
    both = care.page.locator(".both-texts")
    expect(both).to_contain_text(FEELS)
    expect(both).to_contain_text("Said in the other tab")
    assert care.page.input_value("#feeling") == FEELS


def test_pressing_next_never_writes_over_what_the_other_tab_saved_unseen(
    care: Screen, laptop: Laptop, visit_id: str
) -> None:
    other = care.page.context.new_page()
    other.goto(care.page.url)
    with saved(other):
        other.fill("#feeling", "Said in the other tab")
        other.keyboard.press("Tab")
    type_anew(care.page, "#feeling", FEELS)
    care.page.click(".btn--next")
    expect(care.page.locator(".both-texts")).to_contain_text("Said in the other tab")
    assert task(laptop, visit_id).feeling == "Said in the other tab"
    care.press("weigh")
    assert task(laptop, visit_id).feeling == FEELS


def test_pressing_next_over_a_wrong_number_leads_to_what_is_to_be_mended(
    care: Screen,
) -> None:
    type_anew(care.page, "#minutes", "half an hour")
    care.page.click(".btn--next")
    expect(care.page.locator("#summary")).to_be_focused()
    assert "/care" in care.page.url
    care.page.fill("#minutes", "30")
    care.press("weigh")
    assert care.page.url.endswith("/weigh")


def test_a_way_is_put_back_and_tried_on_without_leaving_the_page(ways: Screen) -> None:
    page, week = ways.page, ways.page.locator("#tried .finding")
    page.evaluate("() => { window.same = true; }")
    tried = week.inner_text()
    page.click(".btn--trying")
    expect(week).not_to_have_text(tried)
    page.click('button[formaction*="/options/try/"] >> nth=1')
    expect(page.locator(".btn--trying")).to_be_focused()
    assert week.inner_text() in page.inner_text("#said")
    assert page.evaluate("() => window.same")


def test_another_way_comes_into_view_and_stays_when_the_page_is_loaded_again(
    ways: Screen,
) -> None:
    page = ways.page
    page.click("#other-ways summary")
    page.click('#other-ways button[value="?swap=own"]')
    expect(page.locator("textarea#own_idea")).to_be_visible()
    assert page.url.endswith("/options?swap=own")
    page.reload()
    expect(page.locator("textarea#own_idea")).to_be_visible()


def test_hide_takes_one_key_and_comes_back_to_the_same_place(care: Screen) -> None:
    page = care.page
    type_anew(page, "#feeling", FEELS)
    page.keyboard.press("Escape")
    expect(page.locator("main#step")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("main#step")).to_be_hidden()
    assert FEELS not in page.inner_text("body")
    assert "Care" not in page.title()
    page.keyboard.press("Enter")
    expect(page.locator("main#step")).to_be_visible()
    assert page.input_value("#feeling") == FEELS
    assert focused(page) == "feeling"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_hide_button_hides_and_leads_back(
    at_table: Callable[..., Screen], visit_id: str, scripts: bool
) -> None:
    here = at_table(scripts=scripts)
    here.go(f"/visit/{visit_id}/matters")
    here.page.fill("#worry", "Being seen")
    here.page.click("[data-hide]")
    expect(here.page.locator("#worry")).to_be_hidden()
    assert "Being seen" not in here.page.inner_text("body")
    here.page.locator(".back-of-sheet .btn").last.click()
    expect(here.page.locator("#worry")).to_have_value("Being seen")


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Program]:
    """A demo whose files may grow no more."""
    home = tmp_path / "tmp"
    home.mkdir()
    program = run_program(tmp_path, "demo", "--persona", "edith", scratch=home)
    program.fill_disk(home)
    yield program
    program.kill()


def test_a_full_disk_is_told_and_what_was_typed_stays_until_there_is_room(
    chromium: Browser, full_disk: Program
) -> None:
    with looking(chromium) as page:
        page.goto(full_disk.link)
        page.fill("#patient_name", "E" * 9_000)
        page.keyboard.press("Tab")
        expect(page.locator("#mending .notice")).to_be_visible()
        expect(page.locator("#saved")).to_have_text("Not saved yet")
        assert page.input_value("#patient_name") == "E" * 9_000
        full_disk.free_disk()
        page.click('button[name="go"][value="matters"] >> nth=-1')
        page.wait_for_url("**/matters")
        page.click('.tab[value="start"]')
        expect(page.locator("#patient_name")).to_have_value("E" * 9_000)


def test_a_program_that_is_gone_is_told_and_pressing_next_keeps_what_was_typed(
    chromium: Browser, full_disk: Program
) -> None:
    with looking(chromium) as page:
        page.goto(full_disk.link)
        full_disk.kill()
        page.fill("#companion_name", "Anne")
        page.keyboard.press("Tab")
        told = re.compile("Not saved yet. What you typed is still here.")
        expect(page.locator("#saved")).to_have_text(told)
        page.click(".btn--next")
        expect(page.locator("#saved")).to_have_text(told)
        assert page.input_value("#companion_name") == "Anne"
