"""What the store hands out: a visit with its place and time, and lines about it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from aid.domain.people import Voice
from aid.domain.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A visit as it is kept: which one, since when, which version, until when.

    `can_undo` tells whether a change is left to take back.
    """

    id: str
    code: str
    opened: datetime
    changed: datetime
    finished: bool
    keep_until: date | None
    version: int
    visit: Visit = field(repr=False)
    can_undo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A visit in a list, without what was said in it."""

    id: str
    code: str
    changed: datetime
    finished: bool


@dataclass(slots=True, kw_only=True)
class Edit:
    """A change being made: give `visit` its new value; `kept` follows when it is saved.

    `repeated` tells that this very save was stored before; then nothing is written again.
    """

    visit: Visit = field(repr=False)
    kept: Kept
    repeated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the journal: when, whose voice, which verb, which parts it changed."""

    n: int
    at: datetime
    voice: Voice
    verb: str
    what: tuple[str, ...]
    save_id: str
