"""What the pages of Ways may use: the ways side by side, and how to find a question."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from aid.domain.options import Option, Outcome, Question, Source
from aid.domain.trying import Trial
from aid.domain.workload import Task
from aid.web.choices import Pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An outcome with its picture; `beside` says how it differs from carrying on."""

    outcome: Outcome
    dots: Any
    span: str
    certain: Any
    beside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayColumn:
    """One way in view: what it asks of this person, what may happen, what is let go."""

    place: int
    way: Option
    about: str
    asks: tuple[str, ...]
    outcomes: tuple[Shown, ...]
    given_up: tuple[Outcome, ...]
    trying: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FindPage:
    """How the two find a question: by this care, by what bothers, by words, by task."""

    suggested: tuple[Question, ...]
    issues: Pairs
    issue: str
    typed: str
    found: tuple[Question, ...]
    looking: bool
    tasks: tuple[Task, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionsPage:
    """A question, its ways side by side, and the week on what is being tried."""

    form: Any
    find: FindPage | None
    question: Question | None
    columns: tuple[WayColumn, ...]
    own: bool
    scale: str
    others: tuple[Option, ...]
    trials: tuple[str, ...]
    trial: Trial | None
    finding: str
    also: tuple[str, ...]
    week: Any
    before: Fraction
    now: Fraction
    added: tuple[Task, ...]
    about: tuple[tuple[Task, bool], ...]
    not_in_week: bool
    easable: Pairs
    sources: tuple[Source, ...]
    overdue: bool
    differ: str
