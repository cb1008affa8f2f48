"""What was said stands in no address, log, title, cookie or name of a file."""

import base64
import logging
import zlib

import pytest

from aid.storage.kept import Kept
from tests.web.page import Guest
from tests.web.test_bad_input import PLACES

SAID = "marigoldmeadow"


def told_by(cookie: str) -> bytes:
    """What a cookie holds for anyone who reads it."""
    packed = cookie.startswith(".")
    body = cookie.lstrip(".").split(".")[0]
    raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
    return zlib.decompress(raw) if packed else raw


def test_words_stay_in_the_page(
    client: Guest, told: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for place in PLACES:
        page = client.see(f"/visit/{told.id}/{place}")
        said = page.fields() | {name: [SAID] for name in page.writable()}
        answer = client.post(page.form["action"], data=said | {"go": ["life"]})
        assert SAID not in str(answer.headers), place
        assert SAID not in client.see(f"/visit/{told.id}/{place}").title
    sheet = client.get(f"/visit/{told.id}/paper/plan.pdf")
    assert sheet.headers["Content-Disposition"] == "inline; filename=plan.pdf"
    held = client.get_cookie(client.application.config["SESSION_COOKIE_NAME"])
    assert held is not None
    assert SAID.encode() not in told_by(held.value)
    assert SAID not in caplog.text
    assert told.id not in caplog.text


def test_no_address_is_told_to_another_site(client: Guest, salma: Kept) -> None:
    for path in ("/", f"/visit/{salma.id}/care", "/static/css/base.css", "/nowhere"):
        assert client.get(path).headers["Referrer-Policy"] == "no-referrer"
    assert "Salma" not in salma.id + salma.code
