"""Ways: one question, its ways side by side, tried on against this week."""

from collections.abc import Callable
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from aid.domain.adding_up import Totals, add_up
from aid.domain.easing import EASED, Easing
from aid.domain.options import Option, Question, Source, carry_on, option_of
from aid.domain.people import Voice
from aid.domain.perspectives import settlement_of
from aid.domain.rooms.options import (
    open_question,
    put_back,
    take_into_plan,
    try_on,
    try_too,
)
from aid.domain.rooms.weigh import view_of
from aid.domain.trying import Trial, concerned, trial_of, tried
from aid.domain.visit import Step, Visit
from aid.domain.week import Weighed
from aid.domain.workload import Task
from aid.i18n.words import Words
from aid.pictures.columns import compare_columns
from aid.storage.kept import Kept
from aid.web.choices import with_none
from aid.web.desk import desk
from aid.web.forms.options import OptionsForm, fill_views, take
from aid.web.options_find import find_page
from aid.web.options_pages import OptionsPage, WayColumn
from aid.web.options_ways import column, scale
from aid.web.options_week import also, before_and_now, finding
from aid.web.rooms import Room, enter, save

options = Blueprint("options", __name__)
OWN = "own"


def question_of(visit: Visit) -> Question | None:
    """Return the question on the table."""
    return desk().question(visit.question)


def in_view(visit: Visit, question: Question) -> tuple[Option, ...]:
    """Return carry on as now, and two other ways; the one being tried is among them."""
    others = [o for o in question.options if o is not carry_on(question)]
    asked = request.args.get("swap", "") or tried_here(visit)
    first = [o for o in others[:2] if o.id != asked]
    chosen = [o for o in others if o.id == asked]
    pair = others[:2] if len(first) < 2 or not chosen else [others[0], *chosen]
    return (carry_on(question), *(pair[:1] if asked == OWN else pair))


def tried_here(visit: Visit) -> str:
    """Return the way of this question that is being tried, if any."""
    trials = (visit.trial, visit.trial_beside)
    here = (t.option for t in trials if t and t.question == visit.question)
    return next(here, "")


def abouts(visit: Visit) -> tuple[str, ...]:
    """Return what each way in view is called among the views of the visit."""
    question = question_of(visit)
    ways = in_view(visit, question) if question else ()
    return tuple(f"{visit.question}/{way.id}" for way in ways)


def trial_for(visit: Visit, option_id: str) -> Trial | None:
    """Return what trying this way would change."""
    question = question_of(visit)
    way = option_of(question, option_id) if question else None
    if question is None or way is None:
        return None
    words = desk().words(visit.people.spoken)
    return trial_of(question, way, visit.ledger, desk().library.kinds, words.text)


def columns_of(
    visit: Visit, question: Question, known: tuple[Weighed, Weighed], words: Words
) -> tuple[WayColumn, ...]:
    """Return the ways in view, each with what it would ask of this person."""
    (before, _), trying = known, tried_here(visit)

    def after(way: Option) -> Totals:
        ledger = tried(visit.ledger, trial_for(visit, way.id))
        there = (one.totals for one in known if one.ledger == ledger)
        return next(there, None) or add_up(ledger)

    return tuple(
        column(
            question,
            way,
            place,
            (before.totals, after(way)),
            words,
            trying=trying == way.id,
        )
        for place, way in enumerate(in_view(visit, question), 1)
    )


def added(visit: Visit) -> tuple[Task, ...]:
    """Return the tasks that the way being tried brings new."""
    trial = visit.trial
    if trial is None:
        return ()
    gone = [task for task in visit.ledger if task.id in trial.replaces]
    known = {task.kind for task in gone} | {task.id for task in visit.ledger}
    return tuple(task for task in trial.adds if not {task.kind, task.id} & known)


def names_of_trials(visit: Visit, words: Words) -> tuple[str, ...]:
    """Return what is being tried, each by its name."""
    trials = (visit.trial, visit.trial_beside)
    return tuple(name_of(trial, visit, words) for trial in trials if trial)


def name_of(trial: Trial, visit: Visit, words: Words) -> str:
    """Return a trial by its name: a way of a question, or a task made easier."""
    if trial.question == EASED:
        task = next((t.label for t in visit.ledger if t.id in trial.replaces), "")
        return f"{task}: {words.label(Easing(trial.option))}"
    question = desk().question(trial.question)
    way = option_of(question, trial.option) if question else None
    return words.text(way.name) if way else ""


