"""Paper: `visit/<id>/paper`, a look at `paper/sheet.html`, the PDF at `paper/plan.pdf`."""

import pytest

from aid.domain.plan import Action, Plan
from aid.domain.visit import Visit
from aid.domain.workload import Doer
from aid.printing.errors import PrintingUnavailable
from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest


class NoPress(Press):
    """What stands in a laptop that lacks the library for PDF."""

    def is_available(self) -> bool:
        return False

    def pdf(self, html: str, *sheets: object) -> bytes:
        raise PrintingUnavailable


def test_the_choice_goes_into_the_address_and_not_into_the_visit(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/paper")
    page = client.change(page, pages=["fridge", "week"], paper="letter", size="24")
    assert page.fields()["pages"] == ["fridge", "week"]
    assert (page.value("paper"), page.value("size")) == ("letter", "24")
    assert desk.store.get(visit.id) == visit


def test_the_look_and_the_print_show_what_was_chosen(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/paper")
    page = client.change(page, pages=["fridge", "week"], paper="letter", size="24")
    look = page.soup.iframe["src"]
    printed = page.soup.select_one('a[href*="plan.pdf"]')["href"]
    assert (
        look.partition("?")[2] == printed.partition("?")[2] == page.path.partition("?")[2]
    )


def test_nothing_ticked_prints_what_most_people_print(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/paper")
    usual = page.fields()["pages"]
    assert client.change(page, pages=False).fields()["pages"] == usual


@pytest.mark.parametrize(
    "query",
    [
        "language={0.__class__}&beside={x}",
        "language=%26&beside=%23",
        "size=9000&paper=wall",
        "pages=everything&pages=note",
        "language=xx&beside=xx",
        "size=&paper=&pages=&language=&beside=",
    ],
)
def test_an_address_made_up_by_hand_still_shows_paper(
    client: Guest, visit: Kept, query: str
) -> None:
    assert client.see(f"/visit/{visit.id}/paper?{query}").status == 200
    assert client.get(f"/visit/{visit.id}/paper/sheet.html?{query}").status_code == 200


def test_the_sheet_holds_what_was_agreed(client: Guest, desk: Desk) -> None:
    promise = Action(who=Doer.CLINIC, what="Call on Monday")
    kept = desk.store.begin(Visit(plan=Plan(actions=(promise,))))
    answer = client.get(f"/visit/{kept.id}/paper/sheet.html")
    assert "Call on Monday" in answer.text
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


def test_the_styles_of_the_sheets_are_at_hand(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/paper/sheet.html")
    styles = [link["href"] for link in page.soup.select("link[rel=stylesheet]")]
    assert any(address.startswith("/printing/") for address in styles)
    for address in styles:
        assert client.get(address).status_code == 200
    assert client.get("/printing/../app.py").status_code == 404


def test_the_pdf_carries_no_name(client: Guest, desk: Desk, salma: Kept) -> None:
    desk.printer = Printer(desk.renderer, desk.shelf)
    answer = client.get(f"/visit/{salma.id}/paper/plan.pdf?pages=fridge")
    assert answer.mimetype == "application/pdf"
    assert answer.data.startswith(b"%PDF-")
    assert answer.headers["Content-Disposition"] == "inline; filename=plan.pdf"


def test_a_laptop_that_cannot_make_pdf_prints_from_the_browser(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    desk.printer = Printer(desk.renderer, desk.shelf, NoPress())
    page = client.see(f"/visit/{visit.id}/paper")
    assert "cannot make a PDF" in page.notice
    assert page.soup.select_one('#print a[href*="sheet.html"]')
    answer = client.get(f"/visit/{visit.id}/paper/plan.pdf?size=24")
    assert answer.status_code == 303
    assert "/paper/sheet.html?" in answer.location
    assert "size=24" in answer.location
    assert client.get(f"/visit/{visit.id}/note.pdf").location.endswith("/note")
