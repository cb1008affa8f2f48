"""Bytes to a light tree of XML: nothing that a file declares is obeyed or fetched.

A file with a DOCTYPE is refused before it is parsed, so that no entity is ever defined.
"""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from aid.domain.record import Refusal
from aid.fhir.json_text import DEEPEST, RefusalError

MOST_ELEMENTS = 600_000
NO_ATTRIBUTES: dict[str, str] = {}
RULES = re.compile(r"<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)", re.IGNORECASE)
DECLARED = re.compile(rb"""^[^<]{0,8}<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.-]{1,40})""")
OLD_ENCODINGS = frozenset({"iso8859-1", "iso8859-15", "cp1252", "ascii"})
# what expat calls a file that ends before its elements do
ENDS_EARLY = frozenset({3, 5, 6, 20})


@dataclass(slots=True)
class Mark:
    """One element: its name and the namespace of it, its attributes, what is inside."""

    name: str = ""
    space: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list["Mark | str"] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.name)

    def marks(self) -> list["Mark"]:
        """Return the elements directly inside."""
        return [one for one in self.inside if isinstance(one, Mark)]

    def each(self, *path: str) -> list["Mark"]:
        """Return every element at the end of this path of names."""
        level = [self]
        for name in path:
            level = [one for mark in level for one in mark.marks() if one.name == name]
        return level

    def first(self, *path: str) -> "Mark":
        """Return the first element at the end of this path, or an empty one."""
        return next(iter(self.each(*path)), Mark())

    def said(self, attribute: str) -> str:
        """Return an attribute, or an empty text."""
        return self.attributes.get(attribute, "").strip()

    def walk(self) -> Iterator["Mark"]:
        """Return the element and every one inside it, in the order of the file."""
        waiting = [self]
        while waiting:
            mark = waiting.pop()
            yield mark
            waiting += reversed(mark.marks())

    def text(self) -> str:
        """Return all the text inside, a space where elements meet."""
        found: list[str] = []
        waiting: list[Mark | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                found.append(one)
            else:
                waiting += reversed(one.inside)
        return " ".join(" ".join(found).split())


def is_markup(raw: bytes) -> bool:
    """Whether a file is written in XML rather than JSON."""
    return _decoded(raw[:64]).lstrip("\x00 \t\r\n").startswith("<")


def read_markup(raw: bytes) -> Mark:
    """Return the outermost element of a file, or raise `RefusalError`."""
    text = _decoded(raw).strip()
    if RULES.search(text):
        raise RefusalError(Refusal.UNSAFE_XML)
    return _parsed(text)


def _parsed(text: str) -> Mark:
    # read only when a file needs it; one with a DOCTYPE never comes here
    from xml.etree.ElementTree import ParseError, XMLParser  # nosec B405 # as below

    tree = _Tree()
    parser = XMLParser(target=tree)  # nosec B314 # no DOCTYPE comes this far
    try:
        parser.feed(text)
        parser.close()
    except ParseError as error:
        early = error.code in ENDS_EARLY
        raise RefusalError(Refusal.CUT_OFF if early else Refusal.BROKEN_XML) from error
    return tree.top


class _Tree:
    """What the parser builds: marks, to a depth and a number that a record can have."""

    def __init__(self) -> None:
        self._open: list[Mark] = [Mark()]
        self._count = 0
        self._names: dict[str, tuple[str, str]] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise RefusalError(Refusal.TOO_BIG)
        if len(self._open) > DEEPEST:
            raise RefusalError(Refusal.TOO_DEEP)
        space, name = self._told_apart(tag)
        bare = {self._told_apart(key)[1]: value for key, value in attributes.items()}
        mark = Mark(name, space, bare or NO_ATTRIBUTES)
        self._close_text()
        self._open[-1].inside.append(mark)
        self._open.append(mark)

    def end(self, tag: str) -> None:
        self._close_text()
        self._open.pop()

    def data(self, text: str) -> None:
        """Take in a piece of text; the parser breaks one at every sign that is spelled."""
        inside = self._open[-1].inside
        if inside and isinstance(inside[-1], str):
            inside[-1] += text
        else:
            inside.append(text)

    def _close_text(self) -> None:
        """Drop the blanks between elements, which only lay a file out."""
        inside = self._open[-1].inside
        if inside and isinstance(inside[-1], str) and inside[-1].isspace():
            inside.pop()

    def _told_apart(self, name: str) -> tuple[str, str]:
        """Return the namespace and the bare name, each kept once for a whole file."""
        if name not in self._names:
            space, _, bare = name.rpartition("}")
            self._names[name] = (space.removeprefix("{"), bare)
        return self._names[name]

    @property
    def top(self) -> Mark:
        return next(iter(self._open[0].marks()), Mark())


def _decoded(raw: bytes) -> str:
    """Read in the encoding that the bytes show; of those a file names, only a few."""
    encoding: str = json.detect_encoding(raw)
    declared = DECLARED.match(raw[:200])
    if encoding == "utf-8" and declared:
        encoding = _known(declared[1].decode("ascii", "replace"))
    return raw.decode(encoding, "replace").removeprefix("\ufeff")


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return "utf-8"
    return found if found in OLD_ENCODINGS else "utf-8"
