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

WHAT = "plan PDF (4 pages, two languages, PDF/UA), warm"
BAR = "at most 0.3x Chromium --print-to-pdf"
TIMES = 5
FOUR = (SheetName.FRIDGE, SheetName.DETAILS)
USUAL = (SheetName.FRIDGE, SheetName.MEDICINES, SheetName.DETAILS)


def measure(*, full: bool) -> Measured:
    """From the visit to the bytes, and Chromium from the same page to its own."""
    printer = Printer(
        Renderer(resource_dir("templates")), open_shelf(resource_dir("translations"))
    )
    library = shipped()
    one, peer, pages = compared(printer, plan_of(library, FOUR))
    more, other, all_pages = compared(printer, plan_of(library, USUAL))
    usual = f"with the medicines {all_pages} pages: {more / other:.2f}x"
    words = f"{told(one)}, {pages} pages (Chromium {told(peer)}); {usual}"
    return within(words, one, peer, 0.3)


def compared(printer: Printer, job: PrintJob) -> tuple[float, float, int]:
    """Our time, Chromium's, and how many pages there are."""
    pages = len(PdfReader(BytesIO(printer.pdf(job))).pages)
    with TemporaryDirectory() as folder:
        lay_out(
            Path(folder),
            page_html(job, printer.renderer, printer.shelf, in_browser=False),
            job.request.pages,
        )
        ours, theirs = in_turn(
            TIMES, lambda: print_anew(printer, job), lambda: print_in_chromium(Path(folder))
        )
    return middle(ours), middle(theirs), pages


def plan_of(library: Library, sheets: tuple[SheetName, ...]) -> PrintJob:
    """Sheets of Julian's plan, in Spanish with English beside it."""
    visit = planned_visit(library)
    return PrintJob(
        visit=visit,
        clinic=Clinic(name="Clinic by the Square", phone="555-0100", emergency="112"),
        today=clock.today(),
        question=library.questions.get(visit.question),
        request=PrintRequest(pages=sheets, language="es", beside="en"),
        code="K7-MAPLE",
    )


def print_anew(printer: Printer, job: PrintJob) -> bytes:
    """Print as if nothing had been made ready."""
    printer.forget()
    return printer.pdf(job)


def lay_out(folder: Path, html: str, sheets: tuple[SheetName, ...]) -> None:
    """Put the page with its styles, marks and fonts where Chromium finds them."""
    shutil.copytree(STYLES, folder, dirs_exist_ok=True)
    shutil.copytree(FONTS, folder / "fonts")
    faces = (STYLES / FACES_CSS).read_text(encoding="utf-8").replace("aid:/", "")
    (folder / FACES_CSS).write_text(faces, encoding="utf-8")
    names = (FACES_CSS, *styles_of(sheets))
    links = "".join(f'<link rel="stylesheet" href="{name}">' for name in names)
    linked = html.replace("</head>", f"{links}</head>").replace("aid:/", "")
    (folder / "paper.html").write_text(linked, encoding="utf-8")


def print_in_chromium(folder: Path) -> None:
    """Print the page as Chromium does from the command line."""
    words = ["--headless", f"--print-to-pdf={folder / 'paper.pdf'}", *chromium_words()]
    command = [chromium(), *words, (folder / "paper.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True)
