"""Start: who is at the table, why, and for how long."""

from dataclasses import replace

from wtforms import BooleanField

from aid.domain.people import Setting, TimePath
from aid.domain.rooms.start import seat, set_out
from aid.domain.visit import Visit
from aid.web.forms.base import BaseForm, OneOf, Pick, WordsField


class StartForm(BaseForm):
    """The seats, the languages, the day and the time."""

    patient_here = BooleanField()
    patient_name = WordsField()
    companion_here = BooleanField()
    companion_name = WordsField()
    interpreter_here = BooleanField()
    interpreter_languages = WordsField()
    proxy = BooleanField()
    spoken = Pick()
    paper_also = Pick()
    setting = OneOf(Setting)
    path = OneOf(TimePath)


def fill(visit: Visit) -> dict[str, object]:
    """Return the form's fields as the visit stands."""
    people = visit.people
    names = (
        "patient_here",
        "patient_name",
        "companion_here",
        "companion_name",
        "interpreter_here",
        "interpreter_languages",
        "proxy",
        "spoken",
        "paper_also",
    )
    return {name: getattr(people, name) for name in names} | {
        "setting": visit.setting.value,
        "path": visit.path.value,
    }


def take(form: StartForm, visit: Visit) -> Visit:
    """Return the visit with the table as the form says."""
    now = visit.people
    people = replace(
        now,
        patient_here=form.patient_here.data,
        patient_name=form.patient_name.data or "",
        companion_here=form.companion_here.data
        or _newly(form.companion_name.data, now.companion_name),
        companion_name=form.companion_name.data or "",
        interpreter_here=form.interpreter_here.data
        or _newly(form.interpreter_languages.data, now.interpreter_languages),
        interpreter_languages=form.interpreter_languages.data or "",
        proxy=form.proxy.data,
        spoken=form.spoken.data or now.spoken,
        paper_also=form.paper_also.data or "",
    )
    day = form.setting.chosen(Setting) or visit.setting
    return set_out(seat(visit, people), day, form.path.chosen(TimePath) or visit.path)


def _newly(typed: str | None, before: str) -> bool:
    """Whether a name was written just now; whoever is named then is here."""
    return bool(typed) and typed != before
