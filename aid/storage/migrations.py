"""The tables, one step after another; a step is never changed once it was released."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database as Connection
from sqlite_utils import Migrations

from aid.storage.database import Database
from aid.storage.errors import StoreNewer
from aid.storage.files import private_folder

MIGRATIONS = Migrations("aid")
KEPT_BACKUPS = 3

FIRST_TABLES = (
    # The document stands last: a list of visits then never reads its pages.
    """CREATE TABLE visit (
        id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE,
        opened TEXT NOT NULL, changed TEXT NOT NULL,
        finished INTEGER NOT NULL DEFAULT 0, keep_until TEXT,
        version INTEGER NOT NULL, document BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX visit_changed ON visit (changed)",
    "CREATE INDEX visit_keep_until ON visit (keep_until)",
    # Of `id` and not of `changed`, so that a save does not have to write it anew.
    "CREATE INDEX visit_unfinished ON visit (id) WHERE NOT finished",
    # `before` is what an undo brings back; it stands while the visit is open.
    """CREATE TABLE journal (
        visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
        n INTEGER NOT NULL, at TEXT NOT NULL, voice TEXT NOT NULL, verb TEXT NOT NULL,
        save_id TEXT, what TEXT NOT NULL, before BLOB,
        UNIQUE (visit, n)
    ) STRICT""",
    """CREATE UNIQUE INDEX journal_save_id ON journal (visit, save_id)
        WHERE save_id IS NOT NULL""",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT",
    # No visit, no day, no order of coming: a month's counts, and nothing to join them by.
    """CREATE TABLE answer (
        month TEXT NOT NULL, seat TEXT NOT NULL, item TEXT NOT NULL, choice TEXT NOT NULL,
        count INTEGER NOT NULL, PRIMARY KEY (month, seat, item, choice)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE tally (
        month TEXT NOT NULL, what TEXT NOT NULL,
        count INTEGER NOT NULL, PRIMARY KEY (month, what)
    ) STRICT, WITHOUT ROWID""",
)


@MIGRATIONS()
def first_tables(connection: Connection) -> None:
    """Visits and their journal, settings, and counts that name nobody."""
    for statement in FIRST_TABLES:
        connection.execute(statement)


def migrate(
    database: Database, backups: Path, now: datetime, steps: Migrations = MIGRATIONS
) -> None:
    """Bring the store to this version: all waiting steps or none, after a backup copy."""
    with database.read() as connection:
        refuse_newer(connection, steps)
        waiting = steps.pending(connection)
        begun = bool(steps.applied(connection))
    if waiting and begun:
        _back_up(database, backups, waiting[0].name, now)
    if waiting:
        with database.write() as connection:
            steps.apply(connection)


def refuse_newer(connection: Connection, steps: Migrations = MIGRATIONS) -> None:
    """Refuse a store that took a step this version does not know."""
    with closing(Connection(memory=True, execute_plugins=False)) as empty:
        known = {step.name for step in steps.pending(empty)}
    if {step.name for step in steps.applied(connection)} - known:
        raise StoreNewer


def _back_up(database: Database, backups: Path, step: str, now: datetime) -> None:
    private_folder(backups)
    database.copy_to(backups / f"{now:%Y%m%dT%H%M%S%f}-before-{step}.db")
    for old in sorted(backups.glob("*-before-*.db"))[:-KEPT_BACKUPS]:
        old.unlink()
