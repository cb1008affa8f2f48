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
TIMES = 5


def measure(*, full: bool) -> Measured:
    """The median of starts and of imports, by turns, all of them with compiled modules."""
    with TemporaryDirectory() as folder:
        turn(Path(folder))  # writes the compiled modules
        turns = [turn(Path(folder)) for _ in range(TIMES)]
    ours, theirs, barest = (median(seconds) for seconds in zip(*turns, strict=True))
    floor = f"Flask alone, 60 rows: {told(barest)}"
    return within(f"{told(ours)} (import {told(theirs)})", ours, theirs, 2, floor)


def turn(compiled: Path) -> tuple[float, float, float]:
    """One start, one import, and one start of Flask with nothing but a page."""
    flask = span(lambda: python("-c", "import flask", compiled=compiled))
    return first_page(compiled), flask, first_rows(compiled)


def first_page(compiled: Path) -> float:
    """Start the demo, go through its link, and read its first page to the end."""
    began = perf_counter()
    with started("-m", "aid", "demo", "--no-browser", compiled=compiled) as (_, link):
        Guest(link).enter(link)
        return perf_counter() - began


def first_rows(compiled: Path) -> float:
    """Start bare Flask, and read its page to the end."""
    began = perf_counter()
    with started("-m", "tests.bench.bare", compiled=compiled) as (_, address):
        Guest(address).page("/rows")
        return perf_counter() - began
