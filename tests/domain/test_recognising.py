"""What a visit holds already is recognised by its name, however it is written."""

import pytest

from aid.domain.medicine_names import likeness_of, may_be_the_same
from aid.domain.recognising import rows_known
from aid.domain.record import PreviewRow, RowKind, Source
from aid.domain.visit import Brought, Visit
from aid.domain.workload import Medicine
from tests.builders import pill, task


def row(label: str, kind: RowKind = RowKind.MEDICINE) -> PreviewRow:
    return PreviewRow(key=label or "none", kind=kind, label=label, source=Source("x", 0))


def is_known(visit: Visit, one: PreviewRow) -> bool:
    return one.key in rows_known((one,), visit)


def taking(name: str) -> Visit:
    return Visit(ledger=(pill("p", label=name, medicine=Medicine(name=name)),))


@pytest.mark.parametrize(
    ("there", "comes", "known"),
    [
        ("Metformin 500 mg", "Metformin 500 mg", True),
        ("Metformin 500 mg", "METFORMIN 500MG TABLETS", True),
        ("Metformina 850 mg comprimidos", "metformina 850 mg", True),
        ("Levothyroxine 50 micrograms", "levothyroxine 50 mcg", True),
        ("Metformin", "Metformin 500 mg", True),
        ("Metformin 500 mg", "Metformin", True),
        ("Metformin 500 mg", "Metformin 1 g", False),
        ("Metformin 500 mg", "Metoprolol 50 mg", False),
        ("Hydrocortisone cream", "Hydrocortisone tablets", False),
    ],
)
def test_a_medicine_is_known_by_its_name_and_strength(
    there: str, comes: str, *, known: bool
) -> None:
    assert is_known(taking(there), row(comes)) is known
    assert may_be_the_same(likeness_of(comes), likeness_of(there)) is known


def test_a_line_without_a_name_is_never_known() -> None:
    assert not is_known(taking("5 mg"), row(""))
    assert not is_known(taking("5 mg"), row("10 mg"))


def test_other_care_is_known_by_its_words() -> None:
    visit = Visit(ledger=(task("w", label="Weigh  yourself"),))
    assert is_known(visit, row("weigh yourself", RowKind.CARE_PLAN))
    assert not is_known(visit, row("Walk", RowKind.CARE_PLAN))


def test_a_condition_and_a_wish_of_the_same_words_are_two_things() -> None:
    visit = Visit(brought=(Brought(what="condition", words="Gout"),))
    assert is_known(visit, row("GOUT", RowKind.CONDITION))
    assert not is_known(visit, row("Gout", RowKind.MATTERS))
