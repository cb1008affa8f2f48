"""The hours at which a person has the four times of the day."""

from dataclasses import dataclass
from datetime import time

from aid.domain.workload import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClock:
    """When this person gets up, eats and goes to bed; None was not asked."""

    morning: time | None = None
    noon: time | None = None
    evening: time | None = None
    bedtime: time | None = None

    def at(self, slot: Slot) -> time | None:
        """Return the hour of a time of day, where it was said."""
        hour: time | None = getattr(self, slot.value)
        return hour
