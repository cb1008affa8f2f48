"""What the page of Weigh may use: the sums, the week, three seats, the first days home."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from aid.domain.adding_up import Totals
from aid.domain.perspectives import Perspective
from aid.domain.workload import Task
from aid.web.choices import Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewRow:
    """One task in the eyes of three seats."""

    task: Task
    view: Perspective
    differ: bool
    strokes: Any
    settled: str


@dataclass(frozen=True, slots=True)
class Shows:
    """What is open: a task asked about, every row, the seats of somebody going home."""

    about: str = ""
    everything: bool = False
    helps: bool = False

    def at(self, about: str = "", *, everything: bool | None = None) -> str:
        """Return the address of the page with this task open, and the rest as it is."""
        whole = self.everything if everything is None else everything
        said = {"helps": self.helps, "all": whole}
        query = {name: "1" for name, is_open in said.items() if is_open}
        return "?" + urlencode(query | ({"about": about} if about else {}))


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedRow:
    """The task asked about, and the next one on which two seats differ."""

    row: ViewRow
    often: str
    week: str
    feeling: str
    next: ViewRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatsPage:
    """Who thinks what helps: the rows in view, those that differ, the one in hand."""

    rows: tuple[ViewRow, ...]
    more: int
    differing: tuple[ViewRow, ...]
    asked: HandedRow | None
    talk_about: ViewRow | None


@dataclass(frozen=True, slots=True)
class HomePage:
    """Going home, in sentences: what the stay did, and what has no day yet."""

    stay: tuple[str, ...]
    no_day: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighPage:
    """Care asks, I can give; the week; who thinks what helps."""

    form: Any
    finding: str
    hours: Any
    week: Any
    trips: tuple[str, ...]
    totals: Totals
    helper: str
    keep_ups: Pairs
    shows: Shows
    seats: SeatsPage
    helps: Pairs
    settled: Pairs
    tops: tuple[str, ...]
    is_going_home: bool
    home: HomePage | None
