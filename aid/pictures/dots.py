"""So many of so many people: filled dots together, from the bottom row."""

from collections.abc import Iterable
from dataclasses import dataclass

from aid.pictures.strokes import dot

PITCH = 10
FEW = 100
ACROSS_FEW = 10
ACROSS_MANY = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """An icon array: two paths of round-capped subpaths without length, and its figures."""

    n: int
    out_of: int
    width: int
    height: int
    filled: str
    empty: str

    @property
    def rest(self) -> int:
        """How many it does not happen to."""
        return self.out_of - self.n

    @property
    def many(self) -> bool:
        """Whether there are too many dots for the small size."""
        return self.out_of > FEW


def dots(n: int, out_of: int, *, mirrored: bool = False) -> Dots:
    """Return `n` filled of `out_of` dots, row by row from the reading start."""
    if not 0 <= n <= out_of or out_of < 1:
        raise ValueError(f"{n} of {out_of}")
    across = ACROSS_FEW if out_of <= FEW else ACROSS_MANY
    high = -(-out_of // across)
    spots = [_spot(place, across, high, mirrored=mirrored) for place in range(out_of)]
    return Dots(
        n=n,
        out_of=out_of,
        width=across * PITCH,
        height=high * PITCH,
        filled=_path(spots[:n]),
        empty=_path(spots[n:]),
    )


def _spot(place: int, across: int, high: int, *, mirrored: bool) -> tuple[int, int]:
    row, column = divmod(place, across)
    from_start = across - 1 - column if mirrored else column
    return from_start * PITCH + PITCH // 2, (high - 1 - row) * PITCH + PITCH // 2


def _path(spots: Iterable[tuple[int, int]]) -> str:
    return "".join(dot(x, y) for x, y in spots)
