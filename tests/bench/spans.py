"""How long a thing takes: repeated, in turn with its peer, and told in plain units."""

import math
from collections.abc import Callable
from time import perf_counter

Deed = Callable[[], object]


def span(deed: Deed) -> float:
    """The seconds that a deed takes."""
    began = perf_counter()
    deed()
    return perf_counter() - began


def spans(deed: Deed, times: int) -> list[float]:
    """The seconds of each of so many times."""
    return [span(deed) for _ in range(times)]


def in_turn(times: int, *deeds: Deed) -> tuple[list[float], ...]:
    """All by turns, so that a busy moment of the computer meets them alike."""
    rounds = [[span(deed) for deed in deeds] for _ in range(times)]
    return tuple(list(each) for each in zip(*rounds, strict=True))


def at(seconds: list[float], percent: int) -> float:
    """The span that so many percent do not exceed (the nearest rank)."""
    rank = math.ceil(len(seconds) * percent / 100)
    return sorted(seconds)[max(0, rank - 1)]


def middle(seconds: list[float]) -> float:
    """The span that half of them do not exceed."""
    return at(seconds, 50)


def told(seconds: float) -> str:
    """A span in milliseconds, with as many digits as say something."""
    ms = seconds * 1000
    return f"{ms:.0f} ms" if ms >= 20 else f"{ms:.2f} ms"
