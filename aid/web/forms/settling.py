"""How the two leave a difference for now: the same three fields wherever it is asked."""

from aid.domain.perspectives import Settled, Settlement, settlement_of
from aid.domain.rooms.weigh import settle
from aid.domain.visit import Visit
from aid.web.forms.base import BaseForm, OneOf, WordsField


class SettlingForm(BaseForm):
    """What a form asks of a difference: how it is left, and what we do meanwhile."""

    settled = OneOf(Settled)
    meanwhile = WordsField()


def fill_settled(visit: Visit, about: str) -> dict[str, object]:
    """Return how a difference was left, as the fields hold it."""
    held = settlement_of(visit.settlements, about)
    return {
        "settled": held.settled.value if held else None,
        "meanwhile": held.meanwhile if held else "",
    }


def take_settled(form: SettlingForm, visit: Visit, about: str) -> Visit:
    """Words about what we do meanwhile, with nothing chosen, say that we differ."""
    words = form.meanwhile.data or ""
    settled = form.settled.chosen(Settled) or (Settled.DIFFER if words else None)
    if settled is None:
        return visit
    said = Settlement(about=about, settled=settled, meanwhile=words)
    return visit if said in visit.settlements else settle(visit, said)
