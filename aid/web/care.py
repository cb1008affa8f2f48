"""Care: the ledger, one row in hand at a time."""

import secrets
from dataclasses import replace

from flask import Blueprint, Response, request

from aid.domain.adding_up import add_up, week_minutes
from aid.domain.frequency import Per
from aid.domain.people import Voice
from aid.domain.rooms.care import drop_task
from aid.domain.visit import Step, Visit
from aid.domain.workload import Asker, Doer, Hassle, Slot, Task, TaskKind, is_guess
from aid.i18n.marking import N_
from aid.i18n.often import often
from aid.i18n.words import Words
from aid.pictures.range_bar import range_bar
from aid.pictures.tally import tally
from aid.storage.kept import Kept
from aid.web.choices import pairs, spans, weekdays, with_none
from aid.web.desk import desk
from aid.web.forms.base import BaseForm
from aid.web.forms.care import CareForm, FirstForm, fill_task, put_on, span_of, take
from aid.web.pages import AddPage, CarePage, LedgerRow
from aid.web.rooms import Room, enter, save

care = Blueprint("care", __name__)
IN_VIEW = 8
GROUPS = {
    "medicines": N_("Medicines"),
    "checks": N_("Checks at home"),
    "visits": N_("Visits and tests"),
    "daily_care": N_("Daily care"),
    "arranging": N_("Arranging"),
    "hidden": N_("Often there, seldom counted"),
}


def form_for(visit: Visit, words: Words) -> type[BaseForm]:
    """Return the form: three own lines while the ledger is empty, else the row in hand."""
    return CareForm if visit.ledger else FirstForm


def fill(visit: Visit) -> dict[str, object]:
    """Return the fields of the row in hand, if one is open."""
    task = in_hand(visit)
    return fill_task(task) if task else {}


def in_hand(visit: Visit) -> Task | None:
    """Return the row that is open."""
    asked = request.form.get("task") or request.args.get("open", "")
    return next((task for task in visit.ledger if task.id == asked), None)


def take_in(form: BaseForm, visit: Visit) -> Visit:
    """Return the visit with what the page holds."""
    if isinstance(form, FirstForm):
        return take_first(form, visit)
    return take(form, visit) if isinstance(form, CareForm) else visit


def first_tasks(form: FirstForm, words: Words) -> tuple[Task, ...]:
    """Return tasks for own words and for ticked kinds."""
    kinds = desk().library.kinds
    ticked = (kinds[key] for key in form.kinds.data or () if key in kinds)
    own = (own_task(line) for line in form.own_words())
    return (*own, *(task_of_kind(kind, words) for kind in ticked))


def own_task(label: str) -> Task:
    """Return a task in the person's own words; all else is not asked yet."""
    return Task(id=secrets.token_hex(6), kind="other_task", label=label)


def task_of_kind(kind: TaskKind, words: Words) -> Task:
    """Return a task of a kind with its usual guesses, in the words of the screen."""
    return Task(
        id=secrets.token_hex(6),
        kind=kind.id,
        label=words.say(kind.name),
        frequency=kind.frequency,
        slots=kind.slots,
        minutes=kind.minutes,
        trip=kind.trip,
        sitting=kind.sitting,
    )


def page(kept: Kept, form: BaseForm, words: Words) -> CarePage:
    """Return what the page shows."""
    visit, hand = kept.visit, in_hand(kept.visit)
    shown = rows_in_view(visit, hand)
    totals = add_up(visit.ledger)
    return CarePage(
        form=form,
        rows=tuple(row(task, words) for task in shown),
        in_hand=hand.id if hand else "",
        more=len(visit.ledger) - len(shown),
        totals=totals,
        range_bar=range_bar(totals.minutes),
        spans=spans(words, span_of(hand) if hand else ""),
        doers=doers(visit, words),
        askers=with_none(pairs(Asker, words), words.say("not asked")),
        hassles=with_none(pairs(Hassle, words), words.say("not asked")),
        slots=pairs(Slot, words),
        days=weekdays(words),
        offers=offers(visit),
        common=tuple(k for k in desk().library.kinds.values() if k.common),
        currency=desk().clinic.currency,
        helper=helper_name(visit, words),
    )


def rows_in_view(visit: Visit, hand: Task | None) -> tuple[Task, ...]:
    """Return the rows one screen holds; the row in hand is always among them."""
    if "all" in request.args or len(visit.ledger) <= IN_VIEW:
        return visit.ledger
    room = IN_VIEW - 2 if hand else IN_VIEW
    first = visit.ledger[:room]
    return first if hand is None or hand in first else (*first[:-1], hand)


