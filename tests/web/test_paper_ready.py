"""Paper at once: what Agree leads to is printed before Paper asks for it."""

from dataclasses import replace

import pytest

from aid.domain.visit import Visit
from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import task
from tests.builders import visit as visit_with
from tests.printing.quiet import Quiet
from tests.web.page import Guest, Page


class CountingPress(Press):
    """A press that notes each page it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[str] = []

    def is_available(self) -> bool:
        return True

    def pdf(self, html: str, *sheets: object) -> bytes:
        self.given.append(html)
        return b"%PDF-1.7 " + str(len(self.given)).encode()


@pytest.fixture
def counting() -> CountingPress:
    return CountingPress()


@pytest.fixture
def quiet() -> Quiet:
    return Quiet()


@pytest.fixture
def kept(desk: Desk, counting: CountingPress, quiet: Quiet) -> Kept:
    desk.printer = Printer(desk.renderer, desk.shelf, counting, quiet)
    return desk.store.begin(visit_with(task("walk"), task("drops")))


def print_link(page: Page) -> str:
    return str(page.soup.select_one('a[href*="plan.pdf"]')["href"])


@pytest.mark.parametrize("headers", [{}, {"X-Live": "1"}])
def test_what_paper_asks_for_was_made_after_the_last_change_in_agree(
    headers: dict[str, str],
    client: Guest,
    kept: Kept,
    counting: CountingPress,
    quiet: Quiet,
) -> None:
    agree = client.see(f"/visit/{kept.id}/agree")
    said = agree.fields() | {"what_clinic_0": "Call on Monday"}
    client.post(
        f"/visit/{kept.id}/agree", data=said, headers=headers, follow_redirects=True
    )
    quiet.comes()
    assert len(counting.given) == 1
    assert "Call on Monday" in counting.given[0]
    paper = client.see(f"/visit/{kept.id}/paper")
    assert client.get(print_link(paper)).data == b"%PDF-1.7 1"
    quiet.comes()
    assert len(counting.given) == 1


def test_quick_changes_in_agree_are_printed_once(
    client: Guest, kept: Kept, counting: CountingPress, quiet: Quiet
) -> None:
    page = client.see(f"/visit/{kept.id}/agree")
    for words in ("Call", "Call on", "Call on Monday"):
        page = client.change(page, what_clinic_0=words)
    quiet.comes()
    assert len(counting.given) == 1
    assert "Call on Monday" in counting.given[0]


def test_letters_without_a_face_are_named_before_they_are_printed(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    people = replace(kept.visit.people, patient_name="Ann 😀 你")
    named = desk.store.begin(replace(kept.visit, people=people))
    page = client.see(f"/visit/{named.id}/paper")
    told = "We have no letter on paper for: 😀 你. A mark will stand there."
    assert told in [line.get_text() for line in page.soup.select("[role=status]")]


def test_where_every_letter_has_a_face_nothing_is_said(client: Guest, kept: Kept) -> None:
    assert "no letter on paper" not in client.see(f"/visit/{kept.id}/paper").text


def test_letters_are_named_for_the_sheets_that_were_chosen(
    client: Guest, desk: Desk
) -> None:
    worry = Visit().priorities
    kept = desk.store.begin(Visit(priorities=replace(worry, worry="To lose 你")))
    chosen = f"/visit/{kept.id}/paper?pages="
    assert "no letter on paper" in client.see(f"{chosen}details").text
    assert "no letter on paper" not in client.see(f"{chosen}week").text
