"""The square code: the same small squares as the maker's own, the white kept round them."""

import re

import pytest
import segno

from aid.pictures.square_code import QUIET, SquareCode, modules_of, square_code

BOX = re.compile(r"M(\d+) (\d+)h(\d+)v1h-\d+z")
TEXTS = ["Stop", "Salma’s plan · ask first", "خطة", "🙂\nplan", "a" * 600, "é" * 300]


def dark(code: SquareCode) -> list[tuple[int, int]]:
    """Each dark small square that the path covers."""
    boxes = [tuple(map(int, found)) for found in BOX.findall(code.path)]
    return [(x + n, y) for x, y, width in boxes for n in range(width)]


def makers_own(text: str) -> set[tuple[int, int]]:
    made = segno.make(
        text, error="m", mode="byte", encoding="utf-8", micro=False, boost_error=False
    )
    rows = list(made.matrix_iter(border=QUIET))
    return {(x, y) for y, row in enumerate(rows) for x, one in enumerate(row) if one}


@pytest.mark.parametrize("text", TEXTS)
def test_the_path_covers_what_the_maker_says_is_dark_and_each_only_once(text: str) -> None:
    found = dark(square_code(text))
    assert set(found) == makers_own(text)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("text", TEXTS)
def test_the_path_is_boxes_and_nothing_else(text: str) -> None:
    assert BOX.sub("", square_code(text).path) == ""


@pytest.mark.parametrize("text", TEXTS)
def test_white_stays_round_it(text: str) -> None:
    code = square_code(text)
    inside = range(QUIET, code.side - QUIET)
    assert all(x in inside and y in inside for x, y in dark(code))
    assert code.side == len(modules_of(text)) + 2 * QUIET


def test_dark_squares_side_by_side_are_one_box() -> None:
    path = square_code("Stop").path
    assert path.startswith(f"M{QUIET} {QUIET}h7v1h-7z")


def test_six_hundred_bytes_still_give_squares_that_a_telephone_can_tell_apart() -> None:
    assert 40 / square_code("é" * 300).side > 0.39


def test_the_same_text_gives_the_same_square() -> None:
    assert square_code("Stop") == square_code("Stop")
