"""Ways: one task made easier; each way has a small form of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wtforms import SelectMultipleField

from aid.domain.easing import EASED, Eased, Easing, easings_for
from aid.domain.errors import Reason
from aid.domain.frequency import Per, is_possible, times_a_week
from aid.domain.load import rate
from aid.domain.trying import Trial
from aid.domain.visit import Visit
from aid.domain.workload import MINUTES_A_DAY, Doer, Slot, Task
from aid.i18n.labels import message_of
from aid.i18n.marking import N_
from aid.web.forms.base import (
    BaseForm,
    DayField,
    Many,
    NumberField,
    OneOf,
    Pick,
    WordsField,
)
from aid.web.forms.care_often import NO_SPAN, frequency_of, span_in

NO_WAY = N_("Choose one of the ways first.")
NO_TIMES = N_("How many times then? Write a number.")
NOT_LESS = N_("That is not less often than now.")
NO_TIME = N_("Choose a time of day or a day.")
AS_MANY = N_("Choose as many times of day as it comes in a day.")
NO_TRIP = N_("Choose the other trip.")
NO_ONE = N_("Choose who does it then.")
NOT_SAID = N_("Say which, or how many minutes.")
NO_DAY = N_("Choose the day when we look again.")
DAY_OVER = N_("Choose a day that is still to come.")
OFTEN, WHICH = ("times", "span"), ("words", "minutes")
FIELDS: Mapping[Easing, tuple[str, ...]] = {
    Easing.LESS_OFTEN: OFTEN,
    Easing.ANOTHER_TIME: ("slots", "days"),
    Easing.SOMEONE_ELSE: ("doer",),
    Easing.LONGER_SUPPLY: OFTEN,
    Easing.ANOTHER_FORM: WHICH,
    Easing.TOOL: WHICH,
    Easing.PAUSE: ("until",),
}
Lack = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bench:
    """What the form is about: a task of a ledger, and the day of the visit."""

    task: Task
    ledger: tuple[Task, ...]
    today: date


class EaseForm(BaseForm):
    """Which way, and what that way asks; only its own fields are looked at."""

    bench: Bench
    way = OneOf(Easing)
    times = NumberField()
    span = Pick()
    slots = Many(Slot)
    days = SelectMultipleField(choices=[], validate_choice=False)
    at_visit = Pick()
    doer = OneOf(Doer)
    minutes = NumberField()
    words = WordsField()
    until = DayField()

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether the fields of the chosen way can be read."""
        super().validate(extra_validators)
        for name in self.carried():
            self[name].errors = []
        return not any(field.errors for field in self)

    def easing(self) -> Easing | None:
        """Return the chosen way."""
        return self.way.chosen(Easing)

    def asked(self) -> tuple[str, ...]:
        """Return the fields of the chosen way."""
        return fields_of(self.easing(), self.bench.task)

    def carried(self) -> tuple[str, ...]:
        """Return the fields of the other ways; what was typed there is carried along."""
        every = (*OFTEN, "slots", "days", "at_visit", "doer", *WHICH, "until")
        return tuple(name for name in every if name not in self.asked())

    def said(self, way: Easing) -> Eased:
        """Return what the two said of a way."""
        task, told = self.bench.task, self.asked()
        slots = (self.slots.data or ()) if "slots" in told else ()
        days = (self.days.data or ()) if "days" in told else ()
        return Eased(
            way=way,
            frequency=frequency_of(self.times.number, self.span.data or ""),
            slots=tuple(slot for slot in Slot if slot in slots),
            days=tuple(day for day in range(7) if str(day) in days),
            along_with=self.at_visit.data or "" if task.trip else "",
            doer=self.doer.chosen(Doer) or task.doer,
            minutes=self.minutes.number,
            until=self.until.day,
            words=self.words.data or "" if "words" in told else "",
        )


