"""What to do when the open store turns out to be damaged."""

from flask import Blueprint, Response

from aid.web.bare import bare
from aid.web.bare_pages import DamagedPage
from aid.web.desk import desk, screen_words
from aid.web.front import front_page
from aid.web.leaving import see
from aid.web.opening import bring_newest, loss_words, newest_copy

damaged = Blueprint("damaged", __name__)


@damaged.get("/damaged")
def show() -> Response:
    """Say what is damaged and what would be lost; a false alarm leads back."""
    store = desk().store
    if store.keeper.finds_whole():
        return see("/")
    copy = newest_copy(store.database.key)
    page = DamagedPage(sentence=loss_words(copy, screen_words()), can_come_back=bool(copy))
    return bare("damaged.html", page, status=503)


@damaged.post("/damaged")
def bring() -> Response:
    """Bring the newest good copy back, in the place of a store that is damaged."""
    store = desk().store
    key = store.database.key
    copy = None if store.keeper.finds_whole() else newest_copy(key)
    return front_page(bring_newest(copy, key)) if copy else see("/damaged")
