"""The shape of a made-up person's file; a file with tasks alone can be read too."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

import msgspec

from aid.domain.capacity import CapacityDomain, Ease, KeepUp
from aid.domain.frequency import Per
from aid.domain.people import Setting, TimePath
from aid.domain.perspectives import Helps
from aid.domain.priorities import Theme
from aid.domain.workload import Asker, Doer, Hassle, Phase, Slot, Stay
from aid.library.schema import Figures, MinutesShape, Shape

Hours: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=168)]


class Weekday(StrEnum):
    """A day of the week as a person writes it, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class MedicineShape(Shape, frozen=True):
    """A medicine behind a task."""

    name: str
    words: str = ""
    each: str = ""
    purpose: str = ""
    medicine_class: str = msgspec.field(default="", name="class")
    high_risk: bool = False


class StepShape(Shape, frozen=True):
    """How often from a day on; without `times` it has stopped by then."""

    start: date
    times: int | None = None
    per: Per | None = None
    every: int = 1
    words: str = ""


class TaskShape(Shape, frozen=True):
    """One thing that care asks of a made-up person; what is left out was not asked."""

    kind: str
    id: str = ""
    label: str = ""
    times: int | None = None
    per: Per | None = None
    every: int = 1
    minutes: int | MinutesShape | Literal["unknown"] | None = None
    travel: int | None = None
    place: str = ""
    at_visit: str = ""
    money: Decimal | None = None
    money_monthly: bool = False
    fares: Decimal | None = None
    parking: Decimal | None = None
    lost_pay: Decimal | None = None
    minding: Decimal | None = None
    helper_minutes: int | MinutesShape | None = None
    helper_money: Decimal | None = None
    phase: Phase = Phase.STEADY
    starts: date | None = None
    ends: date | None = None
    steps: tuple[StepShape, ...] = ()
    stay: Stay | None = None
    days: tuple[Weekday, ...] = ()
    slots: tuple[Slot, ...] = ()
    doer: Doer = Doer.PATIENT
    asked_by: Asker | None = None
    hassle: Hassle | None = None
    feeling: str = ""
    trip: bool | None = None
    as_needed: bool = False
    not_asked: bool = False
    medicine: MedicineShape | None = None


class PeopleShape(Shape, frozen=True):
    """Who sits at the table beside the patient."""

    companion: str = ""
    interpreter: str = ""
    proxy: bool = False


class PrioritiesShape(Shape, frozen=True):
    """What matters to the person, in their own words."""

    words: str = ""
    main: str = ""
    worry: str = ""
    up_to_me: str = ""
    themes: tuple[Theme, ...] = ()
    patient_top: tuple[str, ...] = ()
    clinician_top: tuple[str, ...] = ()


class PartShape(Shape, frozen=True):
    """One part of life, and how it is right now."""

    domain: CapacityDomain
    ease: Ease
    why: str = ""


class CapacityShape(Shape, frozen=True):
    """What life allows."""

    helps_me: str = ""
    hours_a_week: Hours | None = None
    keep_up: KeepUp | None = None
    help_wanted: str = ""
    parts: tuple[PartShape, ...] = ()


class PerspectiveShape(Shape, frozen=True):
    """How the three seats see one task or one way."""

    about: str
    patient: Helps | None = None
    clinician: Helps | None = None
    studies: Helps | None = None
    patient_words: str = ""
    clinician_words: str = ""


class JourneyShape(Shape, frozen=True):
    """One step of the way through the system as it is, and how it feels."""

    step: str
    felt: str


class EvidenceShape(Shape, frozen=True):
    """What studies say of this life, or that nobody knows; without a source it is a gap."""

    finding: str
    source: str = ""
    figures: Figures = msgspec.field(default_factory=dict)


class PersonaShape(Shape, frozen=True):
    """A made-up person; a file with tasks alone can be read too."""

    tasks: tuple[TaskShape, ...]
    schema: Literal["persona/1"] = "persona/1"
    id: str = ""
    name: str = ""
    made_up: bool = False
    language: str = "en"
    paper_also: str = ""
    summary: str = ""
    story: str = ""
    setting: Setting = Setting.CLINIC
    path: TimePath = TimePath.MIDDLE
    question: str = ""
    people: PeopleShape = PeopleShape()
    priorities: PrioritiesShape = PrioritiesShape()
    capacity: CapacityShape = CapacityShape()
    perspectives: tuple[PerspectiveShape, ...] = ()
    journey: tuple[JourneyShape, ...] = ()
    evidence: tuple[EvidenceShape, ...] = ()
    figures: Figures = msgspec.field(default_factory=dict)
