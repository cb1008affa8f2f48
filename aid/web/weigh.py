"""Weigh: care asks, I can give, and who thinks what helps."""

from fractions import Fraction

from flask import Blueprint, Response, request

from aid.domain.adding_up import add_up
from aid.domain.capacity import KeepUp
from aid.domain.people import Voice
from aid.domain.perspectives import Helps, Settled, differ
from aid.domain.ranges import whole
from aid.domain.rooms.weigh import view_of
from aid.domain.visit import Step, Visit
from aid.domain.week import week_of
from aid.domain.workload import Hassle, Task, counted
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.pictures.hours import hours_strip
from aid.pictures.tally import tally
from aid.pictures.week import week_picture
from aid.storage.kept import Kept
from aid.web.care import helper_name
from aid.web.choices import pairs
from aid.web.forms.weigh import WeighForm, fill_about, take
from aid.web.pages import ViewRow, WeighPage
from aid.web.rooms import Room, enter, save

weigh = Blueprint("weigh", __name__)
IN_VIEW = 8
MORE = N_("Care asks for {time} more than I have to give.")
FITS = N_("Care fits in the time I can give, with {time} to spare.")
EVEN = N_("Care asks for all the time I can give.")
ONLY_ASKED = N_("Care asks for {time} a week. How much can I give?")
NOTHING = N_("Nothing is written in Care yet.")
UNTIMED = N_("How often, or how long, is not asked yet.")
ORDER = {None: 4, Hassle.NONE: 0, Hassle.LITTLE: 1, Hassle.SOME: 2, Hassle.A_LOT: 3}


def finding(
    asked: Fraction, given: int | None, words: Words, *, written: bool = True
) -> str:
    """Return what the two sums say side by side; no verdict."""
    if not whole(asked):
        return words.say(UNTIMED if written else NOTHING)
    if given is None:
        return words.say(ONLY_ASKED, time=words.minutes(asked))
    over = whole(asked) - given
    if not over:
        return words.say(EVEN)
    return words.say(MORE if over > 0 else FITS, time=words.minutes(abs(over)))


def about_of(visit: Visit) -> str:
    """Return the task being looked at, if the page names one."""
    return request.form.get("about") or request.args.get("about", "")


def rows_of(visit: Visit, words: Words) -> tuple[ViewRow, ...]:
    """Return each task with its three views, from little to a lot of hassle."""
    tasks = sorted(counted(visit.ledger), key=lambda task: ORDER[task.hassle])
    return tuple(row(visit, task, words) for task in tasks)


def row(visit: Visit, task: Task, words: Words) -> ViewRow:
    """Return one task in the eyes of three seats."""
    view = view_of(visit, task.id)
    left = next((s for s in visit.settlements if s.about == task.id), None)
    return ViewRow(
        task=task,
        view=view,
        differ=differ(view),
        strokes=tally(task.hassle),
        settled=words.label(left.settled) if left else "",
    )


def page(kept: Kept, form: WeighForm, words: Words) -> WeighPage:
    """Return what the page shows."""
    visit, totals = kept.visit, add_up(kept.visit.ledger)
    rows, given = rows_of(visit, words), visit.capacity.minutes_a_week
    everything = "all" in request.args
    return WeighPage(
        form=form,
        finding=finding(totals.minutes.usual, given, words, written=bool(visit.ledger)),
        hours=hours_strip(whole(totals.minutes.usual), given),
        week=week_picture(week_of(visit.ledger), words.language.first_weekday),
        rows=rows if everything else rows[:IN_VIEW],
        more=0 if everything else max(0, len(rows) - IN_VIEW),
        differing=sum(1 for one in rows if one.differ),
        about=next((one for one in rows if one.task.id == about_of(visit)), None),
        helps=pairs(Helps, words),
        settled=pairs(Settled, words),
        keep_ups=pairs(KeepUp, words),
        helper=helper_name(visit, words),
        totals=totals,
    )


ROOM = Room(
    step=Step.WEIGH,
    voice=Voice.PATIENT,
    form=lambda visit, words: WeighForm,
    fill=lambda visit: fill_about(visit, about_of(visit)),
    take=take,
    page=page,
)


@weigh.get("/visit/<visit_id>/weigh")
def show(visit_id: str) -> Response:
    """Show the step."""
    return enter(ROOM, visit_id)


@weigh.post("/visit/<visit_id>/weigh")
def tell(visit_id: str) -> Response:
    """Save the step; the task being looked at stays open."""
    about = request.form.get("about", "")
    stay = f"?about={about}" if about and not request.form.get("go") else ""
    return save(ROOM, visit_id, to=f"/visit/{visit_id}/weigh{stay}" if stay else "")
