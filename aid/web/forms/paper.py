"""Paper: which sheets, in which languages, on what paper, how large; and until when."""

from collections.abc import Collection, Mapping
from datetime import date
from urllib.parse import urlencode

from aid.domain.paper import SIZES, PaperSize, PrintRequest, SheetName
from aid.web.forms.base import BaseForm, DayField, Many, OneOf, Pick

SHARED = (SheetName.FRIDGE, SheetName.DETAILS, SheetName.WEEK)


class PaperForm(BaseForm):
    """The choice of sheets, and the date both chose."""

    pages = Many(SHARED)
    language = Pick()
    beside = Pick()
    paper = OneOf(PaperSize)
    size = Pick()
    keep_until = DayField()


def request_of(
    typed: Mapping[str, object],
    pages: list[str],
    usual: PrintRequest,
    spoken: Collection[str],
) -> PrintRequest:
    """Return what to print: as chosen where that can be, else as usual."""
    chosen = tuple(sheet for sheet in SHARED if sheet.value in pages)
    size = str(typed.get("size", ""))
    paper = typed.get("paper")
    asked, also = typed.get("language"), typed.get("beside", usual.beside)
    language = str(asked) if asked in spoken else usual.language
    beside = str(also) if also in spoken else ""
    return PrintRequest(
        pages=chosen or usual.pages,
        language=language,
        beside=beside if beside and beside != language else None,
        paper=PaperSize(str(paper)) if paper in set(PaperSize) else usual.paper,
        size=int(size) if size in {str(s) for s in SIZES} else usual.size,
    )


def query_of(request: PrintRequest) -> str:
    """Return the choice as the query of an address; no word of a person is in it."""
    return urlencode(
        [
            *(("pages", sheet.value) for sheet in request.pages),
            ("language", request.language),
            ("beside", request.beside or ""),
            ("paper", request.paper.value),
            ("size", request.size),
        ]
    )


def is_ahead(day: date | None, today: date) -> bool:
    """Whether a date to keep a visit until lies ahead."""
    return day is not None and day >= today
