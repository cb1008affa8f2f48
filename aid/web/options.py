"""Ways: one question, its ways side by side, tried on against this week."""

from collections.abc import Callable

from flask import Blueprint, Response, request

from aid.domain.adding_up import add_up
from aid.domain.options import (
    Option,
    Outcome,
    Question,
    Source,
    carry_on,
    option_of,
)
from aid.domain.people import Voice
from aid.domain.perspectives import Settled
from aid.domain.ranges import whole
from aid.domain.rooms.options import open_question, put_back, take_into_plan, try_on
from aid.domain.trying import Trial, trial_of, tried
from aid.domain.visit import Step, Visit
from aid.domain.week import lighter_by, week_of
from aid.domain.workload import Task
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.library.suggesting import questions_about
from aid.pictures.certainty import certainty_picture
from aid.pictures.columns import compare_columns
from aid.pictures.dots import dots
from aid.storage.kept import Kept
from aid.web.choices import pairs, with_none
from aid.web.desk import desk
from aid.web.forms.options import OptionsForm, fill_views, take
from aid.web.pages import OptionsPage, Shown, WayColumn
from aid.web.rooms import Room, enter, save

options = Blueprint("options", __name__)
LIGHTER = N_("{time} lighter.")
HEAVIER = N_("{time} more.")
SAME = N_("As much time as now.")
SCALE = N_("Of {out_of} people, {span}")
OUTCOMES_IN_VIEW = 2


def question_of(visit: Visit) -> Question | None:
    """Return the question on the table."""
    return desk().question(visit.question)


def in_view(visit: Visit, question: Question) -> tuple[Option, ...]:
    """Return carry on as now, and two other ways; the one being tried is among them."""
    others = [o for o in question.options if o is not carry_on(question)]
    asked = request.args.get("swap", "") or (visit.trial.option if visit.trial else "")
    first = [o for o in others[:2] if o.id != asked]
    chosen = [o for o in others if o.id == asked]
    pair = others[:2] if len(first) < 2 or not chosen else [others[0], *chosen]
    return (carry_on(question), *pair)


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


def column(visit: Visit, way: Option, place: int, words: Words) -> WayColumn:
    """Return one way as the page shows it."""
    after = tried(visit.ledger, trial_for(visit, way.id))
    totals = add_up(after)
    return WayColumn(
        place=place,
        way=way,
        about=f"{visit.question}/{way.id}",
        asks=words.minutes(totals.minutes.usual),
        pill_times=totals.pill_times,
        outcomes=tuple(shown(o, words) for o in way.outcomes[:OUTCOMES_IN_VIEW]),
        trying=bool(visit.trial and visit.trial.option == way.id),
    )


def shown(outcome: Outcome, words: Words) -> Shown:
    """Return an outcome with its dots, if it has a number."""
    drawn = None
    if outcome.n is not None and outcome.out_of is not None:
        drawn = dots(outcome.n, outcome.out_of, mirrored=words.language.direction == "rtl")
    return Shown(
        outcome=outcome,
        dots=drawn,
        span=span(outcome.horizon_months, words),
        certain=certainty_picture(outcome.certainty),
    )


def span(months: int, words: Words) -> str:
    """Return a horizon in years where it is whole years, else in months."""
    if months % 12:
        return words.say_n("in {n} month", "in {n} months", months)
    return words.say_n("in {n} year", "in {n} years", months // 12)


def scale(columns: tuple[WayColumn, ...], words: Words) -> str:
    """Return what every picture in view counts over, where it is the same for all."""
    drawn = {(o.outcome.out_of, o.span) for c in columns for o in c.outcomes if o.dots}
    if len(drawn) != 1:
        return ""
    out_of, common = drawn.pop()
    return words.say(SCALE, out_of=out_of, span=common)


def finding(visit: Visit, words: Words) -> str:
    """Return what the way being tried does to the week."""
    change = whole(lighter_by(visit.ledger, tried(visit.ledger, visit.trial)))
    if not change:
        return words.say(SAME)
    return words.say(LIGHTER if change > 0 else HEAVIER, time=words.minutes(abs(change)))


def added(visit: Visit) -> tuple[Task, ...]:
    """Return the tasks that the way being tried brings new."""
    trial = visit.trial
    if trial is None:
        return ()
    kinds = {task.kind for task in visit.ledger if task.id in trial.replaces}
    return tuple(task for task in trial.adds if task.kind not in kinds)


def page(kept: Kept, form: OptionsForm, words: Words) -> OptionsPage:
    """Return what the page shows."""
    visit, question = kept.visit, question_of(kept.visit)
    ways = in_view(visit, question) if question else ()
    after = tried(visit.ledger, visit.trial)
    first = words.language.first_weekday
    suggested = questions_about(visit.ledger, desk().library, visit.perspectives)
    columns = tuple(column(visit, way, n, words) for n, way in enumerate(ways, 1))
    return OptionsPage(
        form=form,
        question=question,
        columns=columns,
        scale=scale(columns, words),
        others=tuple(o for o in question.options if o not in ways) if question else (),
        trial=visit.trial,
        finding=finding(visit, words),
        week=compare_columns(week_of(visit.ledger), week_of(after), first),
        before=add_up(visit.ledger).minutes.usual,
        now=add_up(after).minutes.usual,
        added=added(visit),
        about=about(visit),
        easable=easable(visit, words),
        sources=sources_of(question),
        settled=pairs(Settled, words),
        suggested=suggested,
        rest=tuple(q for q in desk().library.questions.values() if q not in suggested),
        overdue=bool(question and question.provenance.review_by < desk().today()),
    )


def about(visit: Visit) -> tuple[tuple[Task, bool], ...]:
    """Return each task, and whether the way being tried takes its place."""
    trial = visit.trial
    if trial is None or not (trial.replaces or trial.adds):
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
    """Save the step."""
    return save(ROOM, visit_id)


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
