"""A clinic's own folder takes the place of shipped ids, and adds its own."""

from datetime import date
from pathlib import Path

from aid.domain.workload import Minutes
from aid.library.check import check_library
from aid.library.load import load_library

TODAY = date(2026, 11, 21)
OUR_TASKS = """
schema = "tasks/1"
group = "checks"

[finger_pricks]
name = "Sugar, by finger"
icon = "sugar"
basis = "estimate"
source = "our_guess"
minutes = { low = 2, usual = 4, high = 6 }
common = true

[ship_doctor]
name = "Seeing the ship's doctor"
icon = "clinic"
basis = "published"
source = "harbour2025"
minutes = { low = 20, usual = 30, high = 90 }
"""
OUR_SOURCES = """
schema = "sources/1"

[harbour2025]
authors = "Our harbour clinic"
title = "A count of one month"
journal = "On paper"
year = 2025
"""


def written(folder: Path) -> Path:
    (folder / "tasks").mkdir(parents=True)
    (folder / "tasks" / "ours.toml").write_text(OUR_TASKS, encoding="utf-8")
    (folder / "sources.toml").write_text(OUR_SOURCES, encoding="utf-8")
    return folder


def test_a_kind_of_the_same_name_is_the_clinics(content: Path, tmp_path: Path) -> None:
    ours = load_library(content, written(tmp_path / "ours"))
    assert ours.kinds["finger_pricks"].name == "Sugar, by finger"
    assert ours.kinds["finger_pricks"].minutes == Minutes(2, 4, 6)


def test_a_kind_of_a_new_name_is_added(content: Path, tmp_path: Path) -> None:
    ours = load_library(content, written(tmp_path / "ours"))
    assert len(ours.kinds) == len(load_library(content).kinds) + 1
    assert ours.sources["harbour2025"].year == 2025


def test_a_replaced_kind_keeps_its_place_on_the_page(content: Path, tmp_path: Path) -> None:
    ours = load_library(content, written(tmp_path / "ours"))
    common = [kind.id for kind in ours.kinds.values() if kind.common]
    assert common[:2] == ["take_pills", "finger_pricks"]


def test_both_folders_are_checked_as_one(copy: Path, tmp_path: Path) -> None:
    assert check_library(copy, TODAY, written(tmp_path / "ours")) == ()


def test_a_fault_of_the_clinics_own_file_is_told(copy: Path, tmp_path: Path) -> None:
    ours = written(tmp_path / "ours")
    (ours / "sources.toml").unlink()
    problems = check_library(copy, TODAY, ours)
    assert [(p.file, p.field) for p in problems] == [
        ("tasks/ours.toml", "ship_doctor.source")
    ]


def test_the_library_is_read_once(content: Path) -> None:
    assert load_library(content) is load_library(content)
