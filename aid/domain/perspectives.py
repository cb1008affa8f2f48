"""Three views of one thing, where they differ, and how that was settled for now."""

from dataclasses import dataclass
from enum import StrEnum


class Helps(StrEnum):
    """How much something helps, in the eyes of one seat."""

    A_LOT = "a_lot"
    SOME = "some"
    NOT_MUCH = "not_much"
    NOT_SURE = "not_sure"


class Settled(StrEnum):
    """How a difference stands for now."""

    AGREED = "agreed"
    AGREED_TO_TRY = "agreed_to_try"
    DIFFER = "differ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Perspective:
    """What each of three seats says of one task or one way; None is not said."""

    about: str
    patient: Helps | None = None
    clinician: Helps | None = None
    studies: Helps | None = None
    patient_words: str = ""
    clinician_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """How the two left a difference; `meanwhile` holds while they differ."""

    about: str
    settled: Settled
    meanwhile: str = ""


def differ(perspective: Perspective) -> bool:
    """Whether patient and clinician both spoke and said different things."""
    said = {perspective.patient, perspective.clinician} - {None}
    return len(said) == 2


def differences(perspectives: tuple[Perspective, ...]) -> tuple[Perspective, ...]:
    """Return the views where patient and clinician differ."""
    return tuple(view for view in perspectives if differ(view))
