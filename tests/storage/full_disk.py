"""Run apart: files may not grow any more, as on a full disk; then they may again."""

import resource
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from aid.domain.visit import Visit
from aid.storage.errors import StoreError
from aid.storage.home import open_store
from tests.storage.stories import said, say


def now() -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC)


home = Path(sys.argv[1])
store = open_store(home, bytes(32), now)
kept = say(store, store.begin(Visit()).id, "before")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = (home / "store.db-wal").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))
try:
    say(store, kept.id, "too much " * 20_000)
except StoreError as error:
    print(type(error).__name__)
print(said(store, kept.id), len(store.journal(kept.id)))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
say(store, kept.id, "after")
store.close()
again = open_store(home, bytes(32), now)
print(said(again, kept.id), "sound" if again.check() else "damaged")
again.close()
