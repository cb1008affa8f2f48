"""How hard sentences are to read: Flesch-Kincaid grade (en), INFLESZ ease (es).

Syllables come from hyphenation points, within some five in a hundred of the true count:
good enough for a floor, not to be published as exact.
"""

import re
from collections.abc import Iterable
from functools import cache

import pyphen

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SENTENCE_END = re.compile(r"[.!?…]+(?:\s|$)")


@cache
def _hyphens(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=language, left=1, right=1)


@cache
def _syllables(word: str, language: str) -> int:
    """Kept, because a library says the same few thousand words again and again."""
    return len(_hyphens(language).positions(word)) + 1


def english_grade(sentences: Iterable[str]) -> float:
    """Return the school grade that these sentences ask of a reader."""
    per_sentence, per_word = _lengths(sentences, "en_US")
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def spanish_ease(sentences: Iterable[str]) -> float:
    """Return how easy these sentences are in Spanish: 55 to 65 normal, over 80 very."""
    per_sentence, per_word = _lengths(sentences, "es")
    return 206.835 - 62.3 * per_word - per_sentence


def _lengths(sentences: Iterable[str], language: str) -> tuple[float, float]:
    """Return words a sentence and syllables a word; a line without a stop is a sentence."""
    parts = [part for line in sentences for part in SENTENCE_END.split(line)]
    counted = [words for part in parts if (words := WORD.findall(part))]
    words = [word for part in counted for word in part]
    if not words:
        return 0.0, 0.0
    syllables = sum(_syllables(word.lower(), language) for word in words)
    return len(words) / len(counted), syllables / len(words)
