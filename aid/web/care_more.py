"""Care: more of the ledger, by name, by kind, in own words, or as hidden work."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Blueprint, Response, request

from aid.domain.errors import DomainError
from aid.domain.people import Voice
from aid.domain.visit import Step, Visit
from aid.domain.workload import Task, TaskKind
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.care import ROOM
from aid.web.care_find import at, is_near, looked_for, still_looking
from aid.web.care_new import (
    chosen_medicine,
    first_tasks,
    own_task,
    put_on,
    task_named,
    task_of_kind,
)
from aid.web.care_offers import grouped, offers_of, with_offers
from aid.web.care_pages import AddPage, HiddenPage
from aid.web.desk import desk
from aid.web.forms.care_more import FirstForm, HiddenForm
from aid.web.pharmacist import ask_pharmacist
from aid.web.rooms import Room, Verb, enter, save

care_more = Blueprint("care_more", __name__)
GROUPS = {
    "medicines": N_("Medicines"),
    "checks": N_("Checks at home"),
    "visits": N_("Visits and tests"),
    "daily_care": N_("Daily care"),
    "food_and_moving": N_("Food and moving"),
    "treatments": N_("Treatments away from home"),
    "devices": N_("Machines and devices"),
    "learning": N_("Learning"),
    "caring_for_others": N_("Caring for someone"),
    "arranging": N_("Arranging"),
    "hidden": N_("Often there, seldom counted"),
}


@care_more.post("/visit/<visit_id>/care")
def tell(visit_id: str) -> Response:
    """Save the row in hand; it stays open unless the two go on."""
    if "heavy_1" in request.form and desk().store.get(visit_id).visit.ledger:
        return save(ADD, visit_id, to=f"/visit/{visit_id}/care")  # another tab began it
    verb, said = one_more(visit_id)
    task = request.form.get("task", "")
    if task and stays(request.form.get("go")) and "new" not in said:
        said = {"open": task, **said}
    return save(ROOM, visit_id, verb, to=at(visit_id, **said))


def one_more(visit_id: str) -> tuple[Verb | None, dict[str, str]]:
    """Return what the line for one more asks for: a task to add, or names to choose from.

    While it is being typed it is only looked up; Enter takes an exact name, or asks; going
    on keeps what stands there, as it was written.
    """
    typed, going = looked_for(), request.form.get("go")
    if not typed:
        return None, {}
    if going and stays(going):
        return None, {"find": typed}
    words = desk().words(desk().store.get(visit_id).visit.people.spoken)
    exact = task_named(typed, words)
    if going is None or (not going and not exact and is_near(typed, words)):
        return None, {"find": typed}
    task = exact or own_task(typed)
    return adding(task), {} if going else {"find": "", "new": task.id}


def stays(go: str | None) -> bool:
    """Whether a button leaves the two on the page as it is, row and line and all."""
    return not go or go in ("undo", "size") or go.startswith("language:")


def adding(task: Task) -> Verb:
    """Return the verb that puts one task on the ledger."""

    def add_line(visit: Visit) -> Visit:
        with beside_the_line():
            return put_on(visit, (task,))

    return add_line


@contextmanager
def beside_the_line() -> Iterator[None]:
    """Tell what a full ledger refuses beside the line for one more."""
    try:
        yield
    except DomainError as refusal:
        raise DomainError(refusal.reason, "new_name") from refusal


def added(visit_id: str, task: Task | None) -> Response:
    """Save the page with one task more, and be ready for the next name."""
    if task is None:
        return save(ROOM, visit_id, to=still_looking(visit_id))
    return save(ROOM, visit_id, adding(task), to=at(visit_id, find="", new=task.id))


@care_more.post("/visit/<visit_id>/care/medicine")
def add_medicine(visit_id: str) -> Response:
    """Add the medicine that was chosen among those near to what was typed."""
    known = desk().library.medicines.get(request.form.get("pick", ""))
    if known is None:
        return added(visit_id, None)
    return added(visit_id, chosen_medicine(looked_for(), known, words_of(visit_id)))


@care_more.post("/visit/<visit_id>/care/own")
def add_own(visit_id: str) -> Response:
    """Add what was typed, in just these words."""
    typed = looked_for()
    return added(visit_id, own_task(typed) if typed else None)


@care_more.post("/visit/<visit_id>/care/take/<kind_id>")
def take_kind(visit_id: str, kind_id: str) -> Response:
    """Put a task of a kind on the ledger and open it."""
    kind = desk().library.kinds.get(kind_id)
    if kind is None:
        return save(ROOM, visit_id)
    task = task_of_kind(kind, words_of(visit_id))
    return save(ROOM, visit_id, adding(task), to=at(visit_id, open=task.id))


@care_more.post("/visit/<visit_id>/care/offer")
def take_offer(visit_id: str) -> Response:
    """Put one offered piece of hidden work on the ledger."""

    def take_hidden_work(visit: Visit) -> Visit:
        with beside_the_line():
            return with_offers(visit, request.form.getlist("offer"))

    return save(ROOM, visit_id, take_hidden_work, to=still_looking(visit_id))


@care_more.post("/visit/<visit_id>/care/pharmacist")
def ask_the_pharmacist(visit_id: str) -> Response:
    """Write the clinic's promise to ask if the medicines go together."""

    def ask(visit: Visit) -> Visit:
        return ask_pharmacist(visit, desk().words(visit.people.spoken))

    return save(ROOM, visit_id, ask, to=still_looking(visit_id))


def words_of(visit_id: str) -> Words:
    """Return the words of the language that the visit is spoken in."""
    return desk().words(desk().store.get(visit_id).visit.people.spoken)


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


def take_hidden(form: HiddenForm, visit: Visit) -> Visit:
    """Return the visit with the hidden work that was ticked, or is not asked of them."""
    return with_offers(visit, form.adds.data or (), form.not_mine.data or ())


def hidden_page(kept: Kept, form: HiddenForm, words: Words) -> HiddenPage:
    """Return the work that comes along with what is on the ledger."""
    return HiddenPage(form=form, groups=grouped(offers_of(kept.visit), words))


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
HIDDEN = Room(
    step=Step.CARE,
    side="hidden",
    adds=True,
    voice=Voice.PATIENT,
    form=lambda visit, words: HiddenForm,
    fill=lambda visit: {},
    take=take_hidden,
    page=hidden_page,
)


@care_more.get("/visit/<visit_id>/care/add")
def show_add(visit_id: str) -> Response:
    """Show every kind of task."""
    return enter(ADD, visit_id)


@care_more.post("/visit/<visit_id>/care/add")
def add(visit_id: str) -> Response:
    """Put the ticked kinds and own words on the ledger."""
    return save(ADD, visit_id, to=f"/visit/{visit_id}/care")


@care_more.get("/visit/<visit_id>/care/hidden")
def show_hidden(visit_id: str) -> Response:
    """Show the work that comes along with what is on the ledger."""
    return enter(HIDDEN, visit_id)


@care_more.post("/visit/<visit_id>/care/hidden")
def take_hidden_work(visit_id: str) -> Response:
    """Put the ticked work on the ledger."""
    return save(HIDDEN, visit_id, to=f"/visit/{visit_id}/care")
