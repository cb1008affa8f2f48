from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database as Connection
from sqlite_utils import Migrations

from aid.storage import engine
from aid.storage.database import Database
from aid.storage.errors import StoreNewer
from aid.storage.home import open_store
from aid.storage.kept import Kept
from aid.storage.migrations import KEPT_BACKUPS, first_tables, migrate
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import said, say


def with_step(name: str, sql: str) -> Migrations:
    steps = Migrations("aid")
    steps()(first_tables)

    def step(connection: Connection) -> None:
        connection.execute("CREATE TABLE half (a)")
        connection.execute(sql)

    steps(name=name)(step)
    return steps


def tables(store: VisitStore) -> set[str]:
    with store.database.read() as connection:
        return {name for name in connection.table_names() if not name.startswith("_")}


def test_a_new_store_has_all_tables_and_needs_no_backup(
    store: VisitStore, home: Path
) -> None:
    assert tables(store) == {"visit", "journal", "setting", "answer", "tally"}
    assert not (home / "backups").exists()


def test_tables_refuse_what_is_not_of_their_kind(store: VisitStore) -> None:
    with store.database.read() as connection:
        assert all(connection.table(name).strict for name in tables(store))


def test_journal_lines_go_with_their_visit(store: VisitStore, kept: Kept) -> None:
    say(store, kept.id, "sing")
    with store.database.write() as connection:
        connection.execute("DELETE FROM visit")
        assert connection.table("journal").count == 0


def test_a_journal_line_needs_its_visit(store: VisitStore) -> None:
    line = {"visit": "none", "n": 1, "at": "", "voice": "", "verb": "", "what": ""}
    with (
        pytest.raises(engine.DriverError, match="FOREIGN KEY"),
        store.database.write() as connection,
    ):
        connection.table("journal").insert(line)


def test_opening_again_changes_nothing(
    store: VisitStore, kept: Kept, home: Path, key: bytes, clock: Clock
) -> None:
    store.close()
    again = open_store(home, key, clock)
    assert again.get(kept.id) == kept
    assert not (home / "backups").exists()
    again.close()


def test_a_later_step_keeps_a_copy_from_before_that_opens_with_the_same_key(
    store: VisitStore, kept: Kept, home: Path, key: bytes, clock: Clock
) -> None:
    say(store, kept.id, "before the step")
    steps = with_step("later", "CREATE TABLE later (a)")
    migrate(store.database, home / "backups", clock(), steps)
    assert {"half", "later"} <= tables(store)
    assert said(store, kept.id) == "before the step"
    (copy,) = (home / "backups").iterdir()
    assert copy.name == f"{clock.time:%Y%m%dT%H%M%S%f}-before-later.db"
    assert not copy.read_bytes().startswith(b"SQLite format 3")
    assert copy.stat().st_mode & 0o777 == 0o600
    old = VisitStore(Database(copy, key), clock)
    assert said(old, kept.id) == "before the step"
    assert "later" not in tables(old)
    old.close()


def test_a_step_that_fails_leaves_the_store_as_it_was(
    store: VisitStore, kept: Kept, home: Path, clock: Clock
) -> None:
    with pytest.raises(engine.DriverError, match="no such table"):
        migrate(
            store.database,
            home / "backups",
            clock(),
            with_step("broken", "INSERT INTO nowhere VALUES (1)"),
        )
    assert tables(store) == {"visit", "journal", "setting", "answer", "tally"}
    assert store.get(kept.id) == kept
    assert len(list((home / "backups").iterdir())) == 1


def test_a_store_of_a_newer_program_is_refused_and_untouched(
    store: VisitStore, kept: Kept, home: Path, key: bytes, clock: Clock
) -> None:
    steps = with_step("from_the_future", "CREATE TABLE future (a)")
    migrate(store.database, home / "backups", clock(), steps)
    store.close()
    with pytest.raises(StoreNewer):
        open_store(home, key, clock)
    assert VisitStore(Database(home / "store.db", key), clock).get(kept.id) == kept


def test_only_the_newest_copies_are_kept(
    store: VisitStore, home: Path, clock: Clock
) -> None:
    names = [f"step{n}" for n in range(5)]
    for n in range(5):
        steps = Migrations("aid")
        steps()(first_tables)
        for name in names[: n + 1]:
            steps(name=name)(lambda connection: None)
        migrate(store.database, home / "backups", clock(), steps)
    left = sorted(path.name for path in (home / "backups").iterdir())
    assert len(left) == KEPT_BACKUPS
    assert [name.split("-")[-1] for name in left] == ["step2.db", "step3.db", "step4.db"]


def test_times_are_told_by_the_clock_given(store: VisitStore, kept: Kept) -> None:
    assert isinstance(kept.opened, datetime)
    assert kept.opened.year == 2026
