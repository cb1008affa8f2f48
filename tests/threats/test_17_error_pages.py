"""What goes wrong is told in one sentence: no trace, no path, nothing sent back.

Each page's sentence and headers are looked at in tests/web/test_security.py.
"""

import pytest

from aid.storage.kept import Kept
from tests.web.page import Guest
from tests.web.test_security import HEADERS, answers, breaking

__all__ = ["breaking"]
TOLD_NOWHERE = ("Traceback", "werkzeug", "File &#34;", ".py", "Marigold", "/opt", "/usr")


def test_no_error_tells_how_we_are_built(
    breaking: Guest, stranger: Guest, salma: Kept
) -> None:
    for name, answer in answers(breaking, stranger, salma).items():
        if answer.status_code >= 400:
            assert not [word for word in TOLD_NOWHERE if word in answer.text], name
            assert answer.headers["Cache-Control"] == HEADERS["Cache-Control"], name
            assert "Server" not in answer.headers


@pytest.mark.parametrize("path", ["/<script>alert(1)</script>", "/%3Cb%3E", "/{{7*7}}"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "TRACE"])
def test_an_address_is_never_sent_back(client: Guest, path: str, method: str) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code in (400, 403, 404, 405)
    for word in ("alert(1)", "<b>", "7*7"):
        assert word not in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
