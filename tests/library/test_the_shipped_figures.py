"""Each number shown is one that was typed from its source, and each one typed is shown."""

import random
from collections import Counter

from aid.domain.options import Outcome
from aid.library.load import Library
from tests.library.evidence_tables import Typed, rows, typed

DRAWN = 30
SEED = 2026


def shown(library: Library) -> dict[tuple[str, str, str], Outcome]:
    return {
        (question.id, way.id, one.id): one
        for question in library.questions.values()
        for way in question.options
        for one in way.outcomes
        if one.n is not None
    }


def numbers(library: Library) -> set[Typed]:
    return {
        Typed(*where, one.n or 0, one.out_of or 0, one.horizon_months, one.source)
        for where, one in shown(library).items()
    }


def test_a_number_was_typed_from_its_source_before_it_is_shown(library: Library) -> None:
    assert numbers(library) - set(typed()) == set()


def test_a_number_that_was_typed_is_shown(library: Library) -> None:
    assert set(typed()) - numbers(library) == set()


def test_thirty_figures_drawn_at_random_are_those_of_the_evidence(
    library: Library,
) -> None:
    """The seed is fixed, so that whoever repeats the draw holds the same in hand."""
    content = shown(library)
    for one in random.Random(SEED).sample(sorted(typed()), DRAWN):
        found = content[one.question, one.option, one.outcome]
        assert found.n == one.n, one
        assert found.out_of == one.out_of, one
        assert found.horizon_months == one.horizon_months, one
        assert found.source == one.source, one


def test_a_number_is_typed_once() -> None:
    counted = Counter((one.question, one.option, one.outcome) for one in typed())
    assert [where for where, times in counted.items() if times > 1] == []


def test_a_typed_number_says_which_line_of_the_evidence_it_is() -> None:
    assert [row for row in rows() if len((row["reference"] or "").split()) < 2] == []


def test_a_number_is_a_part_of_its_whole() -> None:
    assert [one for one in typed() if not 0 <= one.n <= one.out_of] == []
    assert {one.out_of for one in typed()} <= {100, 1000}


def test_a_number_names_a_source_that_is_written_down(library: Library) -> None:
    assert {one.source for one in typed()} - set(library.sources) == set()
