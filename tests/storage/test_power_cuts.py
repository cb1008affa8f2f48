"""The power goes at any moment of a day: nothing acknowledged is lost, nothing is torn."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from aid.storage.engine import DriverError
from aid.storage.errors import StoreError, VisitGone
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.disk import NO_COMPILER, Done, built, done_in, watching
from tests.storage.power import cuts
from tests.storage.stories import check_whole, python

SAVER = Path(__file__).with_name("watched_saver.py")
CUTS = 150
SEED = 20260302


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("layer"))


def a_day(layer: Path, folder: Path, synchronous: str) -> list[Done]:
    """All that the app's own open and save do to the disk."""
    (folder / "disk").mkdir()
    command, env = python()
    log = folder / "log"
    subprocess.run(
        [command, str(SAVER), str(folder / "disk"), synchronous],
        env={**env, **watching(layer, folder / "disk", log)},
        check=True,
    )
    return [done for done in done_in(log) if not done.path.name.endswith("-shm")]


def after_cuts(log: list[Done], folder: Path, *, strict: bool) -> list[str]:
    """How the app finds its store after each of many cuts."""
    chance = random.Random(SEED)
    places = [chance.randrange(1, len(log) + 1) for _ in range(CUTS)]
    found = []
    for place, files in cuts(log, places, chance, strict=strict):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for path, content in files.items():
            if path.parent.name == "home":
                (folder / path.name).write_bytes(content)
        found.append(opened_again(folder, last_ack(log[:place])))
    return found


def last_ack(log: list[Done]) -> tuple[int, str, str]:
    """What was acknowledged last: the save, its visit, and a visit that was forgotten."""
    told = [done.content for done in log if done.path.name == "acks"]
    n, kept, gone = told[-1].decode().split(" ") if told else ("0", "", "")
    return int(n), kept, gone


def opened_again(folder: Path, acked: tuple[int, str, str]) -> str:
    """Open by the app's own way; say in a word how it went."""
    try:
        store = open_store(folder, bytes(range(32)), Clock())
    except (StoreError, DriverError):
        return "does not open"
    try:
        return how_it_stands(store, *acked)
    except (StoreError, DriverError):
        return "cannot be read"
    finally:
        store.close()


def how_it_stands(store: VisitStore, acked: int, kept: str, gone: str) -> str:
    if not store.check():
        return "damaged"
    try:
        n = check_whole(store, kept) if acked else 0
    except (AssertionError, ValueError):
        return "torn"
    except VisitGone:
        return "lost"
    if gone and gone in {line.id for line in store.recent()}:
        return "remembers what was forgotten"
    return "whole" if n in (acked, acked + 1) else "lost"


def test_no_cut_of_power_loses_or_tears_what_was_acknowledged(
    layer: Path, tmp_path: Path
) -> None:
    log = a_day(layer, tmp_path, "FULL")
    assert {done.kind for done in log} == set("WTSUD")
    for strict in (True, False):
        assert set(after_cuts(log, tmp_path / "after", strict=strict)) == {"whole"}


def test_a_store_that_does_not_wait_for_the_disk_is_seen_to_lose(
    layer: Path, tmp_path: Path
) -> None:
    found = after_cuts(a_day(layer, tmp_path, "OFF"), tmp_path / "after", strict=False)
    assert found.count("whole") < CUTS // 2
    assert len(set(found)) > 2


def test_without_a_compiler_the_test_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(pytest.fail.Exception, match="Install gcc and libc6-dev") as said:
        built(tmp_path)
    assert said.value.msg == NO_COMPILER
