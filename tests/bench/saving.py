"""A save until it is acknowledged, beside the disk's way to be sure and plain SQLite."""

import os
import secrets
import sqlite3
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
TIMES = 600
PAGE = secrets.token_bytes(4096)


def measure(*, full: bool) -> Measured:
    """Saves of a visit, flushed writes and plain statements, by turns, in one folder."""
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder), secrets.token_bytes(32), clock.now)
        with (Path(folder) / "plain").open("wb", buffering=0) as plain:
            flush, state = partial(flushed, plain.fileno()), statements(Path(folder))
            ours, theirs, bare = in_turn(TIMES, saves(store), flush, state)
        store.close()
    one, peer = at(ours, 99), middle(theirs)
    disk = f"fdatasync {told(peer)}, p99 {told(at(theirs, 99))}"
    words = f"{told(one)}, p50 {told(middle(ours))} ({disk})"
    floor = f"plain sqlite3: {told(at(bare, 99))}, p50 {told(middle(bare))}"
    return within(words, one, peer, 12, floor)


def saves(store: VisitStore) -> Callable[[], None]:
    """A deed that changes an ordinary visit, each time to what no store has held yet."""
    visit_id, numbers = store.begin(planned_visit(shipped())).id, count()
    own = secrets.token_hex(4)  # else one store finds at hand what another just read

    def save() -> None:
        with store.editing(visit_id, Voice.PATIENT, "tell_care") as edit:
            edit.visit = replace(edit.visit, own_idea=f"idea {own} {next(numbers)}")

    return save


def flushed(file: int) -> None:
    """Write one page of a file, and wait until the disk has it."""
    os.write(file, PAGE)
    getattr(os, "fdatasync", os.fsync)(file)  # macOS knows the second alone


def statements(folder: Path) -> Callable[[], None]:
    """A deed of two statements in plain SQLite, which waits for the disk as we do."""
    plain = sqlite3.connect(folder / "plain.db", isolation_level=None)
    plain.executescript(
        """PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
        CREATE TABLE visit (id INTEGER PRIMARY KEY, document BLOB);
        CREATE TABLE journal (n INTEGER PRIMARY KEY, before BLOB);
        INSERT INTO visit VALUES (1, '');"""
    )

    def save() -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.execute("INSERT INTO journal (before) SELECT document FROM visit")
        plain.execute("UPDATE visit SET document = ? WHERE id = 1", [PAGE])
        plain.execute("COMMIT")

    return save
