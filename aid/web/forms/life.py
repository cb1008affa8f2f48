"""Life: five parts of a life, the hours one can give, the help one wants."""

from dataclasses import replace
from decimal import Decimal

from aid.domain.capacity import Capacity, CapacityDomain, Ease, KeepUp, Part
from aid.domain.rooms.life import tell_life
from aid.domain.visit import Visit
from aid.i18n.marking import N_
from aid.web.forms.base import AmountField, BaseForm, OneOf, WordsField

NOT_HOURS = N_("Write the hours as a number.")


class HoursField(AmountField):
    """Hours a week; half an hour counts."""

    sentence = NOT_HOURS

    @property
    def minutes(self) -> int | None:
        """The minutes, or None where nothing was typed."""
        return None if self.amount is None else round(self.amount * 60)


class LifeForm(BaseForm):
    """Strengths first; then each part of life; hours and minutes a week; help wanted."""

    helps_me = WordsField()
    story = OneOf(Ease)
    story_why = WordsField()
    resources = OneOf(Ease)
    resources_why = WordsField()
    environment = OneOf(Ease)
    environment_why = WordsField()
    work = OneOf(Ease)
    work_why = WordsField()
    social = OneOf(Ease)
    social_why = WordsField()
    hours = HoursField()
    keep_up = OneOf(KeepUp)
    help_wanted = WordsField()


def fill(visit: Visit) -> dict[str, object]:
    """Return the form's fields as the visit stands."""
    life = visit.capacity
    given = life.minutes_a_week
    fields: dict[str, object] = {
        "helps_me": life.helps_me,
        "help_wanted": life.help_wanted,
        "hours": "" if given is None else _hours(given),
        "keep_up": life.keep_up.value if life.keep_up else None,
    }
    for part in life.parts:
        fields[part.domain.value] = part.ease.value
        fields[f"{part.domain}_why"] = part.why
    return fields


def take(form: LifeForm, visit: Visit) -> Visit:
    """Return the visit with what life allows as the form says."""
    parts = (_part(form, domain) for domain in CapacityDomain)
    return tell_life(
        visit,
        replace(
            Capacity(),
            helps_me=form.helps_me.data or "",
            help_wanted=form.help_wanted.data or "",
            minutes_a_week=form.hours.minutes,
            keep_up=form.keep_up.chosen(KeepUp),
            parts=tuple(part for part in parts if part),
        ),
    )


def _hours(minutes: int) -> str:
    return f"{Decimal(minutes) / 60:.2f}".rstrip("0").rstrip(".")


def _part(form: LifeForm, domain: CapacityDomain) -> Part | None:
    ease = form[domain.value].chosen(Ease)
    why = form[f"{domain}_why"].data or ""
    if ease is None:
        return Part(domain, Ease.MIXED, why) if why else None
    return Part(domain, ease, why)
