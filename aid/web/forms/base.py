"""The form that every step's form is built on: its language, its keys, its errors."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from flask_wtf import FlaskForm
from wtforms import (
    HiddenField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    ValidationError,
)
from wtforms.validators import Length

from aid.domain.errors import DomainError
from aid.domain.workload import LONGEST_TEXT
from aid.i18n.marking import N_
from aid.i18n.words import Words

AMOUNT = re.compile(r"\d{1,9}(\.\d{0,2})?|\.\d{1,2}")
PAGE = "step"  # the id of the main part of every page
HOUR = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?")
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
TOO_LONG = N_("That is too long to keep. Make it shorter, please.")
NOT_A_NUMBER = N_("Write a whole number.")
NOT_MONEY = N_("Write the money as a number.")
NOT_A_DATE = N_("Write the date as year, month, day.")
NOT_A_TIME = N_("Write the time as hours and minutes of a clock.")
Choice = TypeVar("Choice", bound=StrEnum)


def clean(text: Any) -> str:
    """Return text as typed, less what no one can see; ends of lines made alike."""
    plain = str(text or "").replace("\r\n", "\n").replace("\r", "\n")
    return UNSEEN.sub("", plain).strip()


class WordsField(StringField):
    """Free words of up to 10,000 characters."""

    def __init__(self, **options: Any) -> None:
        """Make the field; its label is written by the template."""
        limit = Length(max=LONGEST_TEXT, message=TOO_LONG)
        super().__init__(validators=[limit], filters=[clean], **options)


class NumberField(WordsField):
    """A whole number; what was typed stays, and empty is None."""

    def pre_validate(self, form: Any) -> None:
        """Refuse what is not a whole number."""
        if self.data and not re.fullmatch(r"\d{1,9}", _digits(self.data)):
            raise ValidationError(NOT_A_NUMBER)

    @property
    def number(self) -> int | None:
        """The number, or None where nothing was typed."""
        return int(_digits(self.data)) if self.data else None


class AmountField(WordsField):
    """An amount with up to two decimals; a decimal comma is as good as a point."""

    sentence = NOT_A_NUMBER

    def pre_validate(self, form: Any) -> None:
        """Refuse what is not an amount, or could be read as two."""
        if self.data and not AMOUNT.fullmatch(_plain(self.data)):
            raise ValidationError(self.sentence)

    @property
    def amount(self) -> Decimal | None:
        """The amount, or None where nothing was typed."""
        return Decimal(_plain(self.data)) if self.data else None


class MoneyField(AmountField):
    """An amount of money."""

    sentence = NOT_MONEY


class DayField(WordsField):
    """A date as the browser's own field gives it."""

    def pre_validate(self, form: Any) -> None:
        """Refuse what is not a date."""
        try:
            if self.data:
                date.fromisoformat(self.data)
        except ValueError as wrong:
            raise ValidationError(NOT_A_DATE) from wrong

    @property
    def day(self) -> date | None:
        """The date, or None where nothing was typed."""
        return date.fromisoformat(self.data) if self.data else None


class TimeField(WordsField):
    """An hour of the day as the browser's own field gives it, or as people write it."""

    def pre_validate(self, form: Any) -> None:
        """Refuse what no clock shows."""
        try:
            _hour_of(self.data)
        except ValueError as wrong:
            raise ValidationError(NOT_A_TIME) from wrong

    @property
    def hour(self) -> time | None:
        """The hour, or None where nothing was typed."""
        return _hour_of(self.data)


class OneOf(RadioField):
    """One value of an enum, or none chosen."""

    def __init__(self, members: Iterable[StrEnum], **options: Any) -> None:
        """Make the field for these values; a template writes them."""
        self.members = {member.value: member for member in members}
        super().__init__(choices=[], validate_choice=False, **options)

    def chosen(self, kind: type[Choice]) -> Choice | None:
        """Return the value, or None where nothing (or nothing known) was chosen."""
        return kind(self.data) if self.data in {m.value for m in kind} else None


class Many(SelectMultipleField):
    """Any number of values of an enum."""

    def __init__(self, members: Iterable[StrEnum], **options: Any) -> None:
        """Make the field for these values; a template writes them."""
        self.members = {member.value: member for member in members}
        super().__init__(choices=[], validate_choice=False, **options)


class Pick(SelectField):
    """One of a list; empty where nothing is chosen."""

    def __init__(self, **options: Any) -> None:
        """Make the field; its choices are written by the template."""
        super().__init__(choices=[], validate_choice=False, **options)


def in_words(field: Any, words: Words) -> str:
    """Return what a field holds as people read it; keys and lists of the page are none."""
    if isinstance(field, OneOf | Many):
        chosen = [field.data] if isinstance(field, OneOf) else field.data or ()
        return words.listed(
            words.label(field.members[c]) for c in chosen if c in field.members
        )
    return field.data or "" if isinstance(field, WordsField) else ""


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing to mend: which field, and the sentence."""

    field: str
    sentence: str


class BaseForm(FlaskForm):  # type: ignore[misc]  # flask_wtf ships no types
    """A step's form; its errors speak the language of the page."""

    class Meta:
        """The token is checked for every request, so not again in each form."""

        csrf = False

    version = HiddenField()
    save_id = HiddenField()
    refusals: tuple[str, ...] = ()

    def version_number(self) -> int | None:
        """Return the version that the page was made from."""
        said = str(self.version.data or "")
        return int(said) if said.isdecimal() and len(said) < 10 else None

    def blame(self, error: DomainError) -> None:
        """Put a refusal of the domain beside its field, or at the top of the page."""
        from aid.i18n.labels import message_of  # late: the first page refuses nothing

        sentence = message_of(error.reason)
        field = self._fields.get(error.field)
        if field is None:
            self.refusals = (*self.refusals, sentence)
        else:
            field.errors = [*field.errors, sentence]

    def wrongs(self, words: Words) -> tuple[Wrong, ...]:
        """Return what is to be mended, in the order of the page."""
        beside = tuple(
            Wrong(field.id, words.say(sentence))
            for field in self
            for sentence in field.errors
        )
        return beside + tuple(Wrong(PAGE, words.say(one)) for one in self.refusals)


def _digits(text: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else c for c in text.replace(" ", ""))


def _hour_of(text: str | None) -> time | None:
    if not text:
        return None
    found = HOUR.fullmatch(_digits(text))
    if found is None:
        raise ValueError(NOT_A_TIME)
    return time(int(found[1]), int(found[2]))


def _plain(text: str) -> str:
    digits = _digits(text).replace("\u066b", ".")  # the decimal sign of Arabic
    return digits.replace(",", ".") if digits.count(",") == 1 else digits
