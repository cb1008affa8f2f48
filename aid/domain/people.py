"""Who is at the table, and whose voice a line carries."""

from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    """Who said a line; it survives to paper in words and shape."""

    PATIENT = "patient"
    COMPANION = "companion"
    CLINICIAN = "clinician"
    RECORD = "record"
    STUDIES = "studies"
    NOBODY = "nobody"


class Setting(StrEnum):
    """Why the two people meet today."""

    CLINIC = "clinic"
    GOING_HOME = "going_home"
    DECIDING = "deciding"


class TimePath(StrEnum):
    """How long there is: about 3, 7 or 15 minutes over the same visit."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who is here today, in the names they like, and the languages at the table."""

    patient_here: bool = True
    patient_name: str = ""
    companion_here: bool = False
    companion_name: str = ""
    interpreter_here: bool = False
    interpreter_languages: str = ""
    proxy: bool = False
    spoken: str = "en"
    paper_also: str = ""
    shares: bool = False  # the patient says yes to a sheet for the helper