def page(kept: Kept, form: OptionsForm, words: Words) -> OptionsPage:
    """Return what the page shows."""
    visit, question = kept.visit, question_of(kept.visit)
    before, now = known = before_and_now(visit)
    columns = columns_of(visit, question, known, words) if question else ()
    in_columns = {one.way.id for one in columns}
    first = words.language.first_weekday
    return OptionsPage(
        form=form,
        find=None if question else find_page(visit, words),
        question=question,
        columns=columns,
        own=request.args.get("swap") == OWN,
        scale=scale(columns, words),
        others=tuple(o for o in question.options if o.id not in in_columns)
        if question
        else (),
        trials=names_of_trials(visit, words),
        trial=visit.trial,
        finding=finding(before, now, words),
        also=also(before.totals, now.totals, words),
        week=compare_columns(before.week, now.week, first),
        before=before.totals.minutes.usual,
        now=now.totals.minutes.usual,
        added=added(visit),
        about=about(visit),
        not_in_week=bool(question and not concerned(visit.ledger, question)),
        easable=easable(visit, words),
        sources=sources_of(question),
        overdue=bool(question and question.provenance.review_by < desk().today()),
        differ=how_it_stands(visit, words),
    )


def how_it_stands(visit: Visit, words: Words) -> str:
    """Return how a difference about this question was left, if it was."""
    left = settlement_of(visit.settlements, visit.question)
    if left is not None:
        return words.label(left.settled)
    view = view_of(visit, visit.question)
    return view.third_way


def about(visit: Visit) -> tuple[tuple[Task, bool], ...]:
    """Return each task, and whether the way being tried takes its place."""
    trial = visit.trial
    if trial is None or trial.question == EASED or not (trial.replaces or trial.adds):
        return ()
    return tuple((task, task.id in trial.replaces) for task in visit.ledger)


def easable(visit: Visit, words: Words) -> tuple[tuple[str, str], ...]:
    """Return the tasks that could ease or go when work is added."""
    gone = visit.trial.replaces if visit.trial else ()
    kept_gone = {visit.trial.eased_by} if visit.trial else set()
    rest = [t for t in visit.ledger if t.id not in gone or t.id in kept_gone]
    return with_none(tuple((t.id, t.label) for t in rest), words.say("Nothing, because …"))


def sources_of(question: Question | None) -> tuple[Source, ...]:
    """Return the sources of a question's figures, each once."""
    keys = (
        {o.source for way in question.options for o in way.outcomes} if question else set()
    )
    found = desk().library.sources
    return tuple(found[key] for key in sorted(keys) if key in found)


ROOM = Room(
    step=Step.OPTIONS,
    voice=Voice.CLINICIAN,
    form=lambda visit, words: OptionsForm,
    fill=lambda visit: fill_views(visit, abouts(visit)),
    take=take,
    page=page,
)


@options.get("/visit/<visit_id>/options")
def show(visit_id: str) -> Response:
    """Show the step."""
    return enter(ROOM, visit_id)


@options.post("/visit/<visit_id>/options")
def tell(visit_id: str) -> Response:
    """Save the step; words that were looked for are looked for."""
    typed = request.form.get("find", "").strip()
    look = f"/visit/{visit_id}/options?{urlencode({'find': typed})}"
    return save(ROOM, visit_id, to=look if typed and not request.form.get("go") else "")


@options.post("/visit/<visit_id>/options/open/<question_id>")
def put_on_table(visit_id: str, question_id: str) -> Response:
    """Open a question, or close it with `none`."""
    wanted = question_id if desk().question(question_id) else ""
    return save(ROOM, visit_id, named("open_question", lambda v: open_question(v, wanted)))


@options.post("/visit/<visit_id>/options/try/<option_id>")
def try_way(visit_id: str, option_id: str) -> Response:
    """Try a way on against this week."""

    def try_on_way(visit: Visit) -> Visit:
        trial = trial_for(visit, option_id)
        return try_on(visit, trial) if trial else visit

    return save(ROOM, visit_id, try_on_way)


@options.post("/visit/<visit_id>/options/too/<option_id>")
def try_way_too(visit_id: str, option_id: str) -> Response:
    """Try a way on together with the one that is tried already."""

    def try_on_too(visit: Visit) -> Visit:
        trial = trial_for(visit, option_id)
        return try_too(visit, trial) if trial else visit

    return save(ROOM, visit_id, try_on_too)


@options.post("/visit/<visit_id>/options/back")
def put_it_back(visit_id: str) -> Response:
    """Take the way off again."""
    return save(ROOM, visit_id, put_back)


@options.post("/visit/<visit_id>/options/take")
def take_it(visit_id: str) -> Response:
    """Write the way being tried into the plan, and go there."""
    return save(ROOM, visit_id, take_into_plan, to=f"/visit/{visit_id}/agree")


def named(name: str, verb: Callable[[Visit], Visit]) -> Callable[[Visit], Visit]:
    """Return the verb under the name that the journal keeps."""
    verb.__name__ = name
    return verb