def row(task: Task, words: Words) -> LedgerRow:
    """Return one task as the ledger shows it."""
    kind = desk().library.kinds.get(task.kind)
    return LedgerRow(
        task=task,
        icon=kind.icon if kind else "dots",
        often=often(task, words),
        week=week_words(task, words),
        guess=is_guess(task),
        strokes=tally(task.hassle),
    )


def week_words(task: Task, words: Words) -> str:
    """Return a task's minutes a week; unknown is a question, once is no part of a week."""
    if task.frequency is None or task.minutes is None or task.as_needed:
        return "?"
    if task.frequency.per is Per.ONCE:
        return "–"
    return words.minutes(week_minutes(task).usual)


def doers(visit: Visit, words: Words) -> tuple[tuple[str, str], ...]:
    """Return who can do a task; the helper by the name that the table knows."""
    named = {Doer.COMPANION.value: helper_name(visit, words)}
    return tuple((value, named.get(value, word)) for value, word in pairs(Doer, words))


def helper_name(visit: Visit, words: Words) -> str:
    """Return what the helper is called here."""
    return visit.people.companion_name or words.label(Doer.COMPANION)


def offers(visit: Visit) -> tuple[TaskKind, ...]:
    """Return up to three kinds of work that are often there and seldom counted."""
    here = {task.kind for task in visit.ledger}
    hidden = [k for k in desk().library.kinds.values() if k.hidden and k.id not in here]
    return tuple(hidden[:3])


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


@care.post("/visit/<visit_id>/care")
def tell(visit_id: str) -> Response:
    """Save the row in hand; it stays open unless the two go on."""
    if "heavy_1" in request.form and desk().store.get(visit_id).visit.ledger:
        return save(ADD, visit_id, to=f"/visit/{visit_id}/care")  # another tab began it
    task = request.form.get("task", "")
    stay = f"?open={task}" if task and not request.form.get("go") else ""
    return save(ROOM, visit_id, to=f"/visit/{visit_id}/care{stay}" if stay else "")


@care.post("/visit/<visit_id>/care/drop/<task_id>")
def drop(visit_id: str, task_id: str) -> Response:
    """Take a task off the ledger."""

    def drop_from_ledger(visit: Visit) -> Visit:
        return drop_task(visit, task_id)

    return save(ROOM, visit_id, drop_from_ledger)


@care.post("/visit/<visit_id>/care/take/<kind_id>")
def take_kind(visit_id: str, kind_id: str) -> Response:
    """Put a task of a kind on the ledger and open it."""
    opened = secrets.token_hex(6)

    def add_kind(visit: Visit) -> Visit:
        kind = desk().library.kinds.get(kind_id)
        task = task_of_kind(kind, desk().words(visit.people.spoken)) if kind else None
        return put_on(visit, (replace(task, id=opened),) if task else ())

    return save(ROOM, visit_id, add_kind, to=f"/visit/{visit_id}/care?open={opened}")


def add_page(kept: Kept, form: FirstForm, words: Words) -> AddPage:
    """Return every kind of task by group."""
    groups: dict[str, list[TaskKind]] = {}
    for kind in desk().library.kinds.values():
        groups.setdefault(kind.group, []).append(kind)
    return AddPage(
        form=form,
        groups=tuple((words.say(GROUPS.get(g, g)), tuple(k)) for g, k in groups.items()),
    )


def take_first(form: FirstForm, visit: Visit) -> Visit:
    """Return the visit with the new lines and ticked kinds on its ledger."""
    return put_on(visit, first_tasks(form, desk().words(visit.people.spoken)))


ADD = Room(
    step=Step.CARE,
    side="add",
    adds=True,
    voice=Voice.PATIENT,
    form=lambda visit, words: FirstForm,
    fill=lambda visit: {},
    take=take_first,
    page=add_page,
)


@care.get("/visit/<visit_id>/care/add")
def show_add(visit_id: str) -> Response:
    """Show every kind of task."""
    return enter(ADD, visit_id)


@care.post("/visit/<visit_id>/care/add")
def add(visit_id: str) -> Response:
    """Put the ticked kinds and own words on the ledger."""
    return save(ADD, visit_id, to=f"/visit/{visit_id}/care")
