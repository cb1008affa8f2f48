"""The frozen tables of evidence: each number as it was typed from its source."""

import csv
from pathlib import Path
from typing import NamedTuple

TABLES = Path(__file__).parents[1] / "data" / "evidence"


class Typed(NamedTuple):
    """One number that a question shows, apart from the content files."""

    question: str
    option: str
    outcome: str
    n: int
    out_of: int
    horizon_months: int
    source: str


def typed() -> tuple[Typed, ...]:
    """Every line of every table."""
    return tuple(
        Typed(
            question=row["question"],
            option=row["option"],
            outcome=row["outcome"],
            n=int(row["n"]),
            out_of=int(row["out_of"]),
            horizon_months=int(row["horizon_months"]),
            source=row["source"],
        )
        for row in rows()
    )


def rows() -> tuple[dict[str, str], ...]:
    """Every line of every table as it stands."""
    found: list[dict[str, str]] = []
    for path in sorted(TABLES.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += csv.DictReader(file)
    return tuple(found)
