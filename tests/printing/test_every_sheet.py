"""Every made-up person's sheets, with a plan, in every language there is.

The sheet for the fridge in the full matrix: person, language, paper, size. All sheets in
one document for each person and language, while papers and sizes take turns: each paper
with each size at least once. Whole documents in the full matrix take a quarter of an hour:
EVERY_SHEET=1 python -m pytest tests/printing/test_every_sheet.py
"""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from aid.domain.paper import SIZES, PaperSize
from aid.i18n.shelf import Shelf
from aid.library.load import Library
from aid.printing.pdf import Press
from aid.rendering import Renderer
from tests.printing.every_sheet import (
    MADE_UP,
    Case,
    Presses,
    bare,
    counted,
    fridge_cases,
    split_in_two,
    text_cases,
    text_file,
    text_of,
    whole_cases,
)
from tests.printing.reading import faults_of

FRIDGE, WHOLE, TEXTS = list(fridge_cases()), list(whole_cases()), list(text_cases())
HEADINGS = "h2:not(:has(+ .line)), h3"  # lines to write on say nothing
FOOT = "MAPLE"  # of the code, which may break over two lines
OURS = re.compile(r"/[A-Z]{6}\+(Andika|Vazirmatn)(-Bold)?")
every_fridge_sheet = pytest.mark.parametrize("case", FRIDGE, ids=str)
every_document = pytest.mark.parametrize("case", WHOLE, ids=str)
every_one = pytest.mark.parametrize("case", [*FRIDGE, *WHOLE], ids=str)


@pytest.fixture(scope="module")
def presses(
    shipped_library: Library,
    shelf: Shelf,
    tongues: Shelf,
    press: Press,
    renderer: Renderer,
) -> Presses:
    return Presses(shipped_library, shelf, tongues, press, renderer)


def test_each_paper_meets_each_size_in_the_whole_documents() -> None:
    met = {(case.paper, case.size) for case in WHOLE}
    assert met == {(paper, size) for paper in PaperSize for size in SIZES}


@every_one
def test_it_can_be_read_aloud(case: Case, presses: Presses, tmp_path: Path) -> None:
    assert faults_of(presses.of(case).document, tmp_path) == []


@every_fridge_sheet
def test_the_sheet_for_the_fridge_is_one_side_and_only_more_than_fits_goes_on(
    case: Case, presses: Presses
) -> None:
    printed = presses.of(case)
    first, *rest = printed.pages()
    assert FOOT in first
    assert bool(rest) == ("goes-on" in printed.html)


@every_fridge_sheet
def test_no_change_that_moved_to_the_next_side_reads_as_none(
    case: Case, presses: Presses
) -> None:
    assert "mark--keep" not in presses.of(case).html


@every_one
def test_only_our_faces_are_in_it_and_of_each_only_what_it_needs(
    case: Case, presses: Presses
) -> None:
    assert [face for face in presses.of(case).faces() if not OURS.fullmatch(face)] == []


@every_one
def test_the_letters_read_back_are_those_of_the_page(case: Case, presses: Presses) -> None:
    """Letters that run the other way are read back in an order of their own."""
    printed = presses.of(case)
    read, typed = " ".join(printed.read), printed.letters_typed()
    assert counted(typed) - counted(read) == Counter()
    assert set(counted(read) - counted(typed)) <= printed.said_again()
    if case.language != MADE_UP and len(case.pages) == 1:
        assert bare(read) == typed


@every_document
def test_no_page_ends_or_begins_with_a_lonely_word(case: Case, presses: Presses) -> None:
    printed = presses.of(case)
    pages, blocks = printed.pages(), printed.words_of("td, th, p, li, h1, h2, h3")
    for before, after in pairwise(pages):
        for first, rest in split_in_two(before, after, blocks):
            assert min(len(first), len(rest)) > 1, (first, rest)


@every_document
def test_no_heading_is_left_at_the_foot_of_a_page(case: Case, presses: Presses) -> None:
    printed = presses.of(case)
    headings, pages = printed.words_of(HEADINGS), printed.pages()
    assert [one for one in headings for page in pages if page.endswith(f" {one}")] == []


@pytest.mark.parametrize("case", TEXTS, ids=str)
def test_the_sheet_for_the_fridge_says_what_it_said(case: Case, presses: Presses) -> None:
    """`python -m tests.printing.every_sheet` writes these texts anew."""
    assert text_of(presses.of(case)) == text_file(case).read_text(encoding="utf-8")


def test_there_is_no_text_of_nobody() -> None:
    files = {text_file(case).name for case in TEXTS}
    assert {file.name for file in text_file(TEXTS[0]).parent.iterdir()} == files
