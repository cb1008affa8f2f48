"""Start: who is at the table today."""

from flask import Blueprint, Response

from aid.domain.people import Setting, TimePath, Voice
from aid.domain.visit import Step
from aid.i18n.words import Words
from aid.pictures.table_seats import table_seats
from aid.storage.kept import Kept
from aid.web.choices import pairs, with_none
from aid.web.desk import desk
from aid.web.forms.start import StartForm, fill, take
from aid.web.pages import StartPage
from aid.web.rooms import Room, enter, save

start = Blueprint("start", __name__)
MINUTES = {TimePath.SHORT: 3, TimePath.MIDDLE: 7, TimePath.LONG: 15}


def page(kept: Kept, form: StartForm, words: Words) -> StartPage:
    """Return what the page shows."""
    spoken = tuple((one.tag, one.name) for one in desk().shelf.languages)
    return StartPage(
        form=form,
        seats=table_seats(kept.visit.people),
        languages=spoken,
        also=with_none(spoken, words.say("only one language")),
        settings=pairs(Setting, words),
        paths=tuple((p.value, words.number(MINUTES[p]), words.label(p)) for p in TimePath),
        conditions=tuple(b.words for b in kept.visit.brought if b.what == "condition"),
        tasks=len(kept.visit.ledger),
    )


ROOM = Room(
    step=Step.START,
    voice=Voice.PATIENT,
    form=lambda visit, words: StartForm,
    fill=fill,
    take=take,
    page=page,
)


@start.get("/visit/<visit_id>/start")
def show(visit_id: str) -> Response:
    """Show the step."""
    return enter(ROOM, visit_id)


@start.post("/visit/<visit_id>/start")
def tell(visit_id: str) -> Response:
    """Save the step."""
    return save(ROOM, visit_id)
