"""The shipped content, and a copy of it that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from aid.library.load import Library, load_library
from aid.resources import resource_dir

QUESTIONS = {"blood_thinner.toml", "pressure_pills.toml", "sugar_checks.toml"}


@pytest.fixture
def content() -> Path:
    return resource_dir("content")


@pytest.fixture
def library(content: Path) -> Library:
    return load_library(content)


@pytest.fixture
def copy(content: Path, tmp_path: Path) -> Path:
    """Enough of it to be whole: three questions, and all that they lean on."""
    spare = shutil.ignore_patterns("hidden_work")
    others = {one.name for one in (content / "options").iterdir()} - QUESTIONS
    shutil.copytree(
        content,
        tmp_path / "content",
        ignore=lambda at, names: spare(at, names) | (others & set(names)),
    )
    return tmp_path / "content"
