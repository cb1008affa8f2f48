"""Medicines by name: their class, their form, when they are usually taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from aid.domain.frequency import Frequency
from aid.domain.workload import Slot


class Timing(StrEnum):
    """A rule about when a medicine is taken: work, though it takes no minutes."""

    EMPTY_STOMACH = "empty_stomach"
    UPRIGHT = "upright"
    WITH_FOOD = "with_food"
    BEFORE_FOOD = "before_food"
    SPACE_APART = "space_apart"
    EXACT_TIME = "exact_time"
    EARLY_IN_DAY = "early_in_day"
    DIET_RULE = "diet_rule"


@dataclass(frozen=True, slots=True)
class MedicineClass:
    """A class of medicines, in plain words, and its rules of timing.

    `high_risk` holds for its medicines as a rule; each medicine has the last word.
    """

    id: str
    label: str
    timing: tuple[Timing, ...] = ()
    high_risk: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMedicine:
    """A medicine as content knows it; `kind` is the task that taking it makes."""

    name: str
    medicine_class: str
    form: str
    kind: str
    also: tuple[str, ...] = ()
    frequency: Frequency | None = None
    slots: tuple[Slot, ...] = ()
    as_needed: bool = False
    high_risk: bool = False


def timing_of(
    medicine: KnownMedicine, classes: Mapping[str, MedicineClass]
) -> tuple[Timing, ...]:
    """Return the rules about when this medicine is taken."""
    known = classes.get(medicine.medicine_class)
    return known.timing if known else ()
