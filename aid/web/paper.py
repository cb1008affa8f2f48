"""Paper: choose, look at page one, print, hand over."""

from datetime import timedelta

from flask import Blueprint, Response, make_response, request, send_from_directory

from aid.domain.giving_up import named_questions
from aid.domain.paper import (
    SIZES,
    PaperSize,
    PrintRequest,
    SheetName,
    allowed,
    usual_pages,
)
from aid.domain.people import Voice
from aid.domain.plan import is_a_lot
from aid.domain.readiness import gaps
from aid.domain.trips_ahead import days_ahead
from aid.domain.visit import Step, Visit
from aid.domain.workload import SLOTS
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.printing.errors import PrintingUnavailable, SheetRefused
from aid.printing.jobs import PrintJob
from aid.printing.note import note_text
from aid.resources import PACKAGE
from aid.storage.errors import StoreError
from aid.storage.kept import Kept
from aid.web.bare import bare
from aid.web.bare_pages import NotePage
from aid.web.choices import pairs, with_none
from aid.web.desk import desk
from aid.web.forms.paper import (
    CHOSEN,
    SHARED,
    PaperForm,
    fill_about_me,
    is_ahead,
    query_of,
    request_of,
    take,
)
from aid.web.front import front_page
from aid.web.leaving import see
from aid.web.options import sources_of
from aid.web.pages import PaperPage
from aid.web.rooms import Room, enter, made, mend, save, unsaved

paper = Blueprint("paper", __name__)
STYLES = PACKAGE / "printing" / "css"
KEPT_DAYS = 90
MOST_TOLD = 12
FORGOTTEN = N_("The visit is forgotten. Only the paper remains.")
KEPT = N_("The visit is kept until {day}. Its code is {code}.")
NOT_AHEAD = N_("Choose a date that lies ahead.")


def usual(visit: Visit) -> PrintRequest:
    """Return what most people print, in the languages they chose."""
    return PrintRequest(
        pages=usual_pages(visit),
        language=visit.people.spoken,
        beside=visit.people.paper_also or None,
        paper=clinic_paper(),
    )


def clinic_paper() -> PaperSize:
    """Return the paper in the clinic's printer; A4 where nothing was said."""
    size = desk().clinic.paper
    return PaperSize(size) if size in set(PaperSize) else PaperSize.A4


def asked(visit: Visit) -> PrintRequest:
    """Return what this page asks to print."""
    typed = request.form if request.method == "POST" else request.args
    spoken = [one.tag for one in desk().shelf.languages]
    ticked = typed.getlist("pages")
    pages = [sheet for sheet in allowed(SHARED, visit) if sheet.value in ticked]
    return request_of(typed, pages, usual(visit), spoken)


def job_for(kept: Kept, wanted: PrintRequest) -> PrintJob:
    """Return everything the printer needs."""
    question = desk().question(kept.visit.question)
    named = (desk().question(name) for name in named_questions(kept.visit))
    questions = tuple(one for one in named if one is not None)
    sources = dict.fromkeys(source for one in questions for source in sources_of(one))
    return PrintJob(
        visit=kept.visit,
        clinic=desk().clinic,
        request=wanted,
        today=desk().today(),
        question=question,
        questions=questions,
        sources=tuple(sources),
        code=kept.code,
    )


def is_over(kept: Kept, wanted: PrintRequest) -> bool:
    """Whether a plan is more than one side holds, by its count or by the room there is."""
    if is_a_lot(kept.visit.plan):
        return True
    written = bool(kept.visit.plan.items or kept.visit.plan.actions)
    shown = written and SheetName.FRIDGE in wanted.pages
    return shown and desk().printer.goes_over(job_for(kept, wanted))


def fill(visit: Visit) -> dict[str, object]:
    """Return the form's fields; what is chosen on a page that was sent is no news."""
    sent = made_of_sent() if request.method == "POST" else chosen(visit)
    return fill_about_me(visit) | sent


def made_of_sent() -> dict[str, object]:
    """Return what is chosen on a page that was sent, as it was sent."""
    form = PaperForm(formdata=request.form)
    return {name: form[name].data for name in CHOSEN}


def chosen(visit: Visit) -> dict[str, object]:
    """Return the choice that the address holds, or the usual one."""
    wanted = asked(visit)
    ahead = desk().today() + timedelta(days=KEPT_DAYS)
    again = visit.plan.review.on
    return {
        "pages": [sheet.value for sheet in wanted.pages],
        "language": wanted.language,
        "beside": wanted.beside or "",
        "paper": wanted.paper.value,
        "size": str(wanted.size),
        "square": wanted.square,
        "keep_until": max(ahead, again or ahead).isoformat(),
    }


