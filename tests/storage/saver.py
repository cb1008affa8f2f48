"""Run apart, to be killed: saves change after change and tells each once it is kept."""

import os
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from aid.storage.home import open_store
from tests.storage.stories import save_number


def now() -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC)


home, key, visit_id, start = sys.argv[1:]
store = open_store(Path(home), bytes.fromhex(key), now)
for n in count(int(start)):
    save_number(store, visit_id, n)
    os.write(1, f"{n}\n".encode())
