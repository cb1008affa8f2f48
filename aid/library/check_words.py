"""Faults of sentences: blanks, digits, figures that are not there, words of advice."""

import re
from collections.abc import Iterator
from itertools import groupby

from aid.library.problems import Problem
from aid.library.reading import Page
from aid.library.sentences import PLACEHOLDER, Sentence, sentences_of

LOOSE_DIGIT = re.compile(r"\b\d")
ADVICE = re.compile(r"\b(should|must|ought|best|recommend\w*)\b", re.IGNORECASE)


def check_words(page: Page) -> Iterator[Problem]:
    """Return what is wrong with the words of one file."""
    for field in _blanks(page.document, ""):
        yield page.problem(field, "This is blank; write it, or take the line out.")
    sentences = tuple(sentences_of(page.document))
    for sentence in sentences:
        yield from _of_sentence(page, sentence)
    for table, members in groupby(sorted(sentences, key=_table), key=_table):
        yield from _unused(page, table, tuple(members))


def _blanks(value: object, at: str) -> Iterator[str]:
    if isinstance(value, str) and not value.strip():
        yield at
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _blanks(part, f"{at}.{key}".lstrip("."))
    if isinstance(value, list):
        for number, part in enumerate(value):
            yield from _blanks(part, f"{at}[{number}]")


def _of_sentence(page: Page, sentence: Sentence) -> Iterator[Problem]:
    if LOOSE_DIGIT.search(sentence.words):
        told = "A digit stands in the sentence; write {name} and put it under `figures`."
        yield page.problem(sentence.field, told)
    if advice := ADVICE.search(sentence.words):
        told = f"'{advice[0]}' gives advice; say what happens, and leave the choice."
        yield page.problem(sentence.field, told)
    known = {name for name, _ in sentence.figures}
    for name in PLACEHOLDER.findall(sentence.words):
        if name not in known:
            told = f"There is no figure for {{{name}}} in this table."
            yield page.problem(sentence.field, told)


def _table(sentence: Sentence) -> str:
    return sentence.field.rpartition(".")[0]


def _unused(page: Page, table: str, sentences: tuple[Sentence, ...]) -> Iterator[Problem]:
    named = {name for s in sentences for name in PLACEHOLDER.findall(s.words)}
    for name, _ in sentences[0].figures:
        if name not in named:
            field = f"{table}.figures.{name}".lstrip(".")
            yield page.problem(field, f"No sentence of this table names {{{name}}}.")
