"""The pages that ship with the app stay true."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from aid.setup import STAGES
from tests.house.checkout import ROOT, files, read, under

ARCHITECTURE = Path("aid/docs/architecture.md")
DECISIONS = under("aid/docs/decisions", ".md")
PAGES = [Path("README.md"), *under("aid/docs", ".md"), *under("content", ".md")]
PART = re.compile(r"^\| `aid/([\w.]+)/?` \|", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")
SECTIONS = ["## Context", "## Decision", "## What follows", "## What would change our mind"]


def test_the_architecture_page_names_each_part_of_the_house_and_no_other() -> None:
    named = set(PART.findall(read(ARCHITECTURE)))
    inside = {path.parts[1] for path in under("aid")}
    assert named == inside - {"__init__.py", "__main__.py"}


def test_the_architecture_page_is_one_page() -> None:
    assert len(read(ARCHITECTURE).splitlines()) <= 150


def test_decision_records_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=str)
def test_a_decision_record_is_linked_and_says_what_would_change_it(path: Path) -> None:
    assert f"](decisions/{path.name})" in read(ARCHITECTURE)
    assert re.findall(r"^## .+$", read(path), re.MULTILINE) == SECTIONS


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_a_link_leads_to_a_file_of_the_project(path: Path) -> None:
    reached = [(ROOT / path.parent / way).resolve() for way in LINK.findall(read(path))]
    assert not [way for way in reached if way.relative_to(ROOT) not in files()]


def test_the_readme_offers_two_ways_to_set_up() -> None:
    lines = read(Path("README.md")).splitlines()
    offered = [line for line in lines if line.startswith("python3 -m aid.setup")]
    assert offered == ["python3 -m aid.setup demo", "python3 -m aid.setup tests"]


def test_the_gate_calls_the_command_of_the_readme() -> None:
    assert "python3 -m aid.setup tests" in read(Path(".ci/run"))


def test_the_readme_names_each_stage_of_the_gate() -> None:
    assert ", ".join(STAGES) in read(Path("README.md"))


def test_the_readme_names_the_commands_that_there_are() -> None:
    asked = [sys.executable, "-c", "import sys; from aid.cli import main; sys.exit(main())"]
    told = subprocess.run(
        [*asked, "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    named = set(re.findall(r"^\| .*?`aid (\w+)", read(Path("README.md")), re.MULTILINE))
    assert not [name for name in named if name not in told.stdout]


def test_the_notes_have_a_part_for_each_reader() -> None:
    headings = re.findall(r"^### (.+)$", read(Path("aid/docs/changes.md")), re.MULTILINE)
    readers = ["For patients and clinicians", "Evidence and wording", "For developers"]
    assert headings[:3] == readers


def test_the_notes_know_this_version() -> None:
    version = re.findall(r'__version__ = "([^"]+)"', read(Path("aid/__init__.py")))[0]
    first = re.findall(r"^## (\S+)", read(Path("aid/docs/changes.md")), re.MULTILINE)[0]
    assert first == version
