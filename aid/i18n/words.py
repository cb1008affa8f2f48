"""A translator as a value: one per language, passed to whatever makes sentences."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from gettext import NullTranslations
from typing import Literal

from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from aid.domain.options import Text
from aid.domain.ranges import whole
from aid.i18n.language import SOURCE, Language
from aid.i18n.marking import N_

NOT_TRANSLATED = "[en] "
HOURS_MINUTES = N_("{h} h {m}")
HOURS = N_("{h} h")
MINUTES = N_("{m} min")
NOT_YET = N_("not yet")
NARROW, WIDE = "\u202f", "\u00a0"  # spaces that no line breaks at; our faces have the wide
ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
DATES = {"short": "d MMM", "long": "long"}
SOURCE_DATES = {"day": "EEEE d MMMM", "short": "d MMM", "long": "d MMMM y"}
WIDTHS: dict[str, Literal["abbreviated", "wide", "short"]] = {
    "short": "abbreviated",
    "long": "wide",
    "narrow": "short",
}


class Unfound(NullTranslations):
    """Answers for a catalogue that does not hold a message: the English words, marked."""

    def gettext(self, message: str) -> str:
        """Return the message with the mark before it."""
        return NOT_TRANSLATED + message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the message for so many, with the mark before it."""
        return NOT_TRANSLATED + super().ngettext(msgid1, msgid2, n)


@dataclass(frozen=True, slots=True)
class Words:
    """Says messages in one language, numbers in its way; marks what is not translated."""

    language: Language
    catalogue: NullTranslations
    currency: str = "USD"

    def say(self, message: str, **values: object) -> str:
        """Return a message in this language with its figures put in."""
        return self._filled(self.found(message), values)

    def say_n(self, one: str, many: str, n: int, **values: object) -> str:
        """Return the message for so many of a thing; `{n}` is the number."""
        found = self.catalogue.ngettext(one, many, n)
        return self._filled(found, {"n": n, **values})

    def text(self, text: Text) -> str:
        """Return a content sentence with its own figures."""
        return self.say(text.words, **{k: _figure(v) for k, v in text.figures})

    def label(self, member: StrEnum) -> str:
        """Return the plain word for a value of the domain."""
        from aid.i18n.labels import message_of  # late: the first page has no labels

        return self.say(message_of(member))

    def has(self, message: str) -> bool:
        """Whether this language has the message."""
        return not self.found(message).startswith(NOT_TRANSLATED)

    def number(self, amount: int | Fraction | Decimal | float) -> str:
        """Return a number as this language writes it, at most one decimal."""
        exact = Decimal(str(float(amount))) if isinstance(amount, Fraction) else amount
        return _decimal(exact, self._locale)

    def minutes(self, amount: Fraction | int) -> str:
        """Return minutes as people say them: 35 min, 2 h, 1 h 24."""
        hours, minutes = divmod(abs(whole(Fraction(amount))), 60)
        if not hours:
            return self.say(MINUTES, m=minutes)
        if not minutes:
            return self.say(HOURS, h=hours)
        return self.say(HOURS_MINUTES, h=hours, m=f"{minutes:02d}")

    def money(self, amount: Decimal | Fraction | int) -> str:
        """Return money in the clinic's currency, whole where it is whole."""
        exact = Decimal(str(round(float(amount), 2)))
        digits = "¤#,##0" if exact == exact.to_integral() else "¤#,##0.00"
        return format_currency(
            exact, self.currency, digits, locale=self._locale, currency_digits=False
        )

    def date(self, day: date, style: str = "long") -> str:
        """Return a date in words: `long` with the year, `day` with the weekday, `short`."""
        if self.language.tag == SOURCE:
            return format_date(day, SOURCE_DATES[style], locale=self._locale)
        if style in DATES:
            return format_date(day, DATES[style], locale=self._locale)
        weekday = format_date(day, "EEEE", locale=self._locale)
        return f"{weekday} {format_skeleton('MMMMd', day, locale=self._locale)}"

    def clock(self, hour: time) -> str:
        """Return a time on the clock as this language writes it: 7:30 AM."""
        return format_time(hour, "short", locale=self._locale).replace(NARROW, WIDE)

    def signed(self, said: str) -> str:
        """Return who checked something and when, days as this language writes them."""
        if said == NOT_YET:
            return self.say(NOT_YET)
        return ISO_DAY.sub(lambda day: self._day(day[0]), said)

    def _day(self, day: str) -> str:
        with suppress(ValueError):  # a clinic's own file may name a day that is none
            return self.date(date.fromisoformat(day))
        return day

    def weekday(self, number: int, width: str = "short") -> str:
        """Return the name of a weekday, 0 is Monday; width short, long or narrow."""
        name: str = get_day_names(WIDTHS[width], "stand-alone", self._locale)[number]
        return name[:1].upper() + name[1:]

    def listed(self, items: Iterable[str]) -> str:
        """Return several things in one phrase: a, b and c."""
        return format_list(list(items), locale=self._locale)

    @property
    def _locale(self) -> str:
        return self.language.tag.replace("-", "_")

    def found(self, message: str) -> str:
        """Return a message in this language, figures not yet put in."""
        return self.catalogue.gettext(message) if message else message

    def _filled(self, message: str, values: Mapping[str, object]) -> str:
        if not values:
            return message
        return message.format(**{name: self.shown(v) for name, v in values.items()})

    def shown(self, value: object) -> object:
        """Return a value as this language writes it; words stay as they are."""
        if isinstance(value, bool) or not isinstance(value, (int, Fraction, Decimal, date)):
            return value
        return self.date(value) if isinstance(value, date) else self.number(value)


@lru_cache(maxsize=1024)
def _decimal(amount: int | Decimal | float, locale: str) -> str:
    """Kept, because a page of sixty tasks says the same few numbers again and again."""
    return format_decimal(amount, format="#,##0.#", locale=locale)


def _figure(value: str) -> object:
    return Decimal(value) if value.replace(".", "", 1).isdecimal() else value
