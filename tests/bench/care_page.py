"""A Care page with all of its sixty tasks drawn, beside the smallest answer there is."""

from tests.bench.figure import Measured, within
from tests.bench.served import serving
from tests.bench.spans import in_turn, middle, told

WHAT = "a 60-task Care page, p50"
BAR = "at most 20x /ping"
FLOOR = "2.4 to 4 ms"
TIMES = 120


def measure(*, full: bool) -> Measured:
    """The page with every row in view and one in hand, and /ping, on one connection."""
    with serving("long") as served:
        guest = served.guest()
        page = f"{served.visit}/care?all=1&open=task7"
        in_turn(lambda: guest.page(page), lambda: guest.page("/ping"), 10)
        ours, theirs = in_turn(lambda: guest.page(page), lambda: guest.page("/ping"), TIMES)
    one, peer = middle(ours), middle(theirs)
    return within(f"{told(one)} (/ping {told(peer)})", one, peer, 20)
