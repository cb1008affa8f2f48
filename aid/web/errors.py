"""Exceptions become pages in one place; no trace, no path, the same headers."""

from flask import Flask, Response, current_app, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from aid.i18n.marking import N_
from aid.storage.errors import DAMAGE, StoreClosed, StoreError, VisitGone
from aid.storage.keys import has_keys
from aid.web.bare import bare
from aid.web.bare_pages import ErrorPage
from aid.web.choices import Pairs
from aid.web.desk import Locked, desk, screen_words
from aid.web.leaving import see
from aid.web.locking import stopped_at_lock

DAMAGED = N_("Some of what this laptop keeps can no longer be read.")
NOT_READ = N_("This laptop could not read what is kept. What was saved is safe. Try again.")
NOT_CARRIED = ("csrf_token", "go")
SENTENCES = {
    400: N_("The page could not be read. Go back and try once more; nothing was changed."),
    403: N_("Open the program from its own link on this laptop."),
    404: N_("There is nothing here. The visit may have been forgotten, as agreed."),
    405: N_("There is nothing here."),
    413: N_("That file is too large. Export less, such as the medicines only."),
    500: N_(
        "Something went wrong on our side. What was saved is safe. Go back and try again."
    ),
    503: N_(
        "Nothing was saved: this laptop could not write. Go back; what you typed is there."
    ),
}


def answer_errors(app: Flask) -> None:
    """Tell an app how to answer what goes wrong."""
    app.register_error_handler(Locked, locked)
    app.register_error_handler(StoreClosed, locked)
    app.register_error_handler(VisitGone, lambda error: page_for(404))
    app.register_error_handler(StoreError, not_saved)
    for kind in DAMAGE:
        app.register_error_handler(kind, found_damaged)
    app.register_error_handler(CSRFError, lambda error: page_for(400))
    app.register_error_handler(HTTPException, lambda error: page_for(error.code or 500))
    app.register_error_handler(Exception, broken)


def locked(error: Exception) -> Response:
    """Lead to set-up on the first run, else to the lock."""
    del error
    return stopped_at_lock() if has_keys(desk().home) else see("/setup")


def not_saved(error: Exception) -> Response:
    """Say that this laptop could not write, and keep what was typed for another try."""
    del error
    if request.method == "GET":
        page = ErrorPage(sentence=screen_words().say(NOT_READ), again=request.full_path)
        return bare("errors/error.html", page, status=503)
    typed = [(k, v) for k, v in request.form.items(multi=True) if k not in NOT_CARRIED]
    again = request.path if typed and request.path.startswith("/visit/") else ""
    return page_for(503, again=again, typed=tuple(typed) if again else ())


def found_damaged(error: Exception) -> Response:
    """Say that what is kept can no longer be read, and where to go on."""
    del error
    page = ErrorPage(sentence=screen_words().say(DAMAGED), is_damaged=True)
    return bare("errors/error.html", page, status=503)


def broken(error: Exception) -> Response:
    """Note that something broke, without a word that a person typed, and say so."""
    current_app.logger.error("%s at %s", type(error).__name__, request.endpoint)
    return page_for(500)


def page_for(status: int, again: str = "", typed: Pairs = ()) -> Response:
    """Return the page for a status, in one plain sentence."""
    known = status if status in SENTENCES else 500
    page = ErrorPage(
        sentence=screen_words().say(SENTENCES[known]), again=again, typed=typed
    )
    return bare("errors/error.html", page, status=known)
