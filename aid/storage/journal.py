"""The journal of a visit: a line for each change, and what an undo brings back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING

from aid.domain.people import Voice
from aid.domain.visit import Visit
from aid.storage.kept import Line

if TYPE_CHECKING:  # late: a first page needs no open store
    from sqlite_utils import Database as Connection

UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Before:
    """A change that can be undone: its line, its voice, and the visit before it."""

    n: int
    voice: Voice
    document: bytes


def changed_parts(old: Visit, new: Visit) -> tuple[str, ...]:
    """Name the parts of the visit that differ."""
    names = (field.name for field in fields(Visit))
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))


def write_line(connection: Connection, visit_id: str, line: Line) -> None:
    """Write one line, and keep the visit as it stands now for an undo.

    An undo keeps nothing: it spends what the change it takes back had kept. Nor does a
    change of a finished visit.
    """
    connection.execute(
        """INSERT INTO journal (visit, n, at, voice, verb, save_id, what, before)
        SELECT id, ?, ?, ?, ?, ?, ?,
            CASE WHEN finished OR ? THEN NULL ELSE document END
        FROM visit WHERE id = ?""",
        [
            line.n,
            line.at.isoformat(),
            line.voice.value,
            line.verb,
            line.save_id or None,
            " ".join(line.what),
            line.verb == UNDO,
            visit_id,
        ],
    )


def next_number(connection: Connection, visit_id: str) -> int:
    """Return the number of the line to come."""
    sql = "SELECT coalesce(max(n), 0) + 1 FROM journal WHERE visit = ?"
    number: int = connection.execute(sql, [visit_id]).fetchone()[0]
    return number


def has_save(connection: Connection, visit_id: str, save_id: str) -> bool:
    """Whether this very save was stored before."""
    sql = "SELECT 1 FROM journal WHERE visit = ? AND save_id = ?"
    return bool(save_id) and bool(connection.execute(sql, [visit_id, save_id]).fetchone())


def newest_before(connection: Connection, visit_id: str) -> Before | None:
    """Return the newest change that was not undone yet."""
    row = connection.execute(
        """SELECT n, voice, before FROM journal
        WHERE visit = ? AND before IS NOT NULL ORDER BY n DESC LIMIT 1""",
        [visit_id],
    ).fetchone()
    return Before(row[0], Voice(row[1]), row[2]) if row else None


def spend_before(connection: Connection, visit_id: str, n: int) -> None:
    """Drop what one line kept for an undo."""
    sql = "UPDATE journal SET before = NULL WHERE visit = ? AND n = ?"
    connection.execute(sql, [visit_id, n])


def drop_befores(connection: Connection, visit_id: str) -> None:
    """Drop all that the visit kept for undo."""
    sql = "UPDATE journal SET before = NULL WHERE visit = ? AND before IS NOT NULL"
    connection.execute(sql, [visit_id])


def lines(connection: Connection, visit_id: str) -> Iterator[Line]:
    """Give the journal's lines in order."""
    rows = connection.execute(
        """SELECT n, at, voice, verb, what, coalesce(save_id, '') FROM journal
        WHERE visit = ? ORDER BY n""",
        [visit_id],
    )
    for n, at, voice, verb, what, save_id in rows:
        yield Line(
            n=n,
            at=datetime.fromisoformat(at),
            voice=Voice(voice),
            verb=verb,
            what=tuple(what.split()),
            save_id=save_id,
        )
