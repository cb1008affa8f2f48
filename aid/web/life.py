"""Life: what helps and what gets in the way right now."""

from flask import Blueprint, Response

from aid.domain.capacity import CapacityDomain, Ease, KeepUp, strains, strengths
from aid.domain.people import Voice
from aid.domain.visit import Step
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.choices import pairs
from aid.web.forms.life import LifeForm, fill, take
from aid.web.pages import LifePage
from aid.web.rooms import Room, enter, save

life = Blueprint("life", __name__)


def page(kept: Kept, form: LifeForm, words: Words) -> LifePage:
    """Return what the page shows."""
    return LifePage(
        form=form,
        domains=pairs(CapacityDomain, words),
        eases=pairs(Ease, words),
        keep_ups=pairs(KeepUp, words),
        strengths=strengths(kept.visit.capacity),
        strains=strains(kept.visit.capacity),
    )


ROOM = Room(
    step=Step.LIFE,
    voice=Voice.PATIENT,
    form=lambda visit, words: LifeForm,
    fill=fill,
    take=take,
    page=page,
)


@life.get("/visit/<visit_id>/life")
def show(visit_id: str) -> Response:
    """Show the step."""
    return enter(ROOM, visit_id)


@life.post("/visit/<visit_id>/life")
def tell(visit_id: str) -> Response:
    """Save the step."""
    return save(ROOM, visit_id)
