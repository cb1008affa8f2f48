"""The Keys page: `keys/passphrase`, `keys/code` and `keys/idle`, for who knows a secret."""

import pytest

from aid.storage.errors import WrongPassphrase
from aid.storage.home import open_store
from aid.storage.kept import Kept
from aid.storage.keys import NewKeys, create_keys, unlock
from aid.storage.tries import FREE_TRIES
from aid.web.desk import Desk
from aid.web.doors import NOT_ALIKE, TOO_WEAK, WRONG
from aid.web.forms.keys import NOT_AN_IDLE
from aid.web.keys import CHANGED
from tests.conftest import Clock
from tests.web.page import Guest, Page

SECRET, NEW = "river stone lamp", "seven yellow boats"


@pytest.fixture(autouse=True)
def made(desk: Desk, clock: Clock) -> NewKeys:
    """The keys of the store that is open."""
    desk.store.close()
    keys = create_keys(desk.home, SECRET, cost=2**4)
    desk.opened = open_store(desk.home, keys.key, clock)
    return keys


def change(client: Guest, current: str = SECRET, new: str = NEW, again: str = NEW) -> Page:
    return client.press(
        client.see("/keys"), "keys/passphrase", current=current, passphrase=new, again=again
    )


def test_the_first_page_leads_to_it(client: Guest) -> None:
    assert client.see("/").soup.find("a", href="/keys")
    assert client.see("/keys").heading == "Keys"


def test_another_passphrase_opens_and_the_old_one_no_more(
    client: Guest, desk: Desk, salma: Kept, made: NewKeys
) -> None:
    before = desk.store.database.path.read_bytes()
    page = change(client)
    assert (page.status, page.notice) == (200, CHANGED)
    assert desk.store.database.path.read_bytes() == before
    assert unlock(desk.home, NEW) == unlock(desk.home, made.recovery_code) == made.key
    with pytest.raises(WrongPassphrase):
        unlock(desk.home, SECRET)


def test_the_recovery_code_is_as_good_as_the_passphrase(
    client: Guest, desk: Desk, made: NewKeys
) -> None:
    assert change(client, current=made.recovery_code).status == 200
    assert unlock(desk.home, NEW) == made.key


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        (("river stone lamb", NEW, NEW), "current", WRONG),
        ((SECRET, "short", "short"), "passphrase", TOO_WEAK),
        ((SECRET, NEW, "seven yellow boots"), "again", NOT_ALIKE),
    ],
)
def test_what_will_not_do_is_said_beside_its_field_and_changes_nothing(
    client: Guest,
    desk: Desk,
    made: NewKeys,
    typed: tuple[str, str, str],
    field: str,
    sentence: str,
) -> None:
    page = change(client, *typed)
    assert page.beside(field) == sentence
    assert page.to_mend() == [sentence]
    assert typed[0] not in page.html
    assert unlock(desk.home, SECRET) == made.key


def test_wrong_tries_make_one_wait_here_and_at_the_lock(
    client: Guest, desk: Desk, clock: Clock
) -> None:
    for _ in range(FREE_TRIES + 5):
        change(client, current="wrong wrong")
        clock.pass_by(minutes=6)
    assert change(client, current="wrong wrong").status == 403
    page = change(client)
    assert page.status == 429
    assert "Too many tries" in page.notice
    desk.lock()
    page = client.press(client.see("/unlock"), "unlock", passphrase=SECRET)
    assert page.status == 429
    clock.pass_by(minutes=6)
    assert client.press(page, "unlock", passphrase=SECRET).path == "/"


def test_a_new_recovery_code_is_shown_once_and_the_old_one_opens_no_more(
    client: Guest, desk: Desk, made: NewKeys
) -> None:
    page = client.press(client.see("/keys"), "keys/code", held=SECRET)
    code = page.soup.select_one(".loud").get_text(strip=True)
    assert code not in client.see("/keys").html
    assert unlock(desk.home, code) == unlock(desk.home, SECRET) == made.key
    with pytest.raises(WrongPassphrase):
        unlock(desk.home, made.recovery_code)


def test_without_a_secret_there_is_no_new_code(
    client: Guest, desk: Desk, made: NewKeys
) -> None:
    page = client.press(client.see("/keys"), "keys/code", held="wrong wrong")
    assert page.to_mend() == [WRONG]
    assert unlock(desk.home, made.recovery_code) == made.key


def test_the_minutes_are_kept_with_the_clinic(client: Guest, desk: Desk) -> None:
    page = client.press(client.see("/keys"), "keys/idle", minutes="5")
    assert (page.status, page.path) == (200, "/keys/idle")
    assert desk.clinic.idle_minutes == 5
    assert 'value="5"' in client.see("/keys").html


@pytest.mark.parametrize("typed", ["0", "", "61", "never", "-5", "2.5"])
def test_none_at_all_is_no_time_to_lock(client: Guest, desk: Desk, typed: str) -> None:
    page = client.press(client.see("/keys"), "keys/idle", minutes=typed)
    assert page.status == 422
    assert page.to_mend()
    assert desk.clinic.idle_minutes == 10
    assert NOT_AN_IDLE in page.text or typed in ("never", "-5", "2.5")


def test_a_demo_has_no_keys_to_change(client: Guest, desk: Desk) -> None:
    desk.demo = True
    (desk.home / "key.json").unlink()
    assert client.see("/keys").path == "/"
    assert not client.see("/").soup.find("a", href="/keys")
