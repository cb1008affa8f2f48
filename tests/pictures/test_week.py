"""The week: squares that count, cells that hold them, days in the language's order."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.first_days import first_days
from aid.domain.workload import SLOTS
from aid.pictures.week import (
    CellPicture,
    RowPicture,
    WeekPicture,
    days_picture,
    week_picture,
)
from tests.builders import minutes, task
from tests.pictures.reading import boxes, overlaps, reach, spots, squares
from tests.pictures.weeks import cell, same_every_day, week

MINUTES = st.integers(min_value=0, max_value=480)


def first(picture: WeekPicture) -> CellPicture:
    return picture.rows[0].cells[0]


def paths(drawn: CellPicture) -> list[str]:
    every = (drawn.own, drawn.trip, drawn.trip_hatch, drawn.helper, drawn.ring)
    return [path for path in (*every, drawn.triangles) if path]


def stays_inside(row: RowPicture, width: float) -> bool:
    reaches = [reach(path) for one in row.cells for path in paths(one)]
    return all(
        x >= 0 and y >= 0 and far <= width and low <= row.height
        for x, y, far, low in reaches
    )


def test_ten_minutes_are_one_square_and_the_rest_a_slim_bar() -> None:
    drawn = first(week_picture(week(cell(own=33))))
    assert squares(drawn.own) == pytest.approx(3.3)
    assert len(boxes(drawn.own)) == 4


def test_each_kind_of_minutes_begins_a_new_square() -> None:
    drawn = first(week_picture(week(cell(own=12, trip=20, helper=10))))
    assert [len(spots(path)) for path in (drawn.own, drawn.trip, drawn.helper)] == [2, 2, 1]
    assert not overlaps([drawn.own, drawn.trip, drawn.helper])


def test_a_visit_is_hatched_and_marked_and_a_pill_time_has_its_ring() -> None:
    drawn = first(week_picture(week(cell(trip=30, trips=2, pill=True))))
    assert drawn.trip_hatch
    assert drawn.ring
    assert len(spots(drawn.triangles)) == 2


def test_a_free_time_of_day_draws_nothing() -> None:
    drawn = first(week_picture(week()))
    assert not paths(drawn)
    assert not drawn.minutes


def test_the_figures_beside_a_cell_are_those_of_the_week() -> None:
    drawn = first(week_picture(week(cell(own=21, trip=90, helper=40, trips=1, pill=True))))
    assert (drawn.minutes, drawn.helper_minutes, drawn.trips) == (111, 40, 1)
    assert drawn.pill_time


def test_the_sum_of_a_day_holds_own_minutes_and_not_the_helper() -> None:
    picture = week_picture(week(cell(own=20, helper=40), cell(trip=30), weekday=2))
    assert picture.sums == (0, 0, 50, 0, 0, 0, 0)


def test_days_come_in_the_order_of_the_language() -> None:
    picture = week_picture(week(cell(own=10), weekday=6), first_weekday=6)
    assert picture.weekdays == (6, 0, 1, 2, 3, 4, 5)
    assert first(picture).weekday == 6
    assert first(picture).own
    assert picture.sums[0] == 10


def test_every_cell_of_a_row_is_as_high_as_the_fullest_needs() -> None:
    light = week_picture(week(cell(own=10)))
    heavy = week_picture(week(cell(own=110)))
    assert heavy.rows[0].height > light.rows[0].height
    assert heavy.rows[1].height == light.rows[1].height


@settings(max_examples=40, deadline=None)
@given(own=MINUTES, trip=MINUTES, helper=MINUTES, slot=st.integers(0, 3))
def test_up_to_eight_hours_at_one_time_stay_inside_and_apart(
    own: int, trip: int, helper: int, slot: int
) -> None:
    cells = [cell() for _ in SLOTS]
    cells[slot] = cell(own, trip, helper, trips=1, pill=True)
    picture = week_picture(same_every_day(*cells))
    assert all(stays_inside(row, picture.width) for row in picture.rows)
    drawn = picture.rows[slot].cells[0]
    assert not overlaps([drawn.own, drawn.trip, drawn.helper])


@pytest.mark.parametrize(
    "minutes", [(480, 0, 0, 0), (120, 120, 120, 120), (0, 300, 0, 180)]
)
def test_eight_hours_a_day_are_drawn_to_the_last_square(minutes: tuple[int, ...]) -> None:
    picture = week_picture(same_every_day(*(cell(own=m) for m in minutes)))
    drawn = [row.cells[0] for row in picture.rows]
    assert [round(squares(one.own)) for one in drawn] == [m // 10 for m in minutes]
    assert not any(one.not_drawn for one in picture.cells)


def test_one_square_is_the_same_in_every_cell_of_a_week() -> None:
    picture = week_picture(same_every_day(cell(own=300), cell(own=20), cell(own=40)))
    sides = {box[3] for one in picture.cells for box in boxes(one.own)}
    assert len(sides) == 1


def test_what_no_cell_can_hold_is_told_as_minutes_not_drawn() -> None:
    picture = week_picture(same_every_day(*(cell(own=900) for _ in SLOTS)))
    drawn = first(picture)
    assert squares(drawn.own) * 10 + drawn.not_drawn == pytest.approx(900)
    assert drawn.not_drawn
    assert all(stays_inside(row, picture.width) for row in picture.rows)


def test_a_time_of_day_on_which_nothing_falls_takes_less_room() -> None:
    picture = week_picture(week(cell(own=10), cell(pill=True)))
    used, pill, free, _ = picture.rows
    assert [row.is_free for row in picture.rows] == [False, False, True, True]
    assert free.height < pill.height == used.height


def test_pill_times_and_trips_are_told_day_by_day() -> None:
    picture = week_picture(week(cell(pill=True, trips=1), cell(pill=True), weekday=2))
    assert picture.pill_times == (0, 0, 2, 0, 0, 0, 0)
    assert picture.trips == (0, 0, 1, 0, 0, 0, 0)


def test_the_first_days_at_home_keep_their_order_and_have_dates() -> None:
    start = date(2026, 3, 5)
    picture = days_picture(first_days((task(minutes=minutes(30)),), start))
    assert picture.dates == tuple(start + timedelta(days=n) for n in range(7))
    assert picture.weekdays == (3, 4, 5, 6, 0, 1, 2)
    assert picture.sums == (30,) * 7
