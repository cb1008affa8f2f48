"""The doors of the store: `setup` on the first run, then `unlock` and `lock`."""

import pytest

from aid.domain.visit import Clinic
from aid.storage.home import open_store
from aid.storage.keys import create_keys, has_keys
from aid.storage.tries import FREE_TRIES
from aid.web.desk import Desk
from aid.web.doors import NOT_ALIKE, TOO_WEAK, WRONG
from tests.conftest import Clock
from tests.web.page import Guest, Page

QUICK = 2**4
SECRET = "river stone lamp"


@pytest.fixture
def fresh(desk: Desk) -> Desk:
    """A desk on its first day: nothing was set up."""
    desk.store.close()
    desk.opened = None
    return desk


@pytest.fixture
def code(fresh: Desk, clock: Clock) -> str:
    """The recovery code of a store that is set up and locked."""
    keys = create_keys(fresh.home, SECRET, cost=QUICK)
    store = open_store(fresh.home, keys.key, clock)
    store.set_clinic(Clinic(name="River clinic"))
    store.close()
    return keys.recovery_code


def unlock(client: Guest, secret: str) -> Page:
    return client.press(client.see("/unlock"), "unlock", passphrase=secret)


def test_the_first_run_sets_up_shows_the_code_once_and_locks(
    client: Guest, fresh: Desk
) -> None:
    page = client.see("/")
    assert page.path == "/setup"
    page = client.press(
        page,
        "setup",
        name="River clinic",
        phone="555 0100",
        currency="EUR",
        paper="letter",
        passphrase=SECRET,
        again=SECRET,
    )
    code = page.soup.select_one(".loud").get_text(strip=True)
    assert has_keys(fresh.home)
    assert (fresh.clinic.name, fresh.clinic.phone) == ("River clinic", "555 0100")
    assert (fresh.clinic.currency, fresh.clinic.paper) == ("EUR", "letter")
    assert client.see("/setup").path == "/"
    assert code not in client.see("/").html
    page = client.press(client.see("/"), "lock")
    assert page.path == "/unlock"
    assert fresh.opened is None
    assert unlock(client, SECRET).path == "/"
    assert "River clinic" in client.see("/").text


@pytest.mark.parametrize(
    ("asked", "ticked", "kept"),
    [("es", ["en", "es"], ("es", "en")), ("en", ["en", "es"], ("en", "es")),
     ("es", ["en"], ("en",)), ("es", [], ("es",))],
)  # fmt: skip
def test_the_language_of_the_set_up_is_the_first_of_the_clinic_where_it_is_ticked(
    client: Guest, fresh: Desk, asked: str, ticked: list[str], kept: tuple[str, ...]
) -> None:
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = asked
    page = client.see("/setup")
    client.press(page, "setup", languages=ticked, passphrase=SECRET, again=SECRET)
    assert fresh.clinic.languages == kept


@pytest.mark.parametrize(
    ("passphrase", "again", "field", "sentence"),
    [
        ("short", "short", "passphrase", TOO_WEAK),
        ("", "", "passphrase", TOO_WEAK),
        (SECRET, "river stone lamb", "again", NOT_ALIKE),
    ],
)
def test_a_passphrase_that_will_not_do_is_said_beside_its_field(
    client: Guest, fresh: Desk, passphrase: str, again: str, field: str, sentence: str
) -> None:
    page = client.press(
        client.see("/setup"), "setup", name="River", passphrase=passphrase, again=again
    )
    assert (page.status, page.beside(field)) == (422, sentence)
    assert page.value("name") == "River"
    assert not has_keys(fresh.home)


def test_every_door_leads_to_the_lock_while_it_is_locked(client: Guest, code: str) -> None:
    for path in ("/", "/visit/abc/matters", "/visit/abc/paper/plan.pdf", "/setup"):
        assert client.see(path).path == "/unlock"


@pytest.mark.parametrize(
    ("asked", "spoken"), [("es-MX,es;q=0.9,en;q=0.8", "es"), ("xx", "en"), ("", "en")]
)
def test_before_the_clinic_can_be_asked_the_page_speaks_as_the_browser_does(
    client: Guest, code: str, asked: str, spoken: str
) -> None:
    answer = client.get("/unlock", headers={"Accept-Language": asked})
    assert f'lang="{spoken}"' in answer.text


def test_the_passphrase_opens(client: Guest, fresh: Desk, code: str) -> None:
    page = unlock(client, f" {SECRET} ")
    assert page.path == "/"
    assert "River clinic" in page.heading


def test_the_recovery_code_opens_however_it_is_typed(
    client: Guest, fresh: Desk, code: str
) -> None:
    assert unlock(client, code.lower().replace("-", " ")).path == "/"
    assert fresh.opened is not None


def test_a_wrong_passphrase_is_said_and_does_not_open(
    client: Guest, fresh: Desk, code: str
) -> None:
    page = unlock(client, "river stone lamb")
    assert (page.status, page.notice) == (403, WRONG)
    assert fresh.opened is None


def test_after_some_wrong_tries_one_waits_longer_each_time(
    client: Guest, code: str, clock: Clock
) -> None:
    for _ in range(FREE_TRIES):
        assert unlock(client, "wrong wrong").status == 403
    clock.pass_by(seconds=-1)
    page = unlock(client, SECRET)
    assert page.status == 429
    assert "Wait 1 seconds" in page.notice or "Wait 1 second" in page.notice
    clock.pass_by(seconds=2)
    assert unlock(client, "wrong wrong").status == 403
    assert unlock(client, SECRET).status == 429
    clock.pass_by(minutes=5)
    assert unlock(client, SECRET).path == "/"


def test_an_open_store_is_not_opened_or_set_up_again(client: Guest, desk: Desk) -> None:
    before = desk.store
    token = client.see("/").value("csrf_token")
    for path in ("/unlock", "/setup"):
        typed = {"csrf_token": token, "passphrase": SECRET, "again": SECRET}
        assert client.post(path, data=typed).location == "/"
        assert client.see(path).path == "/"
    assert desk.store is before
    assert not has_keys(desk.home)


def test_locking_forgets_what_was_read_and_printed(client: Guest, desk: Desk) -> None:
    front = client.see("/")
    visit = client.press(front, "visits").path.removesuffix("/start")
    client.press(client.see(f"{visit}/start/list"), "", lines="Metformin 500 mg daily")
    assert desk.previews
    client.press(front, "lock")
    assert desk.previews == {}
    assert desk.opened is None


def test_a_demo_is_not_locked(client: Guest, desk: Desk) -> None:
    desk.demo = True
    front = client.see("/")
    assert not front.can_press("lock")
    client.post("/lock", data={"csrf_token": front.value("csrf_token")})
    assert desk.opened is not None
