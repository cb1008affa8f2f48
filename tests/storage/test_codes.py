import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from aid.domain.visit import Visit
from aid.storage.codes import WORDS, fresh_codes, tidy_code
from aid.storage.home import open_store
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from tests.storage.conftest import Clock


def test_a_code_is_a_letter_a_digit_and_a_word(store: VisitStore) -> None:
    code = store.begin(Visit()).code
    assert re.fullmatch(r"[A-HJ-NP-Z][2-9]-[A-Z]{3,8}", code)
    assert code.split("-")[1] in WORDS


def test_the_words_are_many_short_and_all_different() -> None:
    assert len(set(WORDS)) == len(WORDS) >= 190
    assert all(re.fullmatch(r"[A-Z]{4,9}", word) for word in WORDS)


def test_taken_codes_make_longer_ones() -> None:
    codes = list(itertools.islice(fresh_codes(), 70))
    lengths = [len(code.split("-")[0]) for code in codes]
    assert lengths == [2] * 20 + [3] * 20 + [4] * 30


def test_a_taken_code_is_passed_over(store: VisitStore, clock: Clock) -> None:
    def codes() -> Iterator[str]:
        yield from ("K7-MAPLE", "K7-RIVER", "K7-POND")

    same = VisitStore(store.database, clock, codes)
    given = [same.begin(Visit()).code for _ in range(3)]
    assert given == ["K7-MAPLE", "K7-RIVER", "K7-POND"]


@pytest.mark.parametrize(
    "typed",
    [
        "K7-MAPLE",
        "k7-maple",
        " k7 maple ",
        "K7MAPLE",
        "k 7 - m a p l e",
        "K7\u2013Maple.",
        "\uff2b\uff17 maple",
        "k\u0667 maple",
    ],
)
def test_a_code_is_found_however_it_is_typed(
    store: VisitStore, clock: Clock, typed: str
) -> None:
    kept = VisitStore(store.database, clock, lambda: iter(["K7-MAPLE"])).begin(Visit())
    assert store.by_code(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "maple", "K-MAPLE", "7K-MAPLE", "K7-", "%", "K7-MAPL"]
)
def test_what_is_no_code_finds_nothing(store: VisitStore, kept: Kept, typed: str) -> None:
    assert store.by_code(typed) is None


def test_longer_codes_are_found_too() -> None:
    assert tidy_code("k72 maple") == "K72-MAPLE"
    assert tidy_code("k723maple") == "K723-MAPLE"


def test_a_code_is_free_again_once_its_visit_is_forgotten(
    home: Path, key: bytes, clock: Clock
) -> None:
    store = open_store(home, key, clock)
    same = VisitStore(store.database, clock, lambda: iter(["K7-MAPLE"]))
    same.forget(same.begin(Visit()).id)
    assert same.begin(Visit()).code == "K7-MAPLE"
    store.close()
