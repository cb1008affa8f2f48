"""A record made to harm by its size, depth or shape: refused in a sentence, and no row.

Many more such files are read in tests/fhir/test_hostile.py.
"""

import io
import json

import pytest

from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.security import LARGEST_REQUEST
from tests.web.page import MULTIPART, Guest

GOAL = '{"resourceType": "Goal", "lifecycleStatus": "active", "description": {"text": %s}}'
REFUSED = {
    "a hundred thousand brackets": b"[" * 100_000,
    "nested and closed": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "a name said twice": b'{"resourceType": "Bundle", "entry": [], "entry": []}',
    "an XML bomb": b"<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
    "another file asked for": b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a/>",
    "packed": b"PK\x03\x04" + bytes(1000),
    "nothing": b"",
    "wide letters, cut": "\ufeff{".encode("utf-16"),
}
READ = {
    "a number that is none": (GOAL % "NaN").encode(),
    "a number without end": (GOAL % ("9" * 100_000)).encode(),
    "half a letter": (GOAL % r'"walk \ud800"').encode(),
    "a mark before the first letter": b"\xef\xbb\xbf" + (GOAL % '"walk"').encode(),
    "wide letters": (GOAL % '"walk"').encode("utf-16"),
}


def sent(client: Guest, visit: Kept, raw: bytes, name: str = "r.json") -> int:
    address = f"/visit/{visit.id}/start/record"
    fields = client.see(address).fields() | {"go": [""], "file": (io.BytesIO(raw), name)}
    return client.post(address, data=fields, content_type=MULTIPART).status_code


@pytest.mark.parametrize("raw", REFUSED.values(), ids=REFUSED)
def test_a_file_made_to_harm_is_refused(
    client: Guest, desk: Desk, visit: Kept, raw: bytes
) -> None:
    assert 400 <= sent(client, visit, raw) < 500
    assert desk.store.get(visit.id) == visit
    assert desk.previews == {}


@pytest.mark.parametrize("raw", READ.values(), ids=READ)
def test_a_file_that_is_only_odd_is_shown_and_no_row_is_written(
    client: Guest, desk: Desk, visit: Kept, raw: bytes
) -> None:
    assert sent(client, visit, raw) in (303, 422)
    assert desk.store.get(visit.id) == visit


def test_a_file_over_the_limit_is_not_read(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start/record")
    size = {"CONTENT_LENGTH": str(LARGEST_REQUEST + 1)}
    answer = client.post(page.path, data={}, environ_overrides=size)
    assert answer.status_code == 413
    assert desk.store.get(visit.id) == visit


@pytest.mark.parametrize("name", ["../../x.json", "/etc/passwd", "a\x00b", "<b>.json"])
def test_the_name_of_a_file_is_never_used(
    client: Guest, desk: Desk, visit: Kept, name: str
) -> None:
    raw = json.dumps({"resourceType": "Goal", "description": {"text": "Walk"}}).encode()
    desk.store.keeper.look_over().result()
    before = {path.name for path in desk.home.rglob("*")}
    assert sent(client, visit, raw, name) == 303
    desk.store.keeper.look_over().result()
    assert {path.name for path in desk.home.rglob("*")} == before
