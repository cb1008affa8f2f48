"""What care asks of a person: tasks, and the ledger that holds them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from aid.domain.frequency import Frequency
from aid.domain.people import Voice
from aid.domain.ranges import Range

MINUTES_A_DAY = 1440
LONGEST_TEXT = 10_000


class Slot(StrEnum):
    """The four times of a day."""

    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"
    BEDTIME = "bedtime"


SLOTS = tuple(Slot)


class Doer(StrEnum):
    """Who does a task; a helper's time is counted apart, the clinic's not at all."""

    PATIENT = "patient"
    COMPANION = "companion"
    BOTH = "both"
    CLINIC = "clinic"


class Asker(StrEnum):
    """Who asked for a task."""

    GUIDELINE = "guideline"
    THIS_CLINIC = "this_clinic"
    OTHER_CLINIC = "other_clinic"
    HOSPITAL = "hospital"
    INSURER = "insurer"
    FAMILY = "family"
    MYSELF = "myself"


class Nature(StrEnum):
    """What a task takes: only work is added up; the rest is told beside it.

    A constraint binds the day (waiting with an empty stomach), recovery is time lost after
    a treatment, and a thing to watch takes no time that anyone could plan.
    """

    WORK = "work"
    CONSTRAINT = "constraint"
    RECOVERY = "recovery"
    WATCH = "watch"


class Phase(StrEnum):
    """Whether a task goes on, or belongs to the start of something new."""

    STEADY = "steady"
    START = "start"


class Stay(StrEnum):
    """What a stay in hospital did to a task."""

    ADDED = "added"
    CHANGED = "changed"
    STOPPED = "stopped"
    SAME = "same"


class Hassle(StrEnum):
    """How much bother a task is, asked, never computed."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    A_LOT = "a_lot"


# the order in which bother is looked at
HEAVIEST = (Hassle.A_LOT, Hassle.SOME, None, Hassle.LITTLE, Hassle.NONE)


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes each time; one said figure has no spread."""

    low: int
    usual: int
    high: int

    def as_range(self) -> Range:
        """Return the same three figures, ready to add."""
        return Range(Fraction(self.low), Fraction(self.usual), Fraction(self.high))


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """A medicine as the person has it: the words of the list are kept as they were.

    `each` is how many are taken each time, in words: 1 pill, 2 puffs.
    """

    name: str
    words: str = ""
    each: str = ""
    purpose: str = ""
    medicine_class: str = ""
    high_risk: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """How often from a day on: one step of a dose that changes; None is stopped by then."""

    start: date
    frequency: Frequency | None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing that care asks; None means not asked yet, never zero.

    `minutes` are from door to door, and `travel` is a part of them; fares, parking, lost
    pay and minding are parts of `money`. `sitting` tasks of one kind at one time of day are
    done together, and count once. A helper who does it too may have minutes and money of
    their own. A trip `at_visit` is done along with another: no new trip, no new travel.
    """

    id: str
    kind: str
    label: str
    voice: Voice = Voice.PATIENT
    frequency: Frequency | None = None
    as_needed: bool = False
    slots: tuple[Slot, ...] = ()
    days: tuple[int, ...] = ()
    minutes: Minutes | None = None
    minutes_voice: Voice | None = None
    travel: int | None = None
    place: str = ""
    at_visit: str = ""
    money: Decimal | None = None
    money_monthly: bool = False
    fares: Decimal | None = None
    parking: Decimal | None = None
    lost_pay: Decimal | None = None
    minding: Decimal | None = None
    helper_minutes: Minutes | None = None
    helper_money: Decimal | None = None
    trip: bool = False
    sitting: bool = False
    nature: Nature = Nature.WORK
    phase: Phase = Phase.STEADY
    starts: date | None = None
    ends: date | None = None
    steps: tuple[Dated, ...] = ()
    stay: Stay | None = None
    doer: Doer = Doer.PATIENT
    asked_by: Asker | None = None
    hassle: Hassle | None = None
    feeling: str = ""
    because: tuple[str, ...] = ()
    not_asked: bool = False
    medicine: Medicine | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskKind:
    """A kind of task as content gives it; its minutes are a guess until the person says.

    One that `serves_several` is done once for all that ask for it, as often as the
    strictest of them: one blood test for three medicines.
    """

    id: str
    name: str
    icon: str
    group: str
    minutes: Minutes | None
    basis: str
    source: str
    frequency: Frequency | None = None
    slots: tuple[Slot, ...] = ()
    trip: bool = False
    sitting: bool = False
    nature: Nature = Nature.WORK
    serves_several: bool = False
    hidden: bool = False
    common: bool = False


def counted(ledger: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return the tasks asked of this person now; the others stay, and weigh nothing."""
    return tuple(
        task for task in ledger if not task.not_asked and task.stay is not Stay.STOPPED
    )


def is_guess(task: Task) -> bool:
    """Whether the minutes are still the usual guess."""
    return task.minutes is not None and task.minutes_voice is None


def usual_slots(times: int) -> tuple[Slot, ...]:
    """Return the times of day that so many a day most often mean."""
    order = (Slot.MORNING, Slot.EVENING, Slot.NOON, Slot.BEDTIME)
    chosen = order[: max(0, min(times, 4))]
    return tuple(slot for slot in SLOTS if slot in chosen)
