"""aid serve: one server on loopback, opened by a one-time link."""

import socket
import threading
import webbrowser
from argparse import Namespace
from dataclasses import replace
from wsgiref.types import WSGIApplication

from waitress.server import create_server

from aid.app import Opening, set_desk
from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.config import Config, data_home
from aid.storage.engine import require_encryption
from aid.storage.errors import NoEncryption
from aid.web.desk import Desk

HOST = "127.0.0.1"
THREADS = 8


def run(asked: Namespace) -> int:
    """Start over this laptop's own store."""
    config = Config(home=data_home(), port=asked.port, browser=asked.browser)
    return serve(config)


def serve(config: Config, persona: str = "") -> int:
    """Serve until stopped; say the address, and open it where a browser is wanted."""
    try:
        require_encryption()
    except NoEncryption as missing:
        raise Trouble(
            "SQLCipher is missing, so nothing may be stored. Install sqlcipher3."
        ) from missing
    desk = set_desk(config)
    app = Opening(desk)
    door = listen(config.port)
    address = (
        f"http://{HOST}:{door.getsockname()[1]}/launch/{desk.launch}{begun(desk, persona)}"
    )
    write(address)
    if config.browser:
        threading.Timer(0.3, webbrowser.open, [address]).start()
    try:
        answer(app, door)
    finally:
        if desk.opened:
            desk.opened.close()
    return 0


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
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((HOST, port))
    except OSError as taken:
        raise Trouble(f"Port {port} is taken. Choose another, or leave it out.") from taken
    door.listen(64)
    return door


def answer(app: WSGIApplication, door: socket.socket) -> None:
    """Answer requests until the program is stopped."""
    server = create_server(app, sockets=[door], threads=THREADS, ident=None)
    server.run()