class TriedForm(EaseForm):
    """The same, once it is to be tried: what the way asks is there, and makes sense."""

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether the chosen way can be tried on."""
        if not super().validate(extra_validators):
            return False
        for name, sentence in lacking(self):
            self[name].errors = [*self[name].errors, sentence]
        return not any(field.errors for field in self)


def form_for(bench: Bench, kind: type[EaseForm] = EaseForm) -> type[EaseForm]:
    """Return the form about this task."""
    return type("OneTask", (kind,), {"bench": bench})


def fields_of(way: Easing | None, task: Task) -> tuple[str, ...]:
    """Return the fields of the small form of a way."""
    often = task.frequency
    if way is Easing.TOGETHER:
        return ("at_visit",) if task.trip else ("slots",)
    if way is Easing.ANOTHER_TIME and often and (often.per, often.every) == (Per.DAY, 1):
        return ("slots",)
    return FIELDS.get(way, ()) if way else ()


def lacking(form: EaseForm) -> tuple[Lack, ...]:
    """Return what the chosen way still lacks: the field and the sentence."""
    if form.easing() not in easings_for(form.bench.task, form.bench.ledger):
        return (("way", NO_WAY),)
    checks = {
        OFTEN: _often,
        ("slots", "days"): _time,
        ("slots",): _time,
        ("at_visit",): _trip,
        ("doer",): _doer,
        WHICH: _which,
        ("until",): _until,
    }
    check = checks.get(form.asked())
    return tuple(check(form)) if check else ()


def _often(form: EaseForm) -> Iterator[Lack]:
    told = frequency_of(form.times.number, form.span.data or "")
    if not form.times.data:
        yield "times", NO_TIMES
    elif told is None:
        yield "times", NO_SPAN
    elif not is_possible(told):
        yield "times", message_of(Reason.OFTEN_RANGE)
    elif told.per is Per.ONCE or times_a_week(told) >= rate(form.bench.task):
        yield "times", NOT_LESS


def _time(form: EaseForm) -> Iterator[Lack]:
    slots, often = form.slots.data or (), form.bench.task.frequency
    daily = often is not None and often.per is Per.DAY and often.times <= len(Slot)
    if not slots and not (form.days.data and "days" in form.asked()):
        yield "slots", NO_TIME
    elif slots and daily and often and len(slots) != often.times:
        yield "slots", AS_MANY


def _trip(form: EaseForm) -> Iterator[Lack]:
    known = {task.id for task in form.bench.ledger if task.id != form.bench.task.id}
    if form.at_visit.data not in known:
        yield "at_visit", NO_TRIP


def _doer(form: EaseForm) -> Iterator[Lack]:
    if form.doer.chosen(Doer) in (None, form.bench.task.doer):
        yield "doer", NO_ONE


def _which(form: EaseForm) -> Iterator[Lack]:
    minutes = form.minutes.number
    if minutes == 0:
        yield "minutes", message_of(Reason.NO_MINUTES)
    elif minutes is not None and minutes > MINUTES_A_DAY:
        yield "minutes", message_of(Reason.MINUTES_RANGE)
    elif minutes is None and not form.words.data:
        yield "words", NOT_SAID


def _until(form: EaseForm) -> Iterator[Lack]:
    if form.until.day is None:
        yield "until", NO_DAY
    elif form.until.day <= form.bench.today:
        yield "until", DAY_OVER


def tried_here(visit: Visit, task_id: str) -> Trial | None:
    """Return how this task is being made easier, if it is."""
    trials = (visit.trial, visit.trial_beside)
    here = (t for t in trials if t and t.question == EASED and t.replaces[:1] == (task_id,))
    return next(here, None)


def fill(visit: Visit, task: Task) -> dict[str, object]:
    """Return the form's fields: as the task is being tried, or else as it is now."""
    trial = tried_here(visit, task.id)
    now = trial.adds[0] if trial and trial.adds else task
    minutes = now.minutes if now.minutes != task.minutes else None
    moved = trial is not None and trial.option == Easing.PAUSE
    return {
        "way": trial.option if trial else "",
        "times": str(now.frequency.times) if now.frequency else "",
        "span": span_in(now.frequency),
        "slots": [slot.value for slot in (now if now.slots else task).slots],
        "days": [str(day) for day in now.days],
        "at_visit": now.at_visit if now.trip else "",
        "doer": now.doer.value if now.doer is not task.doer else "",
        "minutes": str(minutes.usual) if minutes and now.trip == task.trip else "",
        "words": trial.words if trial else "",
        "until": now.starts.isoformat() if moved and now.starts else "",
    }
