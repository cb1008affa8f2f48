"""One encrypted file: a connection per thread, one writer at a time, few kinds of error."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from aid.storage import engine
from aid.storage.errors import (
    StoreBusy,
    StoreClosed,
    StoreDamaged,
    StoreError,
    StoreUnreachable,
    WrongKey,
)
from aid.storage.files import (
    make_private,
    plain_file_errors,
    private_folder,
    sync_file,
    sync_folder,
)

if TYPE_CHECKING:  # late: a first page needs no open store
    from sqlite_utils import Database as Connection

_WRITING = threading.RLock()


class _Seat:
    """One thread's connection; its lock lets another thread close it between uses."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.connection: Connection | None = None

    def close(self) -> None:
        with self.lock:
            if self.connection is not None:
                self.connection.close()
            self.connection = None


class Database:
    """The store's file and its key, until it is closed."""

    def __init__(
        self, path: Path, key: bytes, *, wait: float = engine.BUSY_SECONDS
    ) -> None:
        engine.require_encryption()
        self.path = path
        self._key: bytes | None = key
        self._wait = wait
        self._seats: dict[threading.Thread, _Seat] = {}
        self._seating = threading.Lock()
        private_folder(path.parent)
        make_private(path)
        with plain_file_errors():
            sync_folder(path.parent)

    @property
    def key(self) -> bytes:
        """The key, as long as the store is open."""
        if self._key is None:
            raise StoreClosed
        return self._key

    def read(self) -> AbstractContextManager[Connection]:
        """Lend this thread its connection; errors come out in our own few kinds."""
        return self._lend(writing=False)

    @contextmanager
    def _lend(self, *, writing: bool) -> Iterator[Connection]:
        seat = self._seat()
        with seat.lock:
            try:
                if seat.connection is None:
                    seat.connection = engine.connect(self.path, self.key, wait=self._wait)
                yield seat.connection
            except engine.DriverError as error:
                told = engine.plain(error, writing=writing)
                if told is None:
                    raise
                if engine.code_of(error) in engine.FAULTS:
                    seat.close()
                raise self._looked_at_again(told) from error

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Lend a connection for one change: all of it is kept, or nothing.

        It begins IMMEDIATE: one that begins as a reader fails at once when another
        writer came first. One inside another is refused by the database.
        """
        with _WRITING, self._lend(writing=True) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                with suppress(engine.DriverError):
                    connection.rollback()
                raise

    def flush_log(self) -> None:
        """Move the log's lines into the file and leave the log empty."""
        with _WRITING, self._lend(writing=True) as connection:
            row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if row[0]:
            raise StoreBusy

    def scrub(self) -> None:
        """Write the whole file anew: pages that were split or joined keep old scraps."""
        with _WRITING, self._lend(writing=True) as connection:
            connection.execute("VACUUM")
        self.flush_log()

    def copy_to(self, target: Path) -> None:
        """Write a whole copy under the same key; it stands alone, without a log."""
        make_private(target)
        with self._lend(writing=True) as connection:
            connection.execute("VACUUM INTO ?", [str(target)])
        with plain_file_errors():
            sync_file(target)
            sync_folder(target.parent)

    def check(self) -> bool:
        """Whether every page is as it was written, and the tables hold together."""
        try:
            with self.read() as connection:
                pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
                tables = connection.execute("PRAGMA integrity_check").fetchall()
        except (StoreDamaged, WrongKey):
            return False
        return not pages and tables == [("ok",)]

    def break_off(self, thread: threading.Thread) -> None:
        """Stop what another thread asks of the file right now, if anything."""
        seat = self._seats.get(thread)
        with suppress(engine.DriverError):
            if seat and seat.connection:
                seat.connection.conn.interrupt()

    def close_all(self) -> None:
        """Forget the key and close every thread's connection; later uses are refused."""
        self._key = None
        with self._seating:
            seats = list(self._seats.values())
            self._seats.clear()
        for seat in seats:
            seat.close()

    def _seat(self) -> _Seat:
        me = threading.current_thread()
        with self._seating:
            if me not in self._seats:
                self._close_left_seats()
                self._seats[me] = _Seat()
            return self._seats[me]

    def _close_left_seats(self) -> None:
        for thread in [t for t in self._seats if not t.is_alive()]:
            self._seats.pop(thread).close()

    def _looked_at_again(self, told: StoreError) -> StoreError:
        """Return the error; it is called damage only if a fresh connection sees it too."""
        if isinstance(told, StoreDamaged) and self._key and self._is_sound(self._key):
            return StoreUnreachable()
        return told

    def _is_sound(self, key: bytes) -> bool:
        try:
            fresh = engine.connect(self.path, key, wait=self._wait)
        except (engine.DriverError, StoreError):
            return False
        try:
            return fresh.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        except engine.DriverError:
            return False
        finally:
            fresh.close()


class NewDatabase(Database):
    """A file that is yet to be made: on its first use, whoever comes first."""

    def __init__(self, path: Path, key: bytes, make: Callable[[], None]) -> None:
        super().__init__(path, key)
        self.is_made = False
        self._make = make
        self._making = False

    @contextmanager
    def _lend(self, *, writing: bool) -> Iterator[Connection]:
        if not self.is_made:
            with _WRITING:  # the one lock that a writer holds already
                self._make_once()
        with super()._lend(writing=writing) as connection:
            yield connection

    def _make_once(self) -> None:
        if self.is_made or self._making:  # what makes it uses it, too
            return
        self._making = True
        try:
            self._make()
            self.is_made = True
        finally:
            self._making = False


def is_whole(path: Path, key: bytes) -> bool:
    """Whether a store, looked at afresh, is as it was written."""
    database = Database(path, key)
    try:
        return database.check()
    finally:
        database.close_all()
