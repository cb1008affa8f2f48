"""Forgetting: out of the file, its log, and the copies that this program made."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from sqlite_utils import Database as Connection

from aid.storage.database import Database
from aid.storage.errors import StoreDamaged, WrongKey
from aid.storage.files import BACKUPS, plain_file_errors, sync_folder


def forget_visits(database: Database, ids: Iterable[str]) -> None:
    """Remove visits with their journals; said again for one that is gone, it cleans again.

    The copies come first: a process killed half way leaves the visit where it can be seen,
    and forgotten again.
    """
    gone = list(ids)
    for copy in sorted((database.path.parent / BACKUPS).glob("*.db")):
        _forget_in_copy(copy, database.key, gone)
    _remove(database, gone)


def due(connection: Connection, today: date, unfinished_days: int) -> list[str]:
    """Return the visits whose day has come, and those left unfinished too long."""
    rows = connection.execute(
        """SELECT id FROM visit WHERE finished AND keep_until <= ?
        UNION ALL SELECT id FROM visit INDEXED BY visit_unfinished
        WHERE NOT finished AND changed < ?""",
        [today.isoformat(), (today - timedelta(days=unfinished_days)).isoformat()],
    )
    return [row[0] for row in rows]


def _remove(database: Database, ids: list[str]) -> None:
    with database.write() as connection:
        for visit_id in ids:
            connection.execute("DELETE FROM visit WHERE id = ?", [visit_id])
    database.scrub()


def _forget_in_copy(copy: Path, key: bytes, ids: list[str]) -> None:
    opened = Database(copy, key)
    try:
        _remove(opened, ids)
    except (WrongKey, StoreDamaged):
        _delete(copy)  # it cannot be cleaned, so it cannot stay
    finally:
        opened.close_all()


def _delete(copy: Path) -> None:
    with plain_file_errors():
        for path in copy.parent.glob(f"{copy.name}*"):
            path.unlink()
        sync_folder(copy.parent)
