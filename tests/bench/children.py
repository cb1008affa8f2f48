"""Other programs that a figure starts: our own with Python, and Chromium."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aid.setup import find_browser

ROOT = Path(__file__).parents[2]
NEVER_WRITE = "PYTHONDONTWRITEBYTECODE"


def environment(compiled: Path | None = None) -> dict[str, str]:
    """The environment of a child; its modules are kept compiled, as an install has them."""
    own = {name: value for name, value in os.environ.items() if name != NEVER_WRITE}
    return {**own, "PYTHONPYCACHEPREFIX": str(compiled)} if compiled else dict(os.environ)


def python(*words: str, compiled: Path | None = None) -> None:
    """Run this Python with these words, to the end."""
    told = environment(compiled)
    command = [sys.executable, *words]
    subprocess.run(command, cwd=ROOT, env=told, check=True, capture_output=True)


@contextmanager
def started(
    *words: str, compiled: Path | None = None
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A Python that runs on, and the first line that it says; it is stopped at the end."""
    running = subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment(compiled),
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        try:
            yield running, running.stdout.readline().strip() if running.stdout else ""
        finally:
            running.terminate()


def chromium() -> str:
    """The browser of this computer."""
    found = find_browser()
    if found is None:
        raise SystemExit("No Chromium here: install one, or name it in AID_CHROMIUM.")
    return found


def chromium_words() -> list[str]:
    """What Chromium must be told here: as root it has no sandbox."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []
