"""Files of a clinic's own folder that lie where nothing is read."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from aid.library.problems import Problem
from aid.library.reading import KINDS, files_of
from aid.library.reviews import REVIEWS


def strays(root: Path) -> Iterator[Problem]:
    """Return each TOML file that nobody would read, with where it may lie."""
    read = {*files_of(root), root / REVIEWS}
    with suppress(OSError):
        for path in sorted(root.rglob("*.toml")):
            if path not in read:
                name = path.relative_to(root).as_posix()
                told = f"Nothing is read from here. The folders are: {', '.join(KINDS)}."
                yield Problem(name, 1, "", told)
