"""Matters: the person's own words, and two top-three lists made apart."""

from dataclasses import replace

from wtforms import HiddenField

from aid.domain.priorities import Priorities, Theme
from aid.domain.rooms.matters import say_what_matters
from aid.domain.visit import Visit
from aid.web.forms.base import BaseForm, Many, WordsField

TOPS = ("top_1", "top_2", "top_3")


class MattersForm(BaseForm):
    """What matters, the main thing, the worry; the top three of whoever writes now."""

    words = WordsField()
    main = WordsField()
    worry = WordsField()
    up_to_me = WordsField()
    themes = Many(Theme)
    seat = HiddenField()
    top_1 = WordsField()
    top_2 = WordsField()
    top_3 = WordsField()


def fill(visit: Visit) -> dict[str, object]:
    """Return the form's fields as the visit stands."""
    said = visit.priorities
    return {
        "words": said.words,
        "main": said.main,
        "worry": said.worry,
        "up_to_me": said.up_to_me,
        "themes": [theme.value for theme in said.themes],
    }


def take(form: MattersForm, visit: Visit) -> Visit:
    """Return the visit with what matters as the form says."""
    before = visit.priorities
    said = replace(
        before,
        words=form.words.data or "",
        main=form.main.data or "",
        worry=form.worry.data or "",
        up_to_me=(form.up_to_me.data or "") if form.up_to_me.raw_data else before.up_to_me,
        themes=_marked(form, before.themes),
    )
    return say_what_matters(visit, _with_tops(form, said))


def _marked(form: MattersForm, before: tuple[Theme, ...]) -> tuple[Theme, ...]:
    """Return the marked themes, those marked earlier first."""
    now = [theme for theme in Theme if theme.value in (form.themes.data or ())]
    stay = tuple(theme for theme in before if theme in now)
    return stay + tuple(theme for theme in now if theme not in before)


def _with_tops(form: MattersForm, said: Priorities) -> Priorities:
    tops = tuple(form[name].data for name in TOPS if form[name].data)
    if form.seat.data == "patient":
        return replace(said, patient_top=tops)
    if form.seat.data == "clinician":
        return replace(said, clinician_top=tops)
    return said
