"""How sure, how much hassle, from low to high, and who is at the table."""

from fractions import Fraction

import pytest

from aid.domain.options import Certainty
from aid.domain.people import People
from aid.domain.ranges import Range, exactly
from aid.domain.workload import Hassle
from aid.pictures.certainty import certainty_picture
from aid.pictures.range_bar import range_bar
from aid.pictures.table_seats import SeatKind, table_seats
from aid.pictures.tally import tally
from tests.pictures.reading import boxes, reach, spots


@pytest.mark.parametrize(
    ("certainty", "steps"), list(zip(Certainty, (4, 3, 2, 1), strict=True))
)
def test_the_surer_the_more_boxes_are_filled(certainty: Certainty, steps: int) -> None:
    picture = certainty_picture(certainty)
    assert len(boxes(picture.filled)) == picture.steps == steps
    assert len(boxes(picture.empty)) == 4 - steps


@pytest.mark.parametrize(
    ("hassle", "strokes"), list(zip(Hassle, (0, 1, 2, 3), strict=True))
)
def test_hassle_is_counted_in_strokes(hassle: Hassle, strokes: int) -> None:
    assert len(spots(tally(hassle).path)) == strokes


def test_hassle_that_nobody_asked_about_is_not_none() -> None:
    assert tally(None).strokes is None
    assert tally(Hassle.NONE).strokes == 0


def test_the_mark_stands_where_the_usual_figure_falls() -> None:
    bar = range_bar(Range(Fraction(400), Fraction(540), Fraction(750)))
    assert (bar.low, bar.usual, bar.high) == (400, 540, 750)
    assert spots(bar.mark)[0][0] == pytest.approx(2 + 316 * 140 / 350)


def test_a_sum_without_spread_draws_no_line() -> None:
    bar = range_bar(exactly(90))
    assert bar.exact
    assert not bar.line


def test_a_range_stays_inside_its_picture() -> None:
    bar = range_bar(Range(Fraction(0), Fraction(0), Fraction(9)))
    x, y, far, low = reach(bar.line + bar.mark)
    assert x >= 0
    assert y >= 0
    assert far <= bar.width
    assert low <= bar.height


def test_the_clinic_always_has_a_chair_and_others_when_they_are_here() -> None:
    alone = table_seats(People())
    four = table_seats(People(companion_here=True, interpreter_here=True))
    assert [seat.kind for seat in alone.taken] == [SeatKind.PATIENT, SeatKind.CLINICIAN]
    assert not four.free


def test_the_chair_of_a_patient_who_is_not_here_stands_free() -> None:
    free = [seat.kind for seat in table_seats(People(patient_here=False)).free]
    assert SeatKind.PATIENT in free


def test_every_chair_stands_inside_the_picture() -> None:
    table = table_seats(People())
    assert all(20 <= seat.x <= table.width - 20 for seat in table.seats)
    assert all(20 <= seat.y <= table.height - 20 for seat in table.seats)
