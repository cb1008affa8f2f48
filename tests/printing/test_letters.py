"""Letters on paper: those of our two faces, and one mark for each of all the others."""

from pathlib import Path

import pytest

from aid.domain.paper import SheetName
from aid.domain.visit import Clinic
from aid.printing.letters import MARK, on_paper, without_a_face
from aid.resources import resource_dir
from tests.printing.conftest import Print
from tests.printing.reading import faces_of, faults_of, letters_of
from tests.printing.scenes import job

OURS = {"Andika", "Vazirmatn"}
JOINER, SELECTOR, SOFT_HYPHEN, TO_THE_RIGHT = "\u200d", "\ufe0f", "\u00ad", "\u200e"
KINDS = {".po", ".toml", ".html"}
TYPED = (
    "😀 grins",
    "你好",
    "👩🏽‍⚕️ a nurse",
    "©️ and 1️⃣ and ☎️",
    "नमस्ते",
    "Łódź, Dvořák, Ağrı",
    "e\u0301 r\u030c a\u0323\u0302",
    "שלום",
    "may\u00adbe, می\u200cروم, a\u200db, \u2066in\u2069, \u200elm\u200f",
    "wide\u3000space, thin\u202fspace",
    "a\u034fb ﷽ ﷺ ① ½ ﬁ ℞",
)


@pytest.mark.parametrize("text", ["Zoë’s plan", "señor", "سلام ۱۲", "µg × 2 ≤"])
def test_what_our_faces_have_stays_as_it_is(text: str) -> None:
    known = text.replace("≤", "")
    assert on_paper(known) == known
    assert without_a_face(known) == ()


def test_each_letter_without_a_face_is_told_once_in_the_order_met() -> None:
    assert without_a_face("a 😀 b 你 😀") == ("😀", "你")


def test_a_mark_stands_for_a_letter_without_a_face() -> None:
    assert on_paper("a 😀 b") == f"a {MARK} b"
    assert without_a_face(on_paper("a 😀 b 你")) == ()


@pytest.mark.parametrize("unseen", [JOINER, SELECTOR, SOFT_HYPHEN, TO_THE_RIGHT])
def test_what_nobody_sees_is_no_letter(unseen: str) -> None:
    assert without_a_face(f"a{unseen}b") == ()
    assert MARK not in on_paper(f"a{unseen}b")


def test_a_letter_that_can_be_put_together_is_drawn_from_its_parts() -> None:
    assert without_a_face("≮") == ()
    assert on_paper("≮") == "<\u0338"


def test_a_letter_typed_in_parts_is_told_as_one() -> None:
    assert without_a_face("α\u0301") == ("ά",)
    assert on_paper("α\u0301") == MARK


def test_names_from_all_over_europe_are_drawn_as_they_are_written() -> None:
    for name in ("Łukasz Dvořák", "Şükrü Ağaoğlu", "Nguyễn Thị Hường", "Оксана Шевченко"):
        assert on_paper(name) == name


def test_a_space_that_no_face_has_is_a_space() -> None:
    assert on_paper("a\u3000b") == "a b"


def test_the_mark_itself_has_a_face() -> None:
    assert on_paper(MARK) == MARK


@pytest.mark.parametrize("folder", ["translations", "content", "templates/print"])
def test_our_own_words_need_no_mark(folder: str) -> None:
    files = [one for one in resource_dir(folder).rglob("*") if one.suffix in KINDS]
    assert files
    assert without_a_face("".join(one.read_text(encoding="utf-8") for one in files)) == ()


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_whatever_is_typed_no_other_face_comes_in(
    typed: str, language: str, print_it: Print, tmp_path: Path
) -> None:
    clinic = Clinic(name=typed, phone=typed, emergency="112")
    made = print_it(job(SheetName.FRIDGE, language=language, clinic=clinic))
    assert faces_of(made) <= OURS
    assert faults_of(made, tmp_path) == []
    if without_a_face(typed):
        assert MARK in letters_of(made)
