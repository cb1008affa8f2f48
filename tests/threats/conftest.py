"""A desk as in a clinic, over a store with keys of its own; the rest is as for the web."""

import pytest

from aid.storage.home import open_store
from aid.storage.keys import create_keys
from aid.web.desk import Desk
from tests.conftest import Clock
from tests.printing.test_hostile import Canary, canary, secret
from tests.web.test_bad_input import home, told

__all__ = ["Canary", "canary", "home", "secret", "told"]
SECRET = "river stone lamp"


@pytest.fixture
def desk(desk: Desk, clock: Clock) -> Desk:
    desk.store.close()
    key = create_keys(desk.home, SECRET, cost=2**4).key
    desk.opened = open_store(desk.home, key, clock)
    return desk
