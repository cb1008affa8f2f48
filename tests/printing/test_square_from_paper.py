"""The square as a telephone finds it: photographed, and read by a program of others."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from aid.domain.paper import SheetName
from aid.i18n.shelf import Shelf
from aid.printing.jobs import PrintJob
from aid.printing.plan_text import plan_text
from tests.printing.conftest import Print
from tests.printing.scenes import job

SHARP, FAR = 150, 110  # dots an inch


def asked(language: str, size: int = 18) -> PrintJob:
    """The details with the square."""
    wanted = job(SheetName.DETAILS, language=language)
    return replace(wanted, request=replace(wanted.request, square=True, size=size))


def photographed(sheets: bytes, folder: Path, dots: int, tilt: float) -> list[Image.Image]:
    """Each page as a camera sees it, from near or far, and held aslant."""
    subprocess.run(
        ["pdftoppm", "-gray", "-r", str(dots), "-", str(folder / "page")],
        input=sheets, check=True, capture_output=True,
    )  # fmt: skip
    seen = [Image.open(path) for path in sorted(folder.glob("page*"))]
    return [
        one.rotate(tilt, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
        for one in seen
    ]


def read(pages: list[Image.Image]) -> list[str]:
    return [code.text for page in pages for code in zxingcpp.read_barcodes(page)]


@pytest.fixture(scope="module")
def longest(print_it: Print) -> bytes:
    """The sheets whose square holds all of the six hundred bytes."""
    return print_it(asked("ar"))


@pytest.mark.parametrize(("language", "size"), [("en", 14), ("en", 18), ("ar", 24)])
def test_it_says_the_plan_in_words(
    language: str, size: int, print_it: Print, tongues: Shelf, tmp_path: Path
) -> None:
    wanted = asked(language, size)
    found = read(photographed(print_it(wanted), tmp_path, SHARP, 0))
    assert found == [plan_text(wanted, tongues.words(language))]


@pytest.mark.parametrize(
    ("dots", "tilt"), [(FAR, 0), (SHARP, 7), (SHARP, -31), (SHARP, 180)]
)
def test_it_is_read_from_far_and_aslant(
    dots: int, tilt: float, longest: bytes, tongues: Shelf, tmp_path: Path
) -> None:
    found = read(photographed(longest, tmp_path, dots, tilt))
    assert found == [plan_text(asked("ar"), tongues.words("ar"))]


def test_a_sheet_without_a_square_shows_none(print_it: Print, tmp_path: Path) -> None:
    sheets = print_it(job(SheetName.DETAILS))
    assert read(photographed(sheets, tmp_path, SHARP, 0)) == []
