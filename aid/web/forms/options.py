"""Ways: what each side says of each way in view, the own idea, what could ease."""

from dataclasses import replace

from wtforms import HiddenField, SelectMultipleField

from aid.domain.rooms.options import concern, ease_instead, have_own_idea
from aid.domain.rooms.weigh import see, view_of
from aid.domain.visit import Visit
from aid.web.forms.base import BaseForm, Pick, WordsField

IN_VIEW = 3


class OptionsForm(BaseForm):
    """Words about up to three ways in view, by their place on the page."""

    patient_1 = WordsField()
    clinician_1 = WordsField()
    patient_2 = WordsField()
    clinician_2 = WordsField()
    patient_3 = WordsField()
    clinician_3 = WordsField()
    view_1 = HiddenField()
    view_2 = HiddenField()
    view_3 = HiddenField()
    own_idea = WordsField()
    ease = Pick()
    asked_about = HiddenField()
    about = SelectMultipleField(choices=[], validate_choice=False)
    offset_reason = WordsField()
    family_idea = WordsField()
    find = WordsField()


def fill_views(visit: Visit, abouts: tuple[str, ...]) -> dict[str, object]:
    """Return the form's fields for the ways in view."""
    fields: dict[str, object] = {
        "own_idea": visit.own_idea,
        "family_idea": visit.family_idea,
        "offset_reason": visit.offset_reason,
        "ease": visit.trial.eased_by if visit.trial else "",
    }
    for place, about in enumerate(abouts, 1):
        view = view_of(visit, about)
        fields[f"view_{place}"] = about
        fields[f"patient_{place}"] = view.patient_words
        fields[f"clinician_{place}"] = view.clinician_words
    return fields


def take(form: OptionsForm, visit: Visit) -> Visit:
    """Return the visit with what was said of the ways."""
    for place in range(1, IN_VIEW + 1):
        about = form[f"view_{place}"].data or ""
        before = view_of(visit, about)
        view = replace(
            before,
            patient_words=form[f"patient_{place}"].data or "",
            clinician_words=form[f"clinician_{place}"].data or "",
        )
        if "/" in about and view != before:
            visit = see(visit, view)
    family = form.family_idea.data if form.family_idea.raw_data else None
    return _eased(form, have_own_idea(visit, form.own_idea.data or "", family))


def _eased(form: OptionsForm, visit: Visit) -> Visit:
    if visit.trial is None:
        return visit
    if form.asked_about.data == visit.trial.option:
        visit = concern(visit, tuple(form.about.data or ()))
    if form.ease.data is None:
        return visit
    known = {task.id for task in visit.ledger}
    task = form.ease.data if form.ease.data in known else ""
    return ease_instead(visit, task, form.offset_reason.data or "")
