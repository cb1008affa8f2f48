"""Makes the small store that stands for this version in tests/data/stores, once for each.

    python -m tests.storage.make_store

Run it when a step is added to the tables, and keep the files of the steps before: people
come from there. The key is fixed and in the open; the people are made up. Beside the store
stands what it holds, as the program of that day read it.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from sqlite_utils import Database as Connection

from aid.domain.people import Voice
from aid.domain.visit import Clinic
from aid.library.load import load_library
from aid.resources import resource_dir
from aid.storage.counts import CountStore
from aid.storage.home import open_store
from aid.storage.migrations import MIGRATIONS
from aid.storage.visits import VisitStore
from tests.storage.stories import ROSA, say

STORES = Path(__file__).parents[1] / "data" / "stores"
KEY = bytes(range(32))
DAY = date(2026, 3, 2)
CLINIC = Clinic(name="Hill Street", phone="555-0100", languages=("en", "es"))


def moments() -> Iterator[datetime]:
    now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    while True:
        now += timedelta(minutes=1)
        yield now


def fill(store: VisitStore) -> None:
    """A day at a clinic: talks open, undone, finished; counts that name nobody."""
    store.set_clinic(CLINIC)
    rosa = store.begin(ROSA)
    say(store, rosa.id, "walk the dog", "save-1")
    say(store, rosa.id, "sing", "save-2")
    store.undo(rosa.id)
    people = load_library(resource_dir("content")).personas
    for name in ("edith", "salma"):
        store.begin(replace(people[name].visit, practice=True))
    done = store.begin(ROSA)
    with store.editing(done.id, Voice.CLINICIAN, "say") as edit:
        edit.visit = replace(edit.visit, offset_reason="a longer talk")
    store.finish(done.id, DAY + timedelta(days=90))
    counts = CountStore(store.database)
    counts.answer(Voice.PATIENT, "heard", "yes", DAY)
    counts.tally("printed", DAY)


def told(store: VisitStore) -> dict[str, Any]:
    """All that a store holds, in plain values."""
    counts = CountStore(store.database)
    visits = [store.get(line.id) for line in store.recent(1_000)]
    return {
        "clinic": msgspec.to_builtins(store.clinic()),
        "visits": [msgspec.to_builtins(kept) for kept in visits],
        "journals": {
            kept.id: msgspec.to_builtins(store.journal(kept.id)) for kept in visits
        },
        "undo": {kept.id: kept.can_undo for kept in visits},
        "answers": msgspec.to_builtins(counts.answers()),
        "tallies": msgspec.to_builtins(counts.tallies()),
    }


def make(target: Path) -> None:
    """Make the store, alone in one file, and what it holds beside it."""
    times = moments()
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder), KEY, lambda: next(times))
        fill(store)
        store.database.copy_to(target.with_suffix(".store"))
        held = msgspec.json.format(msgspec.json.encode(told(store)), indent=1)
        target.with_suffix(".json").write_bytes(held + b"\n")
        store.close()


def newest_step() -> str:
    """The name of the newest step of the tables, with its number."""
    with closing(Connection(memory=True)) as empty:
        names = [step.name for step in MIGRATIONS.pending(empty)]
    return f"{len(names):04}-{names[-1]}"


if __name__ == "__main__":
    STORES.mkdir(parents=True, exist_ok=True)
    make(STORES / newest_step())
