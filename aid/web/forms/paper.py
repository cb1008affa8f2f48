"""Paper: which sheets, in which languages, on what paper, how large; and until when."""

from collections.abc import Collection, Mapping
from datetime import date
from urllib.parse import urlencode

from wtforms import BooleanField, HiddenField

from aid.domain.day_clock import DayClock
from aid.domain.paper import SIZES, PaperSize, PrintRequest, SheetName
from aid.domain.rooms.paper import say_clock, share
from aid.domain.visit import Visit
from aid.domain.workload import SLOTS
from aid.web.forms.base import BaseForm, DayField, Many, OneOf, Pick, TimeField

SHARED = (
    SheetName.FRIDGE,
    SheetName.MEDICINES,
    SheetName.WEEK,
    SheetName.DETAILS,
    SheetName.HELPER,
)
YES = "y"
# what is chosen goes into the address, not into the visit
CHOSEN = ("pages", "language", "beside", "paper", "size", "square", "keep_until")


class PaperForm(BaseForm):
    """The choice of sheets, the hours of the day, a yes, and the date both chose."""

    pages = Many(SHARED)
    language = Pick()
    beside = Pick()
    paper = OneOf(PaperSize)
    size = Pick()
    square = BooleanField()
    about_me = HiddenField()
    shares = BooleanField()
    morning = TimeField()
    noon = TimeField()
    evening = TimeField()
    bedtime = TimeField()
    keep_until = DayField()


def fill_about_me(visit: Visit) -> dict[str, object]:
    """Return the fields of what Paper asks of the person: the hours of a day, and a yes."""
    hours = {slot.value: visit.clock.at(slot) for slot in SLOTS}
    shown = {name: f"{hour:%H:%M}" if hour else "" for name, hour in hours.items()}
    return {"about_me": YES, "shares": visit.people.shares, **shown}


def take(form: PaperForm, visit: Visit) -> Visit:
    """Return the visit with the hours of the day and the yes to a sheet for the helper."""
    if not form.about_me.data:
        return visit
    clock = DayClock(
        morning=form.morning.hour,
        noon=form.noon.hour,
        evening=form.evening.hour,
        bedtime=form.bedtime.hour,
    )
    return share(say_clock(visit, clock), yes=form.shares.data)


def request_of(
    typed: Mapping[str, object],
    pages: Collection[SheetName],
    usual: PrintRequest,
    spoken: Collection[str],
) -> PrintRequest:
    """Return what to print: as chosen where that can be, else as usual."""
    size = str(typed.get("size", ""))
    paper = typed.get("paper")
    asked, also = typed.get("language"), typed.get("beside", usual.beside)
    language = str(asked) if asked in spoken else usual.language
    beside = str(also) if also in spoken else ""
    return PrintRequest(
        pages=tuple(pages) or usual.pages,
        language=language,
        beside=beside if beside and beside != language else None,
        paper=PaperSize(str(paper)) if paper in set(PaperSize) else usual.paper,
        size=int(size) if size in {str(s) for s in SIZES} else usual.size,
        square=bool(typed.get("square")),
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
            *([("square", YES)] if request.square else []),
        ]
    )


def is_ahead(day: date | None, today: date) -> bool:
    """Whether a date to keep a visit until lies ahead."""
    return day is not None and day >= today
