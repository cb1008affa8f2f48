"""Run apart, to be killed: saves change after change and tells each once it is kept.

For each line it reads, a child begins at that number; so only the first start is slow.
"""

import os
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from aid.storage.home import open_store
from tests.storage.stories import save_number


def now() -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC)


def tell(number: int) -> None:
    os.write(1, f"{number}\n".encode())


def save_from(start: int) -> None:
    tell(os.getpid())
    store = open_store(Path(home), bytes.fromhex(key), now)
    for n in count(start):
        save_number(store, visit_id, n)
        tell(n)


home, key, visit_id = sys.argv[1:]
for line in sys.stdin:
    child = os.fork()
    if not child:
        save_from(int(line))
    os.waitpid(child, 0)
    tell(0)
