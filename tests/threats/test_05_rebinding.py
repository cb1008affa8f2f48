"""A name of another site that is made to point here is refused at every address.

Chromium with such a name is tried in tests/journeys/test_threats.py.
"""

import pytest

from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest
from tests.web.test_security import CALLS, address

FOREIGN = (
    "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0", "127.1",
    "127.0.0.1@evil.example", "2130706433", "[::1]", "", "127.0.0.1\t", "localhost:99999",
    "localhost:80@evil.example",
)  # fmt: skip


@pytest.mark.parametrize("host", FOREIGN)
def test_a_foreign_name_is_refused_everywhere(
    client: Guest, salma: Kept, desk: Desk, host: str
) -> None:
    for method, rule in CALLS:
        answer = client.open(
            address(rule, salma), method=method, environ_overrides={"HTTP_HOST": host}
        )
        assert answer.status_code == 400, rule
        assert "Salma" not in answer.text
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    for missing in ("/nowhere", "/static/nowhere.css"):
        answer = client.get(missing, environ_overrides={"HTTP_HOST": host})
        assert answer.status_code == 400
    assert desk.store.get(salma.id) == salma
