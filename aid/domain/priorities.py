"""What matters to the person, in their own words, and what each side puts first."""

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """Ordinary things people want to be able to do; a tick, never a sum."""

    FAMILY = "family"
    SLEEP = "sleep"
    WORK = "work"
    MOVE = "move"
    EAT = "eat"
    FAITH = "faith"
    OUTDOORS = "outdoors"
    FEWER_HOSPITAL_DAYS = "fewer_hospital_days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Priorities:
    """What the person wants, the one main thing, the worry, and two top-three lists."""

    words: str = ""
    main: str = ""
    worry: str = ""
    up_to_me: str = ""
    themes: tuple[Theme, ...] = ()
    patient_top: tuple[str, ...] = ()
    clinician_top: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Two top-three lists side by side: what both said, and what only one said."""

    both: tuple[str, ...]
    only_patient: tuple[str, ...]
    only_clinician: tuple[str, ...]


def match_tops(priorities: Priorities) -> Match:
    """What both lists hold, compared without case, further spaces or a last full stop."""
    mine = {_same(line): line for line in priorities.patient_top if _same(line)}
    yours = {_same(line): line for line in priorities.clinician_top if _same(line)}
    return Match(
        both=tuple(line for key, line in mine.items() if key in yours),
        only_patient=tuple(line for key, line in mine.items() if key not in yours),
        only_clinician=tuple(line for key, line in yours.items() if key not in mine),
    )


def _same(line: str) -> str:
    return " ".join(line.casefold().split()).strip(" .")
