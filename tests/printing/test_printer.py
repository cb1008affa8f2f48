"""The printer: made once, kept until forgotten, newest first, honest when it cannot."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from threading import Event, Thread, Timer

import pytest

from aid.domain.paper import SheetName
from aid.i18n.shelf import Shelf
from aid.printing.errors import PrintingUnavailable, SheetRefused
from aid.printing.pdf import Press
from aid.printing.printer import MOST_KEPT, Printer
from aid.rendering import Renderer
from tests.printing.quiet import Quiet
from tests.printing.reading import words_of
from tests.printing.scenes import job

WITHOUT_PANGO = """
import sys
sys.modules["weasyprint"] = None
from aid.printing.errors import PrintingUnavailable, SheetRefused
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

    def pdf(self, html: str, *sheets: object) -> bytes:
        self.started.set()
        assert self.go_on.wait(10)
        self.made.append(html)
        return f"%PDF {len(self.made)}".encode()


class RefusingPress(Press):
    """A press that refuses every sheet."""

    def pdf(self, html: str, *sheets: object) -> bytes:
        raise SheetRefused("no")


def at_once(call: Callable[[], None]) -> Timer:
    timer = Timer(0, call)
    timer.start()
    return timer


@pytest.fixture
def slow() -> Iterator[SlowPress]:
    press = SlowPress()
    yield press
    press.go_on.set()


@pytest.fixture
def printer(renderer: Renderer, tongues: Shelf, slow: SlowPress) -> Printer:
    """A printer that begins at once, in a thread of its own."""
    return Printer(renderer, tongues, slow, at_once)


@pytest.fixture
def quiet() -> Quiet:
    return Quiet()


@pytest.fixture
def patient(renderer: Renderer, tongues: Shelf, slow: SlowPress, quiet: Quiet) -> Printer:
    """A printer that waits for quiet, at a press that is let go."""
    slow.go_on.set()
    return Printer(renderer, tongues, slow, quiet)


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


def test_nothing_is_made_before_it_is_quiet(
    patient: Printer, slow: SlowPress, quiet: Quiet
) -> None:
    wanted = patient.prepare(job(SheetName.FRIDGE))
    assert slow.made == []
    quiet.comes()
    assert wanted.result(0) == b"%PDF 1"


def test_quick_changes_are_printed_once(
    patient: Printer, slow: SlowPress, quiet: Quiet
) -> None:
    early = [patient.prepare(job(SheetName.FRIDGE, code=f"A{n}")) for n in range(3)]
    newest = patient.prepare(job(SheetName.FRIDGE, code="B2-OAK"))
    quiet.comes()
    assert newest.result(0) == b"%PDF 1"
    assert all(one.cancelled() for one in early)
    assert len(slow.made) == 1


def test_the_same_job_again_waits_no_longer(patient: Printer, quiet: Quiet) -> None:
    first = patient.prepare(job(SheetName.FRIDGE))
    waiting = list(quiet.calls)
    assert patient.prepare(job(SheetName.FRIDGE)) is first
    assert quiet.calls == waiting


def test_a_print_that_is_asked_for_does_not_wait_for_quiet(
    patient: Printer, slow: SlowPress, quiet: Quiet
) -> None:
    patient.prepare(job(SheetName.FRIDGE))
    assert patient.pdf(job(SheetName.FRIDGE)) == b"%PDF 1"
    quiet.comes()
    assert len(slow.made) == 1


def test_what_waits_when_all_is_forgotten_is_never_made(
    patient: Printer, slow: SlowPress, quiet: Quiet
) -> None:
    wanted = patient.prepare(job(SheetName.FRIDGE))
    patient.forget()
    quiet.comes()
    assert wanted.cancelled()
    assert slow.made == []


def test_a_refusal_is_told_to_whoever_waits(
    renderer: Renderer, tongues: Shelf, quiet: Quiet
) -> None:
    printer = Printer(renderer, tongues, RefusingPress(), quiet)
    wanted = printer.prepare(job(SheetName.FRIDGE))
    quiet.comes()
    with pytest.raises(SheetRefused):
        wanted.result(0)


def test_letters_that_paper_does_not_have_are_told(patient: Printer) -> None:
    assert patient.lost(job(SheetName.FRIDGE, code="😀 你 K7")) == ("😀", "你")
    assert patient.lost(job(SheetName.FRIDGE)) == ()


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
