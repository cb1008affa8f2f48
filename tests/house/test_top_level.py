"""The top of the checkout is fixed, and nothing in it points outside."""

import re
from pathlib import Path

from tests.house.checkout import ROOT, amiss, files, read, texts

FIXED = {
    "aid", "translations", "templates", "content", "tests",
    "pyproject.toml", "README.md", ".ci", ".gitignore",
}  # fmt: skip
SOMEBODYS_FOLDER = re.compile(r"(?<![\w.:/-])/(?:home|Users|root|work|mnt|tmp/\w)[/\w]*/\w")
CLIMBS = re.compile(r"(?:\.\./)+[\w-]+(?:[\w./-]*\w)?")
MADE = {".mo", ".pyc", ".db", ".sqlite", ".sqlite3", ".log", ".orig", ".rej"}


def test_the_top_level_holds_the_fixed_entries_and_no_other() -> None:
    assert {path.parts[0] for path in files()} == FIXED


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    paths = [path for path, _ in texts()]
    assert not amiss(paths, lambda path: SOMEBODYS_FOLDER.findall(read(path)))


def test_a_path_that_climbs_stays_in_the_checkout() -> None:
    def outside(path: Path) -> list[str]:
        ways = CLIMBS.findall(read(path))
        reached = [(ROOT / path.parent / way).resolve() for way in ways]
        return [str(place) for place in reached if not place.is_relative_to(ROOT)]

    assert not amiss([path for path, _ in texts()], outside)


def test_nothing_that_a_program_makes_is_kept() -> None:
    assert not [str(path) for path in files() if path.suffix in MADE]
