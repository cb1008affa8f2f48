"""Matters: what the person would like to be able to do."""

from flask import Blueprint, Response, request

from aid.domain.people import Setting, Voice
from aid.domain.priorities import Priorities, Theme, match_tops
from aid.domain.visit import Step
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.choices import pairs
from aid.web.forms.matters import TOPS, MattersForm, fill, take
from aid.web.pages import MattersPage
from aid.web.rooms import Room, enter, save

matters = Blueprint("matters", __name__)
SEATS = ("patient", "clinician")
DONE = "tops"


def page(kept: Kept, form: MattersForm, words: Words) -> MattersPage:
    """Return what the page shows: one seat writes at a time, then both lists meet."""
    said = kept.visit.priorities
    seat = _seat(said)
    if seat and not request.form:
        _fill_tops(form, said, seat)
    return MattersPage(
        form=form,
        themes=pairs(Theme, words),
        deciding=kept.visit.setting is Setting.DECIDING,
        seat=seat,
        priorities=said,
        match=None if seat else match_tops(said),
        hopes=tuple(b for b in kept.visit.brought if b.what != "condition"),
    )


def _seat(said: Priorities) -> str:
    asked = request.form.get("seat") or request.args.get("seat", "")
    if asked in SEATS:
        return asked
    if not said.patient_top:
        return "patient"
    return "" if said.clinician_top else "clinician"


def _fill_tops(form: MattersForm, said: Priorities, seat: str) -> None:
    lines = said.patient_top if seat == "patient" else said.clinician_top
    for name, line in zip(TOPS, lines, strict=False):
        form[name].data = line


ROOM = Room(
    step=Step.MATTERS,
    voice=Voice.PATIENT,
    form=lambda visit, words: MattersForm,
    fill=fill,
    take=take,
    page=page,
)


@matters.get("/visit/<visit_id>/matters")
def show(visit_id: str) -> Response:
    """Show the step."""
    return enter(ROOM, visit_id)


@matters.post("/visit/<visit_id>/matters")
def tell(visit_id: str) -> Response:
    """Save the step; whoever writes a list goes on until they say that it is done."""
    seat = request.form.get("seat", "")
    goes_on = seat in SEATS and request.form.get("go") != DONE
    return save(
        ROOM, visit_id, to=f"/visit/{visit_id}/matters?seat={seat}" if goes_on else ""
    )
