"""From a press on another way in Ways to the week drawn anew, in a real browser."""

from tests.bench import pictures
from tests.bench.figure import Measured
from tests.bench.served import serving

WHAT = "switching a way: press to new picture, p95"
BAR = pictures.BAR
OTHER = '[formaction*="/options/try/"]'


def measure(*, full: bool) -> Measured:
    """One way tried after the other."""
    with serving("planned") as served, pictures.screen(served, "options") as page:
        return pictures.drawn(page, "click", ".btn--trying", OTHER)
