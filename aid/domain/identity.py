"""Words that say who somebody is: they stay on paper, and go into nothing that travels."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from aid.domain.visit import Clinic, Visit

LONG_NAME = 4
LETTERS = re.compile(r"[^\W\d_]+")
UNSEEN = ("Mn", "Cf")


def telling_words(visit: Visit, clinic: Clinic, code: str = "") -> tuple[str, ...]:
    """Return what says who it is: both names and their parts, the clinic, what one has."""
    people = visit.people
    names = (people.patient_name, people.companion_name)
    parts = (part for name in names for part in _parts(name))
    had = (line.words for line in visit.brought if line.what == "condition")
    found = (_folded(words) for words in (*names, *parts, clinic.name, code, *had))
    return tuple(dict.fromkeys(words for words in found if words))


def tells_who(text: str, telling: Iterable[str]) -> bool:
    """Whether a text holds one of these words; rather once too often than too seldom."""
    folded = _folded(text)
    return any(_sought(words).search(folded) for words in telling)


def _parts(name: str) -> Iterator[str]:
    """Return each part of a name that can stand for it: not `de`, not `my`."""
    for part in LETTERS.findall(unicodedata.normalize("NFC", name)):
        if len(part) >= LONG_NAME or (len(part) > 1 and not part.islower()):
            yield part


def _sought(words: str) -> re.Pattern[str]:
    """Return where to look: a short name is also a word, so it counts as it is spelled.

    A script without large letters often joins words, so there a name counts anywhere.
    """
    literal = re.escape(words)
    if words.lower() == words.upper():
        return re.compile(literal)
    if len(words) >= LONG_NAME:
        return re.compile(rf"(?<!\w){literal}", re.IGNORECASE)
    return re.compile(rf"(?<!\w){literal}s?(?!\w)")


def _folded(text: str) -> str:
    """Return a text in one line, without accents and without letters that nobody sees."""
    letters = unicodedata.normalize("NFKD", text)
    seen = (one for one in letters if unicodedata.category(one) not in UNSEEN)
    return " ".join("".join(seen).split())
