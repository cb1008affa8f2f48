import stat
import subprocess
from pathlib import Path

import pytest
import sqlcipher3
import sqlite_utils
import sqlite_utils.utils

from aid.storage.errors import WrongKey
from aid.storage.home import open_store
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock
from tests.storage.stories import ROSA, everything_in, python, say, spellings

WITHOUT_SQLCIPHER = """
import sys
sys.modules["sqlcipher3"] = None
from datetime import UTC, datetime
from pathlib import Path
from aid.storage.backup import restore
from aid.storage.errors import NoEncryption
from aid.storage.home import open_store, throwaway_store

def now():
    return datetime(2026, 1, 1, tzinfo=UTC)

home = Path(sys.argv[1])
for attempt in (
    lambda: open_store(home, bytes(32), now),
    lambda: throwaway_store(now),
    lambda: restore(home / "backup.tar", home, "green bicycle"),
):
    try:
        attempt()
    except NoEncryption as refused:
        print(refused)
"""


def test_no_file_ever_starts_as_a_plain_database(store: VisitStore, home: Path) -> None:
    store.begin(ROSA)
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {p.name for p in files} == {"store.db", "store.db-wal", "store.db-shm"}
    assert all(not path.read_bytes().startswith(b"SQLite format 3") for path in files)


@pytest.mark.parametrize("word", ["Metformin", "metformina", "marigold", "patient_name"])
def test_no_word_of_a_visit_stands_in_a_file(
    store: VisitStore, home: Path, word: str
) -> None:
    say(store, store.begin(ROSA).id, "marigold " * 2000)
    store.database.flush_log()
    say(store, store.begin(ROSA).id, "marigold")
    found = everything_in(home)
    assert not [spelling for spelling in spellings(word) if spelling in found]


def test_files_and_folder_are_for_this_user_alone(store: VisitStore, home: Path) -> None:
    store.begin(ROSA)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    for path in home.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_rights_given_to_others_are_taken_back_at_the_next_start(
    store: VisitStore, home: Path, key: bytes, clock: Clock
) -> None:
    store.close()
    home.chmod(0o755)
    (home / "store.db").chmod(0o644)
    open_store(home, key, clock).close()
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "store.db").stat().st_mode) == 0o600


def test_another_key_is_refused(
    store: VisitStore, home: Path, clock: Clock, capfd: pytest.CaptureFixture[str]
) -> None:
    store.close()
    with pytest.raises(WrongKey):
        open_store(home, bytes(32), clock)
    assert capfd.readouterr().err == ""


def test_without_sqlcipher_it_refuses_in_plain_words_and_writes_nothing(
    home: Path,
) -> None:
    command, env = python()
    done = subprocess.run(
        [command, "-c", WITHOUT_SQLCIPHER, str(home)],
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    sentence = "SQLCipher is missing, so nothing can be kept safely on this laptop."
    assert done.stdout.splitlines() == [sentence] * 3
    assert done.stderr == ""
    assert not home.exists()


def test_sqlite_utils_speaks_through_sqlcipher() -> None:
    assert sqlite_utils.utils.sqlite3 is sqlcipher3
