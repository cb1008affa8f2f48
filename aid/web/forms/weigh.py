"""Weigh: how much one task helps, from three seats, how a difference stands, going home."""

from dataclasses import replace

from wtforms import HiddenField

from aid.domain.capacity import KeepUp
from aid.domain.perspectives import Helps
from aid.domain.rooms.weigh import say_going_home, say_keep_up, see, view_of
from aid.domain.visit import GoingHome, Visit
from aid.web.forms.base import DayField, OneOf, WordsField
from aid.web.forms.settling import SettlingForm, fill_settled, take_settled


class WeighForm(SettlingForm):
    """The task asked about with each seat's view, could you keep this up, going home."""

    about = HiddenField()
    patient = OneOf(Helps)
    clinician = OneOf(Helps)
    studies = OneOf(Helps)
    keep_up = OneOf(KeepUp)
    going_home = HiddenField()
    home_on = DayField()
    first_phone = WordsField()
    would_work = WordsField()
    pending = WordsField()
    who_calls = WordsField()


def fill(visit: Visit, about: str, *, home: bool) -> dict[str, object]:
    """Return the form's fields: the task asked about, or the lines for going home."""
    kept = visit.capacity.keep_up
    return {
        "keep_up": kept.value if kept else None,
        **_fill_about(visit, about),
        **(_fill_home(visit.home) if home else {}),
    }


def _fill_about(visit: Visit, about: str) -> dict[str, object]:
    view = view_of(visit, about)
    return {
        "about": about,
        "patient": _value(view.patient),
        "clinician": _value(view.clinician),
        "studies": _value(view.studies),
        **fill_settled(visit, about),
    }


def _fill_home(home: GoingHome) -> dict[str, object]:
    return {
        "going_home": "y",
        "home_on": home.on.isoformat() if home.on else "",
        "first_phone": home.first_phone,
        "would_work": home.would_work,
        "pending": home.pending,
        "who_calls": home.who_calls,
    }


def take(form: WeighForm, visit: Visit) -> Visit:
    """Return the visit with what the form says."""
    visit = say_keep_up(visit, form.keep_up.chosen(KeepUp) or visit.capacity.keep_up)
    if form.going_home.data:
        visit = _take_home(form, visit)
    about = str(form.about.data or "")
    if not any(task.id == about for task in visit.ledger):
        return visit
    view = replace(
        view_of(visit, about),
        patient=form.patient.chosen(Helps),
        clinician=form.clinician.chosen(Helps),
        studies=form.studies.chosen(Helps),
    )
    if view != view_of(visit, about):
        visit = see(visit, view)
    return take_settled(form, visit, about)


def _take_home(form: WeighForm, visit: Visit) -> Visit:
    said = GoingHome(
        on=form.home_on.day,
        first_phone=form.first_phone.data or "",
        would_work=form.would_work.data or "",
        pending=form.pending.data or "",
        who_calls=form.who_calls.data or "",
    )
    return say_going_home(visit, said)


def _value(helps: Helps | None) -> str | None:
    return helps.value if helps else None
