"""One declared value per page: exactly what its template may use."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aid.domain.adding_up import Totals
from aid.domain.capacity import Part
from aid.domain.options import Option, Outcome, Question, Source
from aid.domain.perspectives import Perspective
from aid.domain.plan import Item
from aid.domain.priorities import Match, Priorities
from aid.domain.readiness import Gap
from aid.domain.record import PreviewRow
from aid.domain.trying import Trial
from aid.domain.visit import Brought
from aid.domain.workload import Doer, Task, TaskKind
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """One row of a preview, with the words of each reading."""

    row: PreviewRow
    often: str
    flags: tuple[str, ...]
    readings: Pairs
    chosen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPage:
    """What the record holds; nothing is stored until it is ticked."""

    key: str
    now: tuple[ReadRow, ...]
    finished: tuple[ReadRow, ...]
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
class LedgerRow:
    """One task as the ledger shows it."""

    task: Task
    icon: str
    often: str
    week: str
    guess: bool
    strokes: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePage:
    """The ledger, the row in hand, the sums."""

    form: Any
    rows: tuple[LedgerRow, ...]
    in_hand: str
    more: int
    totals: Totals
    range_bar: Any
    spans: Pairs
    doers: Pairs
    askers: Pairs
    hassles: Pairs
    slots: Pairs
    days: Pairs
    offers: tuple[TaskKind, ...]
    common: tuple[TaskKind, ...]
    currency: str
    helper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPage:
    """Every kind of task, to tick, and a line for own words."""

    form: Any
    groups: tuple[tuple[str, tuple[TaskKind, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewRow:
    """One task in the eyes of three seats."""

    task: Task
    view: Perspective
    differ: bool
    strokes: Any
    settled: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighPage:
    """Care asks, I can give; the week; who thinks what helps."""

    form: Any
    finding: str
    hours: Any
    week: Any
    rows: tuple[ViewRow, ...]
    more: int
    differing: int
    about: ViewRow | None
    helps: Pairs
    settled: Pairs
    keep_ups: Pairs
    helper: str
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One outcome of one way: dots and both framings, or words without a number."""

    outcome: Outcome
    dots: Any
    span: str
    certain: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class WayColumn:
    """One way in view."""

    place: int
    way: Option
    about: str
    asks: str
    pill_times: int
    outcomes: tuple[Shown, ...]
    trying: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionsPage:
    """A question, its ways side by side, and the week on the way being tried."""

    form: Any
    question: Question | None
    columns: tuple[WayColumn, ...]
    scale: str
    others: tuple[Option, ...]
    trial: Trial | None
    finding: str
    week: Any
    before: Fraction
    now: Fraction
    added: tuple[Task, ...]
    about: tuple[tuple[Task, bool], ...]
    easable: Pairs
    sources: tuple[Source, ...]
    settled: Pairs
    suggested: tuple[Question, ...]
    rest: tuple[Question, ...]
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeRow:
    """One row of what changes."""

    number: int
    item: Item
    icon: str
    ask_first: bool
    needs_check: bool


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
    address: str
    available: bool
    keep_until: str
    finished: bool
