"""The visits of this laptop: begin, find, change, undo, finish, forget."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from aid.domain.people import Voice
from aid.domain.visit import Clinic, Visit
from aid.storage import journal
from aid.storage.codes import fresh_codes, tidy_code
from aid.storage.database import Database
from aid.storage.documents import (
    clinic_document,
    clinic_of,
    document_of,
    let_go,
    visit_of,
    whole_text,
)
from aid.storage.errors import StaleVisit, StoreBusy, VisitGone
from aid.storage.forgetting import due, forget_visits
from aid.storage.keeper import Keeper
from aid.storage.kept import Edit, Kept, Line, Summary

if TYPE_CHECKING:  # late: a first page needs no open store
    from sqlite_utils import Database as Connection

CLINIC = "clinic"


class VisitStore:
    """Every visit that is kept, one transaction a change."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        codes: Callable[[], Iterator[str]] = fresh_codes,
    ) -> None:
        self.database = database
        self.keeper = Keeper(database, now)
        self._now = now
        self._codes = codes
        self._clinic: Clinic | None = None

    def begin(self, visit: Visit) -> Kept:
        """Keep a new visit under a random id and a code that is free."""
        now = self._moment()
        document = document_of(visit)
        with self.database.write() as connection:
            kept = Kept(
                id=secrets.token_hex(16),
                code=self._free_code(connection),
                opened=now,
                changed=now,
                finished=False,
                keep_until=None,
                version=1,
                visit=visit_of(document),
            )
            connection.execute(
                """INSERT INTO visit (id, code, opened, changed, version, document)
                VALUES (?, ?, ?, ?, ?, ?)""",
                [kept.id, kept.code, _text(now), _text(now), 1, document],
            )
        return kept

    def get(self, visit_id: str) -> Kept:
        """Return the visit of this id, or say that it is gone."""
        with self.database.read() as connection:
            return _load(connection, visit_id)

    def by_code(self, code: str) -> Kept | None:
        """Return the visit of this code, however it was typed; None when there is none."""
        with self.database.read() as connection:
            found = connection.execute(
                "SELECT id FROM visit WHERE code = ?", [tidy_code(code)]
            ).fetchone()
            return _load(connection, found[0]) if found else None

    @contextmanager
    def editing(
        self,
        visit_id: str,
        voice: Voice,
        verb: str,
        *,
        version: int | None = None,
        save_id: str = "",
    ) -> Iterator[Edit]:
        """Change a visit: the document, its version and its journal line, or nothing.

        `version` is the one the form was made from; `save_id` marks one save, so that
        sending it again stores it once.
        """
        mark = whole_text(save_id)
        with self.database.write() as connection:
            kept = _load(connection, visit_id)
            repeated = journal.has_save(connection, visit_id, mark)
            if not repeated and version not in (None, kept.version):
                raise StaleVisit(kept)
            edit = Edit(visit=kept.visit, kept=kept, repeated=repeated)
            yield edit
            if not repeated:
                edit.kept = self._save(connection, kept, edit.visit, voice, verb, mark)

    def undo(self, visit_id: str, *, save_id: str = "") -> Kept:
        """Take the newest change back; again, the one before it."""
        mark = whole_text(save_id)
        with self.database.write() as connection:
            kept = _load(connection, visit_id)
            before = journal.newest_before(connection, visit_id)
            if before is None or journal.has_save(connection, visit_id, mark):
                return kept
            older = visit_of(before.document)
            journal.spend_before(connection, visit_id, before.n)
            return self._save(connection, kept, older, before.voice, journal.UNDO, mark)

    def journal(self, visit_id: str) -> tuple[Line, ...]:
        """Return who changed what, in order; no words of the visit stand in it."""
        with self.database.read() as connection:
            return tuple(journal.lines(connection, whole_text(visit_id)))

    def recent(self, limit: int = 20) -> tuple[Summary, ...]:
        """Return the visits that changed last, the newest first."""
        with self.database.read() as connection:
            rows = connection.execute(
                """SELECT id, code, changed, finished FROM visit
                ORDER BY changed DESC, rowid DESC LIMIT ?""",
                [limit],
            ).fetchall()
        return tuple(
            Summary(
                id=row[0],
                code=row[1],
                changed=datetime.fromisoformat(row[2]),
                finished=bool(row[3]),
            )
            for row in rows
        )

    def finish(self, visit_id: str, keep_until: date) -> Kept:
        """Close a visit and keep it until this day; what undo needed is dropped."""
        with self.database.write() as connection:
            _load(connection, visit_id)
            connection.execute(
                """UPDATE visit SET finished = 1, keep_until = ?, changed = ?,
                version = version + 1 WHERE id = ?""",
                [keep_until.isoformat(), _text(self._moment()), visit_id],
            )
            journal.drop_befores(connection, visit_id)
            kept = _load(connection, visit_id)
        with suppress(StoreBusy):  # it is kept; the log is emptied another time
            self.database.flush_log()
        return kept

    def forget(self, visit_id: str) -> None:
        """Remove a visit for good; one that is gone already is no error."""
        forget_visits(self.database, [whole_text(visit_id)])
        let_go()

    def forget_due(self, today: date, unfinished_days: int) -> int:
        """Remove what was kept long enough and what was left unfinished; say how many."""
        with self.database.read() as connection:
            ids = due(connection, today, unfinished_days)
        if ids:
            forget_visits(self.database, ids)
            let_go()
        return len(ids)

    def clinic(self) -> Clinic | None:
        """Return what the clinic said of itself at set-up; read once, every page asks."""
        if self._clinic is None:
            with self.database.read() as connection:
                row = connection.execute(
                    "SELECT document FROM setting WHERE name = ?", [CLINIC]
                ).fetchone()
            self._clinic = clinic_of(row[0]) if row else None
        return self._clinic

    def set_clinic(self, clinic: Clinic) -> None:
        """Keep what the clinic says of itself."""
        row = {"name": CLINIC, "document": clinic_document(clinic)}
        with self.database.write() as connection:
            connection.table("setting").upsert(row, pk="name")
        self._clinic = clinic

    def check(self) -> bool:
        """Whether all that is kept is as it was written."""
        return self.database.check()

    def close(self) -> None:
        """Forget the key and close the file."""
        self.keeper.stop()
        self.database.close_all()
        let_go()

    def _save(
        self,
        connection: Connection,
        kept: Kept,
        visit: Visit,
        voice: Voice,
        verb: str,
        save_id: str,
    ) -> Kept:
        what = journal.changed_parts(kept.visit, visit)
        if not what:
            return kept
        document = document_of(visit)
        line = Line(
            n=journal.next_number(connection, kept.id),
            at=self._moment(),
            voice=voice,
            verb=verb,
            what=what,
            save_id=save_id,
        )
        journal.write_line(connection, kept.id, line)
        connection.execute(
            "UPDATE visit SET document = ?, version = ?, changed = ? WHERE id = ?",
            [document, kept.version + 1, _text(line.at), kept.id],
        )
        return _load(connection, kept.id)

    def _free_code(self, connection: Connection) -> str:
        taken = "SELECT 1 FROM visit WHERE code = ?"
        codes = self._codes()
        return next(c for c in codes if not connection.execute(taken, [c]).fetchone())

    def _moment(self) -> datetime:
        return self._now().astimezone(UTC)


def _load(connection: Connection, visit_id: str) -> Kept:
    row = connection.execute(
        """SELECT id, code, opened, changed, finished, keep_until, version, document,
            EXISTS (SELECT 1 FROM journal WHERE visit = id AND before IS NOT NULL)
        FROM visit WHERE id = ?""",
        [whole_text(visit_id)],
    ).fetchone()
    if row is None:
        raise VisitGone
    return Kept(
        id=row[0],
        code=row[1],
        opened=datetime.fromisoformat(row[2]),
        changed=datetime.fromisoformat(row[3]),
        finished=bool(row[4]),
        keep_until=date.fromisoformat(row[5]) if row[5] else None,
        version=row[6],
        visit=visit_of(row[7]),
        can_undo=bool(row[8]),
    )


def _text(moment: datetime) -> str:
    """Return the moment at one length, so that the text sorts by time."""
    return moment.isoformat(timespec="microseconds")
