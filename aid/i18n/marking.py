"""Marks messages for translation where they are written."""

from enum import StrEnum

Table = tuple[tuple[StrEnum, str], ...]


def N_(message: str) -> str:  # noqa: N802 - the name that extraction tools know
    """Mark a message for translation and return it as it is."""
    return message
