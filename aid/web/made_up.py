"""A made-up person, met before practising: a lived day, the system, what studies say."""

from flask import Blueprint, Response

from aid.library.personas import Persona
from aid.web.bare import bare
from aid.web.bare_pages import MadeUpPage
from aid.web.desk import desk
from aid.web.front import front_page

made_up = Blueprint("made_up", __name__)


@made_up.get("/people/<persona_id>")
def meet(persona_id: str) -> Response:
    """Show a made-up person; one whom nobody made up leads to the front page."""
    person = desk().library.personas.get(persona_id)
    if person is None:
        return front_page(status=404)
    return bare("made_up.html", page_of(person))


def page_of(person: Persona) -> MadeUpPage:
    """Return the page of a person, with each source once."""
    cited = dict.fromkeys(line.source for line in person.evidence)
    known = desk().library.sources
    return MadeUpPage(
        person=person, sources=tuple(known[key] for key in cited if key in known)
    )
