"""The shape of each kind of content file, with the version that stands at its top."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

import msgspec

from aid.domain.capacity import CapacityDomain, Ease, KeepUp
from aid.domain.frequency import Per
from aid.domain.options import Certainty, OutcomeKind, Stance
from aid.domain.people import Setting, TimePath
from aid.domain.perspectives import Helps
from aid.domain.priorities import Theme
from aid.domain.workload import Asker, Doer, Hassle, Slot

Figures: TypeAlias = dict[str, int | float | str]
Hours: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=168)]

OUR_GUESS = "our_guess"


class Basis(StrEnum):
    """What stands behind the minutes of a kind of task."""

    PUBLISHED = "published"
    DERIVED = "derived"
    LABEL = "label"
    ESTIMATE = "estimate"


class Weekday(StrEnum):
    """A day of the week as a person writes it, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Shape(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A table of a content file; a field that nobody knows is a fault."""


class MinutesShape(Shape, frozen=True):
    """Minutes each time; a guess until `said`."""

    low: int
    usual: int
    high: int
    said: bool = False


class SourcesHead(Shape, frozen=True):
    """The top of `sources.toml`."""

    schema: Literal["sources/1"]


class SourceShape(Shape, frozen=True):
    """One citation."""

    authors: str
    title: str
    journal: str
    year: int
    link: str = ""


class TasksHead(Shape, frozen=True):
    """The top of a file of kinds of task; the group of least `place` is shown first."""

    schema: Literal["tasks/1"]
    group: str
    place: int = 99


class TaskKindShape(Shape, frozen=True):
    """One kind of task."""

    name: str
    icon: str
    basis: Basis
    source: str
    minutes: MinutesShape | None = None
    times: int | None = None
    per: Per | None = None
    every: int = 1
    slots: tuple[Slot, ...] = ()
    trip: bool = False
    sitting: bool = False
    hidden: bool = False
    common: bool = False


class AskShape(Shape, frozen=True):
    """A task that a way asks of a person."""

    kind: str
    label: str
    times: int | None = None
    per: Per | None = None
    every: int = 1
    minutes: MinutesShape | None = None
    slots: tuple[Slot, ...] = ()
    figures: Figures = {}


class OutcomeShape(Shape, frozen=True):
    """What may happen on a way, with everything that makes it honest."""

    id: str
    name: str
    kind: OutcomeKind
    comparator: str
    horizon_months: int
    population: str
    source: str
    certainty: Certainty
    certainty_reason: str
    limits: str
    n: int | None = None
    out_of: int | None = None
    words: str | None = None
    figures: Figures = {}


class OptionShape(Shape, frozen=True):
    """One way to go; `asks` may be empty, and then says "nothing extra".

    It holds no figures: a figure needs a source, so it lives in an outcome.
    """

    id: str
    name: str
    stance: Stance
    asks: tuple[AskShape, ...]
    outcomes: tuple[OutcomeShape, ...]
    upside: str
    living_with: str
    not_known: str
    stopping: str | None = None


class ProvenanceShape(Shape, frozen=True):
    """Who wrote and checked a question file, and when it is looked at again."""

    authors: tuple[str, ...]
    funding: str
    evidence_found: str
    clinician_review: str
    patient_review: str
    published: date
    review_by: date
    update_policy: str


class QuestionShape(Shape, frozen=True):
    """A question file."""

    schema: Literal["question/1"]
    id: str
    title: str
    situation: str
    for_whom: str
    task_kinds: tuple[str, ...]
    medicine_classes: tuple[str, ...]
    condition_words: tuple[str, ...]
    options: tuple[OptionShape, ...]
    provenance: ProvenanceShape
    figures: Figures = {}


class MedicineShape(Shape, frozen=True):
    """A medicine behind a task."""

    name: str
    words: str = ""
    purpose: str = ""
    medicine_class: str = msgspec.field(default="", name="class")
    high_risk: bool = False


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
    money: Decimal | None = None
    lost_pay: Decimal | None = None
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


class PersonaShape(Shape, frozen=True):
    """A made-up person; a file with tasks alone can be read too."""

    tasks: tuple[TaskShape, ...]
    schema: Literal["persona/1"] = "persona/1"
    id: str = ""
    name: str = ""
    made_up: bool = False
    language: str = "en"
    paper_also: str = ""
    story: str = ""
    setting: Setting = Setting.CLINIC
    path: TimePath = TimePath.MIDDLE
    question: str = ""
    people: PeopleShape = PeopleShape()
    priorities: PrioritiesShape = PrioritiesShape()
    capacity: CapacityShape = CapacityShape()
    perspectives: tuple[PerspectiveShape, ...] = ()
    figures: Figures = {}
