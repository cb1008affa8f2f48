"""Words that look like a query stay words; the linter refuses a query made of text."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.visit import Visit
from aid.storage.documents import whole_text
from aid.storage.home import throwaway_store
from aid.storage.visits import VisitStore
from tests.conftest import Clock
from tests.house.checkout import read
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
    assert not store.can_undo(words)
    assert store.journal(words) == ()
    store.forget(words)


def test_the_linter_refuses_a_query_that_is_put_together_from_text() -> None:
    lint = tomllib.loads(read(Path("pyproject.toml")))["tool"]["ruff"]["lint"]
    assert "S" in lint["select"]
    assert "S608" not in lint["ignore"]
    assert not any("S608" in rules or "S" in rules
                   for path, rules in lint["per-file-ignores"].items()
                   if not path.startswith("tests"))  # fmt: skip
