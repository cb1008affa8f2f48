"""Without Pango: the same sheets through the browser's own print."""

from collections.abc import Callable

import pytest

from aid.domain.paper import PrintRequest, SheetName
from aid.web.forms.paper import query_of
from tests.journeys.laptop import Laptop
from tests.journeys.screens import Screen
from tests.printing.every_sheet import counted
from tests.printing.reading import pages_of, sizes_of, words_of

pytestmark = pytest.mark.browser
UPRIGHT, ACROSS = (595, 842), (842, 595)
CLOSE = 1  # a page more or less, where lines break a letter sooner
Paper = Callable[..., tuple[bytes, bytes]]


@pytest.fixture
def paper(at_table: Callable[..., Screen], laptop: Laptop, visit_id: str) -> Paper:
    """The same sheets twice: as the browser prints them, and as the laptop does."""

    def both(*pages: SheetName, language: str = "en") -> tuple[bytes, bytes]:
        query = query_of(PrintRequest(pages=pages, language=language))
        here = at_table()
        here.go(f"/visit/{visit_id}/paper/sheet.html?{query}")
        theirs = here.page.pdf(prefer_css_page_size=True, print_background=True)
        ours = here.page.request.get(f"{here.home}/visit/{visit_id}/paper/plan.pdf?{query}")
        return theirs, ours.body()

    return both


def near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(a - b) <= 2 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_sheet_for_the_fridge_is_one_page(language: str, paper: Paper) -> None:
    theirs, _ = paper(SheetName.FRIDGE, language=language)
    assert len(pages_of(theirs)) == 1


def test_the_whole_print_is_about_as_long(paper: Paper) -> None:
    theirs, ours = paper(SheetName.FRIDGE, SheetName.DETAILS, SheetName.WEEK)
    assert abs(len(pages_of(theirs)) - len(pages_of(ours))) <= CLOSE


@pytest.mark.parametrize("sheet", [SheetName.FRIDGE, SheetName.WEEK])
def test_the_words_are_the_same(sheet: SheetName, paper: Paper) -> None:
    theirs, ours = paper(sheet)
    assert counted(words_of(theirs)) == counted(words_of(ours))


def test_the_week_lies_across_and_the_rest_stands(paper: Paper) -> None:
    theirs, _ = paper(SheetName.FRIDGE, SheetName.WEEK)
    upright, *across = sizes_of(theirs)
    assert near(upright, UPRIGHT)
    assert across
    assert all(near(one, ACROSS) for one in across)
