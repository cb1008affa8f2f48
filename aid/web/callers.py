"""Who is at the other end of a connection, as far as this system tells."""

import os
import sys
from contextlib import suppress
from pathlib import Path

TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
LOOPBACK = "0100007F"


def is_another_users(port: str) -> bool:
    """Whether a connection from this port of the laptop belongs to another user of it.

    The list of running programs shows a link; so it opens for its own user alone.
    """
    if sys.platform == "win32" or not port.isdecimal():
        return False
    return not owners(int(port), *tables()) <= {os.getuid()}


def tables() -> list[str]:
    """Return what this system tells of its connections; nothing where it does not."""
    told = []
    for path in TABLES:
        with suppress(OSError):
            told.append(path.read_text(encoding="ascii"))
    return told


def owners(port: int, *told: str) -> set[int]:
    """Return the users to whom the connections from this port belong."""
    rows = (line.split() for table in told for line in table.splitlines()[1:])
    return {int(row[7]) for row in rows if row[1].endswith(f"{LOOPBACK}:{port:04X}")}
