"""Lists of (value, word) for the fields of a page."""

from collections.abc import Iterable
from enum import StrEnum

from aid.i18n.marking import N_
from aid.i18n.words import Words

Pairs = tuple[tuple[str, str], ...]
SPAN_WORDS = {
    "": N_("not asked"),
    "day:1": N_("a day"),
    "day:2": N_("every other day"),
    "week:1": N_("a week"),
    "week:2": N_("every two weeks"),
    "month:1": N_("a month"),
    "month:2": N_("every two months"),
    "month:3": N_("every three months"),
    "month:6": N_("every six months"),
    "year:1": N_("a year"),
    "once:1": N_("only once"),
    "needed": N_("when needed"),
}


def pairs(members: Iterable[StrEnum], words: Words) -> Pairs:
    """Return each value with its word."""
    return tuple((member.value, words.label(member)) for member in members)


def with_none(choices: Pairs, word: str) -> Pairs:
    """Return the choices after one that chooses nothing."""
    return (("", word), *choices)


def spans(words: Words, current: str) -> Pairs:
    """Return the spans a count is told over; an unusual one of a record is kept."""
    known = tuple((value, words.say(word)) for value, word in SPAN_WORDS.items())
    if current in SPAN_WORDS:
        return known
    per, _, every = current.partition(":")
    return (*known, (current, words.say(UNUSUAL[per], every=int(every))))


UNUSUAL = {
    "day": N_("every {every} days"),
    "week": N_("every {every} weeks"),
    "month": N_("every {every} months"),
    "year": N_("every {every} years"),
    "once": N_("only once"),
}


def weekdays(words: Words) -> Pairs:
    """Return the seven days, in the order of the language."""
    first = words.language.first_weekday
    order = [(first + n) % 7 for n in range(7)]
    return tuple((str(day), words.weekday(day, "narrow")) for day in order)
