"""How a command answers: plain lines, or JSON for other programs."""

import json
import sys


def write(line: str = "") -> None:
    """Write one line for people."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def write_json(answer: object) -> None:
    """Write an answer for programs."""
    write(json.dumps(answer, ensure_ascii=False, indent=2))
