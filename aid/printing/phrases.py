"""A sentence on paper: fixed words, what people typed, and figures, each told apart."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from string import Formatter
from typing import Union

from aid.domain.options import Text
from aid.i18n.labels import message_of
from aid.i18n.language import SOURCE
from aid.i18n.words import NOT_TRANSLATED, Words

BREAK = "\n"
LEFT_OUT = "…"
MOST_TYPED = 1_000
FIGURE = re.compile(
    r"\+?\(?[0-9](?:[0-9.,:/()×–\-\u00a0 ]*[0-9])?"
    r"(?:[ \u00a0]?(?:%|(?:mg|mcg|µg|kg|g|ml|mL|IU)\b))?"
)
HOLE = re.compile(r"\{\w*\}")
WORD = re.compile(r"[^\W\d_]")
UNPRINTABLE = frozenset(("Cc", "Cs", "Cn", "Co"))
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in order; a part with a direction of its own stands apart from the rest."""

    parts: tuple[Union[str, "Phrase"], ...] = ()
    lang: str = ""
    direction: str = ""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed, in the language of the room; it is never translated."""

    text: str

    def __bool__(self) -> bool:
        return bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a task that comes from the content, to be translated."""

    label: str


NOTHING = Phrase()


def cleaned(text: str) -> str:
    """Return typed text without characters that no page can show or that turn others.

    A thousand characters of one text are printed; the screen keeps all of them.
    """
    kept = (c for c in text.replace("\r\n", BREAK) if c == BREAK or _shows(c))
    whole = "".join(kept).strip()
    return whole if len(whole) <= MOST_TYPED else whole[:MOST_TYPED].rstrip() + LEFT_OUT


def _shows(character: str) -> bool:
    return character not in TURNING and unicodedata.category(character) not in UNPRINTABLE


def direction_of(text: str) -> str:
    """Return which way a text runs: that of its first letter that runs any way."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"


def cut(text: str, most: int) -> str:
    """Return the text in one line, cut at a word where it is longer than `most`."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[:most]
    return (head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head) + LEFT_OUT


@dataclass(frozen=True, slots=True)
class Tongue:
    """Makes the phrases of one language; `holds_typed` when typed words stand in it."""

    words: Words
    typed_in: str = SOURCE
    holds_typed: bool = True

    @property
    def tag(self) -> str:
        """The tag of the language."""
        return self.words.language.tag

    @property
    def direction(self) -> str:
        """Which way the language runs."""
        return self.words.language.direction

    def say(self, message: str, **values: object) -> Phrase:
        """Return a message with its figures, and with typed words marked as typed."""
        found = self.words.found(message)
        if not WORD.search(HOLE.sub("", message)):
            found = found.removeprefix(NOT_TRANSLATED)
        return self._made(found, values)

    def say_n(self, one: str, many: str, n: int, **values: object) -> Phrase:
        """Return the message for so many of a thing."""
        holes = {name: f"{{{name}}}" for name in values}
        return self._made(self.words.say_n(one, many, n, **holes), values)

    def text(self, text: Text) -> Phrase:
        """Return a sentence of the content with its own figures."""
        return self.ready(self.words.text(text))

    def label(self, member: StrEnum) -> Phrase:
        """Return the plain word for a value of the domain."""
        return self.say(message_of(member))

    def date(self, day: date, style: str = "day") -> Phrase:
        """Return a date in words."""
        return self.plain(self.words.date(day, style))

    def plain(self, text: str) -> Phrase:
        """Return words of this language that are ready, their figures told apart."""
        return Phrase(tuple(self._figured(text, self.direction)))

    def ready(self, text: str) -> Phrase:
        """Return words that are ready, told apart where they are not translated."""
        if _is_missing(text):
            english = text.replace(NOT_TRANSLATED, "")
            return self._flagged(tuple(self._figured(english, "ltr")))
        return self.plain(text)

    def figure(self, text: str) -> Phrase:
        """Return a phone number or a code, which runs left to right everywhere."""
        return Phrase((Phrase((cleaned(text),), direction="ltr"),))

    def named(self, label: str, *, known: bool) -> Phrase:
        """Return a task's name: as the content has it in this language, or as typed."""
        return self.ready(self.words.found(label)) if known else self.typed(label)

    def knows(self, label: str) -> bool:
        """Whether a name comes from the content, and not from a person."""
        return self.tag != SOURCE and self.words.has(label)

    def typed(self, text: str) -> Phrase:
        """Return what was typed, marked with its language and the way it runs."""
        clean = cleaned(text)
        runs = direction_of(clean)
        parts = tuple(self._figured(clean, runs))
        if not clean or (runs == self.direction and self.typed_in == self.tag):
            return Phrase(parts)
        foreign = self.typed_in if self.typed_in != self.tag else ""
        return Phrase((Phrase(parts, foreign, runs),))

    def joined(self, phrases: tuple[Phrase, ...], between: str = " ") -> Phrase:
        """Return several phrases in one, with `between` between them."""
        said = [phrase for phrase in phrases if phrase.parts]
        parts: list[str | Phrase] = []
        for phrase in said:
            parts += [between, phrase] if parts else [phrase]
        return Phrase(tuple(parts))

    def _made(self, pattern: str, values: dict[str, object]) -> Phrase:
        pattern, missing = pattern.removeprefix(NOT_TRANSLATED), _is_missing(pattern)
        runs = "ltr" if missing else self.direction
        parts: list[str | Phrase] = []
        for literal, name, _, _ in Formatter().parse(pattern):
            parts += self._figured(literal, runs)
            if name is not None:
                parts += self._value(values[name], runs)
        return self._flagged(tuple(parts)) if missing else Phrase(tuple(parts))

    def _value(self, value: object, runs: str) -> Iterator[str | Phrase]:
        match value:
            case Phrase():
                yield value
            case Typed() if self.holds_typed:
                yield self.typed(value.text)
            case Typed():
                yield LEFT_OUT
            case Named():
                yield self.named(value.label, known=True)
            case _:
                yield from self._figured(str(self.words.shown(value)), runs)

    def _flagged(self, parts: tuple[str | Phrase, ...]) -> Phrase:
        return Phrase((Phrase((NOT_TRANSLATED, *parts), SOURCE, "ltr"),))

    def _figured(self, text: str, runs: str) -> Iterator[str | Phrase]:
        if BREAK in text:
            yield from self._lines(text, runs)
        elif runs == "ltr":
            yield from (text,) if text else ()
        else:
            yield from _apart(text)

    def _lines(self, text: str, runs: str) -> Iterator[str | Phrase]:
        for number, line in enumerate(text.split(BREAK)):
            if number:
                yield BREAK
            yield from self._figured(line, runs)


def _is_missing(text: str) -> bool:
    return text.startswith(NOT_TRANSLATED)


def _apart(text: str) -> Iterator[str | Phrase]:
    """Set each figure of a right-to-left text apart, so that it keeps its own order."""
    end = 0
    for found in FIGURE.finditer(text):
        if found.start() > end:
            yield text[end : found.start()]
        yield Phrase((found[0],), direction="ltr")
        end = found.end()
    if end < len(text):
        yield text[end:]
