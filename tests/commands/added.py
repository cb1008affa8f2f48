"""What `aid week --json` says of a file, and what a hand computation says of it.

A case is a file and the figures that come out. The arithmetic stands at the top of the
file, done by hand. What a case does not name is nothing: no minutes, no trips, no money.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from aid.cli import main

Told: TypeAlias = dict[str, Any]
Case: TypeAlias = tuple[str, Told]
Adding: TypeAlias = Callable[..., Told]


def ends(low: float, usual: float | None = None, high: float | None = None) -> Told:
    """Three ends, or one figure for all three."""
    return {
        "low": low,
        "usual": low if usual is None else usual,
        "high": low if high is None else high,
    }


NOTHING: Told = {
    "minutes_per_week": ends(0),
    "carer_minutes_per_week": ends(0),
    "carer_trips_per_month": 0,
    "carer_money_per_month": None,
    "starting_minutes_per_week": ends(0),
    "at_first_minutes": ends(0),
    "beside_minutes_per_week": {},
    "medicines": 0,
    "doses_per_day": 0,
    "pill_times_per_day": 0,
    "trips_per_month": 0,
    "contact_days_per_month": 0,
    "money_per_month": None,
    "money_by": {},
}


def adds_up_to(answer: Told, told: Told) -> None:
    """Hold an answer against the figures of a case; what was not asked, only if told."""
    expected = NOTHING | told
    assert {key: answer[key] for key in expected} == expected


def adding(folder: Path, capsys: pytest.CaptureFixture[str]) -> Adding:
    """Return what writes a file down, runs the command on it and reads its answer."""

    def add(text: str, *words: str) -> Told:
        file = folder / "somebody.toml"
        file.write_text(text, encoding="utf-8")
        assert main(["week", str(file), "--json", *words]) == 0
        answer: Told = json.loads(capsys.readouterr().out)
        return answer

    return add
