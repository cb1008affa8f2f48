"""When the laptop cannot write, the page says so and keeps what was typed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from aid.storage import engine
from aid.storage.database import Database
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from aid.web.desk import Desk
from aid.web.errors import DAMAGED, NOT_READ, SENTENCES
from aid.web.rooms import NOT_SAVED
from tests.conftest import Clock
from tests.web.page import Guest
from tests.web.test_other_tab import STEPS

Fault = Callable[[Desk], AbstractContextManager[None]]


@pytest.fixture(autouse=True)
def hasty(desk: Desk, clock: Clock) -> Iterator[None]:
    """The store of the desk, opened so that it does not wait long for another program."""
    own = desk.store
    with own.database.read():
        pass  # the file is made when it is first used
    database = Database(own.database.path, own.database.key, wait=0.01)
    desk.opened = VisitStore(database, clock)
    yield
    database.close_all()
    desk.opened = own


@contextmanager
def held(desk: Desk) -> Iterator[None]:
    """Another program holds the store."""
    other = engine.connect(desk.store.database.path, desk.store.database.key)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.rollback()
    other.close()


@contextmanager
def full(desk: Desk) -> Iterator[None]:
    """Not a page more goes on the disk."""
    with pragma(desk, "max_page_count = 1", "max_page_count = 100000"):
        yield


@contextmanager
def read_only(desk: Desk) -> Iterator[None]:
    """The place can be read but not written."""
    with pragma(desk, "query_only = ON", "query_only = OFF"):
        yield


@contextmanager
def pragma(desk: Desk, on: str, off: str) -> Iterator[None]:
    with desk.store.database.read() as connection:
        connection.execute(f"PRAGMA {on}").fetchone()
    yield
    with desk.store.database.read() as connection:
        connection.execute(f"PRAGMA {off}").fetchone()


LONG = "".join(f"{n * 7919 % 10007:x} " for n in range(1_800))


@pytest.mark.parametrize("fault", [held, full, read_only])
@pytest.mark.parametrize("step", ["matters", "care?open=pricks"])
def test_the_page_says_that_nothing_was_saved_and_keeps_what_was_typed(
    client: Guest, desk: Desk, salma: Kept, fault: Fault, step: str
) -> None:
    field = STEPS.get(step, "words")
    typed = LONG.strip()
    page = client.see(f"/visit/{salma.id}/{step}")
    with fault(desk):
        page = client.change(page, **{field: typed})
        assert (page.status, page.notice) == (503, NOT_SAVED)
        assert page.value(field) == typed
        assert desk.store.get(salma.id) == salma
    page = client.change(page)
    assert page.status == 200
    assert client.see(f"/visit/{salma.id}/{step}").value(field) == typed


@pytest.mark.parametrize(("step", "field"), STEPS.items())
def test_every_step_keeps_what_was_typed(
    client: Guest, desk: Desk, salma: Kept, step: str, field: str
) -> None:
    page = client.see(f"/visit/{salma.id}/{step}")
    settled = {"settled": "differ"} if field == "meanwhile" else {}
    with held(desk):
        page = client.change(page, **{field: "Marigold"}, **settled)
        assert (page.status, page.notice) == (503, NOT_SAVED)
        assert page.value(field) == "Marigold"
    assert desk.store.get(salma.id) == salma


def test_first_lines_and_ticks_stay(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    with held(desk):
        page = client.press(page, "", heavy_1="Waiting", kinds=["take_pills"])
    assert page.status == 503
    assert (page.value("heavy_1"), page.value("kinds")) == ("Waiting", "take_pills")


def test_ticks_of_a_preview_stay(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start/list")
    preview = client.press(page, "", lines="Metformin 500 mg daily\nRamipril 5 mg daily")
    first, second = (box["name"] for box in preview.soup.select('input[name^="take-"]'))
    with held(desk):
        page = client.press(preview, "", **{first: False, second: True})
    assert page.status == 503
    assert (page.value(first), page.value(second)) == ("", "y")
    client.press(page, "")
    assert len(desk.store.get(visit.id).visit.ledger) == 1


def test_the_day_to_keep_it_until_stays(client: Guest, desk: Desk, salma: Kept) -> None:
    page = client.see(f"/visit/{salma.id}/paper")
    with held(desk):
        page = client.press(page, "paper/keep", keep_until="2026-09-01")
    assert (page.status, page.notice) == (503, NOT_SAVED)
    assert page.value("keep_until") == "2026-09-01"
    assert not desk.store.get(salma.id).finished


def test_a_visit_that_cannot_begin_says_so(client: Guest, desk: Desk) -> None:
    front = client.see("/")
    with held(desk):
        page = client.press(front, "visits")
    assert (page.status, page.heading) == (503, SENTENCES[503])
    assert desk.store.recent() == ()


def test_a_store_that_cannot_be_read_still_answers_with_a_page(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    path = desk.store.database.path
    desk.store.database.flush_log()
    hasty = VisitStore(Database(path, desk.store.database.key, wait=0.01), desk.now)
    path.write_bytes(bytes(range(256)) * 64)
    desk.opened = hasty
    page = client.see(f"/visit/{salma.id}/matters")
    assert (page.status, page.heading) == (503, DAMAGED)
    hasty.close()


def test_where_not_even_reading_works_what_was_typed_can_be_sent_again(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    """As with a stick that was pulled out, and put back."""
    field = STEPS["matters"]
    page = client.see(f"/visit/{salma.id}/matters")
    path = desk.store.database.path
    cold = VisitStore(Database(path, desk.store.database.key, wait=0.01), desk.now)
    desk.store.database.close_all()
    desk.opened = cold
    pulled = path.parent.rename(path.parent.with_name(f"{path.parent.name}-pulled"))
    page = client.press(page, "matters", **{field: "Marigold"})
    assert (page.status, page.heading) == (503, SENTENCES[503])
    assert page.value(field) == "Marigold"
    looked = client.see(f"/visit/{salma.id}/matters")
    assert (looked.status, looked.heading) == (503, NOT_READ)
    pulled.rename(path.parent)
    assert client.press(page, "matters").status == 200
    assert client.see(f"/visit/{salma.id}/matters").value(field) == "Marigold"
    cold.close()
