"""One square is ten minutes, wherever minutes are drawn; a part of ten is a slim bar."""

from collections.abc import Iterable
from dataclasses import dataclass

from aid.pictures.strokes import box, line

MINUTES = 10
SLIMMEST = 1.0
HATCH_PITCH = 4.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Where squares stand: so many across, row on row up from `edge`, or down from it."""

    across: int
    side: float
    gap: float
    edge: float
    start: float = 1
    upward: bool = True

    @property
    def pitch(self) -> float:
        """From one square to the next."""
        return self.side + self.gap

    def corner(self, place: int) -> tuple[float, float]:
        """Return the upper start corner of a place; the first place is 0."""
        row, column = divmod(place, self.across)
        up = self.edge - self.side - row * self.pitch
        y = up if self.upward else self.edge + row * self.pitch
        return self.start + column * self.pitch, y


@dataclass(frozen=True, slots=True)
class Piece:
    """A square, or the slim part of one."""

    x: float
    y: float
    width: float
    height: float


def places(minutes: int) -> int:
    """How many places so many minutes take: a begun square takes one."""
    return -(-minutes // MINUTES)


def rows(minutes: int, across: int) -> int:
    """How many rows so many minutes fill."""
    return -(-places(minutes) // across)


def pieces(grid: Grid, start: int, end: int) -> tuple[Piece, ...]:
    """Return the squares from one minute to another, counted from the first place."""
    begun = range(start // MINUTES, places(end)) if end > start else range(0)
    return tuple(_piece(grid, place, start, end) for place in begun)


def _piece(grid: Grid, place: int, start: int, end: int) -> Piece:
    low = max(start - place * MINUTES, 0)
    high = min(end - place * MINUTES, MINUTES)
    x, y = grid.corner(place)
    part = grid.side / MINUTES
    return Piece(x + low * part, y, (high - low) * part, grid.side)


def solid(drawn: Iterable[Piece]) -> str:
    """Return the path that fills these squares."""
    return "".join(box(p.x, p.y, max(p.width, SLIMMEST), p.height) for p in drawn)


def outlined(drawn: Iterable[Piece], stroke: float) -> str:
    """Return the path of their edges, drawn inside them by a stroke of this width."""
    return "".join(_outline(piece, stroke) for piece in drawn)


def hatched(drawn: Iterable[Piece]) -> str:
    """Return slanted lines across these squares, at most three in each."""
    return "".join(_slants(piece) for piece in drawn)


def crossed(drawn: Iterable[Piece]) -> str:
    """Return a plus sign in each square, and in no part that is too slim for one."""
    return "".join(_plus(piece) for piece in drawn if piece.width > piece.height / 2)


def _outline(piece: Piece, stroke: float) -> str:
    if piece.width <= 2 * stroke:
        return line(piece.x + max(piece.width, SLIMMEST) / 2, piece.y, 0, piece.height)
    half = stroke / 2
    return box(piece.x + half, piece.y + half, piece.width - stroke, piece.height - stroke)


def _slants(piece: Piece) -> str:
    wide, tall = piece.width, piece.height
    if wide < tall:
        return line(piece.x, piece.y + tall, wide, -tall)
    half = tall / 2
    whole = line(piece.x, piece.y + tall, tall, -tall)
    if half < HATCH_PITCH:
        return whole
    upper = line(piece.x, piece.y + half, half, -half)
    return upper + whole + line(piece.x + half, piece.y + tall, half, -half)


def _plus(piece: Piece) -> str:
    reach = piece.height * 0.6
    x, y = piece.x + piece.width / 2, piece.y + piece.height / 2
    return line(x - reach / 2, y, reach, 0) + line(x, y - reach / 2, 0, reach)
