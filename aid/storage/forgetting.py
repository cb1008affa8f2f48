"""Forgetting: out of the file, its log, and the copies that this program made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from aid.storage.database import Database
from aid.storage.removing import remove_visits

if TYPE_CHECKING:  # late: a first page needs no open store
    from sqlite_utils import Database as Connection


def forget_visits(database: Database, ids: Iterable[str]) -> None:
    """Remove visits with their journals; said again for one that is gone, it cleans again.

    The copies come first: a process killed half way leaves the visit where it can be seen,
    and forgotten again.
    """
    # Late: the first page needs no copies.
    from aid.storage.copies import COPYING, drop_old
    from aid.storage.forgetting_copies import forget_in_copies

    home, gone = database.path.parent, list(ids)
    with COPYING:
        forget_in_copies(home, database.key, gone)
        drop_old(home)
        remove_visits(database, gone)


def due(connection: Connection, today: date, unfinished_days: int) -> list[str]:
    """Return the visits whose day has come, and those left unfinished too long."""
    rows = connection.execute(
        """SELECT id FROM visit WHERE finished AND keep_until <= ?
        UNION ALL SELECT id FROM visit INDEXED BY visit_unfinished
        WHERE NOT finished AND changed < ?""",
        [today.isoformat(), (today - timedelta(days=unfinished_days)).isoformat()],
    )
    return [row[0] for row in rows]
