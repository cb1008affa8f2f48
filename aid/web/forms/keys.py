"""What the Keys page takes: secrets, and when the laptop locks by itself."""

from typing import Any

from wtforms import ValidationError

from aid.i18n.marking import N_
from aid.web.forms.base import BaseForm, NumberField, WordsField

LONGEST_IDLE = 60
NOT_ALIKE = N_("The two passphrases are not alike.")
NOT_AN_IDLE = N_("Choose at least one minute, and an hour at most.")


class PassphraseForm(BaseForm):
    """Another passphrase: the one that opens now, and the new one twice."""

    current = WordsField()
    passphrase = WordsField()
    again = WordsField()

    def validate_again(self, field: Any) -> None:
        """Refuse two that are not alike."""
        if (field.data or "") != (self.passphrase.data or ""):
            raise ValidationError(NOT_ALIKE)


class CodeForm(BaseForm):
    """Another recovery code: what opens now."""

    held = WordsField()


class IdleForm(BaseForm):
    """After how many minutes it locks by itself."""

    minutes = NumberField()

    def validate_minutes(self, field: Any) -> None:
        """Refuse none at all, and more than an hour."""
        if not field.errors and not 1 <= (field.number or 0) <= LONGEST_IDLE:
            raise ValidationError(NOT_AN_IDLE)
