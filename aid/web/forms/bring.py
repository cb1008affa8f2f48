"""Bring in: a file or a list; then which rows, and which of two readings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wtforms import BooleanField

from aid.domain.record import Pile, PreviewRow, pile_of
from aid.fhir.taking import settled
from aid.web.forms.base import BaseForm, WordsField

TICK, UNTICK = "tick:", "untick:"


class BringForm(BaseForm):
    """A pasted list; a file is read from the request itself."""

    lines = WordsField()
    from_hospital = BooleanField()


class TakeForm(BaseForm):
    """The ticks of a preview are read row by row, by `chosen`."""

    preview = WordsField()
    from_hospital = WordsField()
    known = WordsField()


def ticked(typed: Mapping[str, str], row: PreviewRow) -> bool:
    """Whether a row is ticked on a page that comes back: by itself, or with its pile."""
    asked, pile = typed.get("go", ""), pile_of(row)
    if asked in (TICK + pile, UNTICK + pile):
        return asked.startswith(TICK)
    return f"take-{row.key}" in typed


def opened(typed: Mapping[str, str], pile: Pile) -> bool:
    """Whether all rows of a pile were being shown."""
    return f"all-{pile}" in typed


def chosen(typed: Mapping[str, str], rows: Iterable[PreviewRow]) -> tuple[PreviewRow, ...]:
    """Return the ticked rows, each with the reading that the two chose."""
    return tuple(
        _read_as(row, typed.get(f"reading-{row.key}", ""))
        for row in rows
        if f"take-{row.key}" in typed
    )


def _read_as(row: PreviewRow, reading: str) -> PreviewRow:
    """Return the row with the chosen reading; where none was chosen it stays unknown."""
    if reading.isdecimal() and int(reading) < len(row.readings):
        return settled(row, int(reading))
    return replace(row, ticked=True)
