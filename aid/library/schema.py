"""The shape of each kind of content file, with the version that stands at its top."""

from enum import StrEnum
from typing import Literal, TypeAlias

import msgspec

from aid.domain.frequency import Per
from aid.domain.hidden_work import TriggerKind
from aid.domain.medicines import Timing
from aid.domain.workload import Nature, Phase, Slot

Figures: TypeAlias = dict[str, int | float | str]

OUR_GUESS = "our_guess"


class Basis(StrEnum):
    """What stands behind the minutes of a kind of task."""

    PUBLISHED = "published"
    DERIVED = "derived"
    LABEL = "label"
    ESTIMATE = "estimate"


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
    nature: Nature = Nature.WORK
    serves_several: bool = False
    hidden: bool = False
    common: bool = False


class HiddenWorkHead(Shape, frozen=True):
    """The top of a file of hidden work."""

    schema: Literal["hidden_work/1"]


class HiddenTaskShape(Shape, frozen=True):
    """One piece of work that comes with something; no `times` is a thing to watch."""

    kind: str
    times: int | None = None
    per: Per | None = None
    every: int = 1
    phase: Phase = Phase.STEADY
    why: str = ""
    figures: Figures = {}


class HiddenWorkShape(Shape, frozen=True):
    """What brings hidden work along, and the work."""

    label: str
    what: TriggerKind
    source: str
    tasks: tuple[HiddenTaskShape, ...]
    classes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    checked: bool = False


class MedicineClassShape(Shape, frozen=True):
    """A class of medicines, when they are taken, and whether to ask before a change."""

    label: str
    timing: tuple[Timing, ...] = ()
    high_risk: bool = False


class MedicineFormShape(Shape, frozen=True):
    """A form of medicines, and the kind of task that taking it is."""

    label: str
    kind: str


class KnownMedicineShape(Shape, frozen=True):
    """A medicine by name; the usual times are a start, and people write over them.

    `high_risk` is said only where a medicine differs from its class.
    """

    name: str
    medicine_class: str = msgspec.field(name="class")
    form: str
    also: tuple[str, ...] = ()
    times: int | None = None
    per: Per | None = None
    every: int = 1
    slots: tuple[Slot, ...] = ()
    as_needed: bool = False
    high_risk: bool | None = None


class MedicinesShape(Shape, frozen=True):
    """The file of medicines."""

    schema: Literal["medicines/1"]
    classes: dict[str, MedicineClassShape]
    forms: dict[str, MedicineFormShape]
    medicines: tuple[KnownMedicineShape, ...]
