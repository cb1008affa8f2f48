"""Counts name nobody; a table for other programs would have to hide formulas and few."""

import csv
from dataclasses import fields

import pytest

from aid.storage.counts import AnswerCount, TallyCount
from tests.house.checkout import modules, read


@pytest.mark.parametrize("count", [AnswerCount, TallyCount])
def test_a_count_knows_the_month_and_no_visit(count: type) -> None:
    known = {field.name for field in fields(count)}
    assert known <= {"month", "seat", "item", "choice", "what", "count"}


def test_no_table_for_other_programs_is_written_yet() -> None:
    wanted = (f"import {csv.__name__}", "text/csv", "spreadsheet")
    writers = [
        name for name, path in modules().items() if any(w in read(path) for w in wanted)
    ]
    assert writers == []
