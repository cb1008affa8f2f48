"""The program as a clinic runs it: a process of its own over a data folder of its own."""

import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Program:
    """A running `aid`, and the link it told."""

    process: subprocess.Popen[str]
    link: str

    @property
    def address(self) -> str:
        """Where it answers."""
        where = urlsplit(self.link)
        return f"{where.scheme}://{where.netloc}"

    def kill(self) -> None:
        """End it at once, as a cut of power would."""
        self.process.kill()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()

    def fill_disk(self, scratch: Path) -> None:
        """Let its log, where each change is written first, grow no further."""
        self._let_grow(next(scratch.rglob("*.db-wal")).stat().st_size)

    def free_disk(self) -> None:
        """Let its files grow again."""
        self._let_grow(resource.RLIM_INFINITY)

    def _let_grow(self, size: int) -> None:
        limits = (size, resource.RLIM_INFINITY)
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, limits)


def run_program(home: Path, *words: str, scratch: Path | None = None) -> Program:
    """Start `aid` over a data folder, and wait until it tells its link."""
    places = {"AID_HOME": str(home)} | ({"TMPDIR": str(scratch)} if scratch else {})
    process = subprocess.Popen(
        [sys.executable, "-m", "aid", *words, "--no-browser"],
        cwd=ROOT,
        env={**os.environ, **places},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    return Program(process, process.stdout.readline().strip())
