"""Hours asked and hours one can give, in the same squares."""

import pytest

from aid.pictures.hours import hours_strip
from tests.pictures.reading import boxes, reach, spots, squares


def test_a_strip_has_a_square_for_each_ten_minutes() -> None:
    picture = hours_strip(540, 360)
    assert squares(picture.asked.path) == pytest.approx(54)
    assert picture.given is not None
    assert len(spots(picture.given.path)) == 36


def test_a_rest_is_a_slim_bar() -> None:
    assert squares(hours_strip(47).asked.path) == pytest.approx(4.7)


def test_hours_that_nobody_asked_about_have_no_strip() -> None:
    assert hours_strip(540).given is None


def test_no_hours_to_give_are_a_strip_without_squares() -> None:
    given = hours_strip(540, 0).given
    assert given is not None
    assert not given.path


@pytest.mark.parametrize("asked", [300, 900, 1500, 3360, 6000])
def test_both_strips_are_drawn_in_the_same_squares(asked: int) -> None:
    picture = hours_strip(asked, 250)
    assert picture.given is not None
    drawn = boxes(picture.asked.path)
    given = spots(picture.given.path)
    step = given[1][0] - given[0][0]
    assert drawn[1][0] - drawn[0][0] == pytest.approx(step, abs=0.02)


@pytest.mark.parametrize("asked", [0, 10, 540, 1080, 2160, 3360, 10_080])
def test_a_strip_stays_inside_its_picture(asked: int) -> None:
    picture = hours_strip(asked, 60)
    assert round(squares(picture.asked.path)) == asked // 10
    if asked:
        x, y, far, low = reach(picture.asked.path)
        assert x >= 0
        assert y >= 0
        assert far <= picture.width
        assert low <= picture.height


def test_up_to_eight_hours_a_day_take_no_more_height_than_a_light_week() -> None:
    assert hours_strip(8 * 60 * 7, 300).height == pytest.approx(
        hours_strip(540).height, abs=4
    )


def test_a_strip_never_grows_past_a_whole_week_while_its_figure_still_says_all() -> None:
    asked = hours_strip(20_000).asked
    assert len(boxes(asked.path)) == 168 * 6
    assert asked.minutes == 20_000
