import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from aid.domain.visit import Visit
from aid.storage import engine
from aid.storage.database import Database
from aid.storage.documents import visit_of
from aid.storage.errors import StoreBusy, VisitGone
from aid.storage.kept import Kept
from aid.storage.migrations import first_tables, migrate
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import (
    everything_in,
    left,
    log_pages,
    pages,
    said,
    say,
    traces,
)

TODAY = date(2026, 3, 2)


def remains(home: Path, key: bytes) -> bytes:
    """All that someone with the key could read in the store, its log and its backups."""
    under = b"".join(pages(path, key) for path in home.rglob("*.db"))
    logs = b"".join(log_pages(path, key) for path in home.rglob("*-wal"))
    return under + logs + everything_in(home)


def later(store: VisitStore, home: Path, clock: Clock) -> None:
    """Take a later step of the tables, which leaves a backup copy."""
    steps = Migrations("aid")
    steps()(first_tables)
    steps(name="later")(lambda connection: connection.execute("CREATE TABLE later (a)"))
    migrate(store.database, home / "backups", clock(), steps)


def test_a_forgotten_visit_is_gone(store: VisitStore, kept: Kept) -> None:
    store.forget(kept.id)
    with pytest.raises(VisitGone):
        store.get(kept.id)
    assert store.by_code(kept.code) is None
    assert store.recent() == ()
    assert store.journal(kept.id) == ()


def test_a_forgotten_visit_does_not_stay_in_memory(store: VisitStore, kept: Kept) -> None:
    store.forget(kept.id)
    assert visit_of.cache_info().currsize == 0


def test_forgetting_again_is_no_fault(store: VisitStore, kept: Kept) -> None:
    store.forget(kept.id)
    store.forget(kept.id)


def test_the_look_under_the_encryption_can_see(
    store: VisitStore, kept: Kept, home: Path, key: bytes
) -> None:
    say(store, kept.id, "marigold")
    here = traces(store, kept.id)
    assert len(here) == 5
    assert len(left(log_pages(home / "store.db-wal", key), here)) == 5
    store.database.flush_log()
    assert len(left(pages(home / "store.db", key), here)) == 5


@pytest.mark.parametrize("length", [4, 400, 20_000])
def test_nothing_remains_even_for_someone_with_the_key(
    store: VisitStore, home: Path, key: bytes, tmp_path: Path, length: int
) -> None:
    """Visits of mixed sizes grow, shrink and are undone; half of them are forgotten."""
    chance = random.Random(length)
    visits = [store.begin(Visit()).id for _ in range(16)]
    seen: list[set[bytes]] = [set() for _ in visits]
    for _ in range(150):
        n = chance.randrange(16)
        say(store, visits[n], chance.randbytes(chance.randint(2, length)).hex())
        seen[n] |= traces(store, visits[n])
        if not chance.randrange(5):
            store.undo(visits[n])
    gone = set[bytes]().union(*seen[:8])
    assert len(left(remains(home, key), gone)) > len(gone) // 2
    for visit_id in visits[:8]:
        store.forget(visit_id)
    store.database.copy_to(tmp_path / "live.db")
    shared = left(pages(tmp_path / "live.db", key), gone)  # what the others say too
    assert len(shared) < len(gone)
    assert sorted(left(remains(home, key), gone)) == sorted(shared)
    assert left(remains(home, key), set().union(*seen[8:]))
    assert store.check()


def test_nothing_remains_in_a_backup_that_a_migration_made(
    store: VisitStore, kept: Kept, home: Path, key: bytes, clock: Clock
) -> None:
    other = store.begin(Visit())
    say(store, kept.id, f"marigold {list(range(500))}")
    say(store, other.id, "bluebell")
    later(store, home, clock)
    (copy,) = (home / "backups").iterdir()
    gone = traces(store, kept.id) - traces(store, other.id)
    assert left(pages(copy, key), gone)
    store.forget(kept.id)
    assert left(remains(home, key), gone) == []
    assert [path.name for path in (home / "backups").iterdir()] == [copy.name]
    backup = VisitStore(Database(copy, key), clock)
    assert said(backup, other.id) == "bluebell"
    backup.close()


def test_a_backup_that_cannot_be_cleaned_is_deleted(
    store: VisitStore, kept: Kept, home: Path
) -> None:
    (home / "backups").mkdir()
    (home / "backups" / "of-another-key.db").write_bytes(bytes(range(256)) * 64)
    store.forget(kept.id)
    assert list((home / "backups").iterdir()) == []


def test_a_reader_elsewhere_is_said_and_forgetting_again_then_cleans(
    store: VisitStore, kept: Kept, home: Path, key: bytes, clock: Clock
) -> None:
    say(store, kept.id, "marigold")
    gone = traces(store, kept.id)
    reader = engine.connect(home / "store.db", key)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM visit").fetchone()
    hasty = VisitStore(Database(home / "store.db", key, wait=0.05), clock)
    with pytest.raises(StoreBusy):
        hasty.forget(kept.id)
    reader.rollback()
    reader.close()
    hasty.forget(kept.id)
    assert left(remains(home, key), gone) == []
    hasty.close()


def test_a_finished_visit_is_forgotten_on_its_day_and_not_before(
    store: VisitStore, kept: Kept
) -> None:
    store.finish(kept.id, TODAY + timedelta(days=30))
    assert store.forget_due(TODAY + timedelta(days=29), unfinished_days=7) == 0
    assert store.forget_due(TODAY + timedelta(days=30), unfinished_days=7) == 1
    with pytest.raises(VisitGone):
        store.get(kept.id)


def test_an_unfinished_visit_is_forgotten_after_so_many_days_without_a_change(
    store: VisitStore, kept: Kept, clock: Clock
) -> None:
    clock.time += timedelta(days=3)
    say(store, kept.id, "still talking")
    assert store.forget_due(TODAY + timedelta(days=10), unfinished_days=7) == 0
    assert store.forget_due(TODAY + timedelta(days=11), unfinished_days=7) == 1


def test_many_that_are_due_go_at_once_and_others_stay(
    store: VisitStore, kept: Kept
) -> None:
    done = [store.begin(Visit()) for _ in range(3)]
    for visit in done:
        store.finish(visit.id, TODAY)
    assert store.forget_due(TODAY, unfinished_days=7) == 3
    assert [line.id for line in store.recent()] == [kept.id]
