"""Catalogues that the tests write: small ones, and a long one that runs right to left."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from aid.i18n.catalogue import load, messages
from tests.printing.fake_language import said

FORMS = 6


def written(translations: Path, catalogue: Catalog, tag: str) -> Path:
    """Put a catalogue where a language is looked for."""
    file = translations / tag / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        write_po(out, catalogue)
    return file


def spanish(translations: Path, header: str = "", **fuzzy: str) -> Path:
    """A Spanish of seven messages, one of them the same in English; and guesses."""
    catalogue = Catalog(locale="es", charset="utf-8", header_comment=header or "#")
    catalogue.add("Ways", "Caminos")
    catalogue.add("No", "No")
    catalogue.add("You have {n} tasks", "Tienes {n} tareas")
    catalogue.add("{m} min", "{m} min")
    catalogue.add("{h} h {m}", "{h} h {m}")
    catalogue.add(("{n} trip", "{n} trips"), ("{n} viaje", "{n} viajes"))
    catalogue.add("Matters", "")
    for message, guess in fuzzy.items():
        catalogue.add(message, guess, flags=["fuzzy"])
    return written(translations, catalogue, "es")


def long_and_right_to_left(translations: Path, template: Path) -> Path:
    """Every message of the template in a made-up language, under the tag of Arabic."""
    catalogue = Catalog(locale="ar", charset="utf-8")
    for message in messages(load(template)):
        if isinstance(message.id, str):
            catalogue.add(message.id, said(message.id))
        else:
            catalogue.add(message.id, tuple(said(message.id[-1]) for _ in range(FORMS)))
    return written(translations, catalogue, "ar")
