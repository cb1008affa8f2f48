"""Nothing leaves: a whole visit and its paper call nobody, and only this laptop calls us.

What a browser asks for is counted on every page in tests/journeys/test_fits.py.
"""

import socket

import pytest

from aid.commands.serve import listen
from aid.printing.pdf import Press
from aid.printing.printer import Printer
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest
from tests.web.test_bad_input import PLACES, SHEETS


def test_a_visit_and_its_paper_open_no_connection(
    client: Guest,
    desk: Desk,
    told: Kept,
    press: Press,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def call(*where: object) -> None:
        raise AssertionError(f"somebody calls {where}")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, call)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, call)
    desk.printer = Printer(desk.renderer, desk.shelf, press)
    for place in PLACES:
        page = client.see(f"/visit/{told.id}/{place}")
        assert client.tell(page, **dict.fromkeys(page.writable(), "Marigold")) == 303
    made = client.get(f"/visit/{told.id}/{SHEETS.replace('sheet.html', 'plan.pdf')}")
    assert made.data.startswith(b"%PDF")


def test_the_program_listens_to_this_laptop_alone() -> None:
    with listen(0) as door:
        assert door.getsockname()[0] == "127.0.0.1"
        assert door.family is socket.AF_INET
