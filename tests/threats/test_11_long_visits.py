"""A cookie that somebody kept, and a visit that lasts longer than an hour."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from itsdangerous import TimestampSigner, URLSafeTimedSerializer

from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.conftest import Clock
from tests.threats.conftest import SECRET
from tests.web.page import Guest


class LongAgo(TimestampSigner):
    """Signs as it was done a month ago."""

    def get_timestamp(self) -> int:
        return int(datetime.now(UTC).timestamp()) - 31 * 24 * 3600


@pytest.fixture
def aged(app: Flask, client: Guest) -> str:
    """The token of a page that was opened long ago in this same browser."""
    client.see("/")
    with client.session_transaction() as held:
        raw = held["csrf_token"]
    signer = URLSafeTimedSerializer(app.secret_key, salt="wtf-csrf-token", signer=LongAgo)
    return str(signer.dumps(raw))


def test_a_page_that_stood_open_for_long_still_saves(
    client: Guest, desk: Desk, salma: Kept, aged: str, clock: Clock
) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    for _ in range(9):
        clock.pass_by(minutes=7)
        assert client.post("/stay", data={"csrf_token": aged}).status_code == 200
    fields = page.fields() | {"csrf_token": [aged], "main": ["Marigold"]}
    assert client.post(page.path, data=fields).status_code == 303
    assert desk.store.get(salma.id).visit.priorities.main == "Marigold"


def test_a_cookie_of_before_the_lock_is_a_strangers_after_it(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    name = client.application.config["SESSION_COOKIE_NAME"]
    kept = client.get_cookie(name)
    assert kept is not None
    desk.lock()
    thief: Guest = client.application.test_client()
    thief.set_cookie(name, kept.value)
    assert thief.see("/").path == "/unlock"
    client.press(client.see("/unlock"), "unlock", passphrase=SECRET)
    assert client.see(f"/visit/{salma.id}/care").status == 200
    thief.set_cookie(name, kept.value)
    for path in ("/", f"/visit/{salma.id}/care", "/keys"):
        assert thief.get(path).status_code == 403


def test_a_cookie_that_was_made_up_opens_nothing(stranger: Guest, desk: Desk) -> None:
    for value in ("", "e30.x.y", desk.sitting, "=" * 4_000):
        stranger.set_cookie(stranger.application.config["SESSION_COOKIE_NAME"], value)
        assert stranger.get("/").status_code == 403
