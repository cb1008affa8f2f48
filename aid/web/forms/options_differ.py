"""Where we see it differently: both views, their goods, a third way, how it stands."""

from dataclasses import replace
from typing import Any

from wtforms import HiddenField

from aid.domain.perspectives import Settled, Settlement, settlement_of
from aid.domain.rooms.differ import see_goods
from aid.domain.rooms.weigh import settle, view_of
from aid.domain.visit import Visit
from aid.web.forms.base import BaseForm, OneOf, WordsField

SAID = ("patient_words", "clinician_words", "good_of_yours", "good_of_ours", "third_way")


class DifferForm(BaseForm):
    """What both say of one question, and how they leave it for now."""

    about = HiddenField()
    patient_words = WordsField()
    clinician_words = WordsField()
    good_of_yours = WordsField()
    good_of_ours = WordsField()
    third_way = WordsField()
    settled = OneOf(Settled)
    meanwhile = WordsField()


def fill(visit: Visit, about: str) -> dict[str, object]:
    """Return the form's fields as the views of one question stand."""
    view, held = view_of(visit, about), settlement_of(visit.settlements, about)
    return {
        "about": about,
        **{name: getattr(view, name) for name in SAID},
        "settled": held.settled.value if held else None,
        "meanwhile": held.meanwhile if held else "",
    }


def take(form: DifferForm, visit: Visit, about: str) -> Visit:
    """Return the visit with what the form says of one question."""
    before = view_of(visit, about)
    said: dict[str, Any] = {name: form[name].data or "" for name in SAID}
    view = replace(before, **said)
    if view != before:
        visit = see_goods(visit, view)
    return _left(form, visit, about)


def _left(form: DifferForm, visit: Visit, about: str) -> Visit:
    """Words about what we do meanwhile, with nothing chosen, say that we differ."""
    words = form.meanwhile.data or ""
    settled = form.settled.chosen(Settled) or (Settled.DIFFER if words else None)
    if settled is None:
        return visit
    said = Settlement(about=about, settled=settled, meanwhile=words)
    return visit if said in visit.settlements else settle(visit, said)
