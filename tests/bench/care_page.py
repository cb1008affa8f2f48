"""A Care page with all of its sixty tasks drawn, beside the smallest answer there is."""

from tests.bench.children import started
from tests.bench.figure import Measured, within
from tests.bench.guest import Guest
from tests.bench.served import serving
from tests.bench.spans import in_turn, middle, told

WHAT = "a 60-task Care page, p50"
BAR = "at most 20x /ping"
TIMES = 120


def measure(*, full: bool) -> Measured:
    """The page with every row in view and one in hand, /ping, and bare Flask's rows."""
    with serving("long") as served, started("-m", "tests.bench.bare") as (_, address):
        guest, other = served.guest(), Guest(address)
        page = f"{served.visit}/care?all=1&open=task7"
        deeds = (
            lambda: guest.page(page),
            lambda: guest.page("/ping"),
            lambda: other.page("/rows"),
        )
        in_turn(10, *deeds)
        one, peer, barest = (middle(seconds) for seconds in in_turn(TIMES, *deeds))
        size, bare = (
            len(asked) / 1000 for asked in (guest.page(page), other.page("/rows"))
        )
    words = f"{told(one)}, {size:.0f} KB (/ping {told(peer)})"
    floor = f"Flask alone, 60 rows: {told(barest)}, {bare:.0f} KB"
    return within(words, one, peer, 20, floor)
