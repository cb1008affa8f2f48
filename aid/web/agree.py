"""Agree: what changes, who does what, what if, how sure, when we look again."""

from flask import Blueprint, Response

from aid.domain.giving_up import named_questions
from aid.domain.people import Voice
from aid.domain.plan import (
    Contact,
    Decision,
    Printed,
    StopHow,
    TeachBack,
    must_be_checked,
    printed,
)
from aid.domain.readiness import gaps
from aid.domain.visit import Step, Visit
from aid.domain.workload import Doer
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.care import helper_name
from aid.web.choices import pairs, with_none
from aid.web.desk import desk
from aid.web.forms.agree import fill, form_for, job_lines, others_for, rows_for, take
from aid.web.forms.base import BaseForm
from aid.web.outcome_words import gives_up
from aid.web.pages import AgreePage, AgreeRow
from aid.web.paper import is_over, job_for, usual
from aid.web.rooms import Room, entered, save

agree = Blueprint("agree", __name__)


def page(kept: Kept, form: BaseForm, words: Words) -> AgreePage:
    """Return what the page shows."""
    visit = kept.visit
    return AgreePage(
        form=form,
        main=visit.priorities.main,
        rows=rows(visit, words),
        decisions=pairs(Decision, words),
        stop_hows=pairs(StopHow, words),
        jobs=jobs(visit, words),
        contacts=pairs(Contact, words),
        well=pairs(TeachBack, words),
        gaps=gaps(visit),
        others=with_none(
            tuple((task.id, task.label) for task in others_for(visit)), words.say("choose")
        ),
        is_a_lot=is_over(kept, usual(visit)),
    )


def rows(visit: Visit, words: Words) -> tuple[AgreeRow, ...]:
    """Return each row with its icon, and whether a stop still reads as a question."""
    kinds = {task.id: task.kind for task in visit.ledger}
    if visit.trial:
        kinds |= {task.id: task.kind for task in visit.trial.adds}
    icons = {kind.id: kind.icon for kind in desk().library.kinds.values()}
    named = (desk().question(name) for name in named_questions(visit))
    questions = tuple(one for one in named if one is not None)
    return tuple(
        AgreeRow(
            number=n,
            item=item,
            icon=icons.get(kinds.get(item.task_id, ""), "talk"),
            ask_first=printed(item) is Printed.ASK_FIRST,
            needs_check=must_be_checked(item),
            gives_up=gives_up(item, questions, words),
        )
        for n, item in enumerate(rows_for(visit))
    )


def jobs(visit: Visit, words: Words) -> tuple[tuple[Doer, str, tuple[int, ...]], ...]:
    """Return whose lines stand under whose name; the clinic's promises come first."""
    people = visit.people
    names = {
        Doer.CLINIC: words.say("We promise"),
        Doer.PATIENT: people.patient_name or words.label(Doer.PATIENT),
        Doer.COMPANION: helper_name(visit, words),
    }
    lines = job_lines(visit)
    return tuple((who, names[who], tuple(range(lines[who]))) for who in lines)


ROOM = Room(
    step=Step.AGREE,
    voice=Voice.CLINICIAN,
    form=lambda visit, words: form_for(visit),
    fill=fill,
    take=take,
    page=page,
)


@agree.get("/visit/<visit_id>/agree")
def show(visit_id: str) -> Response:
    """Show the step; the printer warms up, so that paper is there at once."""
    kept = desk().store.get(visit_id)
    desk().printer.prepare(job_for(kept, usual(kept.visit)))
    return entered(ROOM, kept)


@agree.post("/visit/<visit_id>/agree")
def tell(visit_id: str) -> Response:
    """Save the step."""
    return save(ROOM, visit_id)
