"""One line of the table: what was measured, beside what, and whether the bar is met."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a run found: the figure with its peer in words, their ratio, and the verdict.

    `floor` is what the barest thing of the kind took in the same run, where there is one.
    """

    words: str
    ratio: float
    met: bool
    floor: str = ""


class Figure(Protocol):
    """A module that measures one thing; `full` asks for the long way where there is one."""

    WHAT: str
    BAR: str

    def measure(self, *, full: bool) -> Measured: ...


def within(words: str, one: float, peer: float, most: float, floor: str = "") -> Measured:
    """A figure whose bar is so many times its peer."""
    return Measured(words=words, ratio=one / peer, met=one <= most * peer, floor=floor)
