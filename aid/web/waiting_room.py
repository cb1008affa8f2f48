"""The waiting room: the sheet to fill in before a visit, one for each language."""

from flask import Blueprint, Response, abort, make_response

from aid.domain.paper import PrintRequest, SheetName
from aid.domain.visit import Visit
from aid.printing.jobs import PrintJob
from aid.web.desk import desk
from aid.web.paper import clinic_paper, pdf_or

waiting_room = Blueprint("waiting_room", __name__)


@waiting_room.get("/waiting-room/<language>.pdf")
def pdf(language: str) -> Response:
    """Return the sheet as a PDF; where none can be made, the browser's own print."""
    return pdf_or(f"/waiting-room/{language}.html", empty_job(language), "before.pdf")


@waiting_room.get("/waiting-room/<language>.html")
def sheet(language: str) -> Response:
    """Return the sheet as a page, to print from the browser."""
    return make_response(desk().printer.html(empty_job(language)))


def empty_job(language: str) -> PrintJob:
    """Return what the printer needs; a language that is not here is no page."""
    if language not in {one.tag for one in desk().shelf.languages}:
        abort(404)
    return PrintJob(
        visit=Visit(),
        clinic=desk().clinic,
        today=desk().today(),
        request=PrintRequest(
            pages=(SheetName.BEFORE,), language=language, paper=clinic_paper()
        ),
    )
