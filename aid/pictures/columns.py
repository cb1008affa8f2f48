"""Seven small columns: what is now is solid, what was before is dashed."""

from dataclasses import dataclass

from aid.domain.ranges import whole
from aid.domain.week import Week
from aid.pictures.squares import Grid, crossed, outlined, pieces, places, rows, solid

WIDTH = 37
TALLEST = 60
LEAST_ROWS = 2
ACROSS = (3, 4, 5, 6)
STROKE = 1.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One day: minutes that stay, that are gone, that came; and the figures."""

    weekday: int
    now: str
    gone: str
    added: str
    plus: str
    minutes: int
    before: int
    not_drawn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Two weeks over each other, day by day, in the order of the language."""

    width: float
    height: float
    plus_stroke: float
    columns: tuple[Column, ...]

    @property
    def adds(self) -> bool:
        """Whether any day holds more work than before."""
        return any(column.minutes > column.before for column in self.columns)

    @property
    def eases(self) -> bool:
        """Whether any day holds less work than before."""
        return any(column.minutes < column.before for column in self.columns)


def compare_columns(before: Week, now: Week, first_weekday: int = 0) -> Columns:
    """Return the week as it would be now, over the week as it was."""
    order = [(first_weekday + n) % 7 for n in range(7)]
    days = [(n, whole(before.days[n].minutes), whole(now.days[n].minutes)) for n in order]
    longest = max(max(was, minutes) for _, was, minutes in days)
    across = _across(longest)
    pitch = (WIDTH - 1) / across
    shown = max(LEAST_ROWS, min(rows(longest, across), int(TALLEST / pitch)))
    grid = Grid(across=across, side=pitch * 5 / 6, gap=pitch / 6, edge=shown * pitch + 0.5)
    return Columns(
        width=WIDTH,
        height=round(grid.edge + 1, 2),
        plus_stroke=round(grid.side * 0.16, 2),
        columns=tuple(_column(*day, grid, shown * across * 10) for day in days),
    )


def _across(longest: int) -> int:
    fitting = (n for n in ACROSS if places(longest) <= n * int(TALLEST / (WIDTH - 1) * n))
    return next(fitting, ACROSS[-1])


def _column(weekday: int, was: int, minutes: int, grid: Grid, room: int) -> Column:
    drawn, drawn_before = min(minutes, room), min(was, room)
    kept = min(drawn, drawn_before)
    added = pieces(grid, kept, drawn)
    return Column(
        weekday=weekday,
        now=solid(pieces(grid, 0, kept)),
        gone=outlined(pieces(grid, kept, drawn_before), STROKE),
        added=solid(added),
        plus=crossed(added),
        minutes=minutes,
        before=was,
        not_drawn=max(minutes - room, 0),
    )
