"""aid check: the clinic's own files too; item by item with --ipdas."""

import json
import shutil
from pathlib import Path

import pytest

from aid.cli import DONE, WRONG, main
from aid.i18n.checklist import ITEMS
from aid.resources import resource_dir

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with nothing in it."""
    monkeypatch.setenv("AID_HOME", str(tmp_path))
    return tmp_path


def lines(capsys: Captured) -> list[str]:
    return capsys.readouterr().out.splitlines()


def from_brace(told: list[str]) -> list[str]:
    """The answer alone; a note may stand before it where no PDF can be made."""
    return told[told.index("{") :]


def test_ipdas_of_one_question_tells_each_item(capsys: Captured) -> None:
    assert main(["check", "--ipdas", "blood_thinner"]) == DONE
    told = lines(capsys)
    assert told[0].startswith("blood_thinner: qualifying 6, certification 6, quality")
    assert [line.split()[0] for line in told[1:]] == list(ITEMS)
    assert "  1.1.1 It tells what the problem is. Met." in told
    asked = next(line for line in told if "Q12" in line)
    assert asked.endswith("were asked what they need. Not yet. Nobody was asked yet.")


def test_ipdas_of_every_question(capsys: Captured) -> None:
    main(["check", "--ipdas"])
    told = [line for line in lines(capsys) if not line.startswith(" ")]
    files = list((resource_dir("content") / "options").glob("*.toml"))
    assert len(told) == len(files)


def test_a_question_that_is_not_there_is_told(capsys: Captured) -> None:
    assert main(["check", "--ipdas", "nothing"]) == WRONG
    assert capsys.readouterr().err == "There is no question “nothing”.\n"


def test_a_fault_of_a_clinics_own_file_is_told_and_the_file_left_out(
    home: Path, capsys: Captured
) -> None:
    ours = home / "content" / "options"
    ours.mkdir(parents=True)
    shipped = resource_dir("content") / "options" / "blood_thinner.toml"
    shutil.copy(shipped, ours / "our_thinner.toml")
    assert main(["check", "--json"]) == WRONG
    answer = json.loads("\n".join(from_brace(lines(capsys))))
    [told] = [line for line in answer["problems"] if "our_thinner" in line]
    where, _, why = told.partition(": ")
    assert where == "options/our_thinner.toml, line 2, id"
    assert why == "The id has to be the name of the file."
    assert "our_thinner" not in answer["ipdas"]
    assert answer["content"]["questions"] == len(answer["ipdas"])
