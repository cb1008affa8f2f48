"""A save until the store has acknowledged it, beside the disk's own way to be sure."""

import os
import secrets
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from aid import clock
from aid.domain.people import Voice
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from tests.bench.figure import Measured, within
from tests.bench.made_up import planned_visit, shipped
from tests.bench.spans import at, in_turn, middle, told

WHAT = "save acknowledged, p99 single user"
BAR = "at most 12x the disk's fdatasync, p50"
FLOOR = "0.85 ms, p50"
TIMES = 600
PAGE = secrets.token_bytes(4096)


def measure(*, full: bool) -> Measured:
    """Saves of a visit and plain flushed writes, by turns, in one folder."""
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder), secrets.token_bytes(32), clock.now)
        with (Path(folder) / "plain").open("wb", buffering=0) as plain:
            flush = partial(flushed, plain.fileno())
            ours, theirs = in_turn(saves(store), flush, TIMES)
        store.close()
    one, peer = at(ours, 99), middle(theirs)
    words = f"{told(one)}, p50 {told(middle(ours))} (fdatasync {told(peer)})"
    return within(words, one, peer, 12)


def saves(store: VisitStore) -> Callable[[], None]:
    """A deed that changes an ordinary visit, each time to something else."""
    visit_id, numbers = store.begin(planned_visit(shipped())).id, count()

    def save() -> None:
        with store.editing(visit_id, Voice.PATIENT, "tell_care") as edit:
            edit.visit = replace(edit.visit, own_idea=f"idea {next(numbers)}")

    return save


def flushed(file: int) -> None:
    """Write one page of a file, and wait until the disk has it."""
    os.write(file, PAGE)
    getattr(os, "fdatasync", os.fsync)(file)  # macOS knows the second alone
