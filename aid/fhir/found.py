"""What readers of single records give back: a row and its names, or a reason."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from aid.domain.record import (
    Flag,
    Group,
    LeftReason,
    PreviewRow,
    RecordDate,
    RowKind,
    Source,
)
from aid.fhir.bundle import Entry
from aid.fhir.dates import is_odd_date, is_past
from aid.fhir.resolving import Resolver
from aid.fhir.tidying import LONGEST, LONGEST_LABEL, cut, is_odd

ASKING = frozenset(
    {
        Flag.RATE_CONFLICT,
        Flag.WEEKLY_OR_DAILY,
        Flag.NAME_MISSING,
        Flag.NO_STATUS,
        Flag.ON_HOLD,
        Flag.LOOKS_FINISHED,
        Flag.LONG_AGO,
        Flag.MAYBE_THE_SAME,
        Flag.TAPER,
        Flag.OVER_24_A_DAY,
        Flag.ODD_SHAPE,
        Flag.ABOUT_LIFE,
    }
)
UNTICKED_KINDS = frozenset({RowKind.CONDITION})


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The records of one file, how they refer to each other, and the day of reading.

    `in_use` are the places of devices that another record says are used.
    """

    entries: tuple[Entry, ...]
    resolver: Resolver
    as_of: date
    in_use: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A row, with every name under which another record may mean the same thing."""

    row: PreviewRow
    names: frozenset[str] = frozenset()
    ingredient: str = ""
    strength: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A record, or an activity of one, that became no row; `index` is its place."""

    reason: LeftReason
    index: int


@dataclass(frozen=True, slots=True)
class Pointer:
    """An activity that only names another record of the file, and fares as it does."""

    index: int
    source: Source


Outcome = Found | Left | Pointer


def source_of(entry: Entry, part: int | None = None) -> Source:
    """Return where in the file a row comes from."""
    return Source(entry.type, entry.index, part)


def key_of(source: Source) -> str:
    """Return the key of a row, the same each time the same file is read."""
    key = f"{source.resource}-{source.index}"
    return key if source.part is None else f"{key}-{source.part}"


def left(entry: Entry, reason: LeftReason) -> Left:
    """Return a record as left behind."""
    return Left(reason, entry.index)


def at_place(index: int) -> str:
    """Return the name under which the record at a place of the file is meant."""
    return f"at {index}"


def finished(row: PreviewRow, flags: Iterable[Flag], as_of: date) -> PreviewRow:
    """Return the row with its texts cut to size and all that is to be asked about it."""
    over = (Flag.LOOKS_FINISHED,) if is_past(row.ends, as_of) else ()
    return reflagged(_cut(row), (*flags, *over, *_flags_of_texts(row)))


def _cut(row: PreviewRow) -> PreviewRow:
    beside = [r.words for r in row.readings] + [s.words for s in row.steps]
    texts = (row.words, row.label, row.purpose, row.dose, row.original, *beside)
    if all(len(text) <= LONGEST_LABEL for text in texts):
        return row
    return replace(
        row,
        label=cut(row.label, LONGEST_LABEL),
        words=cut(row.words),
        purpose=cut(row.purpose, LONGEST_LABEL),
        dose=cut(row.dose, LONGEST_LABEL),
        original=cut(row.original, 2 * LONGEST),
        readings=tuple(replace(r, words=cut(r.words)) for r in row.readings),
        steps=tuple(replace(s, words=cut(s.words)) for s in row.steps),
    )


def reflagged(row: PreviewRow, flags: Iterable[Flag]) -> PreviewRow:
    """Return the row with more flags, and its group and tick set anew."""
    found = {*row.flags, *flags}
    over = Flag.LOOKS_FINISHED in found
    hoped_by_others = row.kind is RowKind.GOAL and not row.from_patient
    return replace(
        row,
        flags=tuple(flag for flag in Flag if flag in found),
        group=Group.LOOKS_FINISHED if over else Group.NOW,
        ticked=not (found & ASKING or row.kind in UNTICKED_KINDS or hoped_by_others),
    )


def _flags_of_texts(row: PreviewRow) -> Iterable[Flag]:
    texts = (row.label, row.words, row.purpose, row.dose)
    if any(is_odd(text) for text in texts):
        yield Flag.ODD_TEXT
    if len(row.words) > LONGEST or len(row.label) > LONGEST_LABEL:
        yield Flag.WORDS_CUT
    dates: list[RecordDate | None] = [row.starts, row.ends]
    dates += [when for step in row.steps for when in (step.starts, step.ends)]
    if any(is_odd_date(found) for found in dates):
        yield Flag.ODD_DATE
    if not row.label:
        yield Flag.NAME_MISSING
