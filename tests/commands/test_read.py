"""aid read: every record of a file is a row or is left behind, and no name gets out."""

import json
from pathlib import Path

import pytest

from aid.cli import DONE, WRONG, main
from tests.fhir.called import names_in, records_in
from tests.fhir.made_up import READABLE, RECORDS

DAY = "2026-11-21"
STABLE = {
    "kind",
    "label",
    "words",
    "per_week",
    "per_week_high",
    "slots",
    "as_needed",
    "steps",
    "starts",
    "ends",
    "flags",
    "group",
    "ticked",
}
REFUSED = ("two_people.json", "cut_off.json")


def read(name: str, *words: str) -> int:
    return main(["read", str(RECORDS / name), "--as-of", DAY, *words])


def answer(name: str, capsys: pytest.CaptureFixture[str]) -> dict:
    read(name, "--json")
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("name", READABLE)
def test_each_record_of_a_file_is_a_row_or_is_left_behind(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = answer(name, capsys)
    rows = sum(row["records"] for row in told["rows"])
    assert rows + sum(one["count"] for one in told["left_behind"]) == records_in(name)


@pytest.mark.parametrize("name", READABLE)
def test_no_name_is_in_the_answer(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    read(name)
    read(name, "--json")
    told = capsys.readouterr()
    text = (told.out + told.err).lower()
    assert not [one for one in names_in(name) if len(one) > 4 and one in text]


@pytest.mark.parametrize("name", READABLE)
def test_the_names_that_other_programs_read_are_there(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = answer(name, capsys)
    assert {"rows", "left_behind", "people", "version", "language", "refused"} <= set(told)
    assert all(set(row) >= STABLE for row in told["rows"])
    assert told["refused"] is None


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_not_read_says_why_in_one_sentence(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read(name) == WRONG
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert answer(name, capsys)["refused"] in told.err


def test_rows_are_told_pile_by_pile_with_what_to_check(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert read("clinic_summary.xml") == DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Medicines now: 6"
    assert "[x] Atorvastatin 40 mg: Every day" in lines
    assert "[ ] Heart failure" in lines
    assert "Left behind, stopped: 1" in lines
    assert lines[-1] == "Written in: C-CDA"


def test_a_file_that_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(tmp_path / "nothing.json")]) == WRONG
    assert "nothing.json" in capsys.readouterr().err