def page(kept: Kept, form: PaperForm, words: Words) -> PaperPage:
    """Return what the page shows; the sheets are made ready meanwhile."""
    visit, wanted = kept.visit, asked(kept.visit)
    job, printer = job_for(kept, wanted), desk().printer
    printer.prepare(job)
    available = printer.available()
    spoken = tuple((one.tag, one.name) for one in desk().shelf.languages)
    return PaperPage(
        form=form,
        sheets=pairs(allowed(SHARED, visit), words),
        languages=spoken,
        also=with_none(spoken, words.say("only one language")),
        papers=pairs(PaperSize, words),
        sizes=tuple((str(size), words.say("{n} point", n=size)) for size in SIZES),
        gaps=gaps(visit),
        is_a_lot=is_over(kept, wanted),
        times=pairs(SLOTS, words),
        clock_is_open=any(form[slot.value].errors for slot in SLOTS),
        name=visit.people.patient_name,
        address=f"/visit/{kept.id}/paper/{{}}?{query_of(wanted)}",
        available=available,
        keep_until=words.date(kept.keep_until) if kept.keep_until else "",
        finished=kept.finished,
        has_days=bool(days_ahead(kept.visit, desk().today())),
        no_letter=" ".join(printer.lost(job)[:MOST_TOLD]) if available else "",
    )


ROOM = Room(
    step=Step.PAPER,
    voice=Voice.CLINICIAN,
    form=lambda visit, words: PaperForm,
    fill=fill,
    take=take,
    page=page,
)


@paper.get("/visit/<visit_id>/paper")
def show(visit_id: str) -> Response:
    """Show the step."""
    return enter(ROOM, visit_id)


@paper.post("/visit/<visit_id>/paper")
def tell(visit_id: str) -> Response:
    """Take the choice of sheets into the address, and go on."""
    wanted = asked(desk().store.get(visit_id).visit)
    return save(ROOM, visit_id, to=f"/visit/{visit_id}/paper?{query_of(wanted)}")


@paper.get("/visit/<visit_id>/paper/plan.pdf")
def pdf(visit_id: str) -> Response:
    """Return the sheets as a PDF; where none can be made, the browser's own print."""
    kept = desk().store.get(visit_id)
    wanted = asked(kept.visit)
    elsewhere = f"/visit/{visit_id}/paper/sheet.html?{query_of(wanted)}"
    return pdf_or(elsewhere, job_for(kept, wanted))


def pdf_or(elsewhere: str, job: PrintJob, name: str = "plan.pdf") -> Response:
    """Return sheets as a PDF, in a file that holds no name; where none is made, lead on."""
    try:
        document = desk().printer.pdf(job)
    except (PrintingUnavailable, SheetRefused):
        return see(elsewhere)
    answer = make_response(document)
    answer.headers["Content-Type"] = "application/pdf"
    answer.headers["Content-Disposition"] = f"inline; filename={name}"
    return answer


@paper.get("/visit/<visit_id>/paper/sheet.html")
def sheet(visit_id: str) -> Response:
    """Return the same sheets as a page, to look at or to print from the browser."""
    kept = desk().store.get(visit_id)
    wanted = asked(kept.visit)
    return make_response(desk().printer.html(job_for(kept, wanted)))


@paper.get("/printing/<path:name>")
def sheet_style(name: str) -> Response:
    """Return a style or a mark of the sheets, for the browser."""
    return send_from_directory(STYLES, name)


@paper.get("/visit/<visit_id>/note")
def note(visit_id: str) -> Response:
    """Show the clinician's note, apart from the shared path."""
    kept = desk().store.get(visit_id)
    words = desk().words(desk().clinic.languages[0])
    wanted = PrintRequest(pages=(SheetName.NOTE,), language=words.language.tag)
    page = NotePage(
        text=note_text(job_for(kept, wanted), words),
        address=f"/visit/{visit_id}/note.pdf",
        back=f"/visit/{visit_id}/paper",
    )
    return bare("note.html", page)


@paper.get("/visit/<visit_id>/note.pdf")
def note_pdf(visit_id: str) -> Response:
    """Return the clinician's note as a PDF."""
    kept = desk().store.get(visit_id)
    wanted = PrintRequest(pages=(SheetName.NOTE,), language=desk().clinic.languages[0])
    return pdf_or(f"/visit/{visit_id}/note", job_for(kept, wanted))


@paper.post("/visit/<visit_id>/paper/keep")
def keep(visit_id: str) -> Response:
    """Keep the visit until the date both chose."""
    kept = desk().store.get(visit_id)
    words = desk().words(kept.visit.people.spoken)
    form = made(ROOM, kept, words, request.form)
    good = form.validate() and is_ahead(form["keep_until"].day, desk().today())
    if not good:
        form["keep_until"].errors = [*form["keep_until"].errors, NOT_AHEAD][:1]
        return mend(ROOM, kept, form, words)
    try:
        desk().store.finish(visit_id, form["keep_until"].day)
    except StoreError:
        return unsaved(ROOM, kept, form, words)
    day = words.date(form["keep_until"].day)
    return front_page(words.say(KEPT, day=day, code=kept.code))


@paper.post("/visit/<visit_id>/paper/forget")
def forget(visit_id: str) -> Response:
    """Forget the visit now: the store, the printer's memory, everything."""
    words = desk().words(desk().store.get(visit_id).visit.people.spoken)
    desk().store.forget(visit_id)
    desk().printer.forget()
    desk().previews.clear()
    return front_page(words.say(FORGOTTEN))
