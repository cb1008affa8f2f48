"""Somebody signs at `evidence/<question>` for its figures; it is kept in plain TOML."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from aid.domain.visit import Visit
from aid.web.desk import Desk
from aid.web.evidence import NOT_READ
from aid.web.forms.evidence import NO_NAME, NO_ROLE, NOT_TICKED
from aid.web.rooms import NOT_SAVED
from tests.web.page import Guest, Page

ONE = "/evidence/blood_thinner"
SIGN = "sign"


def kept(desk: Desk) -> Path:
    return desk.home / "content" / "reviews.toml"


def signed(client: Guest, name: str = "Ann Example", role: str = "clinician") -> Page:
    return client.press(client.see(ONE), SIGN, name=name, role=role, checked=True)


def test_a_signature_is_shown_and_kept_in_the_clinics_own_folder(
    client: Guest, desk: Desk
) -> None:
    page = signed(client)
    assert (page.status, page.path) == (200, ONE)
    assert "Checked by a clinician: Ann Example, 2 March 2026." in page.text
    [line] = tomllib.loads(kept(desk).read_text(encoding="utf-8"))["reviews"]
    assert (line["question"], line["role"]) == ("blood_thinner", "clinician")
    assert (line["name"], line["day"]) == ("Ann Example", desk.today())


def test_it_stands_beside_every_figure(client: Guest) -> None:
    rows = signed(client).soup.select(".evidence__figures tbody tr")
    assert all("Ann Example" in row.get_text() for row in rows)


def test_it_stands_in_the_list_and_counts_in_the_self_assessment(client: Guest) -> None:
    signed(client, role="patient")
    assert "Ann Example, 2 March 2026" in client.see("/evidence").text
    text = client.see(f"{ONE}/ipdas").text
    assert "People who face it, and did not write it, have read it. Met" in text
    assert "Clinicians who did not write it have read it. Not yet" in text


def test_a_second_person_signs_beside_the_first(client: Guest) -> None:
    signed(client)
    page = signed(client, "Bo Example")
    told = "Checked by a clinician: Ann Example, 2 March 2026; Bo Example, 2 March 2026."
    assert told in page.text


def test_what_was_typed_stays_where_something_is_missing(client: Guest) -> None:
    page = client.press(client.see(ONE), SIGN, name="Ann Example")
    assert page.status == 422
    assert page.to_mend() == [NO_ROLE, NOT_TICKED]
    assert page.soup.find(id="name")["value"] == "Ann Example"


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_nobody_signs_without_a_name(client: Guest, desk: Desk, name: str) -> None:
    page = signed(client, name)
    assert (page.status, page.to_mend()) == (422, [NO_NAME])
    assert not kept(desk).exists()


def test_a_name_that_is_a_book_is_refused(client: Guest, desk: Desk) -> None:
    assert signed(client, "Ann " * 100).status == 422
    assert not kept(desk).exists()


@pytest.mark.parametrize("name", ['A "B" \\C', "Zoë ‘{Name}’", "王芳", "<b>Ann</b>", "% s"])
def test_any_name_is_kept_as_it_was_written(client: Guest, desk: Desk, name: str) -> None:
    page = signed(client, name)
    assert name in page.text
    [line] = tomllib.loads(kept(desk).read_text(encoding="utf-8"))["reviews"]
    assert line["name"] == name


def test_a_part_that_nobody_has_is_refused(client: Guest, desk: Desk) -> None:
    assert signed(client, role="owner").status == 422
    assert not kept(desk).exists()


def test_a_list_that_cannot_be_read_is_left_as_it_is(client: Guest, desk: Desk) -> None:
    kept(desk).parent.mkdir(parents=True)
    kept(desk).write_text("our list", encoding="utf-8")
    page = signed(client)
    assert (page.status, page.notice) == (503, NOT_READ)
    assert page.soup.find(id="name")["value"] == "Ann Example"
    assert kept(desk).read_text(encoding="utf-8") == "our list"


def test_a_folder_that_cannot_be_made_is_told(client: Guest, desk: Desk) -> None:
    desk.home.write_text("a file where the folder was to be", encoding="utf-8")
    page = signed(client)
    assert (page.status, page.notice) == (503, NOT_SAVED)
    assert "not yet" in client.see("/evidence").text


def test_a_demo_forgets_what_was_signed(client: Guest, desk: Desk) -> None:
    desk.demo = True
    page = signed(client)
    assert "Ann Example" in page.text
    assert "It is forgotten when the program is closed." in page.text
    assert not kept(desk).exists()


def test_a_signature_for_a_question_that_is_not_there_is_nothing(
    client: Guest, desk: Desk
) -> None:
    token = client.see(ONE).value("csrf_token")
    answer = client.post("/evidence/nothing", data={"csrf_token": token})
    assert answer.status_code == 404
    assert not kept(desk).exists()


def test_ways_says_who_checked_the_question(client: Guest, desk: Desk) -> None:
    signed(client)
    visit = desk.store.begin(replace(Visit(), question="blood_thinner"))
    text = client.see(f"/visit/{visit.id}/options").text
    assert "Checked by a clinician: Ann Example, 2 March 2026." in text
    assert "Checked by patients: not yet." in text
