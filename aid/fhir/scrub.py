"""Take the person's name, numbers and address out of every text that leaves the reader.

The list is made from every Patient (names, contacts, numbers, address, birth date), from
the names of helpers and staff, and from each text that stands beside a reference to the
person.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from aid.domain.record import PreviewRow, Reading, RecordDate, Step
from aid.fhir.bundle import Entry
from aid.fhir.node import Node
from aid.fhir.persons import Subject
from aid.fhir.tidying import tidy

HIDDEN = "[name]"
WORD = re.compile(r"\w+")
AGAIN = re.compile(r"\[name\](?:[\s,]+\[name\])+")
LETTERS = re.compile(r"[^\W\d_]+")
SCHEME = re.compile(r"^(?:tel|mailto|sms|fax):", re.IGNORECASE)
WHOLE_DATE = re.compile(r"\d{4}-\d\d-\d\d")
MOST_WHOLES = 500
AT_HOME = frozenset({"Patient", "RelatedPerson"})
PEOPLE = AT_HOME | {"Person", "Practitioner"}
# a form of address is a word of everyday dose lines, too: "do not miss a dose"
TITLES = frozenset(
    {
        "miss",
        "mrs",
        "mister",
        "master",
        "lady",
        "lord",
        "sir",
        "prof",
        "professor",
        "doctor",
        "rev",
        "the",
        "and",
        "sra",
        "srta",
        "señor",
        "señora",
        "señorita",
        "doña",
        "don",
    }
)
# scripts that write names without spaces between words
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


@dataclass(frozen=True, slots=True)
class Scrub:
    """What to hide: single words, longer strings, and the day the person was born."""

    words: frozenset[str]
    wholes: re.Pattern[str] | None
    unspaced: re.Pattern[str] | None
    birth: str

    def text(self, text: str) -> str:
        """Return the text with every hit replaced."""
        if not text:
            return text
        if self.wholes:
            text = self.wholes.sub(HIDDEN, text)
        if self.unspaced:
            text = self.unspaced.sub(HIDDEN, text)
        if not self.words:
            return text
        return AGAIN.sub(HIDDEN, WORD.sub(self._word, text))

    def date(self, found: RecordDate | None) -> RecordDate | None:
        """Return the date, unless it is the day the person was born."""
        if found is None or (self.birth and found.words.startswith(self.birth)):
            return None
        return found if found.first else replace(found, words=self.text(found.words))

    def _word(self, match: re.Match[str]) -> str:
        word = match.group()
        if word.casefold() in self.words:
            return HIDDEN
        pieces = [
            piece for piece in LETTERS.findall(word) if piece.casefold() in self.words
        ]
        for piece in pieces:
            word = word.replace(piece, HIDDEN)
        return word


def scrub_of(entries: tuple[Entry, ...], subjects: Iterable[Subject]) -> Scrub:
    """Return what to hide, from everything these records call the person."""
    names = {tidy(subject.reference.text("display")) for subject in subjects}
    wholes, birth = set[str](), ""
    for entry in entries:
        for person in _people(entry):
            names |= set(_names(person))
            if person.text("resourceType") in AT_HOME:
                wholes |= set(_wholes(person))
                wholes |= set(_birth_dates(person.text("birthDate")))
            if person.text("resourceType") == "Patient":
                birth = birth or person.text("birthDate")
    tokens = frozenset(token for name in names for token in _tokens(name)) - TITLES
    return Scrub(
        words=tokens,
        wholes=_pattern(wholes, bounded=True),
        unspaced=_pattern({n for n in names if UNSPACED.search(n)}, bounded=False),
        birth=birth if len(birth) == 10 else "",
    )


def scrubbed(row: PreviewRow, scrub: Scrub) -> PreviewRow:
    """Return the row with the person taken out of every text in it."""
    frequency_readings = tuple(
        Reading(r.read_from, scrub.text(r.words), r.per_week, r.frequency)
        for r in row.readings
    )
    return replace(
        row,
        label=scrub.text(row.label),
        words=scrub.text(row.words),
        original=scrub.text(row.original),
        purpose=scrub.text(row.purpose),
        dose=scrub.text(row.dose),
        starts=scrub.date(row.starts),
        ends=scrub.date(row.ends),
        readings=frequency_readings,
        steps=tuple(
            Step(scrub.text(s.words), scrub.date(s.starts), scrub.date(s.ends), s.frequency)
            for s in row.steps
        ),
    )


def _people(entry: Entry) -> Iterator[Node]:
    if entry.type in PEOPLE:
        yield entry.resource
    inside = entry.resource.each("contained") if entry.resource.holds("contained") else ()
    for node in inside:
        if node.text("resourceType") in PEOPLE:
            yield node


def _names(person: Node) -> Iterable[str]:
    contacts = [name for one in person.each("contact") for name in one.each("name")]
    for name in (*person.each("name"), *contacts):
        yield tidy(name.text())
        for part in ("text", "family"):
            yield from (tidy(piece.text()) for piece in name.each(part))
        for part in ("given", "prefix", "suffix"):
            yield from (tidy(piece.text()) for piece in name.each(part))


def _wholes(person: Node) -> Iterable[str]:
    contacts = [said for one in person.each("contact") for said in one.each("telecom")]
    for item in (*person.each("telecom"), *person.each("identifier"), *contacts):
        value = tidy(item.text("value"))
        yield value
        yield SCHEME.sub("", value)
    for address in person.each("address"):
        yield tidy(address.text("text"))
        yield tidy(address.text("postalCode"))
        yield from (tidy(line.text()) for line in address.each("line"))


def _birth_dates(birth: str) -> Iterable[str]:
    """Return the birth date in the orders in which people write it."""
    if WHOLE_DATE.fullmatch(birth):
        year, month, day = birth.split("-")
        yield birth
        yield year + month + day
        bare = (day.lstrip("0"), month.lstrip("0"))
        for order in ((day, month), (month, day), bare, bare[::-1]):
            yield from (mark.join((*order, year)) for mark in "/.-")


def _tokens(name: str) -> Iterable[str]:
    for word in WORD.findall(name):
        if sum(letter.isalpha() for letter in word) >= 3:
            yield word.casefold()
        yield from (p.casefold() for p in LETTERS.findall(word) if len(p) >= 3)


def _pattern(texts: set[str], *, bounded: bool) -> re.Pattern[str] | None:
    """A short number is left alone, since it could be the number in a dose."""
    least = 5 if bounded else 2
    long = sorted((t for t in texts if len(t) >= least), key=len, reverse=True)[
        :MOST_WHOLES
    ]
    if not long:
        return None
    either = "|".join(re.escape(text) for text in long)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if bounded else either, re.IGNORECASE)
