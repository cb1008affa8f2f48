"""Weigh: care asks, I can give, and who thinks what helps."""

from dataclasses import dataclass
from fractions import Fraction

from flask import Blueprint, Response, request

from aid.domain.adding_up import Totals, add_up
from aid.domain.capacity import KeepUp
from aid.domain.dated import ledger_on
from aid.domain.first_days import first_days, stay_changes, without_a_day
from aid.domain.people import Setting, Voice
from aid.domain.perspectives import Helps, Settled
from aid.domain.priorities import Priorities, match_tops
from aid.domain.ranges import whole
from aid.domain.shared_trips import shared_trips
from aid.domain.visit import Step, Visit
from aid.domain.week import weighed
from aid.i18n.words import Words
from aid.pictures.hours import hours_strip
from aid.pictures.week import WeekPicture, days_picture, week_picture
from aid.storage.kept import Kept
from aid.web.care import helper_name
from aid.web.choices import pairs
from aid.web.desk import desk
from aid.web.forms.weigh import WeighForm, fill, take
from aid.web.rooms import Room, enter, save
from aid.web.weigh_pages import HomePage, SeatsPage, Shows, WeighPage
from aid.web.weigh_rows import handed, in_view, rows_of, to_talk_about
from aid.web.weigh_words import finding, no_day, stay, together, tops, trips_by_date

weigh = Blueprint("weigh", __name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """The week in view: what it asks, its picture, and its trips in words."""

    asked: Fraction
    picture: WeekPicture
    trips: tuple[str, ...]
    totals: Totals


def page(kept: Kept, form: WeighForm, words: Words) -> WeighPage:
    """Return what the page shows."""
    visit, shows = kept.visit, shown_here()
    sums = sums_of(visit, words)
    given = visit.capacity.minutes_a_week
    return WeighPage(
        form=form,
        finding=finding(sums.asked, given, words, written=bool(visit.ledger)),
        hours=hours_strip(whole(sums.asked), given),
        week=sums.picture,
        trips=sums.trips,
        totals=sums.totals,
        helper=helper_name(visit, words),
        keep_ups=pairs(KeepUp, words),
        shows=shows,
        seats=seats(visit, shows, words),
        helps=pairs(Helps, words),
        settled=pairs(Settled, words),
        tops=matched(visit.priorities, words),
        is_going_home=is_going_home(visit),
        home=home_of(visit, words) if shows_home(visit) else None,
    )


def seats(visit: Visit, shows: Shows, words: Words) -> SeatsPage:
    """Return the rows of the three seats: in view, differing, and the one in hand."""
    rows = rows_of(visit, words)
    seen = rows if shows.everything else in_view(rows, shows.about)
    return SeatsPage(
        rows=seen,
        more=len(rows) - len(seen),
        differing=tuple(row for row in rows if row.differ),
        asked=handed(rows, shows.about, visit, words),
        talk_about=to_talk_about(rows),
    )


def sums_of(visit: Visit, words: Words) -> Sums:
    """Return the usual week as the ledger stands today; going home, the first days."""
    if is_going_home(visit):
        return first_sums(visit, words)
    ledger = ledger_on(visit.ledger, desk().today())
    here = weighed(ledger)
    return Sums(
        asked=here.totals.minutes.usual,
        picture=week_picture(here.week, words.language.first_weekday),
        trips=together(shared_trips(ledger), words),
        totals=here.totals,
    )


def first_sums(visit: Visit, words: Words) -> Sums:
    """Return the first seven days at home, and what a usual week adds up to then."""
    start = visit.home.on or desk().today()
    days = first_days(visit.ledger, start)
    return Sums(
        asked=sum((day.minutes for day in days), Fraction(0)),
        picture=days_picture(days),
        trips=trips_by_date(days, words),
        totals=add_up(ledger_on(visit.ledger, start)),
    )


def home_of(visit: Visit, words: Words) -> HomePage:
    """Return what the stay did, and what has no day yet."""
    undated = without_a_day(visit.ledger, visit.home.on or desk().today())
    return HomePage(
        stay=stay(stay_changes(visit.ledger), words),
        no_day=no_day(tuple(task.label for task in undated), words),
    )


def matched(said: Priorities, words: Words) -> tuple[str, ...]:
    """Return the two lists of three laid side by side, once both are written."""
    both = said.patient_top and said.clinician_top
    return tops(match_tops(said), words) if both else ()


def shown_here() -> Shows:
    """Return what is open on the page that is asked for, or was sent."""
    return Shows(
        about=request.values.get("about", ""),
        everything="all" in request.values,
        helps="helps" in request.values,
    )


def is_going_home(visit: Visit) -> bool:
    """Whether somebody goes home from hospital today."""
    return visit.setting is Setting.GOING_HOME


def shows_home(visit: Visit) -> bool:
    """Whether the lines for going home stand where the seats do otherwise."""
    here = shown_here()
    return is_going_home(visit) and not (here.about or here.helps)


ROOM = Room(
    step=Step.WEIGH,
    voice=Voice.PATIENT,
    form=lambda visit, words: WeighForm,
    fill=lambda visit: fill(visit, shown_here().about, home=shows_home(visit)),
    take=take,
    page=page,
)


@weigh.get("/visit/<visit_id>/weigh")
def show(visit_id: str) -> Response:
    """Show the step."""
    return enter(ROOM, visit_id)


@weigh.post("/visit/<visit_id>/weigh")
def tell(visit_id: str) -> Response:
    """Save the step; what is open stays open."""
    here = shown_here()
    still = here.at(here.about).rstrip("?")
    return save(ROOM, visit_id, to=f"/visit/{visit_id}/weigh{still}")
