"""Where we see it differently: what is good about each view, before any weighing."""

from aid.domain.checks import check_words
from aid.domain.perspectives import Perspective
from aid.domain.rooms.weigh import see
from aid.domain.visit import Visit


def see_goods(visit: Visit, view: Perspective) -> Visit:
    """Keep how both see one thing, what is good about each view, and a third way."""
    for name in ("good_of_yours", "good_of_ours", "third_way"):
        check_words(getattr(view, name), name)
    return see(visit, view)
