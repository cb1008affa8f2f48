"""From a change of minutes in Care to the sum drawn anew, in a real browser."""

from tests.bench import pictures
from tests.bench.figure import Measured
from tests.bench.served import serving

WHAT = "a change: click to new picture, p95"
BAR = pictures.BAR


def measure(*, full: bool) -> Measured:
    """Changes of one task among sixty."""
    with serving("long") as served, pictures.screen(served, "care?open=task7") as page:
        return pictures.drawn(page, "change", "#sums .loud", "#minutes")
