"""Care: the ledger, one row in hand at a time."""

from flask import Blueprint, Response, request

from aid.domain.adding_up import sums_of
from aid.domain.dated import ledger_on
from aid.domain.feelings import Feeling
from aid.domain.frequency import Per
from aid.domain.load import loads_of
from aid.domain.people import Setting, TimePath, Voice
from aid.domain.perspectives import Helps
from aid.domain.ranges import Range
from aid.domain.rooms.care import drop_task
from aid.domain.visit import Step, Visit
from aid.domain.workload import Asker, Doer, Hassle, Nature, Slot, Stay, Task, is_guess
from aid.i18n.feelings import feeling_word
from aid.i18n.marking import N_
from aid.i18n.often import often
from aid.i18n.words import Words
from aid.pictures.range_bar import range_bar
from aid.pictures.tally import tally
from aid.storage.kept import Kept
from aid.web.care_find import found, looked_for, still_looking
from aid.web.care_new import first_tasks, put_on
from aid.web.care_offers import first_of_each_kind, offers_of, rows_of
from aid.web.care_pages import CarePage, HandPage, LedgerRow
from aid.web.choices import Pairs, pairs, spans, weekdays, with_none
from aid.web.desk import desk
from aid.web.forms.base import BaseForm
from aid.web.forms.care import MONTHLY, MOST_STEPS, CareForm, fill_task, span_of, take
from aid.web.forms.care_more import FirstForm
from aid.web.forms.care_often import AS_NEEDED, span_in
from aid.web.pharmacist import is_asked, question_for_pharmacist
from aid.web.rooms import Room, enter, save

care = Blueprint("care", __name__)
IN_VIEW = 8
OFFERS_IN_VIEW = 3
EACH_TIME = N_("each time")
A_MONTH = N_("a month")
ALONE = N_("a trip of its own")
TAKEN = N_("{kind}, taken {when}.")
FROM_STUDY = N_("The usual minutes come from: {source}")
OUR_GUESS = N_("The usual minutes are our own guess.")


def form_for(visit: Visit, words: Words) -> type[BaseForm]:
    """Return the form: three own lines while the ledger is empty, else the row in hand."""
    return CareForm if visit.ledger else FirstForm


def fill(visit: Visit) -> dict[str, object]:
    """Return the fields of the row in hand, if one is open, and the name looked for."""
    task, words = in_hand(visit), desk().words(visit.people.spoken)
    line = {"new_name": looked_for() or request.args.get("find", "")}
    return line | (fill_task(task, visit, words) if task else {})


def in_hand(visit: Visit) -> Task | None:
    """Return the row that is open."""
    asked = request.form.get("task") or request.args.get("open", "")
    return next((task for task in visit.ledger if task.id == asked), None)


def take_in(form: BaseForm, visit: Visit) -> Visit:
    """Return the visit with what the page holds."""
    words = desk().words(visit.people.spoken)
    if isinstance(form, FirstForm):
        return put_on(visit, first_tasks(form, words))
    return take(form, visit, words) if isinstance(form, CareForm) else visit


def page(kept: Kept, form: BaseForm, words: Words) -> CarePage:
    """Return what the page shows."""
    visit, hand = kept.visit, in_hand(kept.visit)
    shown = rows_in_view(visit, hand)
    today = ledger_on(visit.ledger, desk().today())
    loads = loads_of(today)
    totals, weeks = sums_of(loads), {load.task.id: load.week for load in loads}
    every_offer = first_of_each_kind(offers_of(visit))
    return CarePage(
        form=form,
        rows=tuple(row(t, visit, weeks.get(t.id), words) for t in shown),
        hand=hand_page(hand, visit, words) if hand else None,
        new=request.args.get("new", ""),
        more=len(visit.ledger) - len(shown),
        totals=totals,
        range_bar=range_bar(totals.minutes),
        offers=rows_of(every_offer[:OFFERS_IN_VIEW], words),
        more_offers=max(0, len(every_offer) - OFFERS_IN_VIEW),
        found=found(str(form["new_name"].data or ""), words) if visit.ledger else None,
        finding="find" in request.args,
        names=tuple(desk().library.medicines),
        common=tuple(k for k in desk().library.kinds.values() if k.common),
        only_three=visit.path is TimePath.SHORT,
        helper=helper_name(visit, words),
        pharmacist=(question := question_for_pharmacist(visit, words)),
        asked_pharmacist=is_asked(visit, question),
    )


def hand_page(task: Task, visit: Visit, words: Words) -> HandPage:
    """Return what the row in hand offers to choose from."""
    none = words.say("not asked")
    return HandPage(
        task_id=task.id,
        spans=spans(words, span_of(task)),
        steps=step_spans(task, words),
        doers=doers(visit, words),
        askers=with_none(pairs(Asker, words), none),
        hassles=with_none(pairs(Hassle, words), none),
        helps=with_none(pairs(Helps, words), none),
        slots=pairs(Slot, words),
        days=weekdays(words),
        feelings=tuple(words.label(feeling) for feeling in Feeling),
        places=tuple(dict.fromkeys(t.place for t in visit.ledger if t.place)),
        visits=(("", words.say(ALONE)), *other_trips(task, visit)),
        money_pers=(("", words.say(EACH_TIME)), (MONTHLY, words.say(A_MONTH))),
        goes=is_on_the_road(task),
        helped=task.doer in (Doer.COMPANION, Doer.BOTH),
        stays=with_none(pairs(Stay, words), none) if is_going_home(visit) else (),
        about=about_medicine(task, words) or about_minutes(task, words),
    )


