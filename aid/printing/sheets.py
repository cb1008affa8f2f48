"""A print job as HTML: one page for the printer of the browser and for the PDF."""

from dataclasses import dataclass

from aid.domain.paper import SheetName
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.printing.details import details_sheet
from aid.printing.fridge import fridge_sheet
from aid.printing.jobs import PrintJob
from aid.printing.note import note_sheet
from aid.printing.week_sheet import week_sheet
from aid.rendering import Renderer

PAGE = "print/paper.html"


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
    )


def leaves(job: PrintJob, shelf: Shelf) -> tuple[Leaf, ...]:
    """Return the sheets that were asked for, in the order asked."""
    return tuple(
        Leaf(name.value, f"print/{name.value}.html", _made(name, job, shelf))
        for name in job.request.pages
    )


def _made(name: SheetName, job: PrintJob, shelf: Shelf) -> object:
    words = shelf.words(job.request.language, job.clinic.currency)
    match name:
        case SheetName.FRIDGE:
            return fridge_sheet(job, words)
        case SheetName.DETAILS:
            return details_sheet(job, words, _beside(job, shelf))
        case SheetName.WEEK:
            return week_sheet(job, words)
        case SheetName.NOTE:
            return note_sheet(job, words)


def _beside(job: PrintJob, shelf: Shelf) -> Words | None:
    wanted = job.request.beside
    if not wanted or wanted == job.request.language:
        return None
    return shelf.words(wanted, job.clinic.currency)
