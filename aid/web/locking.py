"""The idle lock: what keeps the store open, and what becomes of a request that meets it."""

from flask import Blueprint, Response, current_app, request, session
from werkzeug.exceptions import HTTPException

from aid.i18n.marking import N_
from aid.web.bare import bare
from aid.web.bare_pages import CoverPage, UnlockPage
from aid.web.choices import Pairs
from aid.web.desk import Locked, desk, screen_words
from aid.web.leaving import see
from aid.web.live import LIVE

locking = Blueprint("locking", __name__)
UNLOCK = {"doors.show_unlock", "doors.open_up"}
BEFORE_THE_KEY = UNLOCK | {"doors.show_setup", "doors.set_up", "front.screen"}
OPEN_WHILE_LOCKED = BEFORE_THE_KEY | {"front.launch", "front.ping", "static"}
NOBODY_ASKED = {"front.ping", "locking.left", "paper.sheet_style", "static"}
NOT_CARRIED = {"doors.lock", "keys.passphrase", "keys.code", "locking.stay"}
OWN_FIELDS = ("csrf_token", "passphrase", "onward", "copy")
STILL_HERE = N_("What you typed is still here. Unlock to go on.")


def watch_the_door() -> None:
    """Lock when it is time, note what a person does, and stop at the lock."""
    own = desk()
    if request.endpoint == "static":
        return
    own.lock_if_idle()
    if own.opened is not None and request.endpoint not in NOBODY_ASKED:
        own.heard = own.now()
    if own.opened is None and request.endpoint not in {None, *OPEN_WHILE_LOCKED}:
        raise Locked


@locking.get("/left")
def left() -> Response:
    """Answer how many seconds are left; asking keeps nothing open."""
    return Response(str(desk().seconds_left()), mimetype="text/plain")


@locking.post("/stay")
def stay() -> Response:
    """Keep the store open, for somebody is here; answer how many seconds are left."""
    return left()


def stopped_at_lock() -> Response:
    """Ask for the passphrase; what was typed waits in the page that asks."""
    typed = typed_fields()
    if request.method != "POST":
        note_way_back()
    elif typed and LIVE not in request.headers and request.endpoint not in NOT_CARRIED:
        waiting = UnlockPage(onward=request.full_path.rstrip("?"), typed=typed)
        return bare("unlock.html", waiting, screen_words().say(STILL_HERE), 423)
    return see("/unlock")


def typed_fields() -> Pairs:
    """Return what a form said, less what belongs to the lock."""
    said = request.form.items(multi=True)
    return tuple((name, value) for name, value in said if name not in OWN_FIELDS)


def note_way_back() -> None:
    """Keep the address of a page that was asked for; what it was asked is left out."""
    whole_page = request.headers.get("Sec-Fetch-Dest", "document") == "document"
    if whole_page and request.endpoint not in NOBODY_ASKED:
        session["after"] = request.path


def unlock_page(
    notice: str = "", status: int = 200, *, can_come_back: bool = False
) -> Response:
    """Return the page that asks for the passphrase, with what waits in it."""
    page = UnlockPage(
        onward=own_place(request.form.get("onward", "")),
        typed=typed_fields(),
        can_come_back=can_come_back,
    )
    return bare("unlock.html", page, notice, status)


def go_on() -> Response:
    """Return to where the lock was met, with what was typed there."""
    onward, after = own_place(request.form.get("onward", "")), session.pop("after", "/")
    if not onward:
        return see(after)
    return bare("cover.html", CoverPage(back=onward, typed=typed_fields(), goes_on=True))


def own_place(path: str) -> str:
    """Return an address at which our own forms are taken, or nothing."""
    here = path.partition("?")[0]
    try:
        current_app.url_map.bind("").match(here, method="POST")
    except HTTPException:
        return ""
    return path if here.startswith("/") and not here.startswith(("//", "/\\")) else ""
