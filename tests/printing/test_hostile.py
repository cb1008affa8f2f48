"""Hostile text in every field: nothing is fetched, embedded, linked or run."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from bs4 import BeautifulSoup

from aid.domain.paper import SheetName
from aid.printing.errors import SheetRefused
from aid.printing.jobs import PrintJob
from aid.printing.pdf import Press
from aid.printing.table import STYLES, table
from tests.printing.conftest import Print, Show
from tests.printing.reading import is_safe, letters_of
from tests.printing.scenes import ALL, job

HOSTILE = (  # each is tried as words in every field, and as it stands
    '<img src="{web}">',
    '<link rel="stylesheet" href="{web}">',
    '<style>@import "{web}";</style>',
    '<p style="background:url({web})">x</p>',
    "<style>@font-face{{font-family:q;src:url({web})}} p{{font-family:q}}</style><p>x</p>",
    '<object data="{web}"></object>',
    '<style>p::before{{content:url("{web}")}}</style><p>x</p>',
    '<base href="{web}"><img src="y">',
    '<ul style="list-style-image:url({web})"><li>x</li></ul>',
    '<svg><image href="{web}"/></svg>',
    '<img src="data:image/svg+xml,&lt;svg xmlns=%22http://www.w3.org/2000/svg%22&gt;'
    '&lt;image href=%22{web}%22/&gt;&lt;/svg&gt;">',
    '<link rel="attachment" href="{file}">',
    '<a rel="attachment" href="{file}">x</a>',
    '<img src="{file}.svg">',
    '<embed src="{file}">',
    '<iframe src="{web}"></iframe>',
    '<svg><use href="{web}#a"/></svg>',
    '<body background="{web}"><script>fetch("{web}")</script>',
)
REFUSED = HOSTILE[:15]
IDS = {"id", "task_id", "about", "question", "option", "kind", "spoken", "paper_also"}


class Canary(HTTPServer):
    """A server on this machine that notes each request it hears."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Listener)
        self.heard: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/x"


class _Listener(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Canary)
        self.server.heard.append(self.path)
        self.send_error(404)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def canary() -> Iterator[Canary]:
    with Canary() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_text("a secret of this machine", encoding="utf-8")
    return file


def filled(value: Any, words: str) -> Any:
    """The same value with these words in every text that a person can type."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return words
    if isinstance(value, tuple):
        return tuple(filled(one, words) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        typed = {
            field.name: filled(getattr(value, field.name), words)
            for field in fields(value)
            if field.name not in IDS
        }
        return replace(value, **typed)
    return value


def hostile(words: str, *pages: SheetName) -> PrintJob:
    """A job with these words in every field."""
    wanted = job(*pages)
    return replace(
        wanted,
        visit=filled(wanted.visit, words),
        clinic=replace(wanted.clinic, name=words, phone=words, emergency=words),
        code=words,
    )


@pytest.mark.parametrize("snippet", HOSTILE)
def test_hostile_words_are_only_words_on_every_sheet(
    snippet: str, canary: Canary, secret: Path, show: Show
) -> None:
    words = snippet.format(web=canary.address, file=secret.as_uri())
    page = BeautifulSoup(show(hostile(words, *ALL)), "html5lib")
    plain = BeautifulSoup(show(job(*ALL)), "html5lib")
    assert {tag.name for tag in page.find_all()} <= {t.name for t in plain.find_all()}
    assert not page.find_all(attrs={"style": True})
    assert " ".join(words.split())[:30] in " ".join(page.get_text().split())


@pytest.mark.parametrize("snippet", HOSTILE)
def test_hostile_words_fetch_embed_and_run_nothing(
    snippet: str, canary: Canary, secret: Path, print_it: Print
) -> None:
    words = snippet.format(web=canary.address, file=secret.as_uri())
    made = print_it(hostile(words, SheetName.NOTE))
    assert "".join(words.split())[:20] in letters_of(made)
    assert is_safe(made)
    assert canary.heard == []


def test_all_hostile_words_at_once_on_every_sheet_fetch_nothing(
    canary: Canary, secret: Path, print_it: Print
) -> None:
    told = [one.format(web=canary.address, file=secret.as_uri()) for one in HOSTILE]
    made = print_it(hostile(" ".join(told)[:600], *ALL))
    assert is_safe(made)
    assert b"a secret" not in made
    assert canary.heard == []


@pytest.mark.parametrize("snippet", REFUSED)
def test_a_page_that_asks_for_more_than_its_table_is_refused(
    snippet: str, canary: Canary, secret: Path, press: Press
) -> None:
    asking = snippet.format(web=canary.address, file=secret.as_uri())
    with pytest.raises(SheetRefused):
        press.pdf(f"<!doctype html><html lang='en'><title>x</title><body>{asking}</body>")
    assert canary.heard == []


def test_a_style_that_weasyprint_does_not_know_is_refused(press: Press) -> None:
    with pytest.raises(SheetRefused, match="unicode-bidi"):
        press.pdf("<html lang='en'><title>x</title><p style='unicode-bidi: plaintext'>x")


def test_the_press_prints_on_after_a_refusal(press: Press, show: Show) -> None:
    with pytest.raises(SheetRefused):
        press.pdf("<html lang='en'><title>x</title><img src='file:///x'>")
    assert press.pdf(show(job(*ALL))).startswith(b"%PDF")


def test_the_table_holds_our_faces_and_marks_and_nothing_else() -> None:
    kinds = {address.rsplit("/", 1)[0] for address in table()}
    assert kinds == {"aid:/fonts", "aid:/marks"}
    assert len([address for address in table() if "/fonts/" in address]) == 4


def test_every_mark_that_a_style_names_is_drawn() -> None:
    style = (STYLES / "sheet.css").read_text(encoding="utf-8")
    named = {part.split('"')[0] for part in style.split('url("')[1:]}
    assert named == {f"marks/{file.name}" for file in (STYLES / "marks").iterdir()}
