"""Clock times and the codes of FHIR to the four times of a day."""

from collections.abc import Iterable

from aid.domain.workload import SLOTS, Slot

MEALS = (Slot.MORNING, Slot.NOON, Slot.EVENING)
MEAL_CODES = frozenset({"C", "AC", "PC"})

CODES = {
    "WAKE": Slot.MORNING,
    "ACM": Slot.MORNING,
    "PCM": Slot.MORNING,
    "CM": Slot.MORNING,
    "MORN": Slot.MORNING,
    "NOON": Slot.NOON,
    "ACD": Slot.NOON,
    "PCD": Slot.NOON,
    "CD": Slot.NOON,
    "AFT": Slot.NOON,
    "EVE": Slot.EVENING,
    "ACV": Slot.EVENING,
    "PCV": Slot.EVENING,
    "CV": Slot.EVENING,
    "NIGHT": Slot.BEDTIME,
    "HS": Slot.BEDTIME,
    "PHS": Slot.BEDTIME,
}


def slot_of_code(code: str) -> Slot | None:
    """Return the time of day that a `when` code names."""
    return CODES.get(code.upper().split(".")[0])


def slot_of_hour(hour: int) -> Slot:
    """Return the time of day an hour falls in."""
    if 4 <= hour < 11:
        return Slot.MORNING
    if 11 <= hour < 15:
        return Slot.NOON
    return Slot.EVENING if 15 <= hour < 21 else Slot.BEDTIME


def in_order(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Return each time of day once, in the order of the day."""
    found = set(slots)
    return tuple(slot for slot in SLOTS if slot in found)
