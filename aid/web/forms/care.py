"""Care: the row in hand, every field of it."""

from dataclasses import replace
from typing import Any

from wtforms import BooleanField, HiddenField, SelectMultipleField, ValidationError

from aid.domain.people import Voice
from aid.domain.perspectives import Helps
from aid.domain.rooms.care import change_task
from aid.domain.rooms.weigh import view_of, weigh
from aid.domain.visit import Visit
from aid.domain.workload import Asker, Dated, Doer, Hassle, Minutes, Phase, Slot, Stay, Task
from aid.i18n.feelings import feeling_key, feeling_word
from aid.i18n.words import Words
from aid.web.forms.base import (
    BaseForm,
    DayField,
    Many,
    MoneyField,
    NumberField,
    OneOf,
    Pick,
    WordsField,
)
from aid.web.forms.care_often import (
    AS_NEEDED,
    NO_SPAN,
    StepDay,
    StepTimes,
    frequency_of,
    span_in,
)

MONTHLY = "month"
MOST_STEPS = 4


class CareForm(BaseForm):
    """One task, every field of it; and a line for one more."""

    task = HiddenField()
    label = WordsField()
    times = NumberField()
    span = Pick()
    each = WordsField()
    minutes = NumberField()
    doer = OneOf(Doer)
    hassle = OneOf(Hassle)
    feeling = WordsField()
    helps = OneOf(Helps)
    asked_by = OneOf(Asker)
    slots = Many(Slot)
    days = SelectMultipleField(choices=[], validate_choice=False)
    trip = BooleanField()
    not_asked = BooleanField()
    phase = BooleanField()
    starts = DayField()
    ends = DayField()
    step_on_0 = StepDay()
    step_times_0 = StepTimes()
    step_span_0 = Pick()
    step_on_1 = StepDay()
    step_times_1 = StepTimes()
    step_span_1 = Pick()
    step_on_2 = StepDay()
    step_times_2 = StepTimes()
    step_span_2 = Pick()
    step_on_3 = StepDay()
    step_times_3 = StepTimes()
    step_span_3 = Pick()
    place = WordsField()
    travel = NumberField()
    at_visit = Pick()
    money = MoneyField()
    money_per = Pick()
    fares = MoneyField()
    parking = MoneyField()
    lost_pay = MoneyField()
    minding = MoneyField()
    helper_minutes = NumberField()
    helper_money = MoneyField()
    stay = OneOf(Stay)
    new_name = WordsField()

    def step_names(self) -> list[str]:
        """Return the fields of every step."""
        return [field.name for n in range(MOST_STEPS) for field in self.step(n)]

    def validate_times(self, field: NumberField) -> None:
        """Refuse a count over no span of time; it would be lost."""
        if field.data and not self.span.data:
            raise ValidationError(NO_SPAN)

    def step(self, number: int) -> tuple[Any, Any, Any]:
        """Return the day, the count and the span of one step."""
        return tuple(self[f"step_{part}_{number}"] for part in ("on", "times", "span"))


def fill_task(task: Task, visit: Visit, words: Words) -> dict[str, object]:
    """Return the form's fields for the row in hand."""
    often, view = task.frequency, view_of(visit, task.id)
    return {
        "task": task.id,
        "label": task.label,
        "times": str(often.times) if often else "",
        "span": span_of(task),
        "each": task.medicine.each if task.medicine else "",
        "minutes": _usual(task.minutes),
        "doer": task.doer.value,
        "hassle": task.hassle.value if task.hassle else "",
        "feeling": feeling_word(task.feeling, words),
        "helps": view.patient.value if view.patient else "",
        "asked_by": task.asked_by.value if task.asked_by else "",
        "slots": [slot.value for slot in task.slots],
        "days": [str(day) for day in task.days],
        "trip": task.trip,
        "not_asked": task.not_asked,
        "phase": task.phase is Phase.START,
        "starts": _shown(task.starts),
        "ends": _shown(task.ends),
        **_steps_shown(task.steps),
        **_road_and_money(task),
        "stay": task.stay.value if task.stay else "",
    }


def _road_and_money(task: Task) -> dict[str, object]:
    return {
        "place": task.place,
        "travel": _shown(task.travel),
        "at_visit": task.at_visit,
        "money": _shown(task.money),
        "money_per": MONTHLY if task.money_monthly else "",
        "fares": _shown(task.fares),
        "parking": _shown(task.parking),
        "lost_pay": _shown(task.lost_pay),
        "minding": _shown(task.minding),
        "helper_minutes": _usual(task.helper_minutes),
        "helper_money": _shown(task.helper_money),
    }


