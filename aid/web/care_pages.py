"""What the pages of Care may use: the ledger, the row in hand, names found, hidden work."""

from dataclasses import dataclass
from typing import Any

from aid.domain.adding_up import Totals
from aid.domain.workload import Task, TaskKind
from aid.web.choices import Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One task as the ledger shows it."""

    task: Task
    icon: str
    often: str
    week: str
    guess: bool
    strokes: Any
    feeling: str
    along: str
    beside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandPage:
    """What the row in hand offers to choose from."""

    task_id: str
    spans: Pairs
    steps: tuple[Pairs, ...]
    doers: Pairs
    askers: Pairs
    hassles: Pairs
    helps: Pairs
    slots: Pairs
    days: Pairs
    feelings: tuple[str, ...]
    places: tuple[str, ...]
    visits: Pairs
    money_pers: Pairs
    goes: bool
    helped: bool
    stays: Pairs
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow:
    """A piece of hidden work: what it is called, how often, why, and where that is from."""

    key: str
    kind: TaskKind
    name: str
    often: str
    why: str
    source: str
    guess: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What may be meant by a name that was typed."""

    typed: str
    medicines: tuple[str, ...]
    kinds: tuple[TaskKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePage:
    """The ledger, the row in hand, the line for one more, the sums."""

    form: Any
    rows: tuple[LedgerRow, ...]
    hand: HandPage | None
    new: str
    more: int
    totals: Totals
    range_bar: Any
    offers: tuple[OfferRow, ...]
    more_offers: int
    found: Found | None
    finding: bool
    names: tuple[str, ...]
    common: tuple[TaskKind, ...]
    only_three: bool
    helper: str
    pharmacist: str
    asked_pharmacist: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPage:
    """Every kind of task, to tick, and a line for own words."""

    form: Any
    groups: tuple[tuple[str, tuple[TaskKind, ...]], ...]


@dataclass(frozen=True, slots=True)
class HiddenPage:
    """The work that comes along with what is on the ledger, by what brings it."""

    form: Any
    groups: tuple[tuple[str, tuple[OfferRow, ...]], ...]
