"""Our own probes of each page: it fits, can be pressed, stays quiet; nothing leaves."""

import pytest

from tests.journeys.looks import EMPTY, PAGES, STEP_PAGES, Looks
from tests.journeys.screens import LANGUAGES

pytestmark = pytest.mark.browser
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_page = pytest.mark.parametrize("page", PAGES)
every_step = pytest.mark.parametrize("page", STEP_PAGES)


@every_language
@every_page
def test_a_narrow_screen_never_scrolls_sideways(
    page: str, language: str, looks: Looks
) -> None:
    assert looks.at(page, language).too_wide == []


@every_language
@every_step
def test_a_laptop_shows_the_question_and_the_way_on_without_scrolling(
    page: str, language: str, looks: Looks
) -> None:
    assert looks.at(page, language).not_in_view == []


@pytest.mark.parametrize(
    "page", ["start", "matters", "life", "care", "weigh", "agree", "paper", *EMPTY]
)
def test_a_laptop_shows_the_whole_step_in_english(page: str, looks: Looks) -> None:
    assert looks.at(page, "en").to_scroll == 0


@every_language
@every_page
def test_nothing_to_press_is_too_small(page: str, language: str, looks: Looks) -> None:
    assert looks.at(page, language).small == []
    assert looks.at(page, language).low == []


@every_language
@every_page
def test_the_largest_text_loses_nothing(page: str, language: str, looks: Looks) -> None:
    assert looks.at(page, language).large_text == []


@every_language
@every_page
def test_the_console_stays_quiet_and_nothing_leaves_the_laptop(
    page: str, language: str, looks: Looks
) -> None:
    assert looks.at(page, language).complaints == []
    assert looks.at(page, language).left == []
