"""Bring in: a file or a list; then which rows, and which of two readings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from aid.domain.record import PreviewRow
from aid.fhir.taking import settled
from aid.web.forms.base import BaseForm, WordsField


class BringForm(BaseForm):
    """A pasted list; a file is read from the request itself."""

    lines = WordsField()


class TakeForm(BaseForm):
    """The ticks of a preview are read row by row, by `chosen`."""

    preview = WordsField()


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
