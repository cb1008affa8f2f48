"""Days ahead as the text of a calendar file: what, when, how it comes round; no more.

icalendar is imported inside functions: few ask for the file, and all wait for a start.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from hashlib import sha256
from typing import TYPE_CHECKING

from aid.domain.trips_ahead import Ahead

if TYPE_CHECKING:
    from icalendar import Event

MAKER = "-//Plan Together//EN"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
END_OF_DAY = time(23, 59, 59)


def calendar_file(days: Iterable[tuple[str, Ahead]], now: datetime) -> bytes:
    """Return each day with its title as an event; what is alike stands once."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    marked = {_mark(title, ahead): (title, ahead) for title, ahead in days}
    for mark, (title, ahead) in marked.items():
        calendar.add_component(_event(mark, title, ahead, now))
    content: bytes = calendar.to_ical()
    return content


def _mark(title: str, ahead: Ahead) -> str:
    """Return the mark of an event: the same for the same words and days, and no name."""
    told = (title, ahead.first, ahead.at, ahead.weeks, ahead.weekdays, ahead.until)
    return sha256(repr(told).encode(errors="replace")).hexdigest()[:32]


def _event(mark: str, title: str, ahead: Ahead, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", mark)
    event.add("dtstamp", now)
    event.add("summary", title)
    event.add("dtstart", _when(ahead.first, ahead.at))
    if ahead.weeks:
        event.add("rrule", _rule(ahead))
    return event


def _when(day: date, at: time | None) -> date | datetime:
    """Return a whole day, or an hour of it wherever the calendar is looked at."""
    return datetime.combine(day, at.replace(tzinfo=None)) if at else day


def _rule(ahead: Ahead) -> dict[str, object]:
    rule: dict[str, object] = {
        "freq": "WEEKLY",
        "interval": ahead.weeks,
        "byday": [WEEKDAYS[day] for day in ahead.weekdays],
    }
    if ahead.until:
        rule["until"] = _when(ahead.until, END_OF_DAY if ahead.at else None)
    return rule
