"""A made-up language for the tests: Arabic letters, right to left, two fifths longer."""

import re
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from aid.i18n.strings import KEYWORDS

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
SHADDA = "\u0651"
HOLE = re.compile(r"(\{\w*\})")
FORMS = 6
CODE = ("aid/printing", "aid/i18n", "templates/print")


def said(message: str) -> str:
    """The message in the made-up language, its holes kept."""
    return "".join(
        part if HOLE.fullmatch(part) else "".join(map(_letter, _longer(part)))
        for part in HOLE.split(message)
    )


def _longer(text: str) -> str:
    return re.sub(r"(\w\w)(\w)?", r"\1\1\2", text)[: int(len(text) * 1.4) + 1]


def _letter(letter: str) -> str:
    if not letter.isascii() or not letter.isalpha():
        return letter
    place = (ord(letter.lower()) - ord("a")) % len(LETTERS)
    return LETTERS[place] + (SHADDA if letter in "lst" else "")


def write_catalogue(folder: Path, checkout: Path, more: Iterable[str] = ()) -> None:
    """Write a whole catalogue of the made-up language, under the tag of Arabic."""
    catalogue = Catalog(locale="ar", charset="utf-8")
    for message in (*_messages(checkout), *more):
        if isinstance(message, tuple):
            catalogue.add(message, tuple(said(message[-1]) for _ in range(FORMS)))
        else:
            catalogue.add(message, said(message))
    file = folder / "ar" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_po(out, catalogue)


def _messages(checkout: Path) -> list[str | tuple[str, ...]]:
    methods = [("**.py", "python"), ("**.html", "jinja2")]
    return [
        found[2]
        for folder in CODE
        for found in extract_from_dir(checkout / folder, methods, {}, KEYWORDS)
    ]
