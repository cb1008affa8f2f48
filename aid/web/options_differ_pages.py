"""What the page where the views of a question stand side by side may use."""

from dataclasses import dataclass
from typing import Any

from aid.web.choices import Pairs


@dataclass(frozen=True, slots=True)
class Finding:
    """What studies say first of one way, in one sentence."""

    way: str
    told: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one side said of single ways elsewhere, and whether it said nothing at all."""

    of_ways: tuple[tuple[str, str], ...]
    nothing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferPage:
    """Three views of a question, what is good about each, and how it stands."""

    form: Any
    about: str
    title: str
    you: Said
    we: Said
    findings: tuple[Finding, ...]
    not_known: str
    long: tuple[str, ...]
    both_goods: bool
    settled: Pairs
