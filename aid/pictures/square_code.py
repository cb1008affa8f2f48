"""A square code that a telephone reads: small squares with white round them."""

from dataclasses import dataclass
from itertools import groupby

from aid.pictures.strokes import box

QUIET = 4


@dataclass(frozen=True, slots=True)
class SquareCode:
    """How many small squares wide it is, the white included, and one path of the dark."""

    side: int
    path: str


def square_code(text: str) -> SquareCode:
    """Return the code of a text: it can be read with a seventh of it spoilt."""
    rows = modules_of(text)
    runs = (_runs(row, QUIET + y) for y, row in enumerate(rows))
    return SquareCode(len(rows) + 2 * QUIET, "".join(runs))


def modules_of(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return which small squares are dark, row by row, without the white round them."""
    import segno

    code = segno.make_qr(text, error="m", mode="byte", encoding="utf-8", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _runs(row: tuple[bool, ...], y: int) -> str:
    """Return a box for each run of dark squares of a row."""
    boxes, x = "", QUIET
    for dark, run in groupby(row):
        width = len(tuple(run))
        boxes += box(x, y, width, 1) if dark else ""
        x += width
    return boxes
