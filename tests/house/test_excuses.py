"""A rule may be set aside in one place, by its name, with the reason beside it."""

import re
from pathlib import Path

import pytest

from tests.house.checkout import read, under

EXCUSE = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma|fmt:\s*off)\b.*")
RULE = r"(?:noqa: [A-Z]+\d+(?:, [A-Z]+\d+)*|type: ignore\[[\w, -]+\])"
TOLD = re.compile(rf"# {RULE} *(?:-|#) *\w")
HERE = Path("tests/house/test_excuses.py")


@pytest.mark.parametrize("path", [*under("aid", ".py"), *under("tests", ".py")], ids=str)
def test_each_excuse_names_its_rule_and_its_reason(path: Path) -> None:
    excuses = EXCUSE.findall(read(path)) if path != HERE else []
    assert not [excuse for excuse in excuses if not TOLD.match(excuse)]
