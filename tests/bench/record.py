"""A health record of two megabytes read to its preview, beside plain `json.loads`."""

import json
from datetime import date

from aid.fhir.reading import read_record
from tests.bench.figure import Measured
from tests.bench.made_up_record import record
from tests.bench.spans import in_turn, middle, told

WHAT = "record of 2 MB read to preview"
BAR = "at most 3x json.loads plus 20 ms"
TIMES = 15
DAY = date(2026, 3, 2)


def measure(*, full: bool) -> Measured:
    """The reading of a record as hospitals send them, most of it history."""
    raw = record()
    rows = len(read_record(raw, DAY).rows)
    ours, theirs = in_turn(TIMES, lambda: read_record(raw, DAY), lambda: json.loads(raw))
    one, peer = middle(ours), middle(theirs)
    words = f"{told(one)}, {len(raw) / 1e6:.1f} MB, {rows} rows (json.loads {told(peer)})"
    return Measured(words=words, ratio=one / peer, met=one <= 3 * peer + 0.020)
