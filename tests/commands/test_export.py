"""aid export: the plan in a file, or one plain sentence why not."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aid.cli import DONE, USAGE, WRONG, main
from aid.commands.export import SENTENCES
from aid.fhir.own_plan_words import Said
from aid.storage.home import open_store
from aid.storage.keys import create_keys
from tests.fhir.own_visits import WHOLE
from tests.fhir.r4 import faults


def export(*words: str) -> int:
    return main(["export", *words])


def written(file: Path) -> dict:
    return json.loads(file.read_text(encoding="utf-8"))


def with_passphrase(
    home: Path, typed: str, *words: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a person does who types a passphrase; no terminal is there."""
    return subprocess.run(
        [sys.executable, "-m", "aid", "export", *words],
        input=f"{typed}\n",
        env={**os.environ, "AID_HOME": str(home), "TZ": "UTC"},
        start_new_session=True,
        capture_output=True,
        text=True,
        check=False,
    )


def titles(document: dict) -> list[str]:
    return [part["title"] for part in document["entry"][0]["resource"]["section"]]


def test_it_writes_a_made_up_persons_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.json"
    assert export("--persona", "edith", "-o", str(file)) == DONE
    assert capsys.readouterr().out == f"{file}\n"
    assert faults(written(file)) == []
    assert titles(written(file))[0] == "What matters to me"


def test_it_speaks_the_language_of_the_visit(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    assert export("--persona", "julian", "-o", str(file)) == DONE
    assert written(file)["language"] == "es"
    assert titles(written(file))[0] == "Lo que me importa"


def test_it_speaks_another_language_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    assert export("--persona", "julian", "--language", "en", "-o", str(file)) == DONE
    assert written(file)["language"] == "en"


def test_the_same_plan_is_the_same_file(tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    assert export("--persona", "edith", "-o", str(one)) == DONE
    assert export("--persona", "edith", "-o", str(other)) == DONE
    assert one.read_bytes() == other.read_bytes()


def test_what_it_writes_is_known_when_it_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.json"
    export("--persona", "edith", "-o", str(file))
    capsys.readouterr()
    assert main(["read", str(file)]) == DONE
    assert capsys.readouterr().out.startswith("This is a plan from this tool, made on ")
    assert main(["read", "--json", str(file)]) == DONE
    answer = json.loads(capsys.readouterr().out)
    assert answer["own_plan"]["code"] == "edith"
    drops = next(
        row for row in answer["rows"] if (row["task"] or {}).get("kind") == "eye_drops"
    )
    assert drops["task"]["who"] == "patient"
    assert drops["task"]["minutes"].keys() == {"low", "usual", "high"}
    assert drops["per_week"] == 14


def test_a_kept_plan_goes_out_with_its_code_on_the_day_it_was_made(tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "plan.json"
    key = create_keys(home, "blue umbrella", cost=2**10).key
    store = open_store(home, key, lambda: datetime(2026, 3, 2, 12, tzinfo=UTC))
    code = store.begin(WHOLE).code
    store.close()
    told = with_passphrase(home, "blue umbrella", "--visit", code, "-o", str(file))
    assert told.returncode == DONE, told.stderr
    assert written(file)["identifier"]["value"] == code
    assert written(file)["timestamp"] == "2026-03-02T00:00:00Z"
    assert "quillwort" not in file.read_text(encoding="utf-8").lower()


def test_a_wrong_passphrase_and_an_unknown_code_are_sentences(tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "plan.json"
    create_keys(home, "blue umbrella", cost=2**10)
    wrong = with_passphrase(home, "red umbrella", "--visit", "K7-MAPLE", "-o", str(file))
    assert wrong.returncode == WRONG
    assert wrong.stderr.endswith("The store did not open. Nothing is lost.\n")
    gone = with_passphrase(home, "blue umbrella", "--visit", "K7-MAPLE", "-o", str(file))
    assert gone.returncode == WRONG
    assert gone.stderr.endswith("No visit has the code “K7-MAPLE”.\n")
    assert not file.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--persona", "nobody"), "There is no made-up person “nobody”."),
        (("--persona", "edith", "--language", "xx"), "There is no language “xx” here."),
    ],
    ids=["unknown person", "unknown language"],
)
def test_it_says_in_one_sentence_what_is_not_there(
    words: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(*words, "-o", str(tmp_path / "plan.json")) == WRONG
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(said)
    assert told.err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nowhere" / "plan.json"
    assert export("--persona", "edith", "-o", str(file)) == WRONG
    assert capsys.readouterr().err == f"The file “{file}” cannot be written.\n"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("-o", "x"),
        ("--persona", "edith"),
        ("--persona", "a", "--visit", "b", "-o", "x"),
    ],
)
def test_wrong_usage_is_told_as_wrong_usage(words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        export(*words)
    assert left.value.code == USAGE


def test_every_sentence_has_its_words() -> None:
    assert SENTENCES.keys() == set(Said)
