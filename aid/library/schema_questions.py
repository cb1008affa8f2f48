"""The shape of a question file: its ways, and what makes their figures honest."""

from datetime import date
from typing import Literal

import msgspec

from aid.domain.frequency import Per
from aid.domain.options import Certainty, Cost, Issue, OutcomeKind, Stance
from aid.domain.workload import Doer, Phase, Slot
from aid.library.schema import Figures, MinutesShape, Shape


class AskShape(Shape, frozen=True):
    """A task that a way asks of a person."""

    kind: str
    label: str
    times: int | None = None
    per: Per | None = None
    every: int = 1
    minutes: MinutesShape | None = None
    slots: tuple[Slot, ...] = ()
    doer: Doer = Doer.PATIENT
    phase: Phase = Phase.STEADY
    figures: Figures = msgspec.field(default_factory=dict)


class OutcomeShape(Shape, frozen=True):
    """What may happen on a way, with everything that makes it honest.

    `checked = false` says that nobody held the figure against its source yet.
    """

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
    given_up: bool = False
    issue: Issue | None = None
    n: int | None = None
    out_of: int | None = None
    words: str | None = None
    checked: bool = True
    figures: Figures = msgspec.field(default_factory=dict)


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
    cost: Cost | None = None


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
    issues: tuple[Issue, ...]
    options: tuple[OptionShape, ...]
    provenance: ProvenanceShape
    only_named: bool = False
    figures: Figures = msgspec.field(default_factory=dict)
