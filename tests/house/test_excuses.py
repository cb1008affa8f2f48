"""A rule may be set aside in one place, by its name, with the reason beside it."""

import re
from pathlib import Path

from tests.house.checkout import amiss, read, under

EXCUSE = re.compile(r"#\s*(?:noqa|nosec|type:\s*ignore|pragma|fmt:\s*off)\b.*")
RULE = r"(?:(?:noqa:|nosec) [A-Z]+\d+(?:, [A-Z]+\d+)*|type: ignore\[[\w, -]+\])"
TOLD = re.compile(rf"# {RULE} *(?:-|#) *\w")
HERE = Path("tests/house/test_excuses.py")


def test_each_excuse_names_its_rule_and_its_reason() -> None:
    def unexplained(path: Path) -> list[str]:
        return [excuse for excuse in EXCUSE.findall(read(path)) if not TOLD.match(excuse)]

    paths = [
        path for path in (*under("aid", ".py"), *under("tests", ".py")) if path != HERE
    ]
    assert not amiss(paths, unexplained)
