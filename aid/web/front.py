"""Before and between visits: the front page, a code, practising, hiding."""

from dataclasses import replace

from flask import Blueprint, Response, request, session

from aid.domain.people import People
from aid.domain.visit import STEPS, Visit
from aid.i18n.marking import N_
from aid.web.bare import bare
from aid.web.bare_pages import CoverPage, ErrorPage, FrontPage
from aid.web.desk import desk, screen_words
from aid.web.forms.base import clean
from aid.web.leaving import see
from aid.web.security import admit
from aid.web.shell import next_size

front = Blueprint("front", __name__)
NO_SUCH_CODE = N_("No visit has this code. Look at the paper again, or begin a new visit.")
USED_LINK = N_("This link was used before. Start the program again for a new one.")


@front.get("/ping")
def ping() -> Response:
    """Answer that the server is up; nothing else."""
    return Response("up", mimetype="text/plain")


@front.get("/")
def home() -> Response:
    """Show the front page."""
    return front_page()


def front_page(notice: str = "", code: str = "", status: int = 200) -> Response:
    """Return the front page: begin, come back, practise."""
    store = desk().store
    page = FrontPage(
        clinic_name=desk().clinic.name,
        recent=store.recent(6),
        personas=tuple(desk().library.introductions.values()),
        code=code,
    )
    return bare("front.html", page, notice, status)


@front.post("/visits")
def begin() -> Response:
    """Begin a visit in the language of the screen."""
    tag = screen_words().language.tag
    kept = desk().store.begin(Visit(people=People(spoken=tag)))
    return see(f"/visit/{kept.id}/start")


@front.post("/visits/practice/<persona_id>")
def practise(persona_id: str) -> Response:
    """Begin a visit with a made-up person."""
    persona = desk().library.personas.get(persona_id)
    if persona is None:
        return front_page(status=404)
    kept = desk().store.begin(replace(persona.visit, practice=True))
    return see(f"/visit/{kept.id}/start")


@front.post("/visits/code")
def come_back() -> Response:
    """Open the visit of a code."""
    code = clean("".join(request.form.getlist("code")[-1:]))  # a pressed code comes last
    kept = desk().store.by_code(code)
    if kept is None:
        return front_page(screen_words().say(NO_SUCH_CODE), code[:40], 404)
    return see(f"/visit/{kept.id}/start")


@front.post("/screen")
def screen() -> Response:
    """Change language or size of text on a page outside a visit, and stay there."""
    go = request.form.get("go", "")
    if go == "size":
        next_size()
    elif go.startswith("language:"):
        session["language"] = go.removeprefix("language:")
    return see(_known_path(request.args.get("back", "")))


def _known_path(path: str) -> str:
    """Return the path if it is a page outside a visit, else the front page."""
    match path.split("/")[1:]:
        case ["people", persona_id] if persona_id in desk().library.personas:
            return path
        case ["evidence"] | ["keys"]:
            return path
        case ["evidence", question_id] | ["evidence", question_id, "ipdas"]:
            return path if desk().question(question_id) else "/"
    return "/"


@front.get("/hide")
def hide() -> Response:
    """Show a neutral cover; its one button leads back."""
    return bare("cover.html", CoverPage(back=_own_path(session.get("hidden", "/"))))


def _own_path(path: object) -> str:
    """Return the path if it is one of our steps, else the front page."""
    parts = str(path).partition("?")[0].split("/")
    known = len(parts) == 4 and parts[1] == "visit" and parts[3] in set(STEPS)
    return str(path) if known else "/"


@front.get("/launch/<token>")
def launch(token: str) -> Response:
    """Let the browser in that holds the one-time link."""
    if not admit(token):
        page = ErrorPage(sentence=screen_words().say(USED_LINK))
        return bare("errors/error.html", page, status=403)
    visit = request.args.get("visit", "")
    return see(f"/visit/{visit}/start" if visit.isalnum() else "/")
