"""Words meant to run: typed, or in a record or a file; they stay words.

What Chromium makes of them is tried in tests/journeys/test_threats.py.
"""

import json
from math import ceil
from pathlib import Path

import pytest

from aid.library.load import Library, load_library
from aid.library.personas import read_persona
from aid.library.problems import ContentError
from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.resources import resource_dir
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.base import clean
from tests.fhir.made_up import concept, dosage, medicine
from tests.printing.reading import is_safe
from tests.printing.test_hostile import Canary
from tests.threats.payloads import HUGE, PAYLOADS, aimed
from tests.web.bringing import boxes, bring
from tests.web.page import Guest, Page
from tests.web.test_bad_input import GIVEN_AWAY, PLACES, SHEETS

ROUNDS = 6
CONTENT = resource_dir("content")
QUESTION = (CONTENT / "options" / "sugar_checks.toml").read_text(encoding="utf-8")
PERSON = (CONTENT / "personas" / "edith.toml").read_text(encoding="utf-8")


@pytest.fixture
def words(canary: Canary, secret: Path) -> tuple[str, ...]:
    return aimed(canary.address, secret.as_uri())


def test_there_are_more_than_a_hundred_and_no_two_are_alike() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) > 100


def fields_of(page: Page) -> list[str]:
    return [name for name in page.writable() if name not in GIVEN_AWAY]


def hold_read_back(client: Guest, path: str, typed: dict[str, str]) -> None:
    """Hold that a page takes what was typed, and gives the same back."""
    assert client.tell(client.see(path), **typed) == 303, path
    page = client.see(path)
    assert page.status == 200
    for name, text in typed.items():
        assert page.value(name) == clean(text), (path, name)


@pytest.mark.parametrize("place", PLACES)
def test_a_few_in_each_field_read_back_the_same(
    client: Guest, told: Kept, words: tuple[str, ...], place: str
) -> None:
    path = f"/visit/{told.id}/{place}"
    names = fields_of(client.see(path))
    few = ceil(len(words) / len(names) / ROUNDS)
    texts = iter([" ".join(words[n : n + few]) for n in range(0, len(words), few)])
    while some := dict(zip(names, texts, strict=False)):
        hold_read_back(client, path, some)


@pytest.mark.parametrize("place", PLACES)
def test_every_field_takes_all_of_them(
    client: Guest, told: Kept, words: tuple[str, ...], place: str
) -> None:
    path = f"/visit/{told.id}/{place}"
    names = fields_of(client.see(path))
    assert len(" ".join(words)) < 10_000
    for text in (" ".join(words), HUGE):
        hold_read_back(client, path, dict.fromkeys(names, text))


def test_on_paper_they_fetch_embed_and_run_nothing(
    client: Guest,
    desk: Desk,
    told: Kept,
    press: Press,
    words: tuple[str, ...],
    canary: Canary,
) -> None:
    desk.printer = Printer(desk.renderer, desk.shelf, press)
    for place in PLACES:
        page = client.see(f"/visit/{told.id}/{place}")
        names = page.writable()
        some = dict(zip(names, [*words, *words][len(place) :], strict=False))
        assert client.tell(page, **some) == 303
    made = client.get(f"/visit/{told.id}/{SHEETS.replace('sheet.html', 'plan.pdf')}")
    assert made.status_code == 200
    assert is_safe(made.data)
    assert b"a secret" not in made.data
    assert canary.heard == []


def test_a_record_full_of_them_is_read_taken_and_shown(
    client: Guest, desk: Desk, visit: Kept, words: tuple[str, ...], canary: Canary
) -> None:
    orders = [medicine(f"{one} 5 mg", dosage(f"one daily {one}")) for one in words]
    goal = {"resourceType": "Goal", "lifecycleStatus": "active"}
    goals = [{**goal, "description": {"text": one}} for one in words[::4]]
    ill = [{"resourceType": "Condition", "code": concept(one)} for one in words[::4]]
    page = bring(client, visit, *orders, *goals, *ill)
    assert page.status == 200
    page = client.press(page, "", **dict.fromkeys(boxes(page), True))
    assert page.path == f"/visit/{visit.id}/care"
    assert desk.store.get(visit.id).visit.ledger
    for place in ("start", "care?all=1", "agree", "note", SHEETS):
        assert client.see(f"/visit/{visit.id}/{place}").status == 200
    assert canary.heard == []


def in_toml(text: str) -> str:
    """A text as TOML writes it; letters beyond the first plane are written as they are."""
    plain = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in plain)


def person_named(text: str) -> str:
    """Edith's file with a text in the places of her name, her summary and a task."""
    quoted = in_toml(text)
    lines = [
        f"{line.partition('=')[0]}= {quoted}"
        if line.startswith(("name =", "summary =", "label =", "words ="))
        else line
        for line in PERSON.splitlines()
    ]
    return "\n".join(lines)


def test_a_persons_file_full_of_them_is_shown_or_told_what_is_wrong(
    client: Guest, desk: Desk, words: tuple[str, ...]
) -> None:
    shown = 0
    for text in words:
        try:
            person = read_persona(person_named(text), desk.library.kinds)
        except ContentError:
            continue
        shown += 1
        if shown % 10 == 0:
            kept = desk.store.begin(person.visit)
            assert client.see(f"/visit/{kept.id}/care").status == 200
    assert shown > 60


def our_own(folder: Path, title: str) -> Library:
    """The library with a clinic's own file of one question, under this title."""
    first = next(line for line in QUESTION.splitlines() if line.startswith("title ="))
    (folder / "options").mkdir()
    text = QUESTION.replace(first, f"title = {in_toml(title)}")
    (folder / "options" / "sugar_checks.toml").write_text(text, encoding="utf-8")
    return load_library(CONTENT, folder)


def test_a_content_file_full_of_them_is_shown(
    client: Guest, desk: Desk, visit: Kept, tmp_path: Path
) -> None:
    plain = " ".join(one for one in PAYLOADS if not set("{}") & set(one))
    title = "".join("n" if one.isdecimal() else one for one in plain)
    desk.library = our_own(tmp_path, title)
    for path in ("/evidence", "/evidence/sugar_checks", f"/visit/{visit.id}/options"):
        assert client.see(path).status == 200
    assert not desk.library.left_out
    assert "<script>alert(n)</script>" in client.see("/evidence/sugar_checks").text


def test_a_content_file_that_asks_for_figures_of_its_own_is_left_out(
    tmp_path: Path,
) -> None:
    library = our_own(tmp_path, " ".join(PAYLOADS))
    assert library.questions["sugar_checks"]
    assert set(library.left_out) == {"options/sugar_checks.toml"}


def test_none_of_them_is_an_address(client: Guest, visit: Kept) -> None:
    for text in PAYLOADS[::6]:
        answer = client.get(f"/visit/{visit.id}/care", query_string={"open": text})
        assert answer.status_code == 200
        answer = client.post(
            "/visits/code",
            data={"csrf_token": client.see("/").value("csrf_token"), "code": text},
        )
        assert answer.status_code == 404
