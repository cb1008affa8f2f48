"""One visit as one value: everything that two people said, chose and agreed."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from aid.domain.capacity import Capacity
from aid.domain.day_clock import DayClock
from aid.domain.errors import DomainError, Reason
from aid.domain.people import People, Setting, TimePath
from aid.domain.perspectives import Perspective, Settlement
from aid.domain.plan import Plan
from aid.domain.priorities import Priorities
from aid.domain.trying import Trial
from aid.domain.workload import Task

MOST_TASKS = 1_000


class Step(StrEnum):
    """The doors of the corridor, in order."""

    START = "start"
    MATTERS = "matters"
    LIFE = "life"
    CARE = "care"
    WEIGH = "weigh"
    OPTIONS = "options"
    AGREE = "agree"
    PAPER = "paper"


STEPS = tuple(Step)
PATHS: dict[TimePath, tuple[Step, ...]] = {
    TimePath.SHORT: (Step.START, Step.MATTERS, Step.CARE, Step.AGREE, Step.PAPER),
    TimePath.MIDDLE: tuple(step for step in STEPS if step is not Step.LIFE),
    TimePath.LONG: STEPS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A line that a record brought in beside the tasks: a condition or someone's hope."""

    what: str
    words: str
    from_patient: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoingHome:
    """The day one goes home, whom to call first, and what it takes for it to work.

    `pending` are the tests whose results are still to come, and `who_calls` says who tells.
    """

    on: date | None = None
    first_phone: str = ""
    would_work: str = ""
    pending: str = ""
    who_calls: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The whole conversation; frozen, and changed only by the verbs of the rooms."""

    people: People = field(default_factory=People)
    setting: Setting = Setting.CLINIC
    home: GoingHome = field(default_factory=GoingHome)
    path: TimePath = TimePath.MIDDLE
    priorities: Priorities = field(default_factory=Priorities)
    capacity: Capacity = field(default_factory=Capacity)
    ledger: tuple[Task, ...] = ()
    brought: tuple[Brought, ...] = ()
    files: tuple[str, ...] = ()  # marks of the records that were brought in
    perspectives: tuple[Perspective, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    question: str = ""
    trial: Trial | None = None
    trial_beside: Trial | None = None
    own_idea: str = ""
    family_idea: str = ""
    offset_reason: str = ""
    plan: Plan = field(default_factory=Plan)
    clock: DayClock = field(default_factory=DayClock)
    practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """What a clinic says of itself at set-up: names, phones, languages, money, paper."""

    name: str = ""
    languages: tuple[str, ...] = ("en", "es")
    phone: str = ""
    emergency: str = ""
    currency: str = "USD"
    paper: str = "a4"
    unfinished_days: int = 7
    idle_minutes: int = 10


def step_after(path: TimePath, step: Step) -> Step | None:
    """Return where Next leads on a path; a step beside the path leads on along it."""
    later = STEPS[STEPS.index(step) + 1 :]
    return next((one for one in later if one in PATHS[path]), None)


def step_before(path: TimePath, step: Step) -> Step | None:
    """Return where Back leads on a path."""
    earlier = STEPS[: STEPS.index(step)]
    return next((one for one in reversed(earlier) if one in PATHS[path]), None)


def told(visit: Visit) -> frozenset[Step]:
    """Return the steps where something was said; the others are not incomplete."""
    fresh = Visit()
    said = {
        Step.START: (visit.people.patient_name, visit.setting, visit.brought)
        != ("", fresh.setting, ()),
        Step.MATTERS: visit.priorities != fresh.priorities,
        Step.LIFE: visit.capacity != fresh.capacity,
        Step.CARE: bool(visit.ledger),
        Step.WEIGH: visit.home != fresh.home
        or any(_helps(view) for view in visit.perspectives),
        Step.OPTIONS: bool(
            visit.question or visit.trial or visit.own_idea or visit.family_idea
        ),
        Step.AGREE: visit.plan != fresh.plan,
    }
    return frozenset(step for step, is_said in said.items() if is_said)


def _helps(view: Perspective) -> bool:
    """Whether a seat said how much a task helps; words on a question belong to Ways."""
    said = (view.patient, view.clinician, view.studies)
    return "/" not in view.about and any(one is not None for one in said)


def task_of(visit: Visit, task_id: str) -> Task:
    """Return the task of this id, or say that it is gone."""
    found = next((task for task in visit.ledger if task.id == task_id), None)
    if found is None:
        raise DomainError(Reason.NOT_FOUND, task_id)
    return found
