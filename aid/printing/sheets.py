"""A print job as HTML: one page for the printer of the browser and for the PDF."""

from collections.abc import Callable
from dataclasses import dataclass

from aid.domain.paper import SheetName, allowed
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.printing.before_sheet import before_sheet
from aid.printing.companion_sheet import helper_sheet
from aid.printing.details import details_sheet
from aid.printing.fridge import fridge_sheet
from aid.printing.jobs import PrintJob
from aid.printing.medicine_sheet import medicine_sheet
from aid.printing.note import note_sheet
from aid.printing.table import styles_of
from aid.printing.week_sheet import week_sheet
from aid.rendering import Renderer

PAGE = "print/paper.html"
ALONE: dict[SheetName, Callable[[PrintJob, Words], object]] = {
    SheetName.FRIDGE: fridge_sheet,
    SheetName.WEEK: week_sheet,
    SheetName.HELPER: helper_sheet,
    SheetName.BEFORE: before_sheet,
    SheetName.NOTE: note_sheet,
}
FACING: dict[SheetName, Callable[[PrintJob, Words, Words | None], object]] = {
    SheetName.MEDICINES: medicine_sheet,
    SheetName.DETAILS: details_sheet,
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet with the template that shows it."""

    name: str
    template: str
    sheet: object


def page_html(job: PrintJob, renderer: Renderer, shelf: Shelf, *, in_browser: bool) -> str:
    """Return the sheets of a job as one HTML page."""
    words = shelf.words(job.request.language, job.clinic.currency)
    return renderer.render(
        PAGE,
        words,
        leaves=leaves(job, shelf),
        size=job.request.size,
        paper=job.request.paper.value,
        in_browser=in_browser,
        styles=styles_of(job.request.pages),
    )


def leaves(job: PrintJob, shelf: Shelf) -> tuple[Leaf, ...]:
    """Return the sheets that were asked for and may be printed, in the order asked."""
    return tuple(
        Leaf(name.value, f"print/{name.value}.html", _made(name, job, shelf))
        for name in allowed(job.request.pages, job.visit)
    )


def _made(name: SheetName, job: PrintJob, shelf: Shelf) -> object:
    words = shelf.words(job.request.language, job.clinic.currency)
    if name in FACING:
        return FACING[name](job, words, _beside(job, shelf))
    return ALONE[name](job, words)


def _beside(job: PrintJob, shelf: Shelf) -> Words | None:
    wanted = job.request.beside
    if not wanted or wanted == job.request.language:
        return None
    return shelf.words(wanted, job.clinic.currency)
