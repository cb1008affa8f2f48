"""The week as a planner page: four times of day down, seven days across."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from aid.domain.first_days import DatedDay
from aid.domain.ranges import whole
from aid.domain.week import Cell, Day, Week
from aid.domain.workload import SLOTS, Slot
from aid.pictures.squares import (
    MINUTES,
    Grid,
    hatched,
    outlined,
    pieces,
    places,
    rows,
    solid,
)
from aid.pictures.strokes import ring, triangle

WIDTH = 58
BAND = 12
LEAST_HEIGHT = 30
FREE_HEIGHT = 15
ROOM = 152
ACROSS = (4, 5, 6, 8, 10)
CAPPED_ROWS = 5
CAPPED_BAND = 18
STROKE = 1.2
MOST_TRIANGLES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPicture:
    """One time of one day: the paths to draw, and the figures that its words say."""

    weekday: int
    own: str
    trip: str
    trip_hatch: str
    helper: str
    ring: str
    triangles: str
    minutes: int
    helper_minutes: int
    not_drawn: int
    pill_time: bool
    trips: int


@dataclass(frozen=True, slots=True)
class RowPicture:
    """One time of day over seven days; every cell is as high as the fullest."""

    slot: Slot
    height: float
    cells: tuple[CellPicture, ...]

    @property
    def is_free(self) -> bool:
        """Whether nothing at all falls on this time of day."""
        return not any(
            cell.minutes or cell.helper_minutes or cell.pill_time or cell.trips
            for cell in self.cells
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPicture:
    """Seven days in a row; `sums` are the person's minutes day by day.

    A usual week has weekdays alone, in the order of the language; the first days at home
    have their `dates`, too.
    """

    width: float
    weekdays: tuple[int, ...]
    rows: tuple[RowPicture, ...]
    sums: tuple[int, ...]
    rarer: int = 0
    dates: tuple[date, ...] = ()

    @property
    def cells(self) -> tuple[CellPicture, ...]:
        """Every cell, row after row."""
        return tuple(cell for row in self.rows for cell in row.cells)

    @property
    def pill_times(self) -> tuple[int, ...]:
        """How many times pills are taken, day by day."""
        each = zip(*(row.cells for row in self.rows), strict=True)
        return tuple(sum(cell.pill_time for cell in day) for day in each)

    @property
    def trips(self) -> tuple[int, ...]:
        """How many trips there are, day by day."""
        each = zip(*(row.cells for row in self.rows), strict=True)
        return tuple(sum(cell.trips for cell in day) for day in each)


@dataclass(frozen=True, slots=True)
class Amounts:
    """The whole minutes of a cell; each kind begins a new square."""

    own: int
    trip: int
    helper: int

    @property
    def drawn(self) -> int:
        """The minutes of all places that the three kinds begin."""
        return MINUTES * sum(places(kind) for kind in (self.own, self.trip, self.helper))


@dataclass(frozen=True, slots=True)
class Scale:
    """How large a square is this week, and how many rows of them a cell may hold."""

    across: int
    most_rows: int | None = None

    @property
    def pitch(self) -> float:
        """From one square to the next."""
        return (WIDTH - 2) / self.across

    @property
    def band(self) -> int:
        """How much stays free above the squares: for the ring, or for what is not drawn."""
        return BAND if self.most_rows is None else CAPPED_BAND

    def height(self, minutes: int) -> float:
        """How high the cells of a time of day are, when the fullest holds so much."""
        needed = rows(minutes, self.across)
        shown = needed if self.most_rows is None else min(needed, self.most_rows)
        return round(max(LEAST_HEIGHT, self.band + shown * self.pitch), 2)

    def fits(self, fullest: list[int | None]) -> bool:
        """Whether the four times of day fit the page at this size; None is a free one."""
        return sum(self.row(minutes) for minutes in fullest) <= ROOM

    def row(self, minutes: int | None) -> float:
        """How high a time of day is on which nothing falls, or so much."""
        return FREE_HEIGHT if minutes is None else self.height(minutes)

    def grid(self, height: float) -> Grid:
        """Return where squares stand in a cell of this height."""
        side = self.pitch * 6 / 7
        return Grid(across=self.across, side=side, gap=self.pitch - side, edge=height - 1)

    def room(self, height: float) -> int:
        """How many minutes a cell of this height can show."""
        return MINUTES * self.across * int((height - self.band) / self.pitch + 0.01)


def week_picture(week: Week, first_weekday: int = 0) -> WeekPicture:
    """Return the picture of a week that begins on this day (0 is Monday)."""
    days = week.days[first_weekday:] + week.days[:first_weekday]
    return replace(_picture(days), rarer=whole(week.rarer.usual))


def days_picture(days: tuple[DatedDay, ...]) -> WeekPicture:
    """Return the picture of seven days by date."""
    return replace(_picture(days), dates=tuple(day.on for day in days))


def _picture(days: tuple[Day, ...]) -> WeekPicture:
    fullest = [_fullest(days, n) for n in range(len(SLOTS))]
    scale = _scale(fullest)
    return WeekPicture(
        width=WIDTH,
        weekdays=tuple(day.weekday for day in days),
        rows=tuple(_row(days, n, scale, fullest[n]) for n in range(len(SLOTS))),
        sums=tuple(whole(day.minutes) for day in days),
    )


def amounts(cell: Cell) -> Amounts:
    """Return the three kinds of minutes of a cell, each to the nearest minute."""
    return Amounts(whole(cell.own), whole(cell.trip), whole(cell.helper))


def _fullest(days: tuple[Day, ...], slot: int) -> int | None:
    """The most minutes of a time of day; None where nothing falls on it at all."""
    here = [day.cells[slot] for day in days]
    if not any(cell.trips or cell.pill_time or amounts(cell).drawn for cell in here):
        return None
    return max(amounts(cell).drawn for cell in here)


def _scale(fullest: list[int | None]) -> Scale:
    """Return the largest squares with which the four times of day fit their room."""
    fitting = (Scale(across) for across in ACROSS if Scale(across).fits(fullest))
    return next(fitting, Scale(ACROSS[-1], CAPPED_ROWS))


def _row(days: tuple[Day, ...], slot: int, scale: Scale, fullest: int | None) -> RowPicture:
    height = scale.row(fullest)
    grid = scale.grid(height)
    room = scale.room(height)
    return RowPicture(
        slot=SLOTS[slot],
        height=height,
        cells=tuple(_drawn(day.cells[slot], day.weekday, grid, room) for day in days),
    )


def _drawn(cell: Cell, weekday: int, grid: Grid, room: int) -> CellPicture:
    said = amounts(cell)
    own, trip, helper = (pieces(grid, start, end) for start, end in _runs(said, room))
    shown = sum(end - start for start, end in _runs(said, room))
    return CellPicture(
        weekday=weekday,
        own=solid(own),
        trip=outlined(trip, STROKE),
        trip_hatch=hatched(trip),
        helper=outlined(helper, STROKE),
        ring=ring(6, 6, 4.4) if cell.pill_time else "",
        triangles=_triangles(cell.trips),
        minutes=said.own + said.trip,
        helper_minutes=said.helper,
        not_drawn=said.own + said.trip + said.helper - shown,
        pill_time=cell.pill_time,
        trips=cell.trips,
    )


def _runs(said: Amounts, room: int) -> Iterator[tuple[int, int]]:
    """Each kind from its first minute to its last, cut where the room ends."""
    start = 0
    for minutes in (said.own, said.trip, said.helper):
        yield min(start, room), min(start + minutes, room)
        start += MINUTES * places(minutes)


def _triangles(trips: int) -> str:
    shown = min(trips, MOST_TRIANGLES)
    return "".join(triangle(17 + 13 * n, 10.5, 11, 10) for n in range(shown))
