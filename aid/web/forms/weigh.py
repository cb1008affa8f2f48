"""Weigh: how much one task helps, from three seats, and how a difference stands."""

from dataclasses import replace

from wtforms import HiddenField

from aid.domain.capacity import KeepUp
from aid.domain.perspectives import Helps, Settled, Settlement
from aid.domain.rooms.weigh import say_keep_up, see, settle, view_of
from aid.domain.visit import Visit
from aid.web.forms.base import BaseForm, OneOf, WordsField


class WeighForm(BaseForm):
    """The task being looked at, each seat's view of it, and could you keep this up."""

    about = HiddenField()
    patient = OneOf(Helps)
    clinician = OneOf(Helps)
    studies = OneOf(Helps)
    settled = OneOf(Settled)
    meanwhile = WordsField()
    keep_up = OneOf(KeepUp)


def fill_about(visit: Visit, about: str) -> dict[str, object]:
    """Return the form's fields for the task being looked at."""
    view = view_of(visit, about)
    left = next((s for s in visit.settlements if s.about == about), None)
    return {
        "about": about,
        "patient": _value(view.patient),
        "clinician": _value(view.clinician),
        "studies": _value(view.studies),
        "settled": left.settled.value if left else None,
        "meanwhile": left.meanwhile if left else "",
        "keep_up": visit.capacity.keep_up.value if visit.capacity.keep_up else None,
    }


def take(form: WeighForm, visit: Visit) -> Visit:
    """Return the visit with the views as the form says."""
    visit = say_keep_up(visit, form.keep_up.chosen(KeepUp) or visit.capacity.keep_up)
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
    return _left(form, visit, about)


def _left(form: WeighForm, visit: Visit, about: str) -> Visit:
    words = form.meanwhile.data or ""
    settled = form.settled.chosen(Settled) or (Settled.DIFFER if words else None)
    if settled is None:
        return visit
    said = Settlement(about=about, settled=settled, meanwhile=words)
    return visit if said in visit.settlements else settle(visit, said)


def _value(helps: Helps | None) -> str | None:
    return helps.value if helps else None
