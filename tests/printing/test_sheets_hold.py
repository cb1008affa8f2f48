"""Every sheet in every pair of languages: readable aloud, in our faces, the same twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from aid.domain.paper import SIZES, PaperSize, SheetName
from aid.domain.visit import Clinic, Visit
from tests.printing.conftest import Print, Show
from tests.printing.fake_language import said
from tests.printing.reading import faces_of, faults_of, letters_of, sizes_of, words_of
from tests.printing.scenes import ALL, job

OURS = {"Andika", "Vazirmatn"}
TOGETHER = (SheetName.MEDICINES, SheetName.DETAILS)
PAIRS = [
    *((sheet, language, None) for sheet in SheetName for language in ("en", "ar")),
    *((sheet, *pair) for sheet in TOGETHER for pair in (("en", "ar"), ("ar", "en"))),
]


@pytest.mark.parametrize(("sheet", "language", "beside"), PAIRS)
def test_a_sheet_can_be_read_aloud_and_is_set_in_our_faces(
    sheet: SheetName,
    language: str,
    beside: str | None,
    print_it: Print,
    tmp_path: Path,
) -> None:
    made = print_it(job(sheet, language=language, beside=beside))
    assert faults_of(made, tmp_path) == []
    assert faces_of(made) <= OURS


def test_the_same_job_gives_the_same_bytes(print_it: Print) -> None:
    wanted = job(*ALL)
    assert print_it(wanted) == print_it(wanted)


def test_each_sheet_has_the_paper_that_was_asked_for(print_it: Print) -> None:
    wanted = (SheetName.FRIDGE, SheetName.WEEK)
    a4, letter = (print_it(job(*wanted, paper=paper)) for paper in PaperSize)
    assert sizes_of(a4) == [(595, 842), (842, 595)]
    assert sizes_of(letter) == [(612, 792), (792, 612)]


def test_english_words_read_back(print_it: Print) -> None:
    told = words_of(print_it(job(*ALL)))
    for words in ("Salma’s plan", "Saturdays at the pool", "555-0142", "Details and why"):
        assert words in told


def test_right_to_left_words_read_back_with_their_marks(print_it: Print) -> None:
    letters = letters_of(print_it(job(SheetName.FRIDGE, language="ar")))
    for message in ("We look again", "Who does what", "What changes"):
        assert sorted(set(said(message)) - {" "} - set(letters)) == []
    assert "555-0142" in letters


def test_a_whole_right_to_left_sheet_says_nothing_in_english_of_its_own(
    show: Show,
) -> None:
    assert "[en]" not in show(job(*ALL, language="ar"))


def test_what_is_not_translated_is_marked(show: Show) -> None:
    asked = job(SheetName.DETAILS, language="ar")
    assert asked.question is not None
    title = replace(asked.question.title, words="Nobody translated this")
    untold = replace(asked, question=replace(asked.question, title=title))
    assert '<bdi dir="ltr" lang="en">[en] Nobody translated this</bdi>' in show(untold)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_figures_keep_their_order_in_any_direction(language: str, show: Show) -> None:
    page = show(job(SheetName.FRIDGE, language=language))
    assert '<bdi dir="ltr">555-0142</bdi>' in page
    assert '<bdi dir="ltr">K7-MAPLE</bdi>' in page


def test_a_date_and_a_dose_stand_apart_in_a_right_to_left_line(show: Show) -> None:
    wanted = job(SheetName.FRIDGE, language="ar")
    plan = replace(wanted.visit.plan, still_open="خذ 1-2 حبة 20 mg")
    open_line = replace(wanted.visit, plan=plan)
    page = show(replace(wanted, visit=open_line, request=job(SheetName.DETAILS).request))
    assert '<bdi dir="ltr">1-2</bdi>' in page
    assert '<bdi dir="ltr">20 mg</bdi>' in page
    assert '<bdi dir="ltr">26</bdi>' in show(wanted)


@pytest.mark.parametrize("size", SIZES)
def test_every_size_can_be_printed(size: int, print_it: Print, tmp_path: Path) -> None:
    assert faults_of(print_it(job(SheetName.FRIDGE, size=size)), tmp_path) == []


def test_an_empty_visit_prints_every_sheet_and_no_zero(
    print_it: Print, tmp_path: Path
) -> None:
    empty = replace(job(*ALL), visit=Visit(), clinic=Clinic(), question=None, code="")
    made = print_it(empty)
    assert faults_of(made, tmp_path) == []
    assert "0 min" not in words_of(made)
    assert "Write it here" in words_of(made)
