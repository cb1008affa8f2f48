"""Hassle as strokes of the pen: none, one, two or three."""

from dataclasses import dataclass
from functools import cache

from aid.domain.workload import Hassle
from aid.pictures.strokes import line

STROKES = {Hassle.NONE: 0, Hassle.LITTLE: 1, Hassle.SOME: 2, Hassle.A_LOT: 3}
WIDTH = 24
HEIGHT = 18


@dataclass(frozen=True, slots=True)
class Tally:
    """The strokes as one path; `strokes` is None when nobody asked yet."""

    strokes: int | None
    path: str
    width: int = WIDTH
    height: int = HEIGHT


@cache
def tally(hassle: Hassle | None) -> Tally:
    """Return the strokes for a hassle."""
    if hassle is None:
        return Tally(None, "")
    count = STROKES[hassle]
    return Tally(count, "".join(line(4 + 7 * n, 3, -1.5, 12) for n in range(count)))
