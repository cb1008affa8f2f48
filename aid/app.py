"""Puts the parts together; the only place that knows every one of them."""

from flask import Flask

from aid import clock
from aid.config import Config
from aid.domain.visit import Clinic
from aid.i18n.shelf import open_shelf
from aid.library.load import load_library
from aid.printing.printer import Printer
from aid.rendering import Renderer
from aid.resources import PACKAGE, resource_dir
from aid.storage.home import throwaway_store
from aid.storage.visits import VisitStore
from aid.web.agree import agree
from aid.web.bring import bring
from aid.web.care import care
from aid.web.desk import NAME, Desk
from aid.web.doors import doors
from aid.web.errors import answer_errors
from aid.web.front import front
from aid.web.life import life
from aid.web.matters import matters
from aid.web.options import options
from aid.web.paper import paper
from aid.web.security import secure
from aid.web.start import start
from aid.web.weigh import weigh

App = Flask
DEMO_CLINIC = Clinic(name="Practice Clinic", phone="555-0142", emergency="555-0100")
ROOMS = (front, doors, start, bring, matters, life, care, weigh, options, agree, paper)
OWN_CONTENT = "content"


def set_desk(config: Config) -> Desk:
    """Return the desk for a run: content, languages, printer, and a demo's own store."""
    shelf = open_shelf(resource_dir("translations"))
    renderer = Renderer(resource_dir("templates"))
    own = config.home / OWN_CONTENT
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
    store = throwaway_store(clock.now)
    store.set_clinic(DEMO_CLINIC)
    return store


def create_app(desk: Desk) -> Flask:
    """Return the app over a desk."""
    app = Flask("aid", static_folder=str(PACKAGE / "static"), template_folder=None)
    app.extensions[NAME] = desk
    secure(app)
    answer_errors(app)
    for room in ROOMS:
        app.register_blueprint(room)
    return app
