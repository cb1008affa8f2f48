"""A store of every version that was given out opens, and keeps every value."""

import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from aid.storage.home import open_store
from tests.storage.conftest import Clock
from tests.storage.make_store import KEY, STORES, make, newest_step, told
from tests.storage.stories import said, say

GIVEN_OUT = sorted(STORES.glob("*.store"))


def lost(old: Any, new: Any, place: str = "") -> list[str]:
    """Where a value of old is not found again; what came newly beside it is fine."""
    if isinstance(old, dict) and isinstance(new, dict):
        gone = [f"{place}/{name}" for name in old if name not in new]
        kept = [name for name in old if name in new]
        return gone + [at for n in kept for at in lost(old[n], new[n], f"{place}/{n}")]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = enumerate(zip(old, new, strict=True))
        return [at for n, (one, other) in pairs for at in lost(one, other, f"{place}/{n}")]
    return [] if old == new else [place]


@pytest.mark.parametrize("given_out", GIVEN_OUT, ids=lambda path: path.stem)
def test_a_store_of_an_older_version_opens_and_keeps_every_value(
    given_out: Path, home: Path, clock: Clock
) -> None:
    home.mkdir()
    shutil.copyfile(given_out, home / "store.db")
    store = open_store(home, KEY, clock)
    held = json.loads(given_out.with_suffix(".json").read_bytes())
    assert lost(held, json.loads(msgspec.json.encode(told(store)))) == []
    assert store.check()
    visit_id = next(name for name, can in held["undo"].items() if can)
    before = said(store, visit_id)
    say(store, visit_id, "said today")
    store.undo(visit_id)
    assert said(store, visit_id) == before
    store.close()


def test_the_step_of_today_has_its_store() -> None:
    assert newest_step() in {path.stem for path in GIVEN_OUT}


def test_the_stores_are_small_and_each_tells_what_it_holds() -> None:
    assert all(path.stat().st_size <= 200_000 for path in GIVEN_OUT)
    assert all(path.with_suffix(".json").is_file() for path in GIVEN_OUT)


def test_the_comparison_sees_what_is_lost() -> None:
    old = {"visits": [{"words": "walk", "kind": 1}]}
    assert lost(old, {"visits": [{"words": "walk", "kind": 1, "new": 2}]}) == []
    assert lost(old, {"visits": [{"words": "walk"}]}) == ["/visits/0/kind"]
    assert lost(old, {"visits": []}) == ["/visits"]


def test_a_store_can_be_made_for_the_step_of_today(tmp_path: Path) -> None:
    make(tmp_path / newest_step())
    made = {path.suffix for path in tmp_path.iterdir()}
    assert made == {".store", ".json"}
