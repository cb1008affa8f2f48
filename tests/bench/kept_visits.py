"""A store with many kept visits, beside one with few: it opens, saves and lists alike."""

import secrets
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from aid import clock
from aid.domain.visit import Visit
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from tests.bench.figure import Measured, within
from tests.bench.made_up import planned_visit, shipped
from tests.bench.saving import saves
from tests.bench.spans import in_turn, middle, told

WHAT = "many kept visits: opening, saving, listing"
BAR = "within 1.3x of 1,000 visits"
FEW, MANY, VERY_MANY = 1_000, 10_000, 100_000
TIMES = 60
KEY = secrets.token_bytes(32)
COPIES = """
WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
INSERT INTO visit (id, code, opened, changed, finished, keep_until, version, document)
SELECT lower(hex(randomblob(16))), 'Z' || n, opened,
    strftime('%Y-%m-%dT%H:%M:%f000+00:00', opened, '-' || (n % 700) || ' days'),
    1, '2099-01-01', 1, document FROM visit, number WHERE visit.id = ?
"""
LINES = """
INSERT INTO journal (visit, n, at, voice, verb, what)
SELECT id, step.n, changed, 'patient', 'tell_care', 'ledger' FROM visit,
    (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) AS step WHERE finished
"""


def measure(*, full: bool) -> Measured:
    """The worst of three ratios: opening, saving and listing."""
    most = VERY_MANY if full else MANY
    with TemporaryDirectory() as folder:
        few, many = Path(folder) / "few", Path(folder) / "many"
        fill(few, FEW)
        fill(many, most)
        found = {name: compared(deed, many, few) for name, deed in DEEDS.items()}
    worst = max(found, key=lambda name: found[name][0] / found[name][1])
    told_each = ", ".join(
        f"{name} {told(one)} ({told(peer)})" for name, (one, peer) in found.items()
    )
    return within(f"{most:,}: {told_each}", *found[worst], 1.3)


def fill(folder: Path, count: int) -> None:
    """Make a store with so many finished visits, each of the size of a real one."""
    store = open_store(folder, KEY, clock.now)
    first = store.begin(planned_visit(shipped()))
    with store.database.write() as connection:
        connection.execute(COPIES, [count, first.id])
        connection.execute(LINES)
    store.close()


def compared(
    deed: Callable[[Path], Callable[[], object]], many: Path, few: Path
) -> tuple[float, float]:
    """The middle of a deed in each of the two stores, by turns."""
    ours, theirs = in_turn(TIMES, deed(many), deed(few))
    return middle(ours), middle(theirs)


def opening(folder: Path) -> Callable[[], object]:
    """Open the store, ask what is to be forgotten today, and close it."""

    def once() -> None:
        store = open_store(folder, KEY, clock.now)
        store.forget_due(clock.today(), 7)
        store.close()

    return once


def saving(folder: Path) -> Callable[[], object]:
    """Save a change of one visit."""
    return saves(open_store(folder, KEY, clock.now))


def listing(folder: Path) -> Callable[[], object]:
    """List the newest visits, and find one by its code."""
    store: VisitStore = open_store(folder, KEY, clock.now)
    code = store.begin(Visit()).code
    return lambda: (store.recent(20), store.by_code(code))


DEEDS = {"open": opening, "save": saving, "list": listing}
