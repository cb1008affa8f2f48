"""The set-up command and the one gate."""

import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from aid.setup import STAGES, dev_requirements, find_browser, in_words, main
from tests.house.checkout import ROOT, read

GATE = ROOT / ".ci" / "run"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 second"),
        (48.4, "48 seconds"),
        (60, "1 minute"),
        (125, "2 minutes 5 seconds"),
    ],
)
def test_a_span_is_told_in_words(seconds: float, words: str) -> None:
    assert in_words(seconds) == words


def test_the_gate_has_its_six_stages_in_order() -> None:
    assert list(STAGES) == ["lint", "types", "strings", "tests", "browser", "wheel"]


def test_what_the_tests_need_is_read_from_pyproject() -> None:
    group = tomllib.loads(read(Path("pyproject.toml")))["dependency-groups"]["dev"]
    assert dev_requirements(read(Path("pyproject.toml"))) == group


@pytest.mark.parametrize("words", [[], ["paint"], ["tests", "paint"]])
def test_a_word_it_does_not_know_gets_the_usage(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert "python3 -m aid.setup demo" in capsys.readouterr().out


def test_it_tells_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "python3 -m aid.setup tests" in capsys.readouterr().out


def test_it_runs_before_anything_of_ours_is_installed() -> None:
    python = shutil.which("python3") or "python3"
    bare = subprocess.run(
        [python, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r});"
         "import aid.setup"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert bare.stderr == ""


def test_a_browser_that_does_not_answer_is_no_browser(tmp_path: Path) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\nexit 1\n")
    stub.chmod(0o755)
    assert find_browser({"AID_CHROMIUM": str(stub), "PATH": str(tmp_path)}) is None


def test_a_browser_can_be_named(tmp_path: Path) -> None:
    stub = tmp_path / "my-own"
    stub.write_text("#!/bin/sh\nexit 0\n")
    stub.chmod(0o755)
    assert find_browser({"AID_CHROMIUM": str(stub), "PATH": ""}) == str(stub)


def test_the_gate_is_one_script_that_can_be_run() -> None:
    assert os.access(GATE, os.X_OK)
    assert [path.name for path in GATE.parent.iterdir()] == ["run"]


def test_the_gate_refuses_a_stage_it_does_not_have() -> None:
    bash = shutil.which("bash") or "bash"
    ran = subprocess.run([bash, str(GATE), "paint"], capture_output=True, check=False)
    assert ran.returncode == 2
