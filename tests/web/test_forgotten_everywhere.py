"""After a whole visit and “forget”, no file and no memory holds a word that was said.

The words are looked for as files may spell them, and under the encryption as someone with
the key would: in the pages, in deleted remains, in what the pages deflate.
"""

import gc
import tempfile
import zlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import FunctionType, ModuleType

import msgspec
import pytest

from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.storage.copies import copy_day, day_copies
from aid.storage.damage import bring_back
from aid.storage.documents import visit_of
from aid.storage.files import plain_file_errors
from aid.storage.keys import create_keys
from aid.storage.packing import unpack, workbench
from aid.web.desk import Desk
from tests.conftest import Clock
from tests.storage.stories import QUICK, everything_in, log_pages, pages, spellings
from tests.web.page import Guest

SECRET = "river stone lamp"
SAID = {
    "start": {"patient_name": "Quillwort", "companion_name": "Sandpiper"},
    "matters": {"main": "Marigold", "words": "Bluebell", "worry": "Foxglove"},
    "life": {
        "helps_me": "Hornbeam",
        "story_why": "Lapwing",
        "work_why": "Nuthatch",
        "help_wanted": "Dunnock",
    },
    "care": {"new_name": "Whinchat"},
    "options": {"patient_1": "Wheatear", "clinician_1": "Brambling"},
    "agree": {
        "if_today": "Chiffchaff",
        "then_today": "Goldcrest",
        "still_open": "Turnstone",
        "first_thing": "Whimbrel",
        "what_clinic_0": "Dotterel",
        "raise_by": "Fieldfare",
    },
}
BROUGHT = ("Redstartine", "Wrynecktol")
MARKERS = (*BROUGHT, *(word for said in SAID.values() for word in said.values()))


class PlainPress(Press):
    """Prints the page as it is, so that a look at what is kept of it can see words."""

    def is_available(self) -> bool:
        return True

    def pdf(self, html: str, *sheets: object) -> bytes:
        return html.encode()


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for passing things, for this test alone."""
    place = tmp_path / "temp"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def key(desk: Desk) -> bytes:
    """The key of a clinic that is set up and locked, with a press that shows its words."""
    desk.store.close()
    desk.opened = None
    desk.printer = Printer(desk.renderer, desk.shelf, PlainPress())
    return create_keys(desk.home, SECRET, cost=QUICK).key


def talk(client: Guest, desk: Desk) -> str:
    """Go through a visit, say every word, bring a list, undo one thing, print it all."""
    front = client.press(client.see("/unlock"), "unlock", passphrase=SECRET)
    visit = client.press(front, "visits/practice/salma").path.removesuffix("/start")
    for step, words in SAID.items():
        client.press(client.see(f"{visit}/{step}"), step, **words)
    lines = "\n".join(f"{name} 500 mg daily" for name in BROUGHT)
    preview = client.press(client.see(f"{visit}/start/list"), "", lines=lines)
    ticks = [box["name"] for box in preview.soup.select('input[name^="take-"]')]
    client.press(preview, "", **dict.fromkeys(ticks, True))
    client.press(client.see(f"{visit}/start/list"), "", lines=lines)
    client.change(client.see(f"{visit}/matters"), worry="Foxglove, no")
    client.press(client.see(f"{visit}/matters"), "undo")
    for paper in ("paper/plan.pdf", "paper/sheet.html", "note", "note.pdf"):
        assert client.get(f"{visit}/{paper}").status_code == 200
    return visit


def inflated(under: bytes) -> Iterator[bytes]:
    """What can be inflated of each deflated document that begins somewhere."""
    place = under.find(b"\x78\x01")
    while place >= 0:
        reader = zlib.decompressobj()
        try:
            for at in range(place, len(under), 64):
                yield reader.decompress(under[at : at + 64])
                if reader.eof:
                    break
        except zlib.error:
            pass
        place = under.find(b"\x78\x01", place + 1)


def under_encryption(folder: Path, key: bytes) -> bytes:
    """All that the stores of a folder hold for someone with the key, inflated too."""
    bare = b"".join(pages(path, key) for path in sorted(folder.rglob("*.db")))
    bare += b"".join(log_pages(path, key) for path in sorted(folder.rglob("*-wal")))
    return bare + b"".join(inflated(bare))


def in_copies(home: Path, key: bytes) -> list[bytes]:
    """The same for the copy of each day."""
    found = []
    for copy in day_copies(home):
        with plain_file_errors(), workbench(home) as bench:
            unpack(copy.path, bench)
            found.append(under_encryption(bench, key))
    return found


def remembered(*roots: object) -> bytes:
    """Every text that can be reached from these things."""
    seen: set[int] = set()
    texts, waiting = [], list(roots)
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, type | FunctionType | ModuleType):
            continue
        seen.add(id(one))
        if isinstance(one, str | bytes):
            texts.append(one.encode(errors="replace") if isinstance(one, str) else one)
        else:
            waiting += gc.get_referents(one)
    return b"\n".join(texts)


def words_in(found: bytes) -> set[str]:
    """Which of the words stand there, however they are spelt."""
    return {word for word in MARKERS if any(one in found for one in spellings(word))}


def test_the_visit_of_these_tests_says_twenty_words() -> None:
    assert len(set(MARKERS)) == 20


def test_nothing_that_was_said_remains_anywhere(
    client: Guest, desk: Desk, key: bytes, temp: Path, clock: Clock
) -> None:
    home = desk.home
    visit = talk(client, desk)
    kept = desk.store.get(visit.split("/")[2])
    assert words_in(msgspec.json.encode(kept.visit)) == set(MARKERS)
    copy_day(desk.store.database, clock() + timedelta(days=1))
    assert words_in(in_copies(home, key)[0]) == set(MARKERS)
    assert words_in(under_encryption(home, key)) == set(MARKERS)
    assert len(words_in(remembered(desk.printer))) > len(MARKERS) // 2
    assert words_in(remembered(desk.previews)) == set(BROUGHT)

    front = client.press(client.see(f"{visit}/paper"), "paper/forget")

    assert words_in(front.html.encode()) == set()
    assert words_in(remembered(desk.printer, desk.previews, desk.opened)) == set()
    assert visit_of.cache_info().currsize == 0
    assert words_in(under_encryption(home, key)) == set()
    desk.store.keeper.look_over().result()
    assert len(day_copies(home)) >= 1
    for copy in in_copies(home, key):
        assert words_in(copy) == set()
    for folder in (home, temp):
        assert words_in(everything_in(folder)) == set()
    assert [path.name for path in (home / "making").iterdir()] == []


def test_nothing_remains_in_a_store_that_was_set_aside(
    client: Guest, desk: Desk, key: bytes, temp: Path, clock: Clock
) -> None:
    visit = talk(client, desk)
    clock.pass_by(days=1)
    copy_day(desk.store.database, clock())
    desk.store.close()
    bring_back(desk.home, day_copies(desk.home)[0], key, clock() + timedelta(minutes=1))
    desk.opened = None
    client.press(client.see("/unlock"), "unlock", passphrase=SECRET)
    assert words_in(under_encryption(desk.home / "backups", key)) == set(MARKERS)
    client.press(client.see(f"{visit}/paper"), "paper/forget")
    assert words_in(under_encryption(desk.home, key)) == set()
    assert words_in(b"".join(in_copies(desk.home, key))) == set()
