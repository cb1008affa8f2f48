"""The command that adds up a file, as these tests use it."""

from pathlib import Path

import pytest

from tests.commands.added import Adding, adding


@pytest.fixture
def add(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Adding:
    """Write a file down, run `aid week FILE --json`, read the answer."""
    return adding(tmp_path, capsys)
