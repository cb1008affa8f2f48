"""A page asks the store once, however much is kept."""

from collections.abc import Callable

import pytest

from aid.domain.visit import STEPS, Clinic
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest

Asked = list[str]


@pytest.fixture
def asked(desk: Desk) -> Asked:
    """What the store is asked from now on."""
    heard: Asked = []
    desk.store.set_clinic(Clinic(name="Clinic by the Square"))
    with desk.store.database.read() as connection:
        connection.conn.set_trace_callback(heard.append)
    return heard


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_one_query(client: Guest, salma: Kept, asked: Asked, step: str) -> None:
    client.see(f"/visit/{salma.id}/{step}")
    assert len(asked) == 1


def test_the_first_page_is_one_query(
    client: Guest, desk: Desk, asked: Asked, keep_more: Callable[[], None]
) -> None:
    keep_more()
    asked.clear()
    client.see("/")
    assert len(asked) == 1


@pytest.fixture
def keep_more(desk: Desk, salma: Kept) -> Callable[[], None]:
    """Many more visits of the same size."""

    def keep() -> None:
        for _ in range(50):
            desk.store.begin(salma.visit)

    return keep
