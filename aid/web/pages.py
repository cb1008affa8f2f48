"""One declared value per page: exactly what its template may use."""

from dataclasses import dataclass
from typing import Any

from aid.domain.capacity import Part
from aid.domain.plan import Item
from aid.domain.priorities import Match, Priorities
from aid.domain.readiness import Gap
from aid.domain.record import PreviewRow
from aid.domain.visit import Brought
from aid.domain.workload import Doer
from aid.web.choices import Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage:
    """Who is at the table."""

    form: Any
    seats: Any
    languages: Pairs
    also: Pairs
    settings: Pairs
    paths: tuple[tuple[str, str, str], ...]
    conditions: tuple[str, ...]
    tasks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BringPage:
    """Choose a record file, or paste a list."""

    form: Any
    going_home: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """One row of a preview in words: its reading, what to check, what is a guess."""

    row: PreviewRow
    name: str
    about: str
    often: str
    when: tuple[tuple[str, bool], ...]
    known: str
    flags: tuple[tuple[str, bool], ...]
    readings: Pairs
    chosen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPile:
    """Rows that are looked at together; of a long pile the first rows show at once."""

    key: str
    name: str
    rows: tuple[ReadRow, ...]
    first: int
    rest: str
    opened: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPage:
    """What the record holds; nothing is stored until it is ticked."""

    key: str
    from_hospital: bool
    seen: bool
    version: str
    piles: tuple[PreviewPile, ...]
    left_behind: tuple[tuple[str, int], ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MattersPage:
    """What matters, and whose turn it is to write three things."""

    form: Any
    themes: Pairs
    deciding: bool
    seat: str
    priorities: Priorities
    match: Match | None
    hopes: tuple[Brought, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LifePage:
    """What life allows; strengths before strains."""

    form: Any
    domains: Pairs
    eases: Pairs
    keep_ups: Pairs
    strengths: tuple[Part, ...]
    strains: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeRow:
    """One row of what changes; `gives_up` says what may be lost by it, with its chance."""

    number: int
    item: Item
    icon: str
    ask_first: bool
    needs_check: bool
    gives_up: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreePage:
    """What we agree to try."""

    form: Any
    main: str
    rows: tuple[AgreeRow, ...]
    decisions: Pairs
    stop_hows: Pairs
    jobs: tuple[tuple[Doer, str, tuple[int, ...]], ...]
    contacts: Pairs
    well: Pairs
    gaps: tuple[Gap, ...]
    others: Pairs
    is_a_lot: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPage:
    """Choose, look, print, hand over."""

    form: Any
    sheets: Pairs
    languages: Pairs
    also: Pairs
    papers: Pairs
    sizes: Pairs
    gaps: tuple[Gap, ...]
    is_a_lot: bool
    times: Pairs
    clock_is_open: bool
    name: str
    address: str
    available: bool
    keep_until: str
    finished: bool
    has_days: bool
    no_letter: str
