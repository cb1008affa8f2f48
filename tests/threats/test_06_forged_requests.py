"""A request forged by another site, or by another program's page on this laptop."""

from hashlib import sha256

import pytest

from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest
from tests.web.test_security import CHANGES, LOOKS, address


def rows(desk: Desk) -> str:
    """A mark of every row that is kept."""
    with desk.store.database.read() as connection:
        asked = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        tables = [row[0] for row in connection.execute(asked).fetchall()]
        held = [connection.execute(f'SELECT * FROM "{one}"').fetchall() for one in tables]
    return sha256(repr(held).encode()).hexdigest()


@pytest.fixture
def stale(client: Guest, desk: Desk) -> str:
    """A token of a browser that sat here before."""
    desk.launch = "before"
    other: Guest = client.application.test_client()
    other.get("/launch/before")
    return other.see("/").value("csrf_token")


@pytest.mark.parametrize("forged", ["no token", "made up", "stale", "other port", "site"])
def test_no_change_is_taken_and_no_row_is_written(
    client: Guest, desk: Desk, salma: Kept, stale: str, forged: str
) -> None:
    good = client.see("/").value("csrf_token")
    token = {"no token": "", "made up": "made up", "stale": stale}.get(forged, good)
    headers = {
        "other port": {"Origin": "http://localhost:1"},
        "site": {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    }.get(forged, {})
    before = rows(desk)
    for rule in CHANGES:
        said = {"csrf_token": token, "main": "Marigold", "passphrase": "river stone lamp"}
        answer = client.post(address(rule, salma), data=said, headers=headers)
        assert answer.status_code in (400, 403), rule
    assert rows(desk) == before
    assert desk.opened is not None


def test_looking_writes_no_row(client: Guest, desk: Desk, salma: Kept) -> None:
    before = rows(desk)
    everything = "open=pricks&about=pricks&seat=clinician&all=1&swap=stop"
    for rule in LOOKS:
        client.get(f"{address(rule, salma)}?{everything}")
    assert rows(desk) == before
