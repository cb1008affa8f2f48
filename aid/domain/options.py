"""A question, the ways to go, what each asks and what studies and nobody know of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from aid.domain.frequency import Frequency
from aid.domain.workload import Doer, Minutes, Phase, Slot


class Stance(StrEnum):
    """Where a way stands beside what the person does now."""

    CARRY_ON = "carry_on"
    LESS = "less"
    STOP = "stop"
    WAIT = "wait"
    MORE = "more"
    DIFFERENT = "different"


class Certainty(StrEnum):
    """How sure the studies are, after GRADE."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very_low"


class Issue(StrEnum):
    """What people bring to the table; a question bears on some of them."""

    LOWS = "lows"
    BLEEDING = "bleeding"
    STROKE = "stroke"
    HEART = "heart"
    BREATH = "breath"
    PAIN = "pain"
    FALLS = "falls"
    DIZZY = "dizzy"
    TIRED = "tired"
    SLEEP = "sleep"
    MOOD = "mood"
    MEMORY = "memory"
    WEIGHT = "weight"
    STOMACH = "stomach"
    BLADDER = "bladder"
    SUGAR = "sugar"
    BONES = "bones"
    MOVING = "moving"
    INFECTION = "infection"
    CANCER = "cancer"
    TOO_MANY_PILLS = "too_many_pills"
    TOO_MANY_TRIPS = "too_many_trips"
    TOO_MANY_TESTS = "too_many_tests"
    TIME = "time"
    MONEY = "money"
    FAMILY = "family"
    HOME = "home"
    LIVING_LONGER = "living_longer"
    SIDE_EFFECTS = "side_effects"
    SCHOOL_AND_WORK = "school_and_work"
    BIRTH = "birth"
    SENSES = "senses"


class Cost(StrEnum):
    """How much a way may cost a person, as a category only: prices differ by place."""

    NOTHING_MORE = "nothing_more"
    LITTLE = "little"
    SOME = "some"
    A_LOT = "a_lot"


class OutcomeKind(StrEnum):
    """Whether an outcome is hoped for or may bother."""

    BENEFIT = "benefit"
    HARM = "harm"
    BURDEN = "burden"


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence to be translated; its figures come in by name, never in the words."""

    words: str
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A citation, told once and named by key."""

    key: str
    citation: str
    year: int
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What may happen: so many of so many people over a span, or words without a number."""

    id: str
    name: Text
    kind: OutcomeKind
    given_up: bool = False
    issue: Issue | None = None
    n: int | None
    out_of: int | None
    words: Text | None
    comparator: Text
    horizon_months: int
    population: Text
    source: str
    certainty: Certainty
    certainty_reason: Text
    limits: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedTask:
    """A task that a way asks of a person; a planning guess, edited in the room."""

    kind: str
    label: Text
    frequency: Frequency | None
    minutes: Minutes | None = None
    slots: tuple[Slot, ...] = ()
    doer: Doer = Doer.PATIENT
    phase: Phase = Phase.STEADY


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to go."""

    id: str
    name: Text
    stance: Stance
    asks: tuple[AskedTask, ...]
    outcomes: tuple[Outcome, ...]
    upside: Text
    living_with: Text
    not_known: Text
    stopping: Text | None = None
    cost: Cost | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Who wrote and checked a question file, and when it must be looked at again."""

    authors: tuple[str, ...]
    funding: str
    evidence_found: Text
    clinician_review: str
    patient_review: str
    published: date
    review_by: date
    update_policy: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question in plain words with every way to go, carry on as now among them.

    One that is `only_named` is about one illness: a task alone never brings it up.
    """

    id: str
    title: Text
    situation: Text
    for_whom: Text
    task_kinds: tuple[str, ...]
    medicine_classes: tuple[str, ...]
    condition_words: tuple[str, ...]
    issues: tuple[Issue, ...] = ()
    only_named: bool = False
    options: tuple[Option, ...]
    provenance: Provenance


def carry_on(question: Question) -> Option:
    """Return the way that changes nothing; the library refuses a question without it."""
    return next(o for o in question.options if o.stance is Stance.CARRY_ON)


def option_of(question: Question, option_id: str) -> Option | None:
    """Return the way of this id, if the question has it."""
    return next((o for o in question.options if o.id == option_id), None)


def steps_of_certainty(certainty: Certainty) -> int:
    """Return how many of four marks are filled: high 4, very low 1."""
    return {
        Certainty.HIGH: 4,
        Certainty.MODERATE: 3,
        Certainty.LOW: 2,
        Certainty.VERY_LOW: 1,
    }[certainty]


def is_about(question: Question, kinds: frozenset[str], classes: frozenset[str]) -> bool:
    """Whether a question bears on these task kinds or medicine classes."""
    return bool(
        kinds & set(question.task_kinds) or classes & set(question.medicine_classes)
    )
