"""The power goes while a copy comes back: it came back, or it can be brought back again."""

import random
import shutil
import subprocess
from pathlib import Path

from aid.domain.visit import Visit
from aid.storage.copies import copy_day, day_copies
from aid.storage.damage import bring_back, newest_good
from aid.storage.errors import DAMAGE
from aid.storage.home import open_store
from aid.storage.keys import create_keys
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.disk import built, done_in, watching
from tests.storage.power import cuts
from tests.storage.stories import PAGE, QUICK, python, said, say

SCRIPT = Path(__file__).with_name("going_back.py")
CUTS = 60
SPOILT = 5


def a_damaged_store(home: Path, key: bytes, clock: Clock) -> str:
    """A store with a copy, written to since, never closed, and then damaged."""
    store = open_store(home, key, clock)
    kept = say(store, store.begin(Visit()).id, "walk the dog")
    copy_day(store.database, clock())
    store.database.flush_log()
    say(store, kept.id, "sing")
    log = (home / "store.db-wal").read_bytes()
    store.close()
    raw = bytearray((home / "store.db").read_bytes())
    raw[100] ^= 0xFF
    raw[SPOILT * PAGE + 100] ^= 0xFF
    (home / "store.db").write_bytes(raw)
    (home / "store.db-wal").write_bytes(log)
    return kept.id


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def brought_back(home: Path, key: bytes, clock: Clock) -> VisitStore:
    """Open as a person does: where the store is damaged, bring the copy back first."""
    try:
        return open_store(home, key, clock)
    except DAMAGE:
        copy = newest_good(home, key)
        assert copy
        bring_back(home, copy, key, clock())
        return open_store(home, key, clock)


def test_no_cut_of_power_stops_a_copy_from_coming_back_or_loses_the_damaged_file(
    home: Path, tmp_path: Path, clock: Clock
) -> None:
    key = create_keys(home, "green bicycle", cost=QUICK).key
    visit_id = a_damaged_store(home, key, clock)
    there = files_in(home)
    spoilt = there[home / "store.db"][SPOILT * PAGE : SPOILT * PAGE + PAGE]
    command, env = python()
    log = tmp_path / "log"
    subprocess.run(
        [command, str(SCRIPT), str(home), key.hex()],
        env={**env, **watching(built(tmp_path), home, log)},
        check=True,
    )
    done = list(done_in(log))
    assert {one.kind for one in done} >= {"W", "S", "R"}
    chance, found = random.Random(20260302), tmp_path / "found"
    for strict in (True, False):
        places = [chance.randrange(len(done) + 1) for _ in range(CUTS)]
        for _, files in cuts(done, places, chance, strict=strict, there=there):
            shutil.rmtree(found, ignore_errors=True)
            for path, content in files.items():
                place = found / path.relative_to(home)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
            store = brought_back(found, key, clock)
            assert said(store, visit_id) == "walk the dog"
            assert store.check()
            store.close()
            aside = (found / "backups").glob("*-aside-*.db")
            assert any(spoilt in path.read_bytes() for path in aside)
            assert len(day_copies(found)) == 1
