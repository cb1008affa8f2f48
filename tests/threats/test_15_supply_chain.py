"""A package that is not the one we mean: the lock names each by the hashes of its files."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.checkout import read

LOCK = Path("aid/docs/requirements.lock")
BOUND = re.compile(r"([\w.-]+)>=([\d.]+)")
PIN = re.compile(r"^([\w.-]+)==(\S+)[^\n]*\\\n((?: +--hash=\S+(?: \\)?\n)+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")
FLOORS = {"weasyprint": "70.0", "flask": "3.1.1"}
ASKED = tomllib.loads(read(Path("pyproject.toml")))["project"]["dependencies"]
BOUNDS: dict[str, str] = dict(BOUND.fullmatch(line).groups() for line in ASKED)
PINS = {name: (version, hashes) for name, version, hashes in PIN.findall(read(LOCK))}


def in_numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


@pytest.mark.parametrize("name", BOUNDS)
def test_the_lock_names_a_dependency_within_its_bounds(name: str) -> None:
    assert in_numbers(PINS[name][0]) >= in_numbers(BOUNDS[name])


@pytest.mark.parametrize("name", FLOORS)
def test_a_floor_for_safety_is_kept(name: str) -> None:
    assert in_numbers(BOUNDS[name]) >= in_numbers(FLOORS[name])


def test_each_package_of_the_lock_has_its_hashes() -> None:
    named = re.findall(r"^([\w.-]+)==", read(LOCK), re.MULTILINE)
    assert named == list(PINS)
    told = {name: hashes.split("\n")[:-1] for name, (_, hashes) in PINS.items()}
    assert not [name for name, lines in told.items() if not all(map(HASH.search, lines))]
