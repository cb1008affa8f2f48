"""A record that was mangled on its way is read, flagged or refused, and never breaks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.record import Preview
from aid.fhir.reading import read_record
from aid.fhir.sig import read_sig
from tests.fhir.made_up import AS_OF, RECORDS
from tests.threats.payloads import PAYLOADS

FILES = sorted(path for path in RECORDS.iterdir() if path.suffix != ".md")
quick = settings(max_examples=12, deadline=None, database=None, derandomize=True)
SPOILS = st.tuples(st.floats(0, 1), st.integers(0, 60), st.binary(max_size=40))
WORDS = st.sampled_from(
    ["take", "1", "0.5", "½", "one", "tablet", "twice", "daily", "every", "8", "hours", "x",
     "a", "week", "weekly", "then", "for", "days", "mg", "/", "-", "1-0-1", "prn", "bd",
     "on", "Monday", "alternate", "max", "999999999", "\u202e", "(", ")", ".", ","]
)  # fmt: skip


def mangled(raw: bytes, spoils: list[tuple[float, int, bytes]]) -> bytes:
    """The bytes with a part here and there lost or written over."""
    for place, length, written in spoils:
        start = int(place * len(raw))
        raw = raw[:start] + written + raw[start + length :]
    return raw


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@quick
@given(spoils=st.lists(SPOILS, min_size=1, max_size=6))
def test_a_mangled_file_is_read_or_refused(path, spoils):
    assert isinstance(read_record(mangled(path.read_bytes(), spoils), AS_OF), Preview)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@quick
@given(swaps=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_a_file_whose_parts_changed_places_is_read_or_refused(path, swaps):
    parts = path.read_bytes().split(b",")
    for one, other in swaps:
        first, second = one % len(parts), other % len(parts)
        parts[first], parts[second] = parts[second], parts[first]
    assert isinstance(read_record(b",".join(parts), AS_OF), Preview)


@settings(quick, max_examples=150)
@given(words=st.lists(WORDS, max_size=25), apart=st.sampled_from([" ", "", "\n", ", "]))
def test_any_dose_in_words_is_read_and_never_below_nothing(words, apart):
    read = read_sig(apart.join(words))
    assert read.rate is None or read.rate.low >= 0


@pytest.mark.parametrize("text", PAYLOADS)
def test_words_meant_to_harm_are_read_as_a_dose_like_any_others(text):
    read_sig(text)
    read_sig(f"one tablet daily {text}" * 20)
