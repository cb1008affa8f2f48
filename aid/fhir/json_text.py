"""Bytes to JSON, for files as they come: byte order marks, cut ends, doubled names."""

import json
import re
from dataclasses import dataclass

from aid.domain.record import Refusal
from aid.fhir.node import Json, Node

DEEPEST = 64
TWICE = "\x00twice"
LOST = "\ufffd"


class RefusalError(Exception):
    """The file as a whole is not read, for this reason."""

    def __init__(self, refusal: Refusal, count: int = 0) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.count = count


@dataclass(frozen=True, slots=True)
class Loaded:
    """The JSON documents of one file; `doubled` when an object held one name twice."""

    documents: tuple[Node, ...]
    doubled: bool = False
    bad_lines: int = 0
    by_line: bool = False


def load(raw: bytes) -> Loaded:
    """Return the file's JSON, one document or one a line, or raise `RefusalError`."""
    text = _decoded(raw)
    try:
        return _parsed(text)
    except ValueError as error:
        lines = _by_line(text)
        if lines is None:
            raise RefusalError(_why(text, error)) from error
        return lines


def holds_a_name_twice(node: Node) -> bool:
    """Whether any object inside held one name twice, so that nobody knows which counts."""
    level: list[Json] = [node.value]
    while level:
        if any(isinstance(value, dict) and TWICE in value for value in level):
            return True
        level = _inside(level)
    return False


def _decoded(raw: bytes) -> str:
    encoding = json.detect_encoding(raw)
    text = raw.decode(encoding, "replace")
    return text.removeprefix("\ufeff")


def _parsed(text: str) -> Loaded:
    try:
        return _loads(text)
    except json.JSONDecodeError:
        raise
    except ValueError:
        return _loads(text, any_length=True)
    except RecursionError as error:
        raise RefusalError(Refusal.TOO_DEEP) from error


def _loads(text: str, *, any_length: bool = False) -> Loaded:
    """A whole number of thousands of digits is refused by `int`; as a float it is inf."""
    doubled: list[bool] = []

    def made(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) != len(pairs):
            found[TWICE] = True
            doubled.append(True)
        return found

    document: Json = json.loads(
        text,
        strict=False,
        object_pairs_hook=made,
        parse_int=float if any_length else None,
    )
    _check_depth(document)
    return Loaded((Node(document),), doubled=bool(doubled))


def _check_depth(document: Json) -> None:
    level: list[Json] = [document]
    for _ in range(DEEPEST + 1):
        level = _inside(level)
        if not level:
            return
    raise RefusalError(Refusal.TOO_DEEP)


def _inside(level: list[Json]) -> list[Json]:
    found: list[Json] = []
    for value in level:
        if isinstance(value, dict):
            found += [item for item in value.values() if isinstance(item, dict | list)]
        elif isinstance(value, list):
            found += [item for item in value if isinstance(item, dict | list)]
    return found


def _by_line(text: str) -> Loaded | None:
    lines = [bare for line in text.split("\n") if (bare := line.strip())]
    good = [loaded for line in lines if (loaded := _line(line))]
    if not good or len(lines) < 2:
        return None
    return Loaded(
        tuple(loaded.documents[0] for loaded in good),
        doubled=any(loaded.doubled for loaded in good),
        bad_lines=len(lines) - len(good),
        by_line=True,
    )


def _line(line: str) -> Loaded | None:
    if not line.startswith("{") or '"resourceType"' not in line:
        return None
    try:
        return _parsed(line)
    except ValueError:
        return None


def _why(text: str, error: ValueError) -> Refusal:
    bare = text.strip()
    if text.count(LOST) > max(8, len(text) // 20) or "\x00" in text:
        return Refusal.BAD_TEXT
    if not bare.startswith(("{", "[")):
        return Refusal.NOT_JSON
    return Refusal.CUT_OFF if _ends_early(bare, text, error) else Refusal.NOT_JSON


def _ends_early(bare: str, text: str, error: ValueError) -> bool:
    if not isinstance(error, json.JSONDecodeError):
        return False
    runs_out = error.pos >= len(text.rstrip()) - 8
    unfinished = error.msg.startswith("Unterminated string")
    return (
        unfinished
        or (runs_out and not re.search(r"[\]}]\s*[\]}]$", bare))
        or (error.pos >= len(text.rstrip()))
    )
