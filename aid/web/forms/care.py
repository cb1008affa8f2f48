"""Care: the row in hand, and the three heaviest of an empty ledger."""

from dataclasses import replace
from decimal import Decimal

from wtforms import BooleanField, HiddenField, SelectMultipleField, ValidationError

from aid.domain.frequency import Frequency, Per
from aid.domain.people import Voice
from aid.domain.rooms.care import add_task, change_task
from aid.domain.visit import Visit
from aid.domain.workload import Asker, Doer, Hassle, Minutes, Slot, Task
from aid.i18n.marking import N_
from aid.web.forms.base import (
    BaseForm,
    Many,
    MoneyField,
    NumberField,
    OneOf,
    Pick,
    WordsField,
)

AS_NEEDED = "needed"
NO_SPAN = N_("In what time? Choose that too, or leave the number out.")
SPANS = (
    "day:1",
    "day:2",
    "week:1",
    "week:2",
    "month:1",
    "month:2",
    "month:3",
    "month:6",
    "year:1",
    "once:1",
)


class CareForm(BaseForm):
    """One task, every field of it; or own words for a ledger that is still empty."""

    task = HiddenField()
    label = WordsField()
    times = NumberField()
    span = Pick()
    minutes = NumberField()
    travel = NumberField()
    money = MoneyField()
    lost_pay = MoneyField()
    doer = OneOf(Doer)
    asked_by = OneOf(Asker)
    hassle = OneOf(Hassle)
    feeling = WordsField()
    slots = Many(Slot)
    days = SelectMultipleField(choices=[], validate_choice=False)
    trip = BooleanField()
    not_asked = BooleanField()

    def validate_times(self, field: NumberField) -> None:
        """Refuse a count over no span of time; it would be lost."""
        if field.data and not self.span.data:
            raise ValidationError(NO_SPAN)


def fill_task(task: Task) -> dict[str, object]:
    """Return the form's fields for the row in hand."""
    often = task.frequency
    return {
        "task": task.id,
        "label": task.label,
        "times": str(often.times) if often else "",
        "span": span_of(task),
        "minutes": str(task.minutes.usual) if task.minutes else "",
        "travel": _shown(task.travel),
        "money": _shown(task.money),
        "lost_pay": _shown(task.lost_pay),
        "doer": task.doer.value,
        "asked_by": task.asked_by.value if task.asked_by else "",
        "hassle": task.hassle.value if task.hassle else "",
        "feeling": task.feeling,
        "slots": [slot.value for slot in task.slots],
        "days": [str(day) for day in task.days],
        "trip": task.trip,
        "not_asked": task.not_asked,
    }


def span_of(task: Task) -> str:
    """Return the choice of the span list that a task stands at."""
    if task.frequency:
        return f"{task.frequency.per}:{task.frequency.every}"
    return AS_NEEDED if task.as_needed else ""


def take(form: CareForm, visit: Visit) -> Visit:
    """Return the visit with the row in hand as the form says."""
    now = next((task for task in visit.ledger if task.id == form.task.data), None)
    return visit if now is None else change_task(visit, written_over(now, form))


def written_over(task: Task, form: CareForm) -> Task:
    """Return a task as the form says; a changed minute is the person's own."""
    said, voice = _minutes(task, form.minutes.number)
    span = form.span.data or ""
    return replace(
        task,
        label=form.label.data or "",
        frequency=_frequency(form.times.number, span),
        as_needed=span == AS_NEEDED or (task.as_needed and span == span_of(task)),
        minutes=said,
        minutes_voice=voice,
        travel=form.travel.number,
        money=form.money.amount,
        lost_pay=form.lost_pay.amount,
        doer=form.doer.chosen(Doer) or task.doer,
        asked_by=form.asked_by.chosen(Asker),
        hassle=form.hassle.chosen(Hassle),
        feeling=form.feeling.data or "",
        slots=tuple(s for s in Slot if s.value in (form.slots.data or ())),
        days=tuple(n for n in range(7) if str(n) in (form.days.data or ())),
        trip=form.trip.data,
        not_asked=form.not_asked.data,
    )


def _frequency(times: int | None, span: str) -> Frequency | None:
    per, _, every = span.partition(":")
    if per not in set(Per) or not every.isdecimal():
        return None
    return Frequency(1 if times is None else times, Per(per), int(every))


def _minutes(task: Task, typed: int | None) -> tuple[Minutes | None, Voice | None]:
    if typed is None:
        return None, None
    if task.minutes and task.minutes.usual == typed:
        return task.minutes, task.minutes_voice
    return Minutes(typed, typed, typed), Voice.PATIENT


def _shown(amount: Decimal | int | None) -> str:
    return "" if amount is None else str(amount)


class FirstForm(BaseForm):
    """The three heaviest, in own words, and ticks of ordinary kinds."""

    heavy_1 = WordsField()
    heavy_2 = WordsField()
    heavy_3 = WordsField()
    kinds = SelectMultipleField(validate_choice=False, choices=[])

    def own_words(self) -> tuple[str, ...]:
        """Return the lines that were written."""
        lines = (self.heavy_1.data, self.heavy_2.data, self.heavy_3.data)
        return tuple(line for line in lines if line)


def put_on(visit: Visit, tasks: tuple[Task, ...]) -> Visit:
    """Return the visit with these tasks on its ledger."""
    for task in tasks:
        visit = add_task(visit, task)
    return visit
