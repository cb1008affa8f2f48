"""How often, as the row in hand tells it: a count, and a choice of the span list."""

from typing import Any

from wtforms import ValidationError

from aid.domain.errors import Reason
from aid.domain.frequency import Frequency, Per, is_possible
from aid.i18n.labels import message_of
from aid.i18n.marking import N_
from aid.web.forms.base import DayField, NumberField

AS_NEEDED = "needed"
NO_SPAN = N_("In what time? Choose that too, or leave the number out.")
NO_DAY = N_("From which day? Choose that too, or leave the number out.")


class StepDay(DayField):
    """From which day a step of a changing dose holds; a count needs its day."""

    def pre_validate(self, form: Any) -> None:
        """Refuse a count from no day on; it would be lost."""
        super().pre_validate(form)
        if form[self.name.replace("_on_", "_times_")].data and not self.data:
            raise ValidationError(NO_DAY)


class StepTimes(NumberField):
    """How many times from that day on; empty is stopped."""

    def pre_validate(self, form: Any) -> None:
        """Refuse a count over no span of time, and one that no span can hold."""
        super().pre_validate(form)
        span = form[self.name.replace("_times_", "_span_")].data or ""
        often = frequency_of(self.number, span)
        if self.data and often is None:
            raise ValidationError(NO_SPAN)
        if often and not is_possible(often):
            raise ValidationError(message_of(Reason.OFTEN_RANGE))


def frequency_of(times: int | None, span: str) -> Frequency | None:
    """Return how often, from a count and a choice of the span list."""
    per, _, every = span.partition(":")
    if per not in set(Per) or not every.isdecimal():
        return None
    return Frequency(1 if times is None else times, Per(per), int(every))


def span_in(often: Frequency | None) -> str:
    """Return the choice of the span list for how often; nothing where none was told."""
    return f"{often.per}:{often.every}" if often else ""
