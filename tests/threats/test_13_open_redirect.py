"""No address of ours sends anyone to another site."""

import pytest

from aid.web.desk import Desk
from tests.threats.conftest import SECRET
from tests.web.page import MULTIPART, Guest

EVIL = (
    "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
    "https:evil.example", "https://evil.example", "%2f%2fevil.example", "/%2fevil.example",
    "javascript:alert(1)", "/evidence//evil.example", "/people/../..//evil.example",
    "http:///evil.example", "\t//evil.example", "/keys@evil.example", "",
)  # fmt: skip


@pytest.mark.parametrize("to", EVIL)
def test_the_launch_link_leads_home(stranger: Guest, desk: Desk, to: str) -> None:
    link = f"/launch/{desk.launch}"
    assert stranger.get(link, query_string={"visit": to}).location == "/"


@pytest.mark.parametrize("to", EVIL)
def test_a_change_of_language_leads_home(client: Guest, to: str) -> None:
    token = client.see("/").value("csrf_token")
    said = {"csrf_token": token, "go": "size"}
    assert client.post("/screen", query_string={"back": to}, data=said).location == "/"


@pytest.mark.parametrize("to", [*EVIL, "/nowhere", "/hide"])
def test_what_waited_at_the_lock_goes_to_no_other_place(
    client: Guest, desk: Desk, to: str
) -> None:
    desk.lock()
    token = client.see("/unlock").value("csrf_token")
    typed = {"csrf_token": token, "passphrase": SECRET, "onward": to, "main": "Marigold"}
    answer = client.post("/unlock", data=typed, content_type=MULTIPART)
    assert (answer.status_code, answer.location) == (303, "/")


def test_no_other_parameter_moves_anyone(client: Guest) -> None:
    for name in ("next", "url", "to", "return", "redirect", "continue"):
        for path in ("/", "/hide", "/evidence", "/keys", "/unlock"):
            answer = client.get(path, query_string={name: "https://evil.example"})
            assert answer.location in (None, "/")
            assert "evil.example" not in answer.text
