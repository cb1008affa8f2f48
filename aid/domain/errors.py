"""Why the house refuses a change; the words are made at the edge."""

from enum import StrEnum


class Reason(StrEnum):
    """What was wrong with a change; one sentence each in `i18n.words`."""

    EMPTY_NAME = "empty_name"
    TOO_LONG = "too_long"
    MINUTES_RANGE = "minutes_range"
    NO_MINUTES = "no_minutes"
    OFTEN_RANGE = "often_range"
    MONEY_RANGE = "money_range"
    PART_OVER_WHOLE = "part_over_whole"
    DATES_TURNED = "dates_turned"
    HOURS_RANGE = "hours_range"
    CONFIDENCE_RANGE = "confidence_range"
    TOO_MANY = "too_many"
    NOT_FOUND = "not_found"


class DomainError(ValueError):
    """A change that the visit cannot hold."""

    def __init__(self, reason: Reason, field: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.field = field
