"""A record file: `start/record` reads it in memory, `start/take` keeps what is ticked."""

import io
import json

import pytest

from aid.storage.kept import Kept
from aid.web.bring import NO_FILE
from aid.web.desk import Desk
from tests.web.page import MULTIPART, Guest, Page

BUNDLE = {
    "resourceType": "Bundle",
    "type": "collection",
    "entry": [
        {
            "resource": {
                "resourceType": "Patient",
                "id": "p",
                "name": [{"family": "Marigold", "given": ["Rosa"]}],
            }
        },
        {
            "resource": {
                "resourceType": "MedicationRequest",
                "id": "m",
                "status": "active",
                "intent": "order",
                "subject": {"reference": "Patient/p"},
                "medicationCodeableConcept": {"text": "Metformin 500 mg"},
                "dosageInstruction": [
                    {"timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}}}
                ],
            }
        },
        {
            "resource": {
                "resourceType": "Condition",
                "id": "c",
                "clinicalStatus": {"coding": [{"code": "active"}]},
                "code": {"text": "Gout"},
                "subject": {"reference": "Patient/p"},
            }
        },
    ],
}


def bring(client: Guest, visit: Kept, raw: bytes, name: str = "record.json") -> Page:
    page = client.see(f"/visit/{visit.id}/start/record")
    fields = page.fields() | {"go": [""], "file": (io.BytesIO(raw), name)}
    address = f"/visit/{visit.id}/start/record"
    answer = client.post(address, data=fields, content_type=MULTIPART)
    where = answer.location if answer.status_code == 303 else ""
    return client.see(where) if where else Page(address, answer.status_code, answer.text)


@pytest.fixture
def preview(client: Guest, visit: Kept) -> Page:
    return bring(client, visit, json.dumps(BUNDLE).encode())


def test_a_record_is_shown_without_the_name_in_it(
    desk: Desk, visit: Kept, preview: Page
) -> None:
    assert "Metformin" in preview.text
    for word in ("Marigold", "Rosa"):
        assert word not in preview.html
    assert desk.store.get(visit.id) == visit


def test_what_is_ticked_is_kept_and_says_that_the_record_says_so(
    client: Guest, desk: Desk, visit: Kept, preview: Page
) -> None:
    ticks = {box["name"]: True for box in preview.soup.select('input[name^="take-"]')}
    page = client.press(preview, "", **ticks)
    kept = desk.store.get(visit.id).visit
    [task] = kept.ledger
    assert "Metformin" in task.label
    assert [line.words for line in kept.brought] == ["Gout"]
    assert page.path == f"/visit/{visit.id}/care"
    assert "Gout" in client.see(f"/visit/{visit.id}/start").text


def test_what_is_not_ticked_is_nowhere(
    client: Guest, desk: Desk, visit: Kept, preview: Page
) -> None:
    ticks = {box["name"]: False for box in preview.soup.select('input[name^="take-"]')}
    client.press(preview, "", **ticks)
    assert desk.store.get(visit.id) == visit
    assert desk.previews == {}


def test_a_file_is_asked_for(client: Guest, visit: Kept) -> None:
    page = client.press(client.see(f"/visit/{visit.id}/start/record"), "")
    assert (page.status, page.notice) == (422, NO_FILE)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json",
        b'{"resourceType":',
        b"<?xml version='1.0'?><Bundle/>",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"[" * 5_000,
        b"{}",
        b"\xff\xfe\x00",
        b"null",
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(
    client: Guest, desk: Desk, visit: Kept, raw: bytes
) -> None:
    page = bring(client, visit, raw)
    assert page.status == 422
    assert page.notice
    assert desk.previews == {}
    assert desk.store.get(visit.id) == visit


def test_the_name_of_a_file_is_not_looked_at(client: Guest, visit: Kept) -> None:
    page = bring(client, visit, json.dumps(BUNDLE).encode(), "../../<b>evil</b>.exe")
    assert "Metformin" in page.text
    assert "evil" not in page.html


def test_a_list_can_be_pasted_instead(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start/record")
    assert client.press(page, "bring:list").path.endswith("/start/list")
