"""aid serve: one server on loopback, opened by a one-time link."""

import os
import socket
import threading
import webbrowser
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from wsgiref.types import WSGIApplication

from waitress.server import create_server

from aid.app import Opening, set_desk
from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.config import Config, data_home
from aid.garbage import look_seldom
from aid.storage.engine import require_encryption
from aid.storage.errors import NoEncryption, StoreError
from aid.storage.running import Place, ask_link, port_told, sole_place
from aid.web.desk import Desk

HOST = "127.0.0.1"
THREADS = 8
LOOK_EVERY = 5.0  # seconds


def run(asked: Namespace) -> int:
    """Start over this laptop's own store."""
    config = Config(home=data_home(), port=asked.port, browser=asked.browser)
    look_for_encryption()
    with sole_place(config.home) as place:
        return serve(config, place=place) if place else open_running(config)


def serve(config: Config, persona: str = "", place: Place | None = None) -> int:
    """Serve until stopped; say the address, and open it where a browser is wanted."""
    door = listen(config.port)
    port = door.getsockname()[1]
    if place:
        place.tell(port)
    desk = set_desk(config)
    app = Opening(desk)
    show(address(port, desk.launch) + begun(desk, persona), config)
    with watched(desk):
        answer(app, door)
    return 0


def look_for_encryption() -> None:
    """Refuse to start where nothing could be kept safely."""
    try:
        require_encryption()
    except NoEncryption as missing:
        raise Trouble(
            "SQLCipher is missing, so nothing may be stored. Install sqlcipher3."
        ) from missing


def open_running(config: Config) -> int:
    """Open the program that runs over this data folder already, by a link of its own."""
    port = port_told(config.home)
    if not port:
        raise Trouble("The program is just starting. Try again in a moment.")
    show(address(port, ask_link(config.home)), config)
    return 0


def address(port: int, token: str) -> str:
    """Return the one-time link."""
    return f"http://{HOST}:{port}/launch/{token}"


def show(link: str, config: Config) -> None:
    """Tell the link, and open it where a browser is wanted."""
    write(link)
    if config.browser:
        threading.Timer(0.3, webbrowser.open, [link]).start()


@contextmanager
def watched(desk: Desk, every: float = LOOK_EVERY) -> Iterator[None]:
    """Lock the store when nobody does anything, and close it at the end."""
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(every):
            with suppress(StoreError):
                desk.lock_if_idle()

    watching = threading.Thread(target=watch, name="idle", daemon=True)
    watching.start()
    try:
        yield
    finally:
        ended.set()
        watching.join()
        if desk.opened:
            desk.opened.close()


def begun(desk: Desk, persona: str) -> str:
    """Begin a visit with a made-up person, and return what the link adds to open it."""
    person = desk.library.personas.get(persona)
    if person is None:
        return ""
    kept = desk.store.begin(replace(person.visit, practice=True))
    return f"?visit={kept.id}"


def listen(port: int) -> socket.socket:
    """Return a listening socket on loopback only."""
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # elsewhere it would let another program take the port
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((HOST, port))
    except OSError as taken:
        raise Trouble(f"Port {port} is taken. Choose another, or leave it out.") from taken
    door.listen(64)
    return door


def answer(app: WSGIApplication, door: socket.socket) -> None:
    """Answer requests until the program is stopped."""
    look_seldom()
    server = create_server(app, sockets=[door], threads=THREADS, ident=None)
    server.run()
