"""Weigh: what helps, in the eyes of each seat, how a difference is settled, going home."""

from dataclasses import replace

from aid.domain.capacity import KeepUp
from aid.domain.checks import check_words
from aid.domain.perspectives import Helps, Perspective, Settlement
from aid.domain.visit import GoingHome, Visit


def view_of(visit: Visit, about: str) -> Perspective:
    """Return what was said so far of one task or way."""
    found = (view for view in visit.perspectives if view.about == about)
    return next(found, Perspective(about=about))


def see(visit: Visit, view: Perspective) -> Visit:
    """Keep how each seat sees one task or way."""
    check_words(view.patient_words, "patient_words")
    check_words(view.clinician_words, "clinician_words")
    others = tuple(v for v in visit.perspectives if v.about != view.about)
    said = (view,) if view != Perspective(about=view.about) else ()
    return replace(visit, perspectives=others + said)


def weigh(
    visit: Visit, about: str, patient: Helps | None, clinician: Helps | None
) -> Visit:
    """Keep how much a task helps in the eyes of the two."""
    view = view_of(visit, about)
    return see(visit, replace(view, patient=patient, clinician=clinician))


def settle(visit: Visit, settlement: Settlement) -> Visit:
    """Say how a difference stands for now; it can be said again."""
    check_words(settlement.meanwhile, "meanwhile")
    others = tuple(s for s in visit.settlements if s.about != settlement.about)
    return replace(visit, settlements=(*others, settlement))


def say_keep_up(visit: Visit, keep_up: KeepUp | None) -> Visit:
    """Answer: could you keep this up?"""
    return replace(visit, capacity=replace(visit.capacity, keep_up=keep_up))


def say_going_home(visit: Visit, home: GoingHome) -> Visit:
    """Say when one goes home, whom to call first, what it takes, what is still to come."""
    for name in ("first_phone", "would_work", "pending", "who_calls"):
        check_words(getattr(home, name), name)
    return replace(visit, home=home)
