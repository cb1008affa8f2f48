"""The data folder: what lies where, opening the store in it, and a store for a demo."""

import secrets
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from aid.storage.database import Database
from aid.storage.engine import require_encryption
from aid.storage.errors import StoreBusy, StoreFull
from aid.storage.files import BACKUPS, MAKING, STORE, private_folder
from aid.storage.migrations import migrate
from aid.storage.visits import VisitStore


class ThrowawayStore(VisitStore):
    """A store for made-up people: nobody keeps its key, and closing it deletes it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="aid-demo-")
        self.home = Path(self._folder.name)
        database = _open(self.home, secrets.token_bytes(32), now)
        super().__init__(database, now)

    def close(self) -> None:
        """Forget the key and delete the folder."""
        super().close()
        self._folder.cleanup()


def open_store(folder: Path, key: bytes, now: Callable[[], datetime]) -> VisitStore:
    """Open the store of this folder, made or brought up to date if need be."""
    return VisitStore(_open(folder, key, now), now)


def throwaway_store(now: Callable[[], datetime]) -> ThrowawayStore:
    """Return an empty store that is gone when it is closed."""
    require_encryption()
    return ThrowawayStore(now)


def _open(folder: Path, key: bytes, now: Callable[[], datetime]) -> Database:
    require_encryption()
    private_folder(folder)
    shutil.rmtree(folder / MAKING, ignore_errors=True)  # what a killed process left
    database = Database(folder / STORE, key)
    try:
        migrate(database, folder / BACKUPS, now())
        with suppress(StoreBusy, StoreFull):  # what is kept can be read all the same
            database.flush_log()
    except BaseException:
        database.close_all()
        raise
    return database
