"""A damaged store: unlocking says so and offers the newest copy, and so does /damaged."""

from datetime import timedelta
from pathlib import Path

import pytest

from aid.domain.visit import Visit
from aid.storage.copies import copy_day, day_copies
from aid.storage.home import open_store
from aid.storage.keys import create_keys
from aid.web.desk import Desk
from aid.web.errors import DAMAGED
from aid.web.opening import BACK, NO_COPY
from tests.conftest import Clock
from tests.storage.stories import PAGE, QUICK, say
from tests.web.page import Guest, Page

SECRET = "river stone lamp"


@pytest.fixture
def home(desk: Desk, clock: Clock) -> Path:
    """The folder of a clinic whose store was copied once, and written to after that."""
    desk.store.close()
    desk.opened = None
    key = create_keys(desk.home, SECRET, cost=QUICK).key
    store = open_store(desk.home, key, clock)
    kept = say(store, store.begin(Visit()).id, "walk the dog")
    copy_day(store.database, clock())
    say(store, kept.id, "sing")
    store.close()
    clock.pass_by(minutes=24)
    return desk.home


def spoil(path: Path, page: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[page * PAGE + 100] ^= 0xFF
    path.write_bytes(raw)


def unlock(client: Guest, page: Page, button: str = "unlock") -> Page:
    return client.press(page, button, passphrase=SECRET)


def ideas(desk: Desk) -> list[str]:
    return [desk.store.get(one.id).visit.own_idea for one in desk.store.recent()]


def test_a_store_that_does_not_open_is_told_with_what_would_be_lost(
    client: Guest, home: Path, desk: Desk, clock: Clock
) -> None:
    spoil(home / "store.db", 0)
    page = unlock(client, client.see("/unlock"))
    at = day_copies(home)[0].at.astimezone()
    assert (page.status, desk.opened) == (503, None)
    assert page.notice.startswith(DAMAGED)
    words = desk.words("en")
    day, hour = words.date(at.date(), "short"), words.clock(at.time())
    assert f"from {day}, {hour}." in page.notice
    assert "in the 25 minutes since then is lost" in page.notice
    page = unlock(client, page, "newest")
    assert (page.status, page.notice) == (200, BACK)
    assert ideas(desk) == ["walk the dog"]
    assert list((home / "backups").glob("*-aside-*.db"))


def test_going_back_needs_the_passphrase(client: Guest, home: Path, desk: Desk) -> None:
    spoil(home / "store.db", 0)
    page = unlock(client, client.see("/unlock"))
    assert client.press(page, "newest", passphrase="river").status == 403
    assert desk.opened is None
    assert not list((home / "backups").glob("*-aside-*.db"))


def test_a_sound_store_is_opened_and_not_gone_back_from(
    client: Guest, home: Path, desk: Desk
) -> None:
    token = client.see("/unlock").value("csrf_token")
    typed = {"csrf_token": token, "passphrase": SECRET, "copy": "newest"}
    assert client.post("/unlock", data=typed).location == "/"
    assert ideas(desk) == ["sing"]


def test_without_a_good_copy_nothing_is_offered(client: Guest, home: Path) -> None:
    spoil(home / "store.db", 0)
    spoil(day_copies(home)[0].path, 3)
    page = unlock(client, client.see("/unlock"))
    assert page.notice == f"{DAMAGED} {NO_COPY}"
    assert not page.can_press("newest")


def test_a_page_that_went_bad_is_told_on_every_page_once_it_is_found(
    client: Guest, home: Path, desk: Desk
) -> None:
    spoil(home / "store.db", 4)
    front = unlock(client, client.see("/unlock"))
    assert front.status == 200
    desk.store.keeper.look_over().result()
    assert len(day_copies(home)) == 1
    for path in ("/", "/evidence"):
        assert DAMAGED in client.see(path).text
    page = client.see("/damaged")
    assert page.heading.startswith(DAMAGED)
    page = client.press(page, "damaged")
    assert (page.status, page.notice) == (200, BACK)
    assert ideas(desk) == ["walk the dog"]
    assert DAMAGED not in client.see("/").text


def test_a_sound_store_has_nothing_to_mend(client: Guest, desk: Desk) -> None:
    token = client.see("/").value("csrf_token")
    assert client.see("/damaged").path == "/"
    assert client.post("/damaged", data={"csrf_token": token}).location == "/damaged"


def test_opening_has_the_copy_of_the_day_made_and_so_has_the_first_save_of_the_next(
    client: Guest, home: Path, desk: Desk, clock: Clock
) -> None:
    clock.time = (clock.time + timedelta(days=1)).replace(hour=23, minute=56)
    page = unlock(client, client.see("/unlock"))
    desk.store.keeper.look_over().result()
    assert len(day_copies(home)) == 2
    clock.pass_by(minutes=8)
    client.press(page, "visits")
    desk.store.keeper.look_over().result()
    assert len(day_copies(home)) == 3


def test_with_the_clock_set_back_saving_undoing_and_opening_go_on(
    client: Guest, home: Path, desk: Desk, clock: Clock
) -> None:
    page = client.press(unlock(client, client.see("/unlock")), "visits")
    visit = page.path.split("/")[2]
    client.change(client.see(f"/visit/{visit}/matters"), words="walk")
    clock.time -= timedelta(days=400)
    page = client.change(client.see(f"/visit/{visit}/matters"), words="walk far")
    assert page.status == 200
    assert desk.store.get(visit).visit.priorities.words == "walk far"
    client.press(page, "undo")
    assert desk.store.get(visit).visit.priorities.words == "walk"
    assert [line.n for line in desk.store.journal(visit)][-1] == 3
    client.press(client.see("/"), "lock")
    assert unlock(client, client.see("/unlock")).path == "/"
    assert desk.store.get(visit).visit.priorities.words == "walk"


def test_reading_what_went_bad_says_so_and_leads_on(
    client: Guest, home: Path, desk: Desk
) -> None:
    unlock(client, client.see("/unlock"))
    desk.store.keeper.look_over().result()
    with desk.store.database.write() as connection:
        connection.execute("UPDATE visit SET document = ?", [b"not a document"])
    (kept,) = desk.store.recent()
    page = client.see(f"/visit/{kept.id}/start")
    assert (page.status, page.heading) == (503, DAMAGED)
    assert client.see("/").status == 200


def test_opening_forgets_what_is_due_also_in_the_copies(
    client: Guest, home: Path, desk: Desk, clock: Clock
) -> None:
    clock.pass_by(days=9)
    unlock(client, client.see("/unlock"))
    desk.store.keeper.look_over().result()
    assert desk.store.recent() == ()
    assert len(day_copies(home)) == 2
    desk.store.close()
    desk.opened = None
    spoil(home / "store.db", 0)
    page = unlock(client, client.see("/unlock"))
    unlock(client, page, "newest")
    assert desk.store.recent() == ()
