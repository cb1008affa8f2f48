"""Run apart, over a watched disk: what a day does to a store, each thing acknowledged."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from aid.domain.visit import Visit
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from tests.storage.stories import ROSA, save_number

SAVES = 90
KEY = bytes(range(32))


def now() -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC)


def opened() -> VisitStore:
    store = open_store(folder / "home", KEY, now)
    with store.database.read() as connection:
        connection.execute(f"PRAGMA synchronous = {synchronous}")
    return store


folder, synchronous = Path(sys.argv[1]), sys.argv[2]
acks = os.open(folder / "acks", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
store = opened()
kept, other = store.begin(Visit()).id, store.begin(ROSA).id
gone = ""
for n in range(1, SAVES + 1):
    save_number(store, kept, n)
    os.write(acks, f"{n} {kept} {gone}".encode())
    if n % 8 == 0:
        store.database.flush_log()
    if n % 25 == 0:
        store.close()
        store = opened()
    if n == SAVES // 2:
        store.forget(other)
        gone = other
os._exit(0)  # without closing: the last things done are saves, too
