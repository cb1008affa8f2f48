"""The memory of the server after many prints, beside what it held before the first."""

import subprocess
from itertools import product

from tests.bench.figure import Measured
from tests.bench.guest import Guest
from tests.bench.served import serving

WHAT = "memory of the server after 100 prints"
BAR = "under 200 MB, growth under 10 MB"
PRINTS, ALL_PRINTS, SETTLED = 30, 100, 10
LARGEST, MOST_GROWTH = 200.0, 10.0


def measure(*, full: bool) -> Measured:
    """Print one plan in many ways; the first ten prints fill what is kept at hand."""
    count = ALL_PRINTS if full else PRINTS
    with serving("planned") as served:
        guest = served.guest()
        before = megabytes(served.number)
        print_plans(guest, served.visit, 0, SETTLED)
        settled = megabytes(served.number)
        print_plans(guest, served.visit, SETTLED, count)
        after = megabytes(served.number)
    growth = after - settled
    words = (
        f"{after:.0f} MB after {count}, grown {growth:+.0f} MB (before: {before:.0f} MB)"
    )
    met = after < LARGEST and growth < MOST_GROWTH
    return Measured(words=words, ratio=after / before, met=met)


def print_plans(guest: Guest, visit: str, first: int, last: int) -> None:
    """Ask for the plan's PDF, each time another one than the last few."""
    ways = list(product(("a4", "letter"), (14, 18, 24), ("es", "en")))
    for number in range(first, last):
        paper, size, language = ways[number % len(ways)]
        sheets = "pages=fridge&pages=details&pages=week"
        asked = f"{sheets}&paper={paper}&size={size}&language={language}&beside="
        guest.page(f"{visit}/paper/plan.pdf?{asked}")


def megabytes(number: int) -> float:
    """The resident memory of a running process."""
    asked = ["ps", "-o", "rss=", "-p", str(number)]
    told = subprocess.run(asked, check=True, capture_output=True, text=True)
    return int(told.stdout) * 1024 / 1e6
