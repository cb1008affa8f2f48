"""The top of the checkout is fixed, and nothing in it points outside."""

import re
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, files, read, texts

FIXED = {
    "aid", "translations", "templates", "content", "tests",
    "pyproject.toml", "README.md", ".ci", ".gitignore",
}  # fmt: skip
SOMEBODYS_FOLDER = re.compile(r"(?<![\w.:/-])/(?:home|Users|root|work|mnt|tmp/\w)[/\w]*/\w")
CLIMBS = re.compile(r"(?:\.\./)+[\w-]+(?:[\w./-]*\w)?")
MADE = {".mo", ".pyc", ".db", ".sqlite", ".sqlite3", ".log", ".orig", ".rej"}


def test_the_top_level_holds_the_fixed_entries_and_no_other() -> None:
    assert {path.parts[0] for path in files()} == FIXED


@pytest.mark.parametrize("path", [path for path, _ in texts()], ids=str)
def test_no_file_knows_the_machine_it_was_written_on(path: Path) -> None:
    assert not SOMEBODYS_FOLDER.findall(read(path))


@pytest.mark.parametrize("path", [path for path, _ in texts()], ids=str)
def test_a_path_that_climbs_stays_in_the_checkout(path: Path) -> None:
    reached = [(ROOT / path.parent / way).resolve() for way in CLIMBS.findall(read(path))]
    assert not [str(place) for place in reached if not place.is_relative_to(ROOT)]


def test_nothing_that_a_program_makes_is_kept() -> None:
    assert not [str(path) for path in files() if path.suffix in MADE]