def step_spans(task: Task, words: Words) -> tuple[Pairs, ...]:
    """Return the spans for each step of a changing dose, and for one step more."""
    told = [span_in(step.frequency) for step in task.steps]
    return tuple(
        tuple(pair for pair in spans(words, now) if pair[0] not in ("", AS_NEEDED))
        for now in (*told, "")[:MOST_STEPS]
    )


def is_on_the_road(task: Task) -> bool:
    """Whether a task is a trip, or something was told of the way there."""
    told = (task.travel, task.fares, task.parking)
    return task.trip or bool(task.place) or any(part is not None for part in told)


def is_going_home(visit: Visit) -> bool:
    """Whether the two are preparing the way home from hospital."""
    return visit.setting is Setting.GOING_HOME


def other_trips(task: Task, visit: Visit) -> tuple[tuple[str, str], ...]:
    """Return the trips that this one could be done along with."""
    return tuple(
        (t.id, t.label)
        for t in visit.ledger
        if t.trip and t.id != task.id and not t.at_visit and not t.not_asked
    )


def about_medicine(task: Task, words: Words) -> str:
    """Return what kind of medicine is in hand, and its rules of time, in plain words."""
    taken = task.medicine.medicine_class if task.medicine else ""
    known = desk().library.classes.get(taken)
    if known is None:
        return ""
    if not known.timing:
        return f"{words.say(known.label)}."
    when = words.listed(words.label(rule) for rule in known.timing)
    return words.say(TAKEN, kind=words.say(known.label), when=when)


def about_minutes(task: Task, words: Words) -> str:
    """Return where the usual guess of the row in hand comes from."""
    kind = desk().library.kinds.get(task.kind)
    if kind is None or not is_guess(task):
        return ""
    cited = desk().library.sources.get(kind.source)
    return words.say(FROM_STUDY, source=cited.citation) if cited else words.say(OUR_GUESS)


def rows_in_view(visit: Visit, hand: Task | None) -> tuple[Task, ...]:
    """Return the rows one screen holds, around the row in hand or the new one."""
    if "all" in request.args:
        return visit.ledger
    room = IN_VIEW - 3 if hand else IN_VIEW
    new = request.args.get("new", "")
    wanted = hand or next((t for t in visit.ledger if t.id == new), None)
    place = visit.ledger.index(wanted) if wanted else 0
    first = max(0, min(place - room // 2, len(visit.ledger) - room))
    return visit.ledger[first : first + room]


def row(task: Task, visit: Visit, week: Range | None, words: Words) -> LedgerRow:
    """Return one task as the ledger shows it."""
    kind = desk().library.kinds.get(task.kind)
    host = next((t.label for t in visit.ledger if t.id == task.at_visit), "")
    return LedgerRow(
        task=task,
        icon=kind.icon if kind else "dots",
        often=often(task, words),
        week=week_words(task, week, words),
        guess=is_guess(task),
        strokes=tally(task.hassle),
        feeling=feeling_word(task.feeling, words),
        along=host,
        beside=words.label(task.nature) if task.nature is not Nature.WORK else "",
    )


def week_words(task: Task, week: Range | None, words: Words) -> str:
    """Return a task's minutes a week; unknown is a question, once is no part of a week."""
    if week is None or task.nature is Nature.WATCH:
        return "–"
    if task.frequency is None or task.minutes is None or task.as_needed:
        return "?"
    if task.frequency.per is Per.ONCE:
        return "–"
    return words.minutes(week.usual)


def doers(visit: Visit, words: Words) -> tuple[tuple[str, str], ...]:
    """Return who can do a task; the helper by the name that the table knows."""
    named = {Doer.COMPANION.value: helper_name(visit, words)}
    return tuple((value, named.get(value, word)) for value, word in pairs(Doer, words))


def helper_name(visit: Visit, words: Words) -> str:
    """Return what the helper is called here."""
    return visit.people.companion_name or words.label(Doer.COMPANION)


ROOM = Room(
    step=Step.CARE,
    voice=Voice.PATIENT,
    form=form_for,
    fill=fill,
    take=take_in,
    page=page,
)


@care.get("/visit/<visit_id>/care")
def show(visit_id: str) -> Response:
    """Show the step."""
    return enter(ROOM, visit_id)


@care.post("/visit/<visit_id>/care/drop/<task_id>")
def drop(visit_id: str, task_id: str) -> Response:
    """Take a task off the ledger."""

    def drop_from_ledger(visit: Visit) -> Visit:
        return drop_task(visit, task_id)

    return save(ROOM, visit_id, drop_from_ledger, to=still_looking(visit_id))
