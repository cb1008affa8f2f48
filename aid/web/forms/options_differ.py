"""Where we see it differently: both views, their goods, a third way, how it stands."""

from dataclasses import replace
from typing import Any

from wtforms import HiddenField

from aid.domain.rooms.differ import see_goods
from aid.domain.rooms.weigh import view_of
from aid.domain.visit import Visit
from aid.web.forms.base import WordsField
from aid.web.forms.settling import SettlingForm, fill_settled, take_settled

SAID = ("patient_words", "clinician_words", "good_of_yours", "good_of_ours", "third_way")


class DifferForm(SettlingForm):
    """What both say of one question, and how they leave it for now."""

    about = HiddenField()
    patient_words = WordsField()
    clinician_words = WordsField()
    good_of_yours = WordsField()
    good_of_ours = WordsField()
    third_way = WordsField()


def fill(visit: Visit, about: str) -> dict[str, object]:
    """Return the form's fields as the views of one question stand."""
    view = view_of(visit, about)
    return {
        "about": about,
        **{name: getattr(view, name) for name in SAID},
        **fill_settled(visit, about),
    }


def take(form: DifferForm, visit: Visit, about: str) -> Visit:
    """Return the visit with what the form says of one question."""
    before = view_of(visit, about)
    said: dict[str, Any] = {name: form[name].data or "" for name in SAID}
    view = replace(before, **said)
    if view != before:
        visit = see_goods(visit, view)
    return take_settled(form, visit, about)
