"""No name of a record gets further than the reader: no page, no store, no paper, no log."""

import io
import logging
import re
import zlib
from dataclasses import replace

import pytest

from aid.domain.people import Voice
from aid.domain.plan import Decision, Item, Plan
from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from aid.web.desk import Desk
from tests.fhir.called import names_in
from tests.fhir.made_up import READABLE, RECORDS
from tests.printing.reading import words_of
from tests.storage.stories import everything_in, spellings
from tests.web.page import MULTIPART, Guest, Page

NAMED = [name for name in READABLE if names_in(name)]
SHEETS = "pages=fridge&pages=details&pages=week&language=en"


def preview_of(client: Guest, visit: Kept, name: str) -> Page:
    address = f"/visit/{visit.id}/start/record"
    file = (io.BytesIO((RECORDS / name).read_bytes()), name)
    fields = client.see(address).fields() | {"go": [""], "file": file}
    return client.see(client.post(address, data=fields, content_type=MULTIPART).location)


def take_all(client: Guest, page: Page) -> Page:
    boxes = page.soup.select('input[name^="take-"]')
    return client.press(page, "", **{box["name"]: True for box in boxes})


def plan_all(desk: Desk, visit: Kept) -> None:
    """Agree to keep everything, so that everything is printed."""
    with desk.store.editing(visit.id, Voice.PATIENT, "agree") as edit:
        ledger = edit.visit.ledger
        kept = [Item(task_id=t.id, label=t.label, decision=Decision.KEEP) for t in ledger]
        edit.visit = replace(edit.visit, plan=Plan(items=tuple(kept)))


def told_in(store: VisitStore) -> str:
    """Everything that the store holds, in clear."""
    with store.database.read() as connection:
        asked = "SELECT name FROM sqlite_master WHERE type = 'table'"
        tables = [row[0] for row in connection.execute(asked).fetchall()]
        rows = [connection.execute(f'SELECT * FROM "{one}"').fetchall() for one in tables]
    return " ".join(_plain(cell) for table in rows for row in table for cell in row)


def _plain(cell: object) -> str:
    if not isinstance(cell, bytes):
        return str(cell)
    try:
        return zlib.decompress(cell).decode()
    except (zlib.error, UnicodeDecodeError):
        return cell.decode("latin-1")


def found(hidden: set[str], text: str) -> set[str]:
    """The words of the person that stand in a text: whole words, and numbers anywhere."""
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    numbers = {one for one in hidden if not one.isalpha()}
    return (hidden & words) | {one for one in numbers if one in text.lower()}


@pytest.mark.parametrize("name", NAMED)
def test_no_name_of_a_record_is_on_a_page_in_the_store_on_paper_or_in_a_log(
    name: str,
    client: Guest,
    desk: Desk,
    visit: Kept,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    hidden = names_in(name)
    preview = preview_of(client, visit, name)
    assert not found(hidden, preview.html)
    care = take_all(client, preview)
    assert desk.store.get(visit.id).visit.files
    plan_all(desk, visit)
    pages = [
        client.see(f"/visit/{visit.id}/{step}") for step in ("matters", "agree", "note")
    ]
    sheets = client.get(f"/visit/{visit.id}/paper/sheet.html?{SHEETS}").text
    for text in (care.html, sheets, told_in(desk.store), caplog.text):
        assert not found(hidden, text)
    assert not [page.path for page in pages if found(hidden, page.html)]
    stored = everything_in(desk.store.home)
    assert not [
        one for one in hidden for raw in spellings(one) if len(one) > 5 and raw in stored
    ]


def test_what_was_taken_is_indeed_there_to_be_found(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    take_all(client, preview_of(client, visit, "clinic_summary.xml"))
    plan_all(desk, visit)
    sheets = client.get(f"/visit/{visit.id}/paper/sheet.html?{SHEETS}").text
    for text in (sheets, told_in(desk.store)):
        assert "Glucosamine from the health shop" in text


def test_the_printed_sheets_hold_the_medicines_and_not_the_name(
    client: Guest, desk: Desk, visit: Kept, press: Press
) -> None:
    desk.printer = Printer(desk.renderer, desk.shelf, press)
    take_all(client, preview_of(client, visit, "clinic_summary.xml"))
    plan_all(desk, visit)
    printed = words_of(client.get(f"/visit/{visit.id}/paper/plan.pdf?{SHEETS}").data)
    assert "Metformin" in printed
    assert not found(names_in("clinic_summary.xml"), printed)


def test_a_refused_file_leaves_no_name_in_the_sentence_or_a_log(
    client: Guest, visit: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    raw = (RECORDS / "two_people.json").read_bytes()
    address = f"/visit/{visit.id}/start/record"
    fields = client.see(address).fields() | {
        "go": [""],
        "file": (io.BytesIO(raw), "a.json"),
    }
    answer = client.post(address, data=fields, content_type=MULTIPART)
    hidden = names_in("two_people.json")
    assert hidden
    assert not found(hidden, answer.text + caplog.text)
    assert "It names 2 people." in answer.text
