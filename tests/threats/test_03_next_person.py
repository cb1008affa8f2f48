"""The next person at the screen: after the limit every address leads to the lock.

What a browser shows then, and on going back, is held by tests/journeys/test_lock.py.
"""

from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.locking import OPEN_WHILE_LOCKED
from tests.conftest import Clock
from tests.web.page import Guest
from tests.web.test_security import CALLS, address


def test_every_address_leads_to_the_lock(
    client: Guest, desk: Desk, salma: Kept, clock: Clock
) -> None:
    token = client.see(f"/visit/{salma.id}/care").value("csrf_token")
    clock.pass_by(minutes=11)
    for method, rule in CALLS:
        place = address(rule, salma)
        endpoint = client.application.url_map.bind("").match(place, method=method)[0]
        answer = client.open(place, method=method, data={"csrf_token": token})
        assert "Salma" not in answer.text, rule
        assert desk.opened is None, rule
        if endpoint not in OPEN_WHILE_LOCKED:
            assert (answer.status_code, answer.location) == (303, "/unlock"), rule
            assert answer.headers["Cache-Control"] == "no-store", rule
