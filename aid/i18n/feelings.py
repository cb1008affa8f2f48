"""A feeling as it is typed and as it is kept: one of the short list, or own words."""

import unicodedata

from aid.domain.feelings import Feeling
from aid.i18n.words import NOT_TRANSLATED, Words

KEYS = {feeling.value: feeling for feeling in Feeling}


def feeling_key(typed: str, words: Words) -> str:
    """Return the key of a feeling of the list, else the words just as they were typed."""
    listed = {_plain(words.label(feeling)): feeling.value for feeling in Feeling}
    return listed.get(_plain(typed), typed)


def feeling_word(stored: str, words: Words) -> str:
    """Return the word of this language for a key, else the words that were stored."""
    feeling = KEYS.get(stored)
    return words.label(feeling) if feeling else stored


def _plain(word: str) -> str:
    """Return a word in small letters, without accents, spaces at its ends or a mark."""
    bare = " ".join(word.removeprefix(NOT_TRANSLATED).split()).casefold()
    apart = unicodedata.normalize("NFKD", bare)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
