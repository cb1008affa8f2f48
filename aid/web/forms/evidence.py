"""A line to sign: who held the figures of a question against their sources."""

from typing import Any

from wtforms import BooleanField, ValidationError

from aid.i18n.marking import N_
from aid.library.reviews import Reviewer
from aid.web.forms.base import TOO_LONG, BaseForm, OneOf, WordsField

NO_NAME = N_("Write your name.")
NO_ROLE = N_("Say in which part you read it.")
NOT_TICKED = N_("Tick this once it is done.")
LONGEST_NAME = 120


class ReviewForm(BaseForm):
    """A name, a part, and a tick."""

    name = WordsField()
    role = OneOf(Reviewer)
    checked = BooleanField()

    def validate_name(self, field: Any) -> None:
        """Ask for a name that fits on a line."""
        if not self.signed:
            raise ValidationError(NO_NAME)
        if len(self.signed) > LONGEST_NAME:
            raise ValidationError(TOO_LONG)

    def validate_role(self, field: Any) -> None:
        """Ask for a part."""
        if field.chosen(Reviewer) is None:
            raise ValidationError(NO_ROLE)

    def validate_checked(self, field: Any) -> None:
        """Ask for the tick."""
        if not field.data:
            raise ValidationError(NOT_TICKED)

    @property
    def signed(self) -> str:
        """The name on one line."""
        return " ".join((self.name.data or "").split())
