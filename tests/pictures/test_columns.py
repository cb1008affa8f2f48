"""The small columns: now is solid, before is dashed, what came is marked."""

import pytest

from aid.pictures.columns import Column, Columns, compare_columns
from tests.pictures.reading import reach, spots, squares
from tests.pictures.weeks import cell, same_every_day, week


def monday(before: int, now: int) -> Column:
    return both(before, now).columns[0]


def both(before: int, now: int) -> Columns:
    return compare_columns(week(cell(own=before)), week(cell(own=now)))


def test_what_stays_is_solid_and_what_is_gone_is_dashed() -> None:
    day = monday(before=60, now=40)
    assert squares(day.now) == pytest.approx(4)
    assert len(spots(day.gone)) == 2
    assert not day.added


def test_work_that_came_is_solid_and_carries_a_plus() -> None:
    day = monday(before=40, now=60)
    assert squares(day.now) == pytest.approx(4)
    assert squares(day.added) == pytest.approx(2)
    assert len(spots(day.plus)) == 4
    assert not day.gone


def test_a_part_of_ten_minutes_that_is_gone_shows_beside_what_stays() -> None:
    day = monday(before=60, now=45)
    assert squares(day.now) == pytest.approx(4.5)
    assert len(spots(day.gone)) == 2


def test_the_same_week_shows_neither_gone_nor_come() -> None:
    picture = both(50, 50)
    assert not picture.eases
    assert not picture.adds
    assert not picture.columns[0].gone


def test_the_figures_are_the_minutes_of_both_weeks() -> None:
    day = monday(before=62, now=33)
    assert (day.before, day.minutes) == (62, 33)


def test_days_come_in_the_order_of_the_language() -> None:
    picture = compare_columns(week(), week(cell(own=10), weekday=5), first_weekday=5)
    assert [day.weekday for day in picture.columns] == [5, 6, 0, 1, 2, 3, 4]
    assert picture.columns[0].added


@pytest.mark.parametrize(("before", "now"), [(0, 0), (30, 480), (480, 30), (480, 480)])
def test_up_to_eight_hours_a_day_stay_inside_and_are_all_there(
    before: int, now: int
) -> None:
    picture = compare_columns(
        same_every_day(cell(own=before)), same_every_day(cell(own=now))
    )
    day = picture.columns[0]
    for path in filter(None, (day.now, day.gone, day.added, day.plus)):
        x, y, far, low = reach(path)
        assert x >= 0
        assert y >= 0
        assert far <= picture.width
        assert low <= picture.height
    assert round(squares(day.now) + squares(day.added)) == now // 10
    assert not day.not_drawn


def test_a_day_beyond_its_column_tells_what_it_does_not_draw() -> None:
    day = monday(before=0, now=900)
    assert squares(day.added) * 10 + day.not_drawn == pytest.approx(900)
