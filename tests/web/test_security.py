"""Loopback is not a boundary: who may ask, and what every answer carries."""

import re

import pytest
from flask import Flask
from markupsafe import escape
from werkzeug.test import TestResponse

from aid.app import create_app
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.errors import SENTENCES
from aid.web.front import USED_LINK
from aid.web.security import HEADERS
from tests.web.page import Guest
from tests.web.test_routes import ROUTES

OPEN = {"/ping", "/static/<path:filename>"}
EXAMPLES = {
    "token": "anything",
    "path:name": "sheet.css",
    "path:filename": "css/base.css",
    "task_id": "pricks",
    "kind_id": "take_pills",
    "question_id": "sugar_checks",
    "option_id": "stop",
    "persona_id": "salma",
    "language": "en",
}
CALLS = [tuple(route.split(" ")) for route in ROUTES]
LOOKS = [rule for method, rule in CALLS if method == "GET"]
CHANGES = [rule for method, rule in CALLS if method == "POST"]


def address(rule: str, visit: Kept) -> str:
    """An address that a rule stands for."""
    names = EXAMPLES | {"visit_id": visit.id}
    return re.sub(r"<([^>]+)>", lambda found: names[found[1]], rule)


@pytest.fixture
def token(client: Guest) -> str:
    return client.see("/").value("csrf_token")


def test_nobody_gets_in_without_the_launch_link(
    stranger: Guest, salma: Kept, desk: Desk
) -> None:
    refused = {"GET": {403}, "POST": {400, 403}}
    for method, rule in CALLS:
        answer = stranger.open(address(rule, salma), method=method)
        assert answer.status_code in ({200} if rule in OPEN else refused[method]), rule
        assert "Salma" not in answer.text, rule
    assert desk.store.get(salma.id) == salma


def test_the_launch_link_opens_once(app: Flask, desk: Desk) -> None:
    link = f"/launch/{desk.launch}"
    assert app.test_client().get(link).location == "/"
    late = app.test_client().get(link)
    assert late.status_code == 403
    assert USED_LINK in late.text


@pytest.mark.parametrize("token", ["", "é", "x" * 10_000, "%00", "..%2f"])
def test_a_link_that_was_guessed_opens_nothing(stranger: Guest, token: str) -> None:
    assert stranger.get(f"/launch/{token}").status_code == 403
    assert stranger.get("/").status_code == 403


def test_a_link_can_lead_to_a_visit_and_nowhere_else(
    app: Flask, desk: Desk, visit: Kept
) -> None:
    link, desk.launch = desk.launch, desk.launch
    assert app.test_client().get(f"/launch/{link}?visit={visit.id}").location == (
        f"/visit/{visit.id}/start"
    )
    for elsewhere in ("//example.org", "https://example.org", "../../x", "a/b"):
        desk.launch = link
        answer = app.test_client().get(f"/launch/{link}?visit={elsewhere}")
        assert answer.location == "/"


@pytest.mark.parametrize("host", ["127.0.0.1:5000", "localhost:80"])
def test_this_laptop_is_no_foreign_host(stranger: Guest, host: str) -> None:
    assert stranger.get("/ping", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    ],
)
def test_a_change_from_another_site_is_refused(
    client: Guest, desk: Desk, token: str, headers: dict[str, str]
) -> None:
    answer = client.post("/visits", data={"csrf_token": token}, headers=headers)
    assert answer.status_code == 403
    assert desk.store.recent() == ()


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": "http://localhost"}, {"Sec-Fetch-Site": "same-origin"}]
)
def test_a_change_from_our_own_page_is_taken(
    client: Guest, desk: Desk, token: str, headers: dict[str, str]
) -> None:
    client.post("/visits", data={"csrf_token": token}, headers=headers)
    assert len(desk.store.recent()) == 1


def test_a_token_of_another_sitting_is_refused(
    client: Guest, desk: Desk, token: str
) -> None:
    desk.launch = "again"
    other = client.application.test_client()
    other.get("/launch/again")
    assert other.post("/visits", data={"csrf_token": token}).status_code == 400


