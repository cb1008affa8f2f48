"""One declared value per page of evidence: exactly what its template may use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aid.domain.options import Option, Outcome, Question, Source
from aid.library.ipdas import Item
from aid.library.problems import Problem
from aid.library.reviews import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One question of the list, and whether it is due for another look."""

    question: Question
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencePage:
    """What there is, what was left out and why, and each question with its dates."""

    counts: str
    rows: tuple[QuestionRow, ...]
    left_out: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One outcome of a way as it stands in the table."""

    outcome: Outcome
    found: str
    span: str
    number: int
    cited: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayFindings:
    """One way, and everything that is said of it."""

    way: Option
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionPage:
    """Every figure of one question, who checked it, and a line to sign."""

    question: Question
    overdue: bool
    grade: float
    ways: tuple[WayFindings, ...]
    sources: tuple[Source, ...]
    standing: tuple[Review, ...]
    earlier: tuple[Review, ...]
    roles: Mapping[str, str]
    form: Any
    kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSet:
    """One set of items of the checklist, and how many are met."""

    title: str
    items: tuple[Item, ...]
    met: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistPage:
    """How one question stands to the checklist, item by item, in words."""

    question: Question
    sets: tuple[ItemSet, ...]
    asks: Mapping[str, str]
    marks: Mapping[str, str]
    reasons: Mapping[str, str]
