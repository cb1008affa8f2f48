"""aid backup, restore and check --store, as a person runs them who types a passphrase."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from aid import clock
from aid.cli import DONE, WRONG
from aid.commands.check_store import DAMAGED, WHOLE
from aid.commands.restore import NO_COPY
from aid.domain.visit import Visit
from aid.storage.copies import copy_day, day_copies
from aid.storage.home import open_store
from aid.storage.keys import create_keys
from tests.storage.stories import PAGE, QUICK, said, say

SECRET = "river stone lamp"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def key(home: Path) -> bytes:
    """A clinic's store, copied 25 minutes ago and written to since."""
    key = create_keys(home, SECRET, cost=QUICK).key
    store = open_store(home, key, clock.now)
    kept = say(store, store.begin(Visit()).id, "walk the dog")
    copy_day(store.database, clock.now() - timedelta(minutes=24, seconds=30))
    say(store, kept.id, "sing")
    store.close()
    return key


def aid(home: Path, *words: str, secret: str = SECRET) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "aid", *words],
        input=f"{secret}\n",
        env={**os.environ, "AID_HOME": str(home)},
        start_new_session=True,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.splitlines()[-1]


def spoil(path: Path, page: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[page * PAGE + 100] ^= 0xFF
    path.write_bytes(raw)


def idea(home: Path, key: bytes) -> str:
    store = open_store(home, key, clock.now)
    told = said(store, store.recent()[0].id)
    store.close()
    return told


def test_the_newest_copy_comes_back_with_what_is_lost_in_minutes(
    home: Path, key: bytes
) -> None:
    spoil(home / "store.db", 3)
    code, told, _ = aid(home, "check", "--store")
    assert (code, told.splitlines()[0]) == (WRONG, DAMAGED)
    assert told.splitlines()[1].startswith("A copy is from ")
    code, told, _ = aid(home, "restore", "--newest")
    assert code == DONE
    assert "What was said in the 25 minutes since then is lost." in told
    assert idea(home, key) == "walk the dog"
    assert list((home / "backups").glob("*-aside-*.db"))
    assert aid(home, "check", "--store")[1].splitlines()[0] == WHOLE


def test_a_sound_store_is_gone_back_from_only_when_told(home: Path, key: bytes) -> None:
    code, _, said_why = aid(home, "restore", "--newest")
    assert (code, "--replace" in said_why) == (WRONG, True)
    assert idea(home, key) == "sing"
    assert aid(home, "restore", "--newest", "--replace")[0] == DONE
    assert idea(home, key) == "walk the dog"


def test_without_a_good_copy_nothing_is_changed(home: Path, key: bytes) -> None:
    spoil(home / "store.db", 0)
    spoil(day_copies(home)[0].path, 3)
    before = (home / "store.db").read_bytes()
    assert aid(home, "restore", "--newest")[::2] == (WRONG, NO_COPY)
    assert (home / "store.db").read_bytes() == before


@pytest.mark.parametrize("words", [(), ("copy.tar", "--newest")])
def test_it_takes_a_file_or_the_newest(home: Path, words: tuple[str, ...]) -> None:
    code, _, why = aid(home, "restore", *words)
    assert (code, why) == (
        WRONG,
        "Name the file of a copy, or add --newest: one of the two.",
    )


def test_a_copy_goes_to_any_folder_and_comes_back_only_over_nothing(
    home: Path, key: bytes, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    file, other = tmp_path / "stick" / "plans.tar", tmp_path / "other"
    assert aid(home, "backup", str(file))[0] == DONE
    assert aid(home, "restore", str(file))[::2] == (
        WRONG,
        "Something is kept here already. Add --replace to write over it.",
    )
    assert aid(other, "restore", str(file))[0] == DONE
    assert idea(other, key) == "sing"


def test_a_copy_that_cannot_be_written_is_one_sentence(
    home: Path, key: bytes, tmp_path: Path
) -> None:
    code, _, why = aid(home, "backup", str(tmp_path / "nowhere" / "plans.tar"))
    assert (code, why) == (WRONG, "That folder does not answer. No copy was written.")
    assert aid(home, "backup", str(tmp_path / "a.tar"), secret="no")[0] == WRONG


def test_a_damaged_store_is_not_copied_over_a_good_copy(
    home: Path, key: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "plans.tar"
    assert aid(home, "backup", str(file))[0] == DONE
    before = file.read_bytes()
    spoil(home / "store.db", 3)
    assert aid(home, "backup", str(file))[::2] == (WRONG, DAMAGED)
    assert file.read_bytes() == before
