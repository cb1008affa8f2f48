"""Ways to make one task easier that need no study: each is a change of the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from aid.domain.frequency import Frequency, Per
from aid.domain.load import slots_of
from aid.domain.people import Voice
from aid.domain.trying import Trial
from aid.domain.workload import (
    SLOTS,
    Doer,
    Minutes,
    Nature,
    Slot,
    Task,
    TaskKind,
    counted,
)

PHONE, DELIVERY, FETCHING = "phone_visit", "wait_for_delivery", "fetch_medicines"
EASED = "easier"
TALKS = frozenset(
    (
        "clinic_visit",
        "specialist_visit",
        "dietitian",
        "heart_device_check",
        "rehab_session",
        "lung_rehab",
        "physio",
        "talking_therapy",
        "diabetes_class",
        "class_or_group",
        "watched_dose",
        "other_task",
    )
)
SUPPLIES = frozenset(
    (FETCHING, DELIVERY, "order_repeats", "order_supplies", "new_prescription")
)
TREATS = frozenset(("medicines", "treatments", "devices"))
RISKY = frozenset(
    (
        "inject_insulin",
        "work_out_insulin",
        "heparin_injection",
        "biologic_injection",
        "cancer_tablets",
        "chemotherapy",
        "changing_dose",
    )
)


class Easing(StrEnum):
    """How a task could weigh less."""

    LESS_OFTEN = "less_often"
    ANOTHER_TIME = "another_time"
    TOGETHER = "together"
    SOMEONE_ELSE = "someone_else"
    BY_PHONE = "by_phone"
    DELIVERED = "delivered"
    LONGER_SUPPLY = "longer_supply"
    ANOTHER_FORM = "another_form"
    TOOL = "tool"
    PAUSE = "pause"
    STOP_SAFELY = "stop_safely"
    LEAVE = "leave"


ALWAYS_CHECKED = (Easing.LESS_OFTEN, Easing.ANOTHER_FORM, Easing.PAUSE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eased:
    """One way to make a task easier, with what the two said of it."""

    way: Easing
    frequency: Frequency | None = None
    slots: tuple[Slot, ...] = ()
    days: tuple[int, ...] = ()
    along_with: str = ""
    doer: Doer = Doer.COMPANION
    minutes: int | None = None
    until: date | None = None
    words: str = ""


def easings_for(task: Task, ledger: tuple[Task, ...] = ()) -> tuple[Easing, ...]:
    """Return the ways that make sense for a task; leaving it as it is always does."""
    moves = task.nature in (Nature.WORK, Nature.WATCH)
    fits = {
        Easing.LESS_OFTEN: _comes_round(task),
        Easing.ANOTHER_TIME: True,
        Easing.TOGETHER: bool(hosts_for(task, ledger) or sittings_for(task, ledger)),
        Easing.SOMEONE_ELSE: moves and task.doer is not Doer.CLINIC,
        Easing.BY_PHONE: task.trip and task.kind in TALKS,
        Easing.DELIVERED: task.kind == FETCHING,
        Easing.LONGER_SUPPLY: task.kind in SUPPLIES and _comes_round(task),
        Easing.ANOTHER_FORM: task.medicine is not None,
        Easing.TOOL: moves and not task.trip,
        Easing.PAUSE: True,
        Easing.STOP_SAFELY: True,
        Easing.LEAVE: True,
    }
    return tuple(way for way in Easing if fits[way])


def hosts_for(task: Task, ledger: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return the trips that a trip could be done along with."""
    return tuple(
        other
        for other in counted(ledger)
        if task.trip and other.trip and other.id != task.id and not other.at_visit
    )


def sittings_for(task: Task, ledger: tuple[Task, ...]) -> tuple[Slot, ...]:
    """Return the times of day at which other pills are taken, where this one is not."""
    taken = {
        slot
        for other in counted(ledger)
        if task.sitting and other.sitting
        if other.kind == task.kind and other.id != task.id
        for slot in slots_of(other)
    }
    return tuple(slot for slot in SLOTS if slot in taken - set(slots_of(task)))


