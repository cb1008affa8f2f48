"""aid week: what it answers, what it says in plain lines, and how it refuses."""

from pathlib import Path

import pytest

from aid.cli import DONE, USAGE, WRONG, main
from tests.commands.added import Adding

STABLE = {
    "minutes_per_week",
    "by_kind",
    "carer_minutes_per_week",
    "medicines",
    "doses_per_day",
    "pill_times_per_day",
    "trips_per_month",
    "contact_days_per_month",
    "money_per_month",
    "unknown",
}
BESIDE = {
    "carer_trips_per_month",
    "carer_money_per_month",
    "starting_minutes_per_week",
    "at_first_minutes",
    "beside_minutes_per_week",
    "money_by",
}
EVERYTHING = """
[[tasks]]
kind = "take_pills"
label = "Metformin"
times = 2
per = "day"
minutes = { low = 1, usual = 2, high = 5 }
money = "30"
money_monthly = true
medicine = { name = "Metformin" }
[[tasks]]
kind = "inr_test"
times = 1
per = "week"
minutes = 120
doer = "both"
fares = "5"
helper_money = "7"
[[tasks]]
kind = "empty_stomach"
times = 1
per = "day"
minutes = { low = 30, usual = 30, high = 60 }
[[tasks]]
kind = "finger_pricks"
times = 4
per = "day"
minutes = 3
money = "0"
phase = "start"
[[tasks]]
kind = "learn_inject"
times = 1
per = "once"
minutes = 45
[[tasks]]
kind = "exercise"
label = "Walking"
"""
SAID = """\
A week: 2 h 28 (2 h 14 to 3 h 10)
  inr_test: 2 h
  take_pills: 28 min
Beside the work, binds the day: 3 h 30 (3 h 30 to 7 h) a week
While something is new, on top: 1 h 24 a week
Once, in all: 45 min
A helper, apart: 2 h
  a helper’s trips a month: 4.3
  a helper’s money a month: $30.44
Medicines: 1
Doses a day: 2
Pill-times a day: 2
Trips a month: 4.3
Days away a month: 4.3
Money a month: $51.74
  Medicines: $30
  Getting there: $21.74
  not asked: Learning to inject, what it costs
  not asked: Walking, how often
  not asked: Walking, what it costs
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "somebody.toml"
    written.write_text(EVERYTHING, encoding="utf-8")
    return written


def test_the_answer_holds_every_name_that_other_programs_read(add: Adding) -> None:
    assert set(add("tasks = []")) == STABLE | BESIDE


def test_the_sums_are_said_in_plain_lines(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Pills 14 x (1, 2, 5) = (14, 28, 70), the test 120: (134, 148, 190).

    Waiting 7 x (30, 30, 60); pricks at first 28 x 3 = 84; learning once 45. The helper
    120 and 7 x 4.34857 = 30.44 a month. Money 30 + 5 x 4.34857 = 51.74.
    """
    assert main(["week", str(file)]) == DONE
    assert capsys.readouterr().out == SAID


def test_of_nothing_little_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nobody.toml"
    file.write_text("tasks = []", encoding="utf-8")
    assert main(["week", str(file)]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "A week: 0 min"
    assert "Money a month: not asked" in lines
    assert not any(line.startswith(("Beside", "While", "Once", "  ")) for line in lines)


TASK = '[[tasks]]\nkind = "clinic_visit"\nlabel = "Visit"\n'
REFUSED = {
    "no minutes": ("minutes = 0", "minutes"),
    "minutes below none": ("minutes = -5", "minutes"),
    "a hundred thousand minutes": ("minutes = 100000", "minutes"),
    "minutes in words": ('minutes = "a few"', "minutes"),
    "low over high": ("minutes = { low = 9, usual = 5, high = 1 }", "minutes"),
    "no minutes for the helper": ("helper_minutes = 0", "helper_minutes"),
    "five hundred times a day": ('times = 500\nper = "day"', "times"),
    "no times": ('times = 0\nper = "day"', "times"),
    "times below none": ('times = -1\nper = "day"', "times"),
    "every no weeks": ('times = 1\nper = "week"\nevery = 0', "times"),
    "how often without a unit": ("times = 3", "times"),
    "a unit without how often": ('per = "week"', "times"),
    "a step without a unit": ("steps = [{ start = 2026-03-01, times = 2 }]", "times"),
    "a step of five hundred times": (
        'steps = [{ start = 2026-03-01, times = 500, per = "day" }]', "steps",
    ),
    "money below none": ('money = "-1"', "money"),
    "money in words": ('money = "a lot"', "money"),
    "a part over the whole": ('money = "5"\nparking = "6"', "parking"),
    "parts over the whole": ('money = "5"\nfares = "3"\nparking = "3"', "parking"),
    "more road than minutes": ("minutes = 30\ntravel = 31", "travel"),
    "dates turned round": ("starts = 2026-03-02\nends = 2026-03-01", "ends"),
    "a date that is none": ('starts = "soon"', "starts"),
    "a day that is none": ("starts = 2026-02-30", ""),
    "a visit that is not there": ('at_visit = "nowhere"', "at_visit"),
    "a field that nobody knows": ("minuts = 5", "minuts"),
    "a name without end": (f'place = "{"a" * 10_001}"', "place"),
    "no TOML": ("this is no TOML", ""),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_what_no_week_could_hold_is_one_sentence(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, field = REFUSED[what]
    file = tmp_path / "somebody.toml"
    file.write_text(TASK + lines, encoding="utf-8")
    assert main(["week", str(file), "--json"]) == WRONG
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert told.err.endswith(".\n")
    assert field in told.err
    assert "Traceback" not in told.err


def test_two_tasks_of_one_id_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "somebody.toml"
    file.write_text((TASK + 'id = "one"\n') * 2, encoding="utf-8")
    assert main(["week", str(file)]) == WRONG
    assert "Another task has this id." in capsys.readouterr().err


def test_a_file_that_is_not_there_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["week", str(tmp_path / "gone.toml")]) == WRONG
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("day", ["soon", "2026-02-30", "31.3.2026", ""])
def test_a_day_that_cannot_be_read_is_wrong_usage(
    day: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["week", str(file), "--as-of", day])
    assert left.value.code == USAGE
    told = capsys.readouterr().err
    assert "A date is a year, a month and a day, such as 2026-03-31." in told


def test_the_command_is_there_for_everybody(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["week", "--help"])
    assert left.value.code == DONE
    assert "--as-of DATE" in capsys.readouterr().out
