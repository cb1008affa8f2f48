"""Bytes to JSON, for files as they come: byte order marks, cut ends, doubled names."""

import json
import re
from dataclasses import dataclass

from aid.domain.record import Refusal
from aid.fhir.node import Json, Node

DEEPEST = 64
TWICE = "\x00twice"
LOST = "\ufffd"
# a file keeps to one way of spacing, so its start tells
STYLE_SHOWS = 100_000
CONTAINERS = (dict, list)
ONE_KIND = bytes.maketrans(b"{}", b"[]")
NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


class RefusalError(Exception):
    """The file as a whole is not read, for this reason."""

    def __init__(self, refusal: Refusal, count: int = 0) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.count = count


@dataclass(frozen=True, slots=True)
class Loaded:
    """The documents of one file; `doubled` when an object may hold one name twice.

    `written_in` is empty for FHIR in JSON.
    """

    documents: tuple[Node, ...]
    doubled: bool = False
    bad_lines: int = 0
    by_line: bool = False
    written_in: str = ""


def load(raw: bytes) -> Loaded:
    """Return the file's JSON, one document or one a line, or raise `RefusalError`."""
    text = _decoded(raw)
    try:
        loaded = _parsed(text)
    except ValueError as error:
        lines = _by_line(text)
        if lines is None:
            raise RefusalError(_why(text, error)) from error
        loaded = lines
    if not _seems_shallow(raw):
        for document in loaded.documents:
            _check_depth(document)
    return loaded


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
    whole = float if any_length else None
    names: list[int] = []

    def counted(made: dict[str, Json]) -> dict[str, Json]:
        names.append(len(made))
        return made

    document: Json = json.loads(text, strict=False, object_hook=counted, parse_int=whole)
    spaced = text.find('" :', 0, STYLE_SHOWS) >= 0
    if not spaced and sum(names) == text.count('":'):
        return Loaded((Node(document),))
    return _with_doubles_marked(text, whole)


def _with_doubles_marked(text: str, whole: type[float] | None) -> Loaded:
    """Read again, slowly, where the count of names leaves room for one said twice."""
    doubled: list[bool] = []

    def made(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) != len(pairs):
            found[TWICE] = True
            doubled.append(True)
        return found

    document: Json = json.loads(text, strict=False, object_pairs_hook=made, parse_int=whole)
    return Loaded((Node(document),), doubled=bool(doubled))


def _seems_shallow(raw: bytes) -> bool:
    """Whether the brackets alone cancel out in few rounds; one round takes off one level.

    Brackets inside texts can only make it say no, or hide a depth that no reader goes to.
    """
    brackets = raw.translate(ONE_KIND, NO_BRACKETS)
    for _ in range(DEEPEST):
        if not brackets:
            return True
        brackets = brackets.replace(b"[]", b"")
    return not brackets


def _check_depth(document: Node) -> None:
    level: list[Json] = [document.value]
    for _ in range(DEEPEST + 1):
        level = _inside(level)
        if not level:
            return
    raise RefusalError(Refusal.TOO_DEEP)


def _inside(level: list[Json]) -> list[Json]:
    values: list[Json] = []
    for value in level:
        if isinstance(value, dict):
            values += value.values()
        elif isinstance(value, list):
            values += value
    return [value for value in values if isinstance(value, CONTAINERS)]


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
