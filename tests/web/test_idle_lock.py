"""The idle lock: `left` asks, `stay` keeps it open; what meets the lock is not lost."""

from dataclasses import replace

import pytest

from aid.domain.visit import Clinic
from aid.storage.errors import StoreClosed
from aid.storage.home import open_store
from aid.storage.kept import Kept
from aid.storage.keys import create_keys
from aid.web.desk import Desk
from aid.web.locking import NOBODY_ASKED, OPEN_WHILE_LOCKED, STILL_HERE
from tests.conftest import Clock
from tests.web.page import Guest, Page

SECRET = "river stone lamp"
SAID = "Marigold"


@pytest.fixture(autouse=True)
def keyed(desk: Desk, clock: Clock) -> Desk:
    """A desk whose store can be opened again."""
    desk.store.close()
    key = create_keys(desk.home, SECRET, cost=2**4).key
    desk.opened = open_store(desk.home, key, clock)
    return desk


def unlock(client: Guest, page: Page) -> Page:
    return client.press(page, "unlock", passphrase=SECRET)


def test_after_ten_minutes_in_which_nobody_did_anything_it_is_locked(
    client: Guest, desk: Desk, salma: Kept, clock: Clock
) -> None:
    client.see(f"/visit/{salma.id}/care")
    opened = desk.store
    desk.previews["one"] = None
    clock.pass_by(minutes=9)
    assert client.see(f"/visit/{salma.id}/care").status == 200
    clock.pass_by(minutes=10)
    page = client.see(f"/visit/{salma.id}/care")
    assert page.path == "/unlock"
    assert "Salma" not in page.html
    assert desk.opened is None
    assert desk.previews == {}
    with pytest.raises(StoreClosed):
        _ = opened.database.key


def test_the_program_locks_by_itself_with_nobody_asking(desk: Desk, clock: Clock) -> None:
    desk.lock_if_idle()
    assert desk.opened is not None
    clock.pass_by(minutes=10)
    desk.lock_if_idle()
    assert desk.opened is None


def test_asking_how_long_is_left_keeps_nothing_open(
    client: Guest, desk: Desk, clock: Clock
) -> None:
    client.see("/")
    assert 595 <= int(client.get("/left").text) <= 600
    for _ in range(5):
        clock.pass_by(minutes=1, seconds=54)
        client.get("/left")
        client.get("/ping")
    assert int(client.get("/left").text) < 60
    clock.pass_by(minutes=1)
    assert client.get("/left").location == "/unlock"


def test_staying_keeps_it_open(client: Guest, desk: Desk, clock: Clock) -> None:
    token = client.see("/").value("csrf_token")
    for _ in range(3):
        clock.pass_by(minutes=9)
        left = client.post("/stay", data={"csrf_token": token}).text
        assert int(left) > 590
    assert desk.opened is not None


def test_the_page_is_told_how_long_it_stays_open(client: Guest, salma: Kept) -> None:
    page = client.see(f"/visit/{salma.id}/care")
    assert 595 <= int(page.soup.body["data-seconds"]) <= 600
    assert page.soup.find(id="soon")["role"] == "status"
    assert page.part("soon") == ""


def test_the_clinic_says_after_how_long(client: Guest, desk: Desk, clock: Clock) -> None:
    desk.store.set_clinic(Clinic(idle_minutes=2))
    client.see("/")
    clock.pass_by(minutes=2)
    assert client.see("/").path == "/unlock"


def test_a_store_in_which_no_minute_was_set_still_locks(
    client: Guest, desk: Desk, clock: Clock
) -> None:
    desk.store.set_clinic(replace(desk.clinic, idle_minutes=0))
    assert client.see("/").path == "/"
    clock.pass_by(minutes=1)
    assert client.see("/").path == "/unlock"


def test_a_clock_that_was_set_back_does_not_keep_it_open(
    client: Guest, desk: Desk, clock: Clock
) -> None:
    client.see("/")
    clock.pass_by(days=-1)
    assert int(client.get("/left").text) <= 600
    clock.pass_by(minutes=10)
    assert client.see("/").path == "/unlock"


def test_a_demo_never_locks(client: Guest, desk: Desk, clock: Clock) -> None:
    desk.demo = True
    client.see("/")
    clock.pass_by(hours=9)
    page = client.see("/")
    assert page.path == "/"
    assert not page.soup.body.has_attr("data-seconds")


def test_one_comes_back_to_the_page_that_was_asked_for(
    client: Guest, salma: Kept, desk: Desk
) -> None:
    desk.lock()
    page = unlock(client, client.see(f"/visit/{salma.id}/care"))
    assert page.path == f"/visit/{salma.id}/care"


def test_what_was_typed_waits_at_the_lock_and_goes_on(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    desk.lock()
    page = client.press(page, "life", main=SAID, worry="a\nb")
    assert (page.status, page.notice) == (423, STILL_HERE)
    assert SAID not in page.text
    assert "Salma" not in page.html
    page = client.press(page, "unlock", passphrase="not this one")
    assert page.status == 403
    page = unlock(client, page)
    assert SAID not in page.text
    assert page.form.has_attr("data-goes-on")
    page = client.press(page, "matters")
    assert page.path == f"/visit/{salma.id}/life"
    kept = desk.store.get(salma.id).visit.priorities
    assert (kept.main, kept.worry) == (SAID, "a\nb")


def test_a_change_of_the_script_that_meets_the_lock_is_told_so(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    desk.lock()
    assert client.change(page, main=SAID).path == "/unlock"
    unlock(client, client.see("/unlock"))
    client.change(page, main=SAID)
    assert desk.store.get(salma.id).visit.priorities.main == SAID


def test_a_file_that_meets_the_lock_is_chosen_again(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/start/record")
    desk.lock()
    page = unlock(client, client.press(page, ""))
    assert client.press(page, "record").path.startswith(f"/visit/{salma.id}/start")


def test_a_passphrase_is_never_carried(client: Guest, desk: Desk) -> None:
    page = client.see("/keys")
    desk.lock()
    page = client.press(page, "keys/passphrase", current=SECRET, passphrase="a", again="b")
    assert page.path == "/unlock"
    assert SECRET not in page.html


def test_a_page_that_was_open_before_the_lock_saves_after_it(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/matters")
    desk.lock()
    unlock(client, client.see("/unlock"))
    assert client.tell(page, main=SAID) == 303
    assert desk.store.get(salma.id).visit.priorities.main == SAID


def test_what_is_asked_by_nobody_is_named_as_it_is(client: Guest) -> None:
    known = {rule.endpoint for rule in client.application.url_map.iter_rules()}
    assert known >= NOBODY_ASKED | OPEN_WHILE_LOCKED
