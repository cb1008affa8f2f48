"""One line of the table: what was measured, beside what, and whether the bar is met."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a run found: the figure with its peer in words, their ratio, and the verdict."""

    words: str
    ratio: float
    met: bool


class Figure(Protocol):
    """A module that measures one thing; `full` asks for the long way where there is one."""

    WHAT: str
    BAR: str
    FLOOR: str  # the least that was seen elsewhere for such a thing, if anybody measured it

    def measure(self, *, full: bool) -> Measured: ...


def within(words: str, one: float, peer: float, most: float) -> Measured:
    """A figure whose bar is so many times its peer."""
    return Measured(words=words, ratio=one / peer, met=one <= most * peer)
