"""From the start of the process to the first whole page, beside Python importing Flask."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.children import python, started
from tests.bench.figure import Measured, within
from tests.bench.guest import Guest
from tests.bench.spans import span, told

WHAT = "process start to first page"
BAR = "at most 2x `import flask`"
FLOOR = "180 ms"
TIMES = 5


def measure(*, full: bool) -> Measured:
    """The median of starts and of imports, by turns, all of them with compiled modules."""
    with TemporaryDirectory() as folder:
        turn(Path(folder))  # writes the compiled modules
        turns = [turn(Path(folder)) for _ in range(TIMES)]
    ours, theirs = (median(seconds) for seconds in zip(*turns, strict=True))
    return within(f"{told(ours)} (import {told(theirs)})", ours, theirs, 2)


def turn(compiled: Path) -> tuple[float, float]:
    """One start and one import."""
    flask = span(lambda: python("-c", "import flask", compiled=compiled))
    return first_page(compiled), flask


def first_page(compiled: Path) -> float:
    """Start the demo, go through its link, and read its first page to the end."""
    began = perf_counter()
    with started("-m", "aid", "demo", "--no-browser", compiled=compiled) as (_, link):
        Guest(link).enter(link)
        return perf_counter() - began
