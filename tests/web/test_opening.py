"""The first page is answered by the front alone; what begins there goes on in the rooms."""

import re
import subprocess
import sys

import pytest
from werkzeug.test import Client

from aid.app import Opening
from aid.web.desk import Desk
from tests.house.checkout import ROOT

LOADED = "import sys, aid.commands.demo; print(*sys.modules)"
NOT_YET = {
    "weasyprint", "cryptography", "sqlite_utils", "babel.messages",
    "aid.fhir", "aid.printing.sheets", "aid.web.care", "aid.library.personas",
    "aid.library.faults", "aid.i18n.labels", "aid.domain.record",
}  # fmt: skip


@pytest.fixture
def browser(desk: Desk) -> Client:
    made = Client(Opening(desk))
    assert made.get(f"/launch/{desk.launch}").location == "/"
    return made


def test_the_first_page_is_answered(browser: Client) -> None:
    assert browser.get("/").status_code == 200


def test_a_visit_begun_on_the_first_page_goes_on_in_the_rooms(browser: Client) -> None:
    token = re.findall(r'name="csrf_token" value="([^"]+)"', browser.get("/").text)[0]
    begun = browser.post("/visits", data={"csrf_token": token})
    assert begun.status_code == 303
    assert browser.get(begun.location).status_code == 200


def test_a_room_can_be_the_first_to_be_asked_for(browser: Client) -> None:
    assert browser.get("/setup").status_code in (200, 303)


def test_a_stranger_is_refused_by_the_front_and_by_the_rooms(desk: Desk) -> None:
    stranger = Client(Opening(desk))
    assert [stranger.get(path).status_code for path in ("/", "/hide")] == [403, 403]


def test_a_start_does_not_wait_for_what_the_first_page_does_not_need() -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not NOT_YET & set(told.stdout.split())
