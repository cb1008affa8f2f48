"""Where we see it differently: three views of the open question, and how it stands."""

from flask import Blueprint, Response, request

from aid.domain.main_findings import MainFinding, main_findings, way_in_hand
from aid.domain.options import Question
from aid.domain.people import Voice
from aid.domain.perspectives import Settled, heard, is_long, sees_both_goods
from aid.domain.rooms.weigh import view_of
from aid.domain.visit import Step, Visit
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.choices import pairs
from aid.web.desk import desk
from aid.web.forms.options_differ import DifferForm, fill, take
from aid.web.leaving import see
from aid.web.options_differ_pages import DifferPage, Finding, Said
from aid.web.outcome_words import in_a_sentence
from aid.web.rooms import Room, enter, save

options_differ = Blueprint("options_differ", __name__)
GOODS = ("good_of_yours", "good_of_ours")
NO_STUDY = N_("No good study")


def asked_here(visit: Visit) -> Question | None:
    """Return the question that the page was made for, else the one on the table."""
    sent = desk().question(request.form.get("about", ""))
    return sent or desk().question(visit.question)


def id_here(visit: Visit) -> str:
    """Return the id of that question; nothing where there is none."""
    question = asked_here(visit)
    return question.id if question else ""


def page(kept: Kept, form: DifferForm, words: Words) -> DifferPage:
    """Return what the page shows."""
    visit, question = kept.visit, asked_here(kept.visit)
    assert question is not None  # nosec B101 # without one, nobody is let in
    view = view_of(visit, question.id)
    yours, ours = heard(visit.perspectives, question.id)
    return DifferPage(
        form=form,
        about=question.id,
        title=words.text(question.title),
        you=Said(of_ways(visit, question, "patient_words", words), nothing=not yours),
        we=Said(of_ways(visit, question, "clinician_words", words), nothing=not ours),
        findings=tuple(finding(one, words) for one in main_findings(question, visit)),
        not_known=words.text(way_in_hand(question, visit).not_known),
        long=tuple(good for good in GOODS if is_long(getattr(view, good))),
        both_goods=sees_both_goods(view),
        settled=pairs(Settled, words),
    )


def of_ways(
    visit: Visit, question: Question, field: str, words: Words
) -> tuple[tuple[str, str], ...]:
    """Return what one side said of single ways, each under its name."""
    told = {view.about: getattr(view, field) for view in visit.perspectives}
    ways = ((way, told.get(f"{question.id}/{way.id}", "")) for way in question.options)
    return tuple((words.text(way.name), said) for way, said in ways if said)


def finding(found: MainFinding, words: Words) -> Finding:
    """Return what studies say first of one way, in one sentence."""
    told = in_a_sentence(found.outcome, words) if found.outcome else words.say(NO_STUDY)
    return Finding(words.text(found.way.name), told)


def take_views(form: DifferForm, visit: Visit) -> Visit:
    """Return the visit with what the form says; without a question it says nothing."""
    about = id_here(visit)
    return take(form, visit, about) if about else visit


ROOM = Room(
    step=Step.OPTIONS,
    side="differ",
    voice=Voice.CLINICIAN,
    form=lambda visit, words: DifferForm,
    fill=lambda visit: fill(visit, id_here(visit)),
    take=take_views,
    page=page,
)


@options_differ.get("/visit/<visit_id>/options/differ")
def show(visit_id: str) -> Response:
    """Show the views of the open question; without one, lead back to Ways."""
    if asked_here(desk().store.get(visit_id).visit) is None:
        return see(f"/visit/{visit_id}/options")
    return enter(ROOM, visit_id)


@options_differ.post("/visit/<visit_id>/options/differ")
def tell(visit_id: str) -> Response:
    """Save the views, and stay."""
    if asked_here(desk().store.get(visit_id).visit) is None:
        return see(f"/visit/{visit_id}/options")
    return save(ROOM, visit_id, to=f"/visit/{visit_id}/options/differ")
