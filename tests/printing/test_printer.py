"""The printer: made once, kept until forgotten, newest first, honest when it cannot."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from threading import Event, Thread

import pytest

from aid.domain.paper import SheetName
from aid.i18n.shelf import Shelf
from aid.printing.errors import PrintingUnavailable
from aid.printing.pdf import Press
from aid.printing.printer import MOST_KEPT, Printer
from aid.rendering import Renderer
from tests.printing.reading import words_of
from tests.printing.scenes import job

WITHOUT_PANGO = """
import sys
sys.modules["weasyprint"] = None
from aid.printing.errors import PrintingUnavailable
from aid.printing.pdf import Press
assert not Press().is_available()
try:
    Press().pdf("<html></html>")
except PrintingUnavailable:
    print("told")
"""
WITHOUT_PRINTING = """
import sys
import aid.printing.printer, aid.printing.note
print("weasyprint" in sys.modules)
"""


class SlowPress(Press):
    """A press that waits to be let go, and counts."""

    def __init__(self) -> None:
        super().__init__()
        self.made: list[str] = []
        self.started, self.go_on = Event(), Event()

    def pdf(self, html: str) -> bytes:
        self.started.set()
        assert self.go_on.wait(10)
        self.made.append(html)
        return f"%PDF {len(self.made)}".encode()


@pytest.fixture
def slow() -> Iterator[SlowPress]:
    press = SlowPress()
    yield press
    press.go_on.set()


@pytest.fixture
def printer(renderer: Renderer, tongues: Shelf, slow: SlowPress) -> Printer:
    return Printer(renderer, tongues, slow)


def run(program: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return ran.stdout.strip()


def test_what_was_prepared_is_there_at_once(printer: Printer, slow: SlowPress) -> None:
    slow.go_on.set()
    made = printer.prepare(job(SheetName.FRIDGE)).result(10)
    assert printer.pdf(job(SheetName.FRIDGE)) == made
    assert len(slow.made) == 1


def test_what_was_not_prepared_is_made_now(printer: Printer, slow: SlowPress) -> None:
    slow.go_on.set()
    assert printer.pdf(job(SheetName.FRIDGE)) == b"%PDF 1"


def test_the_newest_job_takes_the_place_of_one_that_waits(
    printer: Printer, slow: SlowPress
) -> None:
    running = printer.prepare(job(SheetName.FRIDGE))
    assert slow.started.wait(10)
    waiting = printer.prepare(job(SheetName.WEEK))
    newest = printer.prepare(job(SheetName.NOTE))
    slow.go_on.set()
    assert running.result(10)
    assert newest.result(10)
    with pytest.raises(CancelledError):
        waiting.result(10)


def test_a_changed_visit_is_another_sheet(printer: Printer, slow: SlowPress) -> None:
    slow.go_on.set()
    first = job(SheetName.FRIDGE)
    printer.pdf(first)
    printer.pdf(replace(first, code="B2-OAK"))
    assert len(slow.made) == 2


def test_a_request_meanwhile_waits_for_the_sheet_that_is_being_made(
    printer: Printer, slow: SlowPress
) -> None:
    printer.prepare(job(SheetName.FRIDGE))
    assert slow.started.wait(10)
    asked: list[bytes] = []
    request = Thread(target=lambda: asked.append(printer.pdf(job(SheetName.FRIDGE))))
    request.start()
    slow.go_on.set()
    request.join(10)
    assert asked == [b"%PDF 1"]
    assert len(slow.made) == 1


def test_only_a_few_sheets_are_kept(printer: Printer, slow: SlowPress) -> None:
    slow.go_on.set()
    for number in range(MOST_KEPT + 1):
        printer.pdf(job(SheetName.FRIDGE, code=f"A{number}"))
    printer.pdf(job(SheetName.FRIDGE, code=f"A{MOST_KEPT}"))
    assert len(slow.made) == MOST_KEPT + 1
    printer.pdf(job(SheetName.FRIDGE, code="A0"))
    assert len(slow.made) == MOST_KEPT + 2


def test_what_is_forgotten_is_gone(printer: Printer, slow: SlowPress) -> None:
    slow.go_on.set()
    printer.pdf(job(SheetName.FRIDGE))
    printer.forget()
    printer.pdf(job(SheetName.FRIDGE))
    assert len(slow.made) == 2


def test_a_sheet_being_made_when_all_is_forgotten_is_not_kept(
    printer: Printer, slow: SlowPress
) -> None:
    running = printer.prepare(job(SheetName.FRIDGE))
    assert slow.started.wait(10)
    printer.forget()
    slow.go_on.set()
    running.result(10)
    printer.pdf(job(SheetName.FRIDGE))
    assert len(slow.made) == 2


def test_the_browser_gets_the_same_sheets_with_its_own_styles(
    renderer: Renderer, tongues: Shelf, press: Press
) -> None:
    printer = Printer(renderer, tongues, press)
    wanted = job(SheetName.FRIDGE)
    page = printer.html(wanted)
    assert 'href="/printing/sheet.css"' in page
    assert "Pressure diary. Ask us before you change this." in page
    assert "Pressure diary. Ask us before you change this." in words_of(printer.pdf(wanted))


def test_without_its_library_it_says_that_it_cannot_print() -> None:
    assert run(WITHOUT_PANGO) == "told"


def test_the_library_is_not_loaded_before_the_first_sheet() -> None:
    assert run(WITHOUT_PRINTING) == "False"


def test_unavailable_is_told_once_asked(
    renderer: Renderer, tongues: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    printer = Printer(renderer, tongues)
    assert not printer.available()
    with pytest.raises(PrintingUnavailable):
        printer.pdf(job(SheetName.FRIDGE))
    assert "Salma" in printer.html(job(SheetName.FRIDGE))
