"""A laptop stolen or sold: after a whole visit no file of ours holds a word of it."""

import logging
import tempfile
from pathlib import Path

import pytest

from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.storage.backup import backup
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.storage.stories import everything_in, spellings
from tests.web.page import Guest
from tests.web.test_bad_input import PLACES, SHEETS

MARKS = [f"marigold{letter}meadow" for letter in "abcdefghijklmnopqrst"]


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is written for a moment is written where this test looks."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))


def say_all(client: Guest, told: Kept) -> set[str]:
    """Say a marked word in each field that takes words; return the words said."""
    said: set[str] = set()
    for place in PLACES:
        page = client.see(f"/visit/{told.id}/{place}")
        names = page.writable()
        marked = {name: MARKS[(len(said) + n) % 20] for n, name in enumerate(names)}
        assert client.tell(page, **marked) == 303
        said |= set(marked.values())
    return said


def test_no_file_holds_a_word_of_a_visit(
    client: Guest,
    desk: Desk,
    told: Kept,
    press: Press,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    desk.printer = Printer(desk.renderer, desk.shelf, press)
    assert say_all(client, told) == set(MARKS)
    assert any(mark in client.see(f"/visit/{told.id}/{SHEETS}").html for mark in MARKS)
    printed = client.get(f"/visit/{told.id}/{SHEETS.replace('sheet.html', 'plan.pdf')}")
    assert printed.data.startswith(b"%PDF")
    backup(desk.store.database, tmp_path / "copy.tar")
    before = everything_in(tmp_path)
    client.press(client.see("/"), "lock")
    for mark in MARKS:
        for spelled in spellings(mark):
            assert spelled not in before, mark
            assert spelled not in everything_in(tmp_path), mark
        assert mark not in caplog.text