def test_what_changes_something_is_never_done_by_looking(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    for rule in set(CHANGES) - set(LOOKS):
        assert client.get(address(rule, salma)).status_code == 405, rule
    assert desk.store.get(salma.id) == salma


@pytest.fixture
def breaking(desk: Desk) -> Guest:
    """A guest of a program that has a fault at `/break`."""
    app = create_app(desk)
    app.test_client_class = Guest

    def break_down() -> str:
        raise RuntimeError("Marigold at /opt/somebody")

    app.add_url_rule("/break", "break", break_down)
    guest: Guest = app.test_client()
    guest.get(f"/launch/{desk.launch}")
    return guest


def answers(guest: Guest, stranger: Guest, salma: Kept) -> dict[str, TestResponse]:
    """One answer of each sort."""
    here = f"/visit/{salma.id}"
    large = {"CONTENT_LENGTH": str(30 * 1024 * 1024)}
    return {
        "a page": guest.get("/"),
        "a step": guest.get(f"{here}/care"),
        "a redirect": guest.get("/unlock"),
        "a style": guest.get("/static/css/base.css"),
        "a sheet": guest.get(f"{here}/paper/sheet.html"),
        "plain words": guest.get("/ping"),
        "a stranger": stranger.get("/"),
        "no token": guest.post("/visits"),
        "a foreign host": guest.get("/", headers={"Host": "example.org"}),
        "nothing there": guest.get("/nowhere"),
        "no such style": guest.get("/static/css/none.css"),
        "no such visit": guest.get("/visit/none/care"),
        "not to be looked at": guest.get("/visits"),
        "too large": guest.post("/visits", environ_overrides=large),
        "a fault": guest.get("/break"),
    }


def test_every_answer_carries_the_same_careful_headers(
    breaking: Guest, stranger: Guest, salma: Kept
) -> None:
    for name, answer in answers(breaking, stranger, salma).items():
        policy = answer.headers["Content-Security-Policy"]
        frames = "'self'" if name == "a sheet" else "'none'"
        assert "default-src 'none'" in policy, name
        assert "unsafe" not in policy, name
        assert f"frame-ancestors {frames}" in policy, name
        for header, value in HEADERS.items():
            stays = header == "Cache-Control" and name == "a style"
            assert answer.headers[header] == value or stays, (name, header)
        assert "Access-Control-Allow-Origin" not in answer.headers


TOLD = {
    "a stranger": 403,
    "no token": 400,
    "a foreign host": 400,
    "nothing there": 404,
    "no such visit": 404,
    "not to be looked at": 405,
    "too large": 413,
    "a fault": 500,
}


def test_what_goes_wrong_is_told_in_one_sentence(
    breaking: Guest, stranger: Guest, salma: Kept
) -> None:
    found = answers(breaking, stranger, salma)
    for name, status in TOLD.items():
        assert found[name].status_code == status, name
        assert str(escape(SENTENCES[status])) in found[name].text


def test_the_cookie_is_for_this_program_alone(app: Flask, desk: Desk) -> None:
    cookie = app.test_client().get(f"/launch/{desk.launch}").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "Domain" not in cookie
    assert "Expires" not in cookie


def test_what_breaks_is_told_without_a_trace_or_a_word_that_was_said(
    breaking: Guest, caplog: pytest.LogCaptureFixture
) -> None:
    answer = breaking.get("/break")
    for word in ("Marigold", "Traceback", "RuntimeError", "/opt"):
        assert word not in answer.text
    assert "RuntimeError at break" in caplog.text
    assert "Marigold" not in caplog.text


@pytest.mark.parametrize(
    "strange", ["%00", "%ff%fe", "..%2f..%2fetc", "x" * 3_000, "{{7*7}}"]
)
def test_a_strange_visit_is_just_not_there(client: Guest, strange: str) -> None:
    for step in ("start", "care", "paper/plan.pdf", "note"):
        assert client.get(f"/visit/{strange}/{step}").status_code in (404, 308)
