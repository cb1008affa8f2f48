"""Catalogues read straight from `.po`, compiled in memory, kept per file and its date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from aid.i18n.words import Unfound

if TYPE_CHECKING:  # late: the first page is in English
    from babel.messages.catalog import Catalog, Message
    from babel.support import Translations

CHECKED = "checked"
DRAFTED = "drafted"


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much is translated, from 0 to 1, and whether a reader checked it."""

    interface: float
    content: float
    status: str


def read_catalogue(path: Path, tag: str) -> Translations:
    """Return the translations of one file, which mark what they miss.

    Unreviewed guesses (fuzzy) are left out. A message may read the same in two languages.
    """
    return _compiled(path, path.stat().st_mtime_ns, tag)


@lru_cache(maxsize=16)
def _compiled(path: Path, changed: int, tag: str) -> Translations:
    from babel.messages.mofile import write_mo
    from babel.support import Translations

    del changed  # part of the cache key: an edited catalogue is read again
    buffer = BytesIO()
    write_mo(buffer, load(path, tag))
    buffer.seek(0)
    translations = Translations(buffer)
    translations.add_fallback(Unfound())
    return translations


def load(path: Path, tag: str | None = None) -> Catalog:
    """Return the catalogue as written, comments and all."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        return read_po(file, locale=tag and tag.replace("-", "_"))


def completeness(path: Path, template: Path, tag: str) -> Completeness:
    """Return how complete a language is against the template of all messages."""
    catalogue = load(path, tag)
    wanted = list(messages(load(template)))
    interface = [m for m in wanted if not is_content(m)]
    return Completeness(
        interface=_share(interface, catalogue),
        content=_share([m for m in wanted if is_content(m)], catalogue),
        status=_status(catalogue),
    )


def messages(catalogue: Catalog) -> Iterator[Message]:
    """Return each message of a catalogue but its header."""
    return (message for message in catalogue if message.id)


def is_content(message: Message) -> bool:
    """Whether a message comes from a content file."""
    return any(name.startswith("content/") for name, _ in message.locations)


def _status(catalogue: Catalog) -> str:
    return CHECKED if "Checked-by:" in catalogue.header_comment else DRAFTED


def _share(wanted: list[Message], catalogue: Catalog) -> float:
    if not wanted:
        return 1.0
    return sum(1 for m in wanted if _done(catalogue.get(m.id, m.context))) / len(wanted)


def _done(message: Message | None) -> bool:
    if message is None or message.fuzzy:
        return False
    words = (
        message.string if isinstance(message.string, (list, tuple)) else [message.string]
    )
    return all(words)
