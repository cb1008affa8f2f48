"""Puts the parts together; the only place that knows every one of them."""

from collections.abc import Iterable
from contextlib import suppress
from threading import Lock, Timer
from wsgiref.types import StartResponse, WSGIEnvironment

from flask import Blueprint, Flask

from aid import clock
from aid.config import Config, own_content
from aid.domain.visit import Clinic
from aid.garbage import set_aside
from aid.i18n.shelf import open_shelf
from aid.library.load import load_library
from aid.printing.printer import Printer
from aid.rendering import Renderer
from aid.resources import PACKAGE, resource_dir
from aid.storage.errors import StoreError
from aid.storage.home import throwaway_store
from aid.storage.visits import VisitStore
from aid.web.desk import NAME, Desk, ask_for_copy
from aid.web.errors import answer_errors
from aid.web.front import front
from aid.web.live import answer_live
from aid.web.locking import watch_the_door
from aid.web.security import secure

DEMO_CLINIC = Clinic(name="Practice Clinic", phone="555-0142", emergency="555-0100")
FIRST_PAGE = ("/launch/", "/static/")


def set_desk(config: Config) -> Desk:
    """Return the desk for a run: content, languages, printer, and a demo's own store."""
    shelf = open_shelf(resource_dir("translations"))
    renderer = Renderer(resource_dir("templates"))
    own = own_content(config.home)
    return Desk(
        library=load_library(resource_dir("content"), own if own.is_dir() else None),
        shelf=shelf,
        renderer=renderer,
        printer=Printer(renderer, shelf),
        now=clock.now,
        today=clock.today,
        home=config.home,
        demo=config.demo,
        opened=demo_store() if config.demo else None,
    )


def demo_store() -> VisitStore:
    """Return a store that nobody can open again, gone when the demo ends."""
    return throwaway_store(clock.now, DEMO_CLINIC)


def create_app(desk: Desk) -> Flask:
    """Return the app over a desk, every room open."""
    from aid.web.corridor import ROOMS  # late: the first page needs none of them

    return _open(desk, (front, *ROOMS))


class Opening:
    """Answers the first page at once; the rooms behind it are made ready meanwhile."""

    def __init__(self, desk: Desk) -> None:
        """Open the front alone."""
        self._desk = desk
        self._front = _open(desk, (front,))
        self._whole: Flask | None = None
        self._lock = Lock()

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer one request, by the front or by the whole house."""
        return self._answering(environ["PATH_INFO"])(environ, start_response)

    def whole(self) -> Flask:
        """Return the app with every room open; the first to ask waits for it."""
        with self._lock:
            if self._whole is None:
                self._whole = create_app(self._desk)
            return self._whole

    def make_ready(self) -> None:
        """Open the rooms, then read what they will look up, while nobody waits."""
        self.whole()
        if self._desk.opened:
            with suppress(StoreError), self._desk.opened.database.read():
                pass  # a demo's file is made now; what is wrong is told to who asks
        self._desk.library.read()
        for language in self._desk.shelf.languages:
            self._desk.words(language.tag)
        set_aside()

    def _answering(self, path: str) -> Flask:
        if self._whole or not (path == "/" or path.startswith(FIRST_PAGE)):
            return self.whole()
        if path == "/":
            Timer(0.3, self.make_ready).start()
        return self._front


def _open(desk: Desk, rooms: Iterable[Blueprint]) -> Flask:
    app = Flask("aid", static_folder=str(PACKAGE / "static"), template_folder=None)
    app.extensions[NAME] = desk
    secure(app, desk)
    answer_errors(app)
    app.before_request(watch_the_door)
    app.after_request(answer_live)
    app.after_request(ask_for_copy)
    for room in rooms:
        app.register_blueprint(room)
    return app
