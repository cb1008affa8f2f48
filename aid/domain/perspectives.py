"""Three views of one thing, where they differ, and how that was settled for now."""

from dataclasses import dataclass
from enum import StrEnum

MOST_GOODS = 3


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
    """What each of three seats says of one task, one way or one question; None is not said.

    What is good about each view is said before any weighing; a third way may come of it.
    """

    about: str
    patient: Helps | None = None
    clinician: Helps | None = None
    studies: Helps | None = None
    patient_words: str = ""
    clinician_words: str = ""
    good_of_yours: str = ""
    good_of_ours: str = ""
    third_way: str = ""


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


def sees_both_goods(perspective: Perspective) -> bool:
    """Whether something good was said of how each side sees it."""
    return bool(perspective.good_of_yours.strip() and perspective.good_of_ours.strip())


def is_long(good: str) -> bool:
    """Whether more is said to be good about a view than people take in at once."""
    return len([line for line in good.splitlines() if line.strip()]) > MOST_GOODS


def settlement_of(settlements: tuple[Settlement, ...], about: str) -> Settlement | None:
    """Return how one difference was left, if that was said."""
    return next((held for held in settlements if held.about == about), None)


def heard(views: tuple[Perspective, ...], about: str) -> tuple[bool, bool]:
    """Whether the patient and the clinician said anything of a question, or of its ways."""
    of_it = [v for v in views if v.about == about or v.about.startswith(f"{about}/")]
    yours = any(view.patient_words.strip() for view in of_it)
    ours = any(view.clinician_words.strip() for view in of_it)
    return yours, ours
