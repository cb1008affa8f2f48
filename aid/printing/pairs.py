"""One sentence in the language of the sheet and, where two are wanted, in another."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from aid.domain.options import Text
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.printing.phrases import Named, Phrase, Tongue, Typed

UNTRANSLATED = N_("(not translated)")

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same thing said in the first language and in the one beside it."""

    first: Phrase
    second: Phrase | None = None

    def once(self) -> "Pair":
        """Return the first alone, where both say the same in the same letters."""
        alike = self.second is not None and self.second.text == self.first.text
        return Pair(self.first) if alike else self


@dataclass(frozen=True, slots=True)
class Row:
    """A numbered line with the mark of who says it; one number for both languages."""

    number: int
    mark: str
    pair: Pair


@dataclass(frozen=True, slots=True)
class Tongues:
    """Makes pairs; typed words stand once, in the language they were typed in."""

    first: Tongue
    second: Tongue | None = None

    def say(self, message: str, **values: object) -> Pair:
        """Return a message in each language; a pair among its figures is taken apart."""
        return self._both(lambda tongue, own: tongue.say(message, **own), values)

    def say_n(self, one: str, many: str, n: int, **values: object) -> Pair:
        """Return the message for so many in each language."""
        return self._both(lambda tongue, own: tongue.say_n(one, many, n, **own), values)

    def label(self, member: StrEnum) -> Pair:
        """Return the plain word for a value in each language."""
        return self._both(lambda tongue, _: tongue.label(member))

    def text(self, text: Text) -> Pair:
        """Return a sentence of the content in each language."""
        return self._both(lambda tongue, _: tongue.text(text))

    def date(self, day: date, style: str = "day") -> Pair:
        """Return a date in each language."""
        return self._both(lambda tongue, _: tongue.date(day, style))

    def clock(self, hour: time) -> Pair:
        """Return a time on the clock in each language."""
        return self._both(lambda tongue, _: tongue.plain(tongue.words.clock(hour)))

    def name(self, label: str) -> Named | Typed:
        """Return a task's name: translated where it comes from the content."""
        asked = [t for t in (self.first, self.second) if t]
        return Named(label) if any(t.knows(label) for t in asked) else Typed(label)

    def typed(self, text: str) -> Pair:
        """Return typed words in their column, and a note in the other."""
        return self._both(lambda tongue, _: _as_typed(tongue, text))

    def each(self, made: Callable[[Tongue], Phrase]) -> Pair:
        """Return what each language makes of it by itself."""
        return self._both(lambda tongue, _: made(tongue))

    def value(self, value: Named | Typed) -> Pair:
        """Return a name or typed words by themselves."""
        if isinstance(value, Typed):
            return self.typed(value.text)
        return self.each(lambda tongue: tongue.named(value.label, known=True))

    def as_is(self, text: str) -> Pair:
        """Return a name or another thing that is the same in every language."""
        return self.each(lambda tongue: tongue.typed(text))

    def joined(self, pairs: tuple[Pair, ...], between: str = " ") -> Pair:
        """Return several pairs in one."""
        first = self.first.joined(tuple(pair.first for pair in pairs), between)
        if self.second is None:
            return Pair(first)
        beside = tuple(pair.second for pair in pairs if pair.second)
        return Pair(first, self.second.joined(beside, between))

    def _both(
        self, made: Callable[[Tongue, Values], Phrase], values: Values | None = None
    ) -> Pair:
        given = values or {}
        first = _noted(self.first, made(self.first, _side(given, "first")), given)
        if self.second is None:
            return Pair(first)
        beside = made(self.second, _side(given, "second"))
        return Pair(first, _noted(self.second, beside, given))


def tongues(words: Words, beside: Words | None, typed_in: str) -> Tongues:
    """Return the one or two languages of a sheet; the first holds what fits neither."""
    in_second = beside is not None and beside.language.tag == typed_in
    first = Tongue(words, typed_in, holds_typed=not in_second)
    second = Tongue(beside, typed_in, holds_typed=in_second) if beside else None
    return Tongues(first, second)


def _side(values: Values, side: str) -> dict[str, object]:
    return {
        name: getattr(value, side) if isinstance(value, Pair) else value
        for name, value in values.items()
    }


def _as_typed(tongue: Tongue, text: str) -> Phrase:
    return tongue.typed(text) if tongue.holds_typed else tongue.say(UNTRANSLATED)


def _noted(tongue: Tongue, phrase: Phrase, values: Values) -> Phrase:
    if tongue.holds_typed or not any(isinstance(v, Typed) for v in values.values()):
        return phrase
    return tongue.joined((phrase, tongue.say(UNTRANSLATED)))
