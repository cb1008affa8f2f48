"""The waiting room: `/waiting-room/<language>.pdf` to fill in by pen; it needs no visit."""

import pytest

from aid.domain.visit import Clinic
from aid.printing.errors import PrintingUnavailable
from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.web.desk import Desk
from aid.web.errors import SENTENCES
from tests.printing.reading import pages_of, sizes_of
from tests.web.page import Guest

A4, LETTER = [(595, 842)], [(612, 792)]


class NoPress(Press):
    """What stands in a laptop that lacks the library for PDF."""

    def pdf(self, html: str, *sheets: object) -> bytes:
        raise PrintingUnavailable


def test_the_front_page_offers_the_paper_in_each_language_by_its_own_name(
    client: Guest, desk: Desk
) -> None:
    links = client.see("/").soup.select('a[href^="/waiting-room/"]')
    assert [(one["href"], one.get_text(strip=True)) for one in links] == [
        (f"/waiting-room/{one.tag}.pdf", one.name) for one in desk.shelf.languages
    ]


def test_each_link_leads_to_one_side_to_print(
    client: Guest, desk: Desk, press: Press
) -> None:
    desk.printer = Printer(desk.renderer, desk.shelf, press)
    for language in desk.shelf.languages:
        answer = client.get(f"/waiting-room/{language.tag}.pdf")
        assert answer.mimetype == "application/pdf"
        assert answer.headers["Content-Disposition"] == "inline; filename=before.pdf"
        assert len(pages_of(answer.data)) == 1


@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("letter", LETTER), ("", A4)])
def test_it_has_the_paper_of_the_clinic(
    client: Guest, desk: Desk, press: Press, paper: str, size: list[tuple[int, int]]
) -> None:
    desk.printer = Printer(desk.renderer, desk.shelf, press)
    desk.store.set_clinic(Clinic(paper=paper))
    assert sizes_of(client.get("/waiting-room/en.pdf").data) == size


def test_a_laptop_that_cannot_make_pdf_shows_the_same_sheet_as_a_page(
    client: Guest, desk: Desk
) -> None:
    desk.printer = Printer(desk.renderer, desk.shelf, NoPress())
    answer = client.get("/waiting-room/es.pdf")
    assert answer.status_code == 303
    assert answer.location == "/waiting-room/es.html"
    page = client.see(answer.location)
    assert page.soup.html["lang"] == "es"
    assert page.soup.select_one(".before")


@pytest.mark.parametrize("language", ["xx", "EN", "{{7*7}}", "%00", "x" * 3_000])
@pytest.mark.parametrize("ending", ["pdf", "html"])
def test_a_language_that_is_not_here_is_no_page(
    client: Guest, language: str, ending: str
) -> None:
    page = client.see(f"/waiting-room/{language}.{ending}")
    assert page.status == 404
    assert SENTENCES[404] in page.text


def test_no_visit_is_begun_by_it(client: Guest, desk: Desk) -> None:
    client.get("/waiting-room/en.html")
    assert desk.store.recent() == ()
