"""Ways: one task made easier, with no study needed, tried on against this week."""

from dataclasses import dataclass

from flask import Blueprint, Response, request

from aid.domain.checks import check_words
from aid.domain.easing import trial_of_easing
from aid.domain.people import Voice
from aid.domain.rooms.options import put_back, take_into_plan, try_on, try_too
from aid.domain.trying import Trial
from aid.domain.visit import Step, Visit, task_of
from aid.domain.workload import Task
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.desk import desk
from aid.web.forms.options_ease import (
    Bench,
    EaseForm,
    TriedForm,
    fill,
    form_for,
    lacking,
    tried_here,
)
from aid.web.options import ROOM as WAYS
from aid.web.options_ease_page import page
from aid.web.options_ease_words import how_of
from aid.web.rooms import Room, Verb, covered, enter, made, mend, save, shown
from aid.web.shell import visit_shell

options_ease = Blueprint("options_ease", __name__)
GONE = N_("That task is no longer in Care. Here are the ways again.")
STAYS = ("language:", "size")


@dataclass(frozen=True, slots=True, kw_only=True)
class EaseRoom(Room):
    """The room of one task; its address ends with the id of the task."""

    task_id: str

    @property
    def path(self) -> str:
        """Where the room is found under a visit."""
        return f"{self.step}/{self.side}/{self.task_id}"


def room_for(task: Task, visit: Visit, kind: type[EaseForm] = EaseForm) -> EaseRoom:
    """Return the room of this task; a form that is to be tried says all that it asks."""
    bench = Bench(task, visit.ledger, desk().today())
    return EaseRoom(
        step=Step.OPTIONS,
        side="ease",
        task_id=task.id,
        voice=Voice.CLINICIAN,
        form=lambda visit, words: form_for(bench, kind),
        fill=lambda visit: fill(visit, task),
        take=take_in,
        page=page,
    )


def take_in(form: EaseForm, visit: Visit) -> Visit:
    """Return the visit with what is tried already as the form says now."""
    here = tried_here(visit, form.bench.task.id)
    if here is None or here.option != form.way.data or lacking(form):
        return visit
    return try_too(visit, trial_for(form, visit))


def trial_for(form: EaseForm, visit: Visit) -> Trial:
    """Return what trying the chosen way changes, and the line that the plan gets."""
    way, task = form.easing(), task_of(visit, form.bench.task.id)
    assert way is not None  # nosec B101 # a form that lacks its way is mended first
    words = desk().words(visit.people.spoken)
    said = form.said(way)
    how = how_of(said, visit.ledger, visit.people.companion_name, words)
    check_words(how, "words")
    return trial_of_easing(task, said, desk().library.kinds, how)


def found(kept: Kept, task_id: str) -> Task | None:
    """Return the task, if it still is in Care."""
    return next((task for task in kept.visit.ledger if task.id == task_id), None)


def gone(kept: Kept) -> Response:
    """Lead back to Ways, and say why."""
    words = desk().words(kept.visit.people.spoken)
    shell = visit_shell(kept, WAYS.step, WAYS.path, notice=words.say(GONE))
    return shown(WAYS, kept, made(WAYS, kept, words, None), shell, 404)


def typed(room: Room, kept: Kept) -> tuple[EaseForm, Words]:
    """Return the form as it was sent, and the words of the visit."""
    words = desk().words(kept.visit.people.spoken)
    form = made(room, kept, words, request.form)
    assert isinstance(form, EaseForm)  # nosec B101 # narrows what the room makes
    return form, words


def as_typed(visit_id: str, task_id: str) -> Response:
    """Show the page with what was typed; nothing of it is tried yet."""
    kept = desk().store.get(visit_id)
    task = found(kept, task_id)
    if task is None:
        return gone(kept)
    room = room_for(task, kept.visit)
    form, words = typed(room, kept)
    if not form.validate():
        return mend(room, kept, form, words)
    return shown(room, kept, form, visit_shell(kept, room.step, room.path))


def doing(visit_id: str, task_id: str, verb: Verb, to: str = "") -> Response:
    """Do one thing with the task, if it is still there, and go on or stay."""
    kept = desk().store.get(visit_id)
    task = found(kept, task_id)
    if task is None:
        return gone(kept)
    return save(room_for(task, kept.visit), visit_id, verb, to=to)


@options_ease.get("/visit/<visit_id>/options/ease/<task_id>")
def show(visit_id: str, task_id: str) -> Response:
    """Show the ways to make this task easier."""
    kept = desk().store.get(visit_id)
    task = found(kept, task_id)
    return enter(room_for(task, kept.visit), visit_id) if task else gone(kept)


@options_ease.post("/visit/<visit_id>/options/ease/<task_id>")
def tell(visit_id: str, task_id: str) -> Response:
    """Show the small form of the chosen way; save it where it is being tried."""
    kept = desk().store.get(visit_id)
    task = found(kept, task_id)
    if task is None:
        return gone(kept)
    here = tried_here(kept.visit, task_id)
    trying = here is not None and here.option == request.form.get("way")
    go = request.form.get("go", "")
    room = room_for(task, kept.visit, TriedForm if trying else EaseForm)
    if hidden := covered(room, kept):
        return hidden
    if not trying and not go:
        return as_typed(visit_id, task_id)
    answer = save(room, visit_id, to=at(visit_id, task_id))
    stays = go.startswith(STAYS) and answer.status_code == 303
    return as_typed(visit_id, task_id) if stays else answer


@options_ease.post("/visit/<visit_id>/options/ease/<task_id>/try")
def try_way(visit_id: str, task_id: str) -> Response:
    """Try the chosen way on, in place of what was tried before."""
    return trying_on(visit_id, task_id, too=False)


@options_ease.post("/visit/<visit_id>/options/ease/<task_id>/too")
def try_way_too(visit_id: str, task_id: str) -> Response:
    """Try the chosen way on together with what is tried already."""
    return trying_on(visit_id, task_id, too=True)


def trying_on(visit_id: str, task_id: str, *, too: bool) -> Response:
    """Try the chosen way on, once the form says all that it asks."""
    kept = desk().store.get(visit_id)
    task = found(kept, task_id)
    if task is None:
        return gone(kept)
    room = room_for(task, kept.visit, TriedForm)
    form, _ = typed(room, kept)

    def try_easing(visit: Visit) -> Visit:
        return (try_too if too else try_on)(visit, trial_for(form, visit))

    return save(room, visit_id, try_easing, to=at(visit_id, task_id))


@options_ease.post("/visit/<visit_id>/options/ease/<task_id>/back")
def put_it_back(visit_id: str, task_id: str) -> Response:
    """Take the way that came last off again; the form stays as it is."""
    answer = doing(visit_id, task_id, put_back)
    return as_typed(visit_id, task_id) if answer.status_code == 303 else answer


@options_ease.post("/visit/<visit_id>/options/ease/<task_id>/take")
def take_it(visit_id: str, task_id: str) -> Response:
    """Write what is being tried into the plan, and go there."""
    return doing(visit_id, task_id, take_into_plan, to=f"/visit/{visit_id}/agree")


def at(visit_id: str, task_id: str) -> str:
    """Return the address of the page of a task."""
    return f"/visit/{visit_id}/options/ease/{task_id}"