def eased(task: Task, said: Eased, kinds: Mapping[str, TaskKind]) -> Task | None:
    """Return the task as it would be; None where it is let go."""
    if said.way is Easing.STOP_SAFELY:
        return None
    if said.way in (Easing.BY_PHONE, Easing.DELIVERED):
        kind = kinds[PHONE if said.way is Easing.BY_PHONE else DELIVERY]
        return _at_home(task, kind)
    return replace(task, **_changes(task, said))


def trial_of_easing(
    task: Task, said: Eased, kinds: Mapping[str, TaskKind], how: str
) -> Trial:
    """Return what trying this changes; the eased task keeps its id.

    A treatment is no medicine by name, but coming less often it is checked first as well.
    """
    after, kind = eased(task, said, kinds), kinds.get(task.kind)
    treats = kind is not None and kind.group in TREATS
    return Trial(
        question=EASED,
        option=said.way.value,
        replaces=(task.id,),
        adds=(after,) if after else (),
        how=how,
        words=said.words,
        asks_first=treats and said.way in ALWAYS_CHECKED,
        high_risk=task.kind in RISKY,
    )


def _comes_round(task: Task) -> bool:
    often = task.frequency
    return often is not None and often.per is not Per.ONCE and not task.as_needed


def _changes(task: Task, said: Eased) -> dict[str, Any]:
    """Return the fields that one way writes over; what was not said stays."""
    slots, days = said.slots or task.slots, said.days or task.days
    changes: dict[Easing, dict[str, Any]] = {
        Easing.LESS_OFTEN: _rarer(task, said.frequency),
        Easing.LONGER_SUPPLY: _rarer(task, said.frequency),
        Easing.ANOTHER_TIME: {"slots": slots, "days": days},
        Easing.TOGETHER: _along(said) if task.trip else {"slots": slots},
        Easing.SOMEONE_ELSE: {"doer": said.doer},
        Easing.ANOTHER_FORM: _shorter(said.minutes),
        Easing.TOOL: _shorter(said.minutes),
        Easing.PAUSE: {"starts": said.until or task.starts, "not_asked": True, "slots": ()},
    }
    return changes.get(said.way, {})


def _rarer(task: Task, often: Frequency | None) -> dict[str, Any]:
    """Times of day and days stay where they still fit; else they are open again."""
    if often is None or often == task.frequency:
        return {}
    most_slots = often.times if often.per is Per.DAY else 1
    most_days = often.times if often.per is Per.WEEK else 1
    return {
        "frequency": often,
        "steps": (),
        "slots": task.slots if len(task.slots) <= most_slots else (),
        "days": task.days if len(task.days) <= most_days else (),
    }


def _along(said: Eased) -> dict[str, Any]:
    """It falls on the day of the other trip, so it has no day of its own."""
    return {"at_visit": said.along_with, "days": ()} if said.along_with else {}


def _shorter(said: int | None) -> dict[str, Any]:
    """A helper who does it has the same minutes then."""
    if said is None:
        return {}
    minutes = Minutes(said, said, said)
    return {"minutes": minutes, "minutes_voice": Voice.PATIENT, "helper_minutes": None}


def _at_home(task: Task, kind: TaskKind) -> Task:
    """Return a trip that is none any more: another kind, at home, with its own guess.

    What the way there cost is saved; what of a helper's money went there nobody told.
    """
    road = (task.fares or Decimal(0)) + (task.parking or Decimal(0))
    return replace(
        task,
        kind=kind.id,
        minutes=kind.minutes,
        minutes_voice=None,
        helper_minutes=None,
        trip=False,
        travel=None,
        place="",
        at_visit="",
        money=None if task.money is None else max(task.money - road, Decimal(0)),
        fares=None if task.fares is None else Decimal(0),
        parking=None if task.parking is None else Decimal(0),
        helper_money=None,
    )
