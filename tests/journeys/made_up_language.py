"""A language nobody speaks: long words in Arabic letters, right to left, everything said.

It shows what a page does in a language that runs the other way and takes more room, before
anybody has translated a word into one.
"""

import math
import re
import shutil
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from aid.i18n.catalogue import load, messages
from aid.i18n.shelf import TEMPLATE, Shelf, open_shelf

MADE_UP = "ar"
LONGER = 1.4
LATIN = "abcdefghijklmnopqrstuvwxyz"
ARABIC = "ابجدهوزحطيكلمنسعفصقرشتثخذض"
LETTERS = str.maketrans(LATIN + LATIN.upper(), ARABIC + ARABIC)
FATHA = "\N{ARABIC FATHA}"
PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
WORD = re.compile(r"[A-Za-z]+")


def shelf_with_it(translations: Path, folder: Path) -> Shelf:
    """A shelf over a copy of the translations, with the made-up language beside them."""
    shutil.copytree(translations, folder, dirs_exist_ok=True)
    file = folder / MADE_UP / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        write_po(out, catalogue(load(translations / TEMPLATE)))
    return open_shelf(folder)


def catalogue(template: Catalog) -> Catalog:
    """Every message of the template, said in the made-up language."""
    made = Catalog(locale=MADE_UP)
    for message in messages(template):
        if isinstance(message.id, (list, tuple)):
            said: str | tuple[str, ...] = (made_up(message.id[1]),) * made.num_plurals
        else:
            said = made_up(message.id)
        made.add(message.id, said, locations=message.locations, context=message.context)
    return made


def made_up(sentence: str) -> str:
    """The sentence in long Arabic-looking words; what stands in braces stays as it is."""
    parts = PLACEHOLDER.split(sentence)
    return "".join(p if PLACEHOLDER.fullmatch(p) else WORD.sub(_word, p) for p in parts)


def _word(found: re.Match[str]) -> str:
    word = found.group()
    longer = (word * 2)[: math.ceil(len(word) * LONGER)].translate(LETTERS)
    return longer[0] + FATHA + longer[1:]
