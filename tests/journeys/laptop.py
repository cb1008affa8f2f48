"""A laptop at the table: content, languages, a throwaway store, a server on loopback."""

import secrets
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from waitress.server import create_server

from aid.app import create_app
from aid.commands.serve import HOST, listen
from aid.domain.visit import Clinic, Visit
from aid.i18n.shelf import Shelf
from aid.library.load import load_library
from aid.printing.printer import Printer
from aid.rendering import Renderer
from aid.resources import resource_dir
from aid.storage.home import throwaway_store
from aid.storage.kept import Kept
from aid.storage.visits import VisitStore
from aid.web.desk import Desk

TODAY = date(2026, 3, 2)
CLINIC = Clinic(name="Clinic by the Square", phone="555-0100", emergency="112")


def now() -> datetime:
    """The morning on which all of these visits take place."""
    return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def set_desk(shelf: Shelf, home: Path, opened: VisitStore | None) -> Desk:
    """A desk on that morning, in these languages."""
    renderer = Renderer(resource_dir("templates"))
    return Desk(
        library=load_library(resource_dir("content")),
        shelf=shelf,
        renderer=renderer,
        printer=Printer(renderer, shelf),
        now=now,
        today=lambda: TODAY,
        home=home,
        opened=opened,
    )


def open_desk(shelf: Shelf, home: Path) -> Desk:
    """A desk whose clinic is set up; the store is gone when it is closed."""
    store = throwaway_store(now)
    store.set_clinic(replace(CLINIC, languages=tuple(one.tag for one in shelf.languages)))
    return set_desk(shelf, home, store)


@dataclass(frozen=True, slots=True)
class Laptop:
    """A desk, and the address at which its program answers."""

    desk: Desk
    address: str
    shut: Callable[[], None]

    def link(self) -> str:
        """A fresh one-time link, as a new start of the program would give it."""
        self.desk.launch = secrets.token_urlsafe(16)
        return f"{self.address}/launch/{self.desk.launch}"

    def put(self, visit: Visit) -> Kept:
        """Keep a visit as if it had been begun here."""
        return self.desk.store.begin(visit)

    def visit(self, visit_id: str) -> Visit:
        """The visit as the store holds it now."""
        return self.desk.store.get(visit_id).visit


def start(desk: Desk) -> Laptop:
    """Answer for a desk on a free port, in a thread, until it is shut."""
    door: socket.socket = listen(0)
    server = create_server(create_app(desk), sockets=[door], threads=4, ident=None)
    thread = threading.Thread(target=server.run, name="laptop", daemon=True)
    thread.start()

    def close_all() -> None:
        for end in list(server._map.values()):
            end.close()

    def shut() -> None:
        server.trigger.pull_trigger(close_all)
        thread.join()
        server.task_dispatcher.shutdown()
        desk.printer.forget()
        if desk.opened:
            desk.opened.close()

    return Laptop(desk, f"http://{HOST}:{door.getsockname()[1]}", shut)
