"""The only reader of the clock; everything else is given the time."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Return today's date on this laptop."""
    return datetime.now().astimezone().date()
