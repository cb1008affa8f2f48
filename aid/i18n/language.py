"""A language as one value: its tag, direction, own name and first day of the week."""

from dataclasses import dataclass
from pathlib import Path

from babel import Locale, UnknownLocaleError

SOURCE = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """What screen and paper need to know of a language."""

    tag: str
    direction: str
    name: str
    first_weekday: int


def language(tag: str) -> Language:
    """Return the language of a tag such as `es`; its own name comes first-letter large."""
    locale = Locale.parse(tag, sep="-")
    own_name = locale.get_display_name(locale) or tag
    return Language(
        tag=tag,
        direction=locale.text_direction,
        name=own_name[:1].upper() + own_name[1:],
        first_weekday=locale.first_week_day,
    )


def own_name(tag: str) -> str:
    """Return what a language calls itself; an unknown tag stands for itself."""
    try:
        return language(tag).name
    except (UnknownLocaleError, ValueError):
        return tag


def languages(translations: Path) -> tuple[Language, ...]:
    """Return the source language and each that has a catalogue on disk."""
    found = sorted(po.parent.parent.name for po in catalogue_files(translations))
    return tuple(language(tag) for tag in (SOURCE, *found))


def catalogue_files(translations: Path) -> tuple[Path, ...]:
    """Return every catalogue under the translations folder."""
    return tuple(translations.glob("*/LC_MESSAGES/messages.po"))
