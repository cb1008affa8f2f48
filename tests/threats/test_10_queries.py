"""Words that look like a query stay words; the linter refuses a query made of text."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.visit import Visit
from aid.setup import STAGES
from aid.storage.documents import whole_text
from aid.storage.home import throwaway_store
from aid.storage.visits import VisitStore
from tests.conftest import Clock
from tests.house.checkout import ROOT
from tests.storage.stories import said, say
from tests.threats.payloads import QUERIES

quick = settings(max_examples=60, deadline=None, database=None, derandomize=True)
PIECES = st.sampled_from(
    ["'", '"', "`", ";", "--", "/*", "*/", "\\", "%", "_", "?", ":a", "\x00", "\ud800",
     "[]", "' OR 1=1", "DROP TABLE visit", "SELECT", "x"]
)  # fmt: skip
QUOTED = st.lists(PIECES, max_size=12).map("".join)


@pytest.fixture(scope="module")
def store() -> Iterator[VisitStore]:
    opened = throwaway_store(Clock())
    yield opened
    opened.close()


def tables(store: VisitStore) -> list[tuple[str, ...]]:
    with store.database.read() as connection:
        return list(connection.execute("SELECT name, sql FROM sqlite_master").fetchall())


@quick
@given(words=QUOTED)
def test_words_full_of_quotes_are_kept_as_they_are(store: VisitStore, words: str) -> None:
    before = tables(store)
    kept = store.begin(Visit())
    say(store, kept.id, words, save_id=words)
    assert said(store, kept.id) == whole_text(words)
    assert tables(store) == before


@quick
@given(words=QUOTED | st.sampled_from(QUERIES))
def test_a_code_or_an_id_full_of_quotes_finds_nothing(
    store: VisitStore, words: str
) -> None:
    assert store.by_code(words) is None
    assert store.journal(words) == ()
    store.forget(words)


def test_the_gate_refuses_a_query_that_is_put_together_from_text(tmp_path: Path) -> None:
    told = tmp_path / "told.py"
    told.write_text(
        "def rows(name):\n    return f\"SELECT * FROM visit WHERE id = '{name}'\"\n"
    )
    program, *words = next(words for words in STAGES["lint"] if words[0] == "bandit")
    look = [sys.executable, "-m", program, *words[: words.index("-r")], str(told)]
    seen = subprocess.run(look, cwd=ROOT, capture_output=True, text=True, check=False)
    assert seen.returncode == 1
    assert "B608" in seen.stdout
