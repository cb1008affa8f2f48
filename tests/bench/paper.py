"""Four pages in two languages as PDF/UA, beside Chromium printing the same page."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfReader

from aid import clock
from aid.domain.paper import PrintRequest, SheetName
from aid.domain.visit import Clinic
from aid.i18n.shelf import open_shelf
from aid.library.load import Library
from aid.printing.jobs import PrintJob
from aid.printing.printer import Printer
from aid.printing.sheets import page_html
from aid.printing.table import FACES_CSS, FONTS, STYLES, styles_of
from aid.rendering import Renderer
from aid.resources import resource_dir
from tests.bench.children import chromium, chromium_words
from tests.bench.figure import Measured, within
from tests.bench.made_up import planned_visit, shipped
from tests.bench.spans import in_turn, middle, told

WHAT = "plan PDF (all usual sheets, two languages, PDF/UA), warm"
BAR = "at most 0.3x Chromium --print-to-pdf"
TIMES = 5
USUAL = (SheetName.FRIDGE, SheetName.MEDICINES, SheetName.DETAILS)
LINKS = "".join(
    f'<link rel="stylesheet" href="{name}">' for name in (FACES_CSS, *styles_of(USUAL))
)


def measure(*, full: bool) -> Measured:
    """From the visit to the bytes, and Chromium from the same page to its own."""
    printer = Printer(
        Renderer(resource_dir("templates")), open_shelf(resource_dir("translations"))
    )
    job = four_pages(shipped())
    pages = len(PdfReader(BytesIO(printer.pdf(job))).pages)
    with TemporaryDirectory() as folder:
        lay_out(
            Path(folder), page_html(job, printer.renderer, printer.shelf, in_browser=False)
        )
        ours, theirs = in_turn(
            TIMES, lambda: print_anew(printer, job), lambda: print_in_chromium(Path(folder))
        )
    one, peer = middle(ours), middle(theirs)
    words = f"{told(one)}, {pages} pages (Chromium {told(peer)})"
    return within(words, one, peer, 0.3)


def four_pages(library: Library) -> PrintJob:
    """What is usually printed of Julian's plan, in Spanish with English beside it."""
    visit = planned_visit(library)
    return PrintJob(
        visit=visit,
        clinic=Clinic(name="Clinic by the Square", phone="555-0100", emergency="112"),
        today=clock.today(),
        question=library.questions.get(visit.question),
        request=PrintRequest(pages=USUAL, language="es", beside="en"),
        code="K7-MAPLE",
    )


def print_anew(printer: Printer, job: PrintJob) -> bytes:
    """Print as if nothing had been made ready."""
    printer.forget()
    return printer.pdf(job)


def lay_out(folder: Path, html: str) -> None:
    """Put the page with its styles, marks and fonts where Chromium finds them."""
    shutil.copytree(STYLES, folder, dirs_exist_ok=True)
    shutil.copytree(FONTS, folder / "fonts")
    faces = (STYLES / FACES_CSS).read_text(encoding="utf-8").replace("aid:/", "")
    (folder / FACES_CSS).write_text(faces, encoding="utf-8")
    linked = html.replace("</head>", f"{LINKS}</head>").replace("aid:/", "")
    (folder / "paper.html").write_text(linked, encoding="utf-8")


def print_in_chromium(folder: Path) -> None:
    """Print the page as Chromium does from the command line."""
    words = ["--headless", f"--print-to-pdf={folder / 'paper.pdf'}", *chromium_words()]
    command = [chromium(), *words, (folder / "paper.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True)
