"""What the two agree to try: small tests, both sides' promises, and a day to look again."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from aid.domain.workload import Doer

MANY_CHANGES = 3
MANY_JOBS = 4


class Decision(StrEnum):
    """What happens to a task."""

    KEEP = "keep"
    EASE = "ease"
    STOP = "stop"
    START = "start"


class Printed(StrEnum):
    """How a decision may stand on paper; an unchecked stop is a question, not an order."""

    KEEP = "keep"
    EASE = "ease"
    STOP = "stop"
    START = "start"
    ASK_FIRST = "ask_first"


class StopHow(StrEnum):
    """How the clinician says a stop or change is done."""

    NOW = "now"
    STEP_BY_STEP = "step_by_step"
    AFTER_A_CHECK = "after_a_check"


class Urgency(StrEnum):
    """When to call."""

    TODAY = "today"
    NOW = "now"


class TeachBack(StrEnum):
    """Did we explain it well? It checks the clinic, not the person."""

    YES = "yes"
    PARTLY = "partly"
    NOT_YET = "not_yet"


class Contact(StrEnum):
    """How the two look again."""

    PHONE = "phone"
    VISIT = "visit"
    VIDEO = "video"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One small test: a task, what changes, how, and whether a stop was checked.

    `from_way` names the way that it was tried as: question/way, or easier/how. `reason`
    says why it stops or changes, and `who_knows` who else must hear of it.
    """

    task_id: str
    label: str
    decision: Decision
    how: str = ""
    medicine: bool = False
    high_risk: bool = False
    checked: bool = False
    stop_how: StopHow | None = None
    from_way: str = ""
    reason: str = ""
    who_knows: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Who does what by when."""

    who: Doer
    what: str
    by_when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyNet:
    """If this happens, then we do that."""

    if_this: str
    then: str
    urgency: Urgency = Urgency.TODAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """When and how the two look again, and what they will look at."""

    on: date | None = None
    by: Contact | None = None
    look_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What was agreed, what each side does, and what is still open."""

    items: tuple[Item, ...] = ()
    actions: tuple[Action, ...] = ()
    nets: tuple[SafetyNet, ...] = ()
    confidence: int | None = None
    raise_by: str = ""
    teach_back: TeachBack | None = None
    first_thing: str = ""
    still_open: str = ""
    review: Review = field(default_factory=Review)


def must_be_checked(item: Item) -> bool:
    """Whether the clinician checks this first: any stop, any change of a medicine."""
    if item.decision is Decision.STOP:
        return True
    return item.medicine and item.decision is Decision.EASE


def is_only_asked(item: Item) -> bool:
    """Whether it stays a question, whatever is ticked: a change of a high-risk medicine.

    What was tried on is a change even where the two later call it another name.
    """
    tried = item.decision is not Decision.KEEP or bool(item.how.strip())
    return item.high_risk and (must_be_checked(item) or (tried and bool(item.from_way)))


def printed(item: Item) -> Printed:
    """Return how an item may stand on paper; high-risk medicines only as a question."""
    if must_be_checked(item) and not (item.checked and item.stop_how):
        return Printed.ASK_FIRST
    if is_only_asked(item):
        return Printed.ASK_FIRST
    return Printed(item.decision.value)


def changes(plan: Plan) -> tuple[Item, ...]:
    """Return the items that are more than carrying on."""
    return tuple(i for i in plan.items if i.decision is not Decision.KEEP)


def is_a_lot(plan: Plan) -> bool:
    """Whether a plan holds more than the first side of its sheet: changes, or jobs."""
    return len(changes(plan)) > MANY_CHANGES or len(plan.actions) > MANY_JOBS


def promises(plan: Plan) -> tuple[Action, ...]:
    """Return what the clinic does."""
    return tuple(a for a in plan.actions if a.who is Doer.CLINIC)


def in_order(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """Return the actions, the clinic's promises first."""
    order = {Doer.CLINIC: 0, Doer.PATIENT: 1, Doer.COMPANION: 2, Doer.BOTH: 3}
    return tuple(sorted(actions, key=lambda action: order[action.who]))
