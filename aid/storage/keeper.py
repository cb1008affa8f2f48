"""Looks after an open store while nobody waits: is it whole, was it copied today?"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from aid.storage.database import Database, is_whole
from aid.storage.engine import DriverError
from aid.storage.errors import StoreError
from aid.storage.keys import has_keys

if TYPE_CHECKING:  # late: while the first page is made there is nothing to look after
    from concurrent.futures import Future, ThreadPoolExecutor

AGAIN = timedelta(minutes=10)


def nothing() -> None:
    """Do nothing."""


class Keeper:
    """One worker behind an open store; what it cannot do now, it tries again later."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self.is_damaged = False
        self._database = database
        self._now = now
        self._tried: datetime | None = None
        self._worker: ThreadPoolExecutor | None = None
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def look_over(self, first: Callable[[], object] = nothing) -> Future[None]:
        """Do this first, go over every page, make the day's copy unless all is damaged."""
        return self._send(partial(self._look_over, first))

    def finds_whole(self) -> bool:
        """Whether every page is as it was written; a second look decides on damage."""
        database = self._database
        self.is_damaged = not (database.check() or is_whole(database.path, database.key))
        return not self.is_damaged

    def copy_if_due(self) -> Future[None] | None:
        """Make the copy of the day unless it is there or was tried just now."""
        if self.is_damaged or not has_keys(self._database.path.parent):
            return None
        now = self._now()
        if self._tried and abs(now - self._tried) < AGAIN:
            return None
        self._tried = now
        return self._send(self._copy)

    def stop(self) -> None:
        """Break off what is being done, and begin nothing more."""
        with self._lock:
            worker, self._worker = self._worker, None
        if worker:
            worker.shutdown(wait=False, cancel_futures=True)
        if self._thread:
            self._database.break_off(self._thread)

    def _send(self, work: Callable[[], None]) -> Future[None]:
        from concurrent.futures import ThreadPoolExecutor

        with self._lock:
            if self._worker is None:
                self._worker = ThreadPoolExecutor(1, "keeper", self._begin)
            return self._worker.submit(work)

    def _begin(self) -> None:
        self._thread = threading.current_thread()

    def _look_over(self, first: Callable[[], object]) -> None:
        with suppress(StoreError, DriverError):
            first()
        with suppress(StoreError, DriverError):
            if self.finds_whole():
                self._copy()

    def _copy(self) -> None:
        from aid.storage.copies import copy_day  # late: the first page needs no copies

        with suppress(StoreError, DriverError):
            copy_day(self._database, self._now())
