"""Icon arrays: exactly so many of so many, together, from the bottom row."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.pictures.dots import dots
from tests.pictures.reading import spots


@settings(max_examples=40, deadline=None)
@given(data=st.data(), out_of=st.sampled_from([100, 1000]))
def test_exactly_so_many_are_filled(data: st.DataObject, out_of: int) -> None:
    n = data.draw(st.integers(0, out_of))
    picture = dots(n, out_of)
    filled, empty = spots(picture.filled), spots(picture.empty)
    assert (len(filled), len(empty)) == (n, out_of - n)
    assert len({*filled, *empty}) == out_of
    assert picture.rest == out_of - n


@pytest.mark.parametrize("out_of", [100, 1000])
def test_every_dot_lies_inside_the_picture(out_of: int) -> None:
    picture = dots(out_of, out_of)
    assert all(
        0 < x < picture.width and 0 < y < picture.height for x, y in spots(picture.filled)
    )


def test_filled_dots_stand_together_from_the_bottom_row_at_the_start() -> None:
    filled = spots(dots(12, 100).filled)
    assert filled[:10] == [(5 + 10 * n, 95) for n in range(10)]
    assert filled[10:] == [(5, 85), (15, 85)]


def test_a_mirrored_array_begins_at_the_right() -> None:
    plain, mirrored = dots(12, 100), dots(12, 100, mirrored=True)
    flipped = [(plain.width - x, y) for x, y in spots(plain.filled)]
    assert spots(mirrored.filled) == flipped


def test_a_hundred_are_a_square_and_a_thousand_are_many() -> None:
    few, many = dots(1, 100), dots(1, 1000)
    assert few.width == few.height == 100
    assert not few.many
    assert many.many


@pytest.mark.parametrize(("n", "out_of"), [(-1, 100), (101, 100), (0, 0)])
def test_what_cannot_be_is_not_drawn(n: int, out_of: int) -> None:
    with pytest.raises(ValueError, match="of"):
        dots(n, out_of)
