"""A change that spoils one content file, and how its fault has to be told."""

from pathlib import Path
from typing import NamedTuple

from aid.library.problems import Problem

SUGAR, PRESSURE = "options/sugar_checks.toml", "options/pressure_pills.toml"
THINNER, CHECKS = "options/blood_thinner.toml", "tasks/checks.toml"
SALMA, SOURCES = "personas/salma.toml", "sources.toml"


class Fault(NamedTuple):
    """A change of one file, the field it spoils, and a word of the line it stands on."""

    file: str
    old: str
    new: str
    field: str
    on: str
    says: str


def spoil(root: Path, file: str, old: str, new: str) -> str:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def found(problems: tuple[Problem, ...], field: str) -> Problem:
    return next(problem for problem in problems if problem.field == field)


def hold_told(problems: tuple[Problem, ...], fault: Fault, spoiled: str) -> None:
    """Hold that a fault is told with its file, its field and its line."""
    told = tuple(problem for problem in problems if fault.says in problem.sentence)
    problem = found(told, fault.field)
    if fault.on:
        assert problem.file == fault.file
        assert fault.on in spoiled.splitlines()[problem.line - 1]
