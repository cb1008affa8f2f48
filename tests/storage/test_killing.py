import os
import random
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from aid.domain.visit import Visit
from aid.storage.home import open_store
from tests.storage.conftest import Clock
from tests.storage.stories import check_whole, python, save_number

SAVER = Path(__file__).with_name("saver.py")
KILLS = 60
Saver = subprocess.Popen[bytes]


@pytest.fixture
def visit_id(home: Path, key: bytes, clock: Clock) -> str:
    store = open_store(home, key, clock)
    begun = store.begin(Visit()).id
    store.close()
    return begun


@pytest.fixture
def saver(home: Path, key: bytes, visit_id: str) -> Iterator[Saver]:
    command, env = python()
    words = [command, str(SAVER), str(home), key.hex(), visit_id]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, env=env, stdin=pipe, stdout=pipe) as running:
        yield running
        running.kill()


def save_until_killed(saver: Saver, start: int, acks: int) -> int:
    """Let another process save, kill it after so many acks, and return the last one."""
    assert saver.stdin
    assert saver.stdout
    saver.stdin.write(f"{start}\n".encode())
    saver.stdin.flush()
    child = int(saver.stdout.readline())
    for _ in range(acks):
        last = int(saver.stdout.readline())
    os.kill(child, signal.SIGKILL)
    while more := int(saver.stdout.readline()):
        last = more
    return last


def test_killed_at_any_moment_it_keeps_every_change_it_acknowledged(
    saver: Saver, home: Path, key: bytes, visit_id: str, clock: Clock
) -> None:
    chance = random.Random(20260302)
    acked = 0
    for _ in range(KILLS):
        acked = save_until_killed(saver, acked + 1, chance.randint(1, 12))
        store = open_store(home, key, clock)
        kept = check_whole(store, visit_id)
        assert kept in (acked, acked + 1)
        acked += 1
        save_number(store, visit_id, acked)  # the page heard nothing of it: sent again
        assert check_whole(store, visit_id) == acked
        store.close()
