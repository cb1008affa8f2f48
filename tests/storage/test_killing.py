import random
import subprocess
from pathlib import Path

from aid.domain.visit import Visit
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import python, save_number, whole_save

SAVER = Path(__file__).with_name("saver.py")
ROUNDS = 12


def save_until_killed(home: Path, key: bytes, visit_id: str, start: int, acks: int) -> int:
    """Let another process save, kill it after so many acks, and return the last one."""
    command, env = python()
    with subprocess.Popen(
        [command, str(SAVER), str(home), key.hex(), visit_id, str(start)],
        env=env,
        stdout=subprocess.PIPE,
    ) as saver:
        assert saver.stdout
        for _ in range(acks):
            last = saver.stdout.readline()
        saver.kill()
        rest = saver.stdout.read().split(b"\n")[:-1]
    return int(rest[-1] if rest else last)


def check_whole(store: VisitStore, visit_id: str) -> int:
    """See that document, version and journal tell the same; return the last save."""
    kept = store.get(visit_id)
    n = int(kept.visit.own_idea)
    assert kept.visit == whole_save(Visit(), n)
    assert kept.version == n + 1
    assert [line.save_id for line in store.journal(visit_id)] == [
        f"save {k}" for k in range(1, n + 1)
    ]
    assert store.check()
    return n


def test_killed_at_any_moment_it_keeps_every_change_it_acknowledged(
    home: Path, key: bytes, clock: Clock
) -> None:
    chance = random.Random(20260302)
    store = open_store(home, key, clock)
    visit_id = store.begin(Visit()).id
    store.close()
    acked = 0
    for _ in range(ROUNDS):
        acked = save_until_killed(home, key, visit_id, acked + 1, chance.randint(1, 25))
        store = open_store(home, key, clock)
        kept = check_whole(store, visit_id)
        assert kept in (acked, acked + 1)
        acked += 1
        save_number(store, visit_id, acked)  # the page heard nothing of it: sent again
        assert check_whole(store, visit_id) == acked
        store.close()
