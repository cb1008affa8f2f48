"""Dates as records give them: years alone, zones or none, days that never were."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from fractions import Fraction

from aid.domain.record import RecordDate
from aid.fhir.node import Node
from aid.fhir.tidying import cut, tidy

WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d).{0,20})?)?)?")
LONGEST_VISIT = 8 * 60
LONGEST_WRITTEN = 40


def read_date(text: str) -> RecordDate | None:
    """Return the date a text gives; one that no calendar holds keeps its words alone."""
    words = cut(tidy(text), LONGEST_WRITTEN)
    if not words:
        return None
    matched = WRITTEN.fullmatch(words)
    return _on_calendar(words, matched) if matched else RecordDate(words)


def is_odd_date(found: RecordDate | None) -> bool:
    """Whether something stood where a date belongs that is no date."""
    return found is not None and found.first is None


def is_past(found: RecordDate | None, as_of: date) -> bool:
    """Whether the whole of this date lies before the day of reading."""
    return found is not None and found.last is not None and found.last < as_of


def on(day: date) -> RecordDate:
    """Return a full date."""
    return RecordDate(day.isoformat(), day, day)


def days_after(start: RecordDate | None, days: Fraction | None) -> RecordDate | None:
    """Return the last day of a span of so many days that opens on `start`."""
    if start is None or start.first is None or start.first != start.last or not days:
        return None
    return _shifted(start.first, max(int(days), 1) - 1)


def next_day(found: RecordDate | None) -> RecordDate | None:
    """Return the day after."""
    return _shifted(found.last, 1) if found and found.last else None


def read_span(period: Node) -> tuple[RecordDate | None, RecordDate | None]:
    """Return the start and the end of a Period."""
    return read_date(period.text("start")), read_date(period.text("end"))


def minutes_between(start: str, end: str) -> int | None:
    """Return the minutes from one moment to another, if it is a length a visit can have."""
    try:
        length = datetime.fromisoformat(end) - datetime.fromisoformat(start)
    except (ValueError, TypeError, OverflowError):
        return None
    return visit_length(Fraction(int(length.total_seconds()), 60))


def visit_length(minutes: Fraction | None) -> int | None:
    """Return whole minutes from 1 to 8 hours; anything else is not known."""
    if minutes is None or not 1 <= minutes <= LONGEST_VISIT:
        return None
    return int(minutes)


def _shifted(day: date, days: int) -> RecordDate | None:
    try:
        return on(day + timedelta(days=days))
    except OverflowError:
        return None


def _on_calendar(words: str, matched: re.Match[str]) -> RecordDate:
    year, month, day, hour, minute = (int(g) if g else None for g in matched.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last = date(first.year, month or 12, day or monthrange(first.year, month or 12)[1])
        clock = time(hour, minute or 0) if hour is not None else None
    except ValueError:
        return RecordDate(words)
    shown = words[:10] if clock is None else f"{words[:10]} {clock:%H:%M}"
    return RecordDate(shown, first, last, clock)
