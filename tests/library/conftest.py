"""The shipped content, and a copy of it that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from aid.library.load import Library, load_library
from aid.resources import resource_dir


@pytest.fixture
def content() -> Path:
    return resource_dir("content")


@pytest.fixture
def library(content: Path) -> Library:
    return load_library(content)


@pytest.fixture
def copy(content: Path, tmp_path: Path) -> Path:
    shutil.copytree(content, tmp_path / "content")
    return tmp_path / "content"