def _steps_shown(steps: tuple[Dated, ...]) -> dict[str, object]:
    shown: dict[str, object] = {}
    for number, step in enumerate(steps[:MOST_STEPS]):
        often = step.frequency
        shown[f"step_on_{number}"] = _shown(step.start)
        shown[f"step_times_{number}"] = str(often.times) if often else ""
        shown[f"step_span_{number}"] = span_in(often)
    return shown


def span_of(task: Task) -> str:
    """Return the choice of the span list that a task stands at."""
    return span_in(task.frequency) or (AS_NEEDED if task.as_needed else "")


def take(form: CareForm, visit: Visit, words: Words) -> Visit:
    """Return the visit with the row in hand as the form says."""
    now = next((task for task in visit.ledger if task.id == form.task.data), None)
    if now is None:
        return visit
    visit = change_task(visit, written_over(now, form, words))
    view = view_of(visit, now.id)
    said = form.helps.chosen(Helps) if form.helps.raw_data else view.patient
    return weigh(visit, now.id, said, view.clinician) if said != view.patient else visit


def written_over(task: Task, form: CareForm, words: Words) -> Task:
    """Return a task as the form says; a changed minute is the person's own."""
    said, voice = _minutes(task, form.minutes.number)
    span = form.span.data or ""
    told = replace(
        task,
        label=form.label.data or "",
        frequency=frequency_of(form.times.number, span),
        as_needed=span == AS_NEEDED or (task.as_needed and span == span_of(task)),
        minutes=said,
        minutes_voice=voice,
        doer=form.doer.chosen(Doer) or task.doer,
        hassle=form.hassle.chosen(Hassle),
        feeling=feeling_key(form.feeling.data or "", words),
        asked_by=form.asked_by.chosen(Asker),
        slots=tuple(s for s in Slot if s.value in (form.slots.data or ())),
        days=tuple(n for n in range(7) if str(n) in (form.days.data or ())),
        trip=form.trip.data,
        not_asked=form.not_asked.data,
    )
    return _dates(_road(_purses(_dose(told, form), form), form), form)


def _dose(task: Task, form: CareForm) -> Task:
    """Return the task with how many are taken each time, where the page asked."""
    if task.medicine is None or not form.each.raw_data:
        return task
    return replace(task, medicine=replace(task.medicine, each=form.each.data or ""))


def _purses(task: Task, form: CareForm) -> Task:
    """Return the task with the money that the page asked about."""
    purses = ("money", "fares", "parking", "lost_pay", "minding", "helper_money")
    told = {name: form[name].amount for name in purses if form[name].raw_data}
    if form.money_per.raw_data:
        told["money_monthly"] = form.money_per.data == MONTHLY
    return replace(task, **told)


def _road(task: Task, form: CareForm) -> Task:
    """Return the task with its place, travel and the helper's own minutes."""
    told: dict[str, Any] = {}
    if form.place.raw_data:
        told["place"] = form.place.data or ""
    if form.travel.raw_data:
        told["travel"] = form.travel.number
    if form.at_visit.raw_data:
        told["at_visit"] = form.at_visit.data or ""
    if form.helper_minutes.raw_data:
        told["helper_minutes"] = _own(task.helper_minutes, form.helper_minutes.number)
    if form.stay.raw_data:
        told["stay"] = form.stay.chosen(Stay)
    return replace(task, **told)


def _dates(task: Task, form: CareForm) -> Task:
    """Return the task with its first and last day, and the steps of a changing dose."""
    if not form.starts.raw_data:
        return task
    steps = [_step(task, form, number) for number in range(MOST_STEPS)]
    return replace(
        task,
        phase=Phase.START if form.phase.data else Phase.STEADY,
        starts=form.starts.day,
        ends=form.ends.day,
        steps=tuple(step for step in steps if step) + task.steps[MOST_STEPS:],
    )


def _step(task: Task, form: CareForm, number: int) -> Dated | None:
    on, times, span = form.step(number)
    if on.day is None:
        return None
    said = task.steps[number].words if number < len(task.steps) else ""
    often = frequency_of(times.number, span.data or "") if times.data else None
    return Dated(on.day, often, said)


def _minutes(task: Task, typed: int | None) -> tuple[Minutes | None, Voice | None]:
    if typed is None:
        return None, None
    if task.minutes and task.minutes.usual == typed:
        return task.minutes, task.minutes_voice
    return Minutes(typed, typed, typed), Voice.PATIENT


def _own(now: Minutes | None, typed: int | None) -> Minutes | None:
    if typed is None or (now and now.usual == typed):
        return now if typed is not None else None
    return Minutes(typed, typed, typed)


def _usual(minutes: Minutes | None) -> str:
    return str(minutes.usual) if minutes else ""


def _shown(amount: object) -> str:
    return "" if amount is None else str(amount)
