"""One file from disk to its declared shape, or to the problem it has."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from aid.library.lines import line_of
from aid.library.problems import ContentError, Problem
from aid.library.schema import Shape

AnyShape = TypeVar("AnyShape", bound=Shape)

KINDS = ("sources", "tasks", "medicines", "hidden_work", "options", "personas")
AT_LINE = re.compile(r" \(at line (\d+).*\)$")
MISSING = re.compile(r"missing required field `(\w+)`")
UNKNOWN = re.compile(r"contains unknown field `(.+)`")
NO_SUCH = re.compile(r"Invalid enum value '(.*)'")


@dataclass(frozen=True, slots=True)
class Page:
    """One file as it stands: its name within the content, its text, its tables."""

    file: str
    text: str
    document: Mapping[str, object]

    def problem(self, field: str, sentence: str) -> Problem:
        """Return a problem of this page, with the line of its field."""
        return Problem(self.file, line_of(self.text, field), field, sentence)


def files_of(root: Path, kind: str = "") -> tuple[Path, ...]:
    """Return the content files of one kind, or all, in the order of their names."""
    if not kind:
        return tuple(path for name in KINDS for path in files_of(root, name))
    lone, folder = root / f"{kind}.toml", sorted((root / kind).glob("*.toml"))
    return (lone, *folder) if lone.is_file() else tuple(folder)


def open_page(path: Path, root: Path | None = None) -> Page:
    """Read a file; refuse one that is missing, not text or not TOML."""
    name = path.relative_to(root).as_posix() if root else path.name
    try:
        return page_of(path.read_text(encoding="utf-8"), name)
    except OSError:
        raise ContentError(Problem(name, 1, "", "This file cannot be opened.")) from None
    except UnicodeDecodeError:
        sentence = "This file is not plain text; save it as UTF-8."
        raise ContentError(Problem(name, 1, "", sentence)) from None


def page_of(text: str, name: str) -> Page:
    """Return the page that a text makes; refuse what is not TOML."""
    try:
        return Page(name, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        told = AT_LINE.search(str(fault))
        line = int(told[1]) if told else text.count("\n") + 1
        sentence = f"This line cannot be read as TOML: {AT_LINE.sub('', str(fault))}."
        raise ContentError(Problem(name, line, "", sentence)) from None
    except (RecursionError, ValueError):  # lists without end, a number without end
        sentence = "This file holds something too long to be read."
        raise ContentError(Problem(name, 1, "", sentence)) from None


def shape_of(page: Page, kind: type[AnyShape]) -> AnyShape:
    """Return the whole page in its declared shape, or say what is wrong where."""
    return shape_at(page, kind, page.document, "")


def shape_at(page: Page, kind: type[AnyShape], part: object, at: str) -> AnyShape:
    """Return one part of a page in its declared shape."""
    try:
        return msgspec.convert(part, kind)
    except msgspec.ValidationError as fault:
        raise ContentError(_told(page, str(fault), at)) from None


def _told(page: Page, fault: str, at: str) -> Problem:
    what, _, where = fault.partition(" - at `$")
    field = f"{at}{where.rstrip('`')}".lstrip(".")
    if missing := MISSING.search(what):
        field = f"{field}.{missing[1]}".lstrip(".")
        return page.problem(field, f"`{missing[1]}` is missing.")
    if unknown := UNKNOWN.search(what):
        field = f"{field}.{unknown[1]}".lstrip(".")
        return page.problem(field, f"Nobody knows a field `{unknown[1]}` here.")
    if no_such := NO_SUCH.search(what):
        return page.problem(field, f"'{no_such[1]}' is not one of the words that fit here.")
    return page.problem(field, f"This has the wrong form: {what}.")
