"""How much fits one side of paper, counted in ems of the type chosen.

An estimate, after the stylesheet: what may not fit goes to the second side, and the help
box stays on the first. The type is never made smaller.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil
from unicodedata import combining, east_asian_width

from aid.domain.paper import PaperSize

POINTS_A_MM = 72 / 25.4
LINE, TALL_LINE = 1.35, 1.55
SPACE_EMS, USUAL_EMS, BOLD = 0.27, 0.57, 1.06
LETTER_EMS = (
    (0.3, ",.:;'’‘`ijl|·"),
    (0.42, "!()-[]frt"),
    (0.5, "*/?IJLcegksvxyz"),
    (0.7, "%ACDGHNOQUV"),
    (0.85, "@mwM"),
    (1.0, "W…—"),
    (0.7, "جحخطظ"),
    (1.0, "سشصض"),
)
LABEL_EMS, WHEN_EMS, MARK_EMS = 7.0, 6.2, 1.6
MORE_EMS = 1.35
HEAD_EMS, HEADING_EMS, HELP_EMS = 2.3, 1.2, 3.8
FIRST_CALL_LINE, FIRST_CALL_AIR = 1.2, 1.4
QUOTE_LINE, AGAIN_LINE, LONG_MAIN, LARGE = 1.25, 1.3, 70, 24
SMALL = 0.62


@dataclass(frozen=True, slots=True)
class Room:
    """The inside of one side of paper in ems, and the air round its parts."""

    wide: float
    high: float
    gap: float
    row: float
    line: float
    quote: float = 1.55
    long_quote: float = 1.15
    again: float = 1.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The texts of what should stand on the first side."""

    main: str
    changes: tuple[tuple[str, ...], ...]
    jobs: tuple[tuple[str, ...], ...]
    calls: tuple[tuple[str, ...], ...]
    first_call: str = ""
    again: str
    how: str
    foot: str


def room_of(paper: PaperSize, size: int, direction: str) -> Room:
    """Return how many ems of this size fit the paper, margins taken off."""
    em, line = size / POINTS_A_MM, TALL_LINE if direction == "rtl" else LINE
    if paper is PaperSize.LETTER:
        room = Room(wide=185.9 / em, high=261.4 / em, gap=0.6, row=0.45, line=line)
    else:
        room = Room(wide=180 / em, high=275 / em, gap=0.8, row=0.55, line=line)
    if size < LARGE:
        return room
    return replace(room, quote=1.2, long_quote=1.0, again=1.1)


def fitting(wanted: Wanted, room: Room, *, more: bool = False) -> tuple[int, int]:
    """Return how many changes and how many jobs fit beside all that must stay."""
    all_of_it = changes, jobs = len(wanted.changes), len(wanted.jobs)
    left = room.high - _fixed(wanted, room)
    while changes or jobs:
        told = MORE_EMS + room.gap if more or (changes, jobs) != all_of_it else 0
        if _rows(wanted, room, changes, jobs) + told <= left:
            break
        if jobs > 2 or (jobs and changes < 2):
            jobs -= 1
        else:
            changes -= 1
    return changes, jobs


def _rows(wanted: Wanted, room: Room, changes: int, jobs: int) -> float:
    text = room.wide - LABEL_EMS
    first = _table(wanted.changes[:changes], (LABEL_EMS - MARK_EMS, text), room)
    columns = (LABEL_EMS - MARK_EMS, text - WHEN_EMS, WHEN_EMS - 0.4)
    return first + _table(wanted.jobs[:jobs], columns, room)


def _table(
    rows: tuple[tuple[str, ...], ...], columns: tuple[float, ...], room: Room
) -> float:
    if not rows:
        return 0.0
    high = sum(_row(row, columns) * room.line + room.row for row in rows)
    return room.gap + HEADING_EMS + high


def _row(row: tuple[str, ...], columns: tuple[float, ...]) -> int:
    (label, *texts), (narrow, *wides) = row, columns
    lines = (_lines(text, wide) for text, wide in zip(texts, wides, strict=True))
    return max(1, _lines(label, narrow, BOLD), *lines)


def _fixed(wanted: Wanted, room: Room) -> float:
    half = room.wide / 2 - 1.4
    calls = max(_high(lines, half) * room.line for lines in wanted.calls)
    again = _lines(wanted.again, room.wide, room.again * BOLD) * room.again * AGAIN_LINE
    return (
        HEAD_EMS
        + _quote(wanted.main, room)
        + (room.gap + HELP_EMS + calls)
        + _first_call(wanted.first_call, room)
        + (room.gap + again + _lines(wanted.how, room.wide) * room.line)
        + _lines(wanted.foot, room.wide, SMALL) * room.line * SMALL
    )


def _first_call(words: str, room: Room) -> float:
    if not words:
        return 0.0
    lines = _lines(words, room.wide - FIRST_CALL_AIR, FIRST_CALL_LINE * BOLD)
    return FIRST_CALL_AIR + lines * FIRST_CALL_LINE * room.line


def _quote(main: str, room: Room) -> float:
    if not main:
        return 0.0
    size = room.quote if len(main) <= LONG_MAIN else room.long_quote
    return room.gap + HEADING_EMS + _lines(main, room.wide, size * BOLD) * size * QUOTE_LINE


def _high(texts: Iterable[str], wide: float) -> int:
    return sum(_lines(text, wide) for text in texts)


def _lines(text: str, wide: float, size: float = 1.0) -> int:
    """Return how many lines a text takes, its words laid one after the other."""
    lines, used = 0, wide
    for word in text.split():
        ems = sum(map(_ems, word)) * size
        if used + SPACE_EMS * size + ems > wide:
            lines, used = lines + max(1, ceil(ems / wide)), ems % wide
        else:
            used += SPACE_EMS * size + ems
    return lines


def _ems(letter: str) -> float:
    if combining(letter):
        return 0.0
    if east_asian_width(letter) in "WF":
        return 1.0
    return next((ems for ems, kind in LETTER_EMS if letter in kind), USUAL_EMS)
