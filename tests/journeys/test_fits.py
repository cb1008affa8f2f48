"""Our own probes of each page: it fits, can be pressed, stays quiet; nothing leaves."""

from collections.abc import Callable

import pytest

from aid.domain.visit import STEPS
from tests.journeys import probes
from tests.journeys.laptop import Laptop
from tests.journeys.looks import EMPTY, PAGES, STEP_PAGES, Looks
from tests.journeys.people import everything_said, in_one_long_word
from tests.journeys.screens import LANGUAGES, NARROW, Screen

pytestmark = pytest.mark.browser
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_page = pytest.mark.parametrize("page", PAGES)
WIDER = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
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
    "page",
    [*STEPS, "ways, seen differently", *EMPTY],
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


@pytest.mark.parametrize("path", [*STEPS, "care?open=indapamide", "weigh?about=indapamide"])
def test_wider_spacing_of_letters_and_lines_loses_nothing(
    path: str, at_table: Callable[..., Screen], visit_id: str
) -> None:
    here = at_table()
    here.go(f"/visit/{visit_id}/{path}")
    here.page.evaluate(WIDER)
    assert probes.lost(here.page) + probes.covered(here.page) == []


@pytest.mark.parametrize("path", [*STEPS, "care?open=indapamide", "weigh?about=indapamide"])
def test_a_word_longer_than_the_screen_stays_on_it(
    path: str, at_table: Callable[..., Screen], laptop: Laptop
) -> None:
    visit = everything_said(laptop.desk.library, laptop.desk.words("en"))
    kept = laptop.put(in_one_long_word(visit))
    here = at_table()
    here.go(f"/visit/{kept.id}/{path}")
    wide = probes.too_wide(here.page)
    here.page.set_viewport_size(NARROW)
    assert wide + probes.too_wide(here.page) == []
