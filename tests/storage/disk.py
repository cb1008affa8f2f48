"""The layer between a program and its disk: built here, loaded before everything else."""

import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("disk.c")
NO_COMPILER = (
    "This test needs a C compiler. Install gcc and libc6-dev, "
    "or run: python3 -m aid.setup tests"
)
HEAD = struct.Struct("=4q")


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: W(rite), T(runcate), S(ync), R(ename), U(nlink), sync of a D(ir)."""

    kind: str
    path: Path
    offset: int
    content: bytes


def built(folder: Path) -> Path:
    """The layer, ready to be loaded; without a compiler the test fails in a sentence."""
    if not shutil.which("gcc"):
        pytest.fail(NO_COMPILER, pytrace=False)
    layer = folder / "disk.so"
    words = ["gcc", "-O2", "-shared", "-fPIC", "-o", str(layer), str(SOURCE), "-ldl"]
    made = subprocess.run(
        [*words, "-lpthread"], capture_output=True, text=True, check=False
    )
    if made.returncode:
        pytest.fail(f"{NO_COMPILER}\n{made.stderr}", pytrace=False)
    return layer


def watching(
    layer: Path, watched: Path, log: Path | None = None, trouble: Path | None = None
) -> dict[str, str]:
    """An environment in which a program's disk is watched, or troubled."""
    told = {"DISK_LOG": log, "DISK_TROUBLE": trouble}
    ways = {name: str(path) for name, path in told.items() if path}
    return {**os.environ, "LD_PRELOAD": str(layer), "DISK_WATCHED": str(watched), **ways}


def done_in(log: Path) -> Iterator[Done]:
    """Everything that was done, in order."""
    raw = log.read_bytes()
    place = 0
    while place < len(raw):
        kind, name, offset, length = HEAD.unpack_from(raw, place)
        place += HEAD.size
        path = Path(os.fsdecode(raw[place : place + name]))
        place += name
        yield Done(chr(kind), path, offset, raw[place : place + length])
        place += length
