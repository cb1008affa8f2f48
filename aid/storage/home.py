"""The data folder: what lies where, opening the store in it, and a store for a demo."""

import secrets
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from aid.domain.visit import Clinic
from aid.storage.database import Database, NewDatabase
from aid.storage.engine import require_encryption
from aid.storage.errors import DAMAGE, StoreBusy, StoreDamaged, StoreFull
from aid.storage.files import BACKUPS, MAKING, STORE, private_folder
from aid.storage.kept import Summary
from aid.storage.visits import VisitStore


class ThrowawayStore(VisitStore):
    """A store for made-up people: nobody keeps its key, and closing it deletes it.

    Its file is made when something is first kept or looked for, so that the first page,
    on which nothing is kept yet, need not wait for it.
    """

    def __init__(self, now: Callable[[], datetime], clinic: Clinic | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="aid-demo-")
        self.home = Path(self._folder.name)
        self._told = clinic
        self._new = NewDatabase(self.home / STORE, secrets.token_bytes(32), self._make)
        super().__init__(self._new, now)

    def recent(self, limit: int = 20) -> tuple[Summary, ...]:
        """Return the visits that changed last; none is there before the file is."""
        return super().recent(limit) if self._new.is_made else ()

    def clinic(self) -> Clinic | None:
        """Return what the clinic said of itself, at the start or since."""
        return super().clinic() if self._new.is_made else self._told

    def close(self) -> None:
        """Forget the key and delete the folder."""
        super().close()
        self._folder.cleanup()

    def _make(self) -> None:
        _bring_up_to_date(self._new, self.home, self._now())
        if self._told:
            self.set_clinic(self._told)


def open_store(folder: Path, key: bytes, now: Callable[[], datetime]) -> VisitStore:
    """Open the store of this folder, made or brought up to date if need be."""
    return VisitStore(_open(folder, key, now), now)


def is_sound(folder: Path, key: bytes, now: Callable[[], datetime]) -> bool:
    """Whether the store of this folder opens and is all as it was written."""
    try:
        store = open_store(folder, key, now)
    except DAMAGE:
        return False
    try:
        return store.check()
    finally:
        store.close()


def throwaway_store(
    now: Callable[[], datetime], clinic: Clinic | None = None
) -> ThrowawayStore:
    """Return an empty store that is gone when it is closed."""
    require_encryption()
    return ThrowawayStore(now, clinic)


def _open(folder: Path, key: bytes, now: Callable[[], datetime]) -> Database:
    require_encryption()
    private_folder(folder)
    shutil.rmtree(folder / MAKING, ignore_errors=True)  # what a killed process left
    if not _has_content(folder / STORE) and _was_copied(folder):
        raise StoreDamaged  # an empty store in its place would hide that it is gone
    database = Database(folder / STORE, key)
    try:
        _bring_up_to_date(database, folder, now())
    except BaseException:
        database.close_all()
        raise
    return database


def _bring_up_to_date(database: Database, folder: Path, now: datetime) -> None:
    from aid.storage.migrations import migrate  # late: a first page needs no open store

    migrate(database, folder / BACKUPS, now)
    with suppress(StoreBusy, StoreFull):  # what is kept can be read all the same
        database.flush_log()


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _was_copied(folder: Path) -> bool:
    return next((folder / BACKUPS).glob("*.tar"), None) is not None
