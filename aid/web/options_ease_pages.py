"""What the page for one task may use: the ways that fit it, the small form, the week."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aid.domain.workload import Task
from aid.web.choices import Pairs


@dataclass(frozen=True, slots=True)
class WayToEase:
    """One way to make the task easier, in a word and a line."""

    value: str
    word: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EasePage:
    """One task, the ways that fit, the small form of the chosen one, and the week.

    Something else is tried `beside` it, so that both can be tried together.
    """

    form: Any
    task: Task
    icon: str
    often: str
    week: str
    ways: tuple[WayToEase, ...]
    way: WayToEase | None
    asked: tuple[str, ...]
    carried: Pairs
    spans: Pairs
    slots: Pairs
    days: Pairs
    visits: Pairs
    doers: Pairs
    asks_first: str
    trying: bool
    beside: bool
    trials: tuple[str, ...]
    finding: str
    also: tuple[str, ...]
    columns: Any
    before: Fraction
    now: Fraction
