"""Two strips of the same squares: the minutes that care asks, and those one can give."""

from dataclasses import dataclass

from aid.pictures.squares import Grid, Piece, outlined, pieces, places, solid

WIDTH = 648
TOP = 2
STROKE = 1.8
IN_ONE_ROW = (54, 72, 90, 108)
IN_ROWS = ((108, 2), (168, 2))
SMALLEST = 168
MINUTES_A_WEEK = 10_080


@dataclass(frozen=True, slots=True)
class Strip:
    """One strip and its figure."""

    path: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """What care asks and what one can give, in the same squares; None is not asked."""

    width: float
    height: float
    asked: Strip
    given: Strip | None
    stroke: float


def hours_strip(asked_minutes: int, given_minutes: int | None = None) -> Hours:
    """Return both strips: squares shrink first, then run over into a second row."""
    longest = places(min(max(asked_minutes, given_minutes or 0), MINUTES_A_WEEK))
    across = _across(longest)
    pitch = WIDTH / across
    side = pitch * 5 / 6
    gap = pitch - side
    grid = Grid(across=across, side=side, gap=gap, start=gap / 2, edge=TOP, upward=False)
    stroke = round(min(STROKE, side / 4), 2)
    return Hours(
        width=WIDTH,
        height=round(max(14, TOP + -(-longest // across) * pitch), 2),
        asked=Strip(solid(_squares(grid, asked_minutes)), asked_minutes),
        given=_outline(grid, given_minutes, stroke),
        stroke=stroke,
    )


def _squares(grid: Grid, minutes: int) -> tuple[Piece, ...]:
    """No strip is longer than a whole week; its figure still says all."""
    return pieces(grid, 0, min(minutes, MINUTES_A_WEEK))


def _outline(grid: Grid, minutes: int | None, stroke: float) -> Strip | None:
    if minutes is None:
        return None
    return Strip(outlined(_squares(grid, minutes), stroke), minutes)


def _across(longest: int) -> int:
    in_one = next((across for across in IN_ONE_ROW if longest <= across), 0)
    in_rows = (across for across, lines in IN_ROWS if longest <= across * lines)
    return in_one or next(in_rows, SMALLEST)
