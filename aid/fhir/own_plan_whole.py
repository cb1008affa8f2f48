"""The plan as a whole, as it goes out, and how sure the person is of it."""

from collections.abc import Iterator

from aid.domain.people import Voice
from aid.domain.plan import Plan
from aid.domain.visit import GoingHome, Visit
from aid.fhir.own_plan_codes import (
    ASSESS_PLAN,
    LOINC,
    PERSON_CENTRED,
    READINESS,
    SHARED_PLAN,
    TEN,
    Resource,
    concept,
    own,
)
from aid.fhir.own_plan_maker import CLINIC, HELPER, PATIENT, Maker
from aid.fhir.own_plan_matters import GOAL, SURVEYED
from aid.fhir.own_plan_words import Said

CARE_PLAN = "care-plan"
TEACH_BACK = "teach-back"


def readiness(maker: Maker, plan: Plan, *, has_goal: bool) -> tuple[Resource, ...]:
    """Return how sure the person is, and whether the clinic explained it well."""
    return (*_sure(maker, plan, has_goal=has_goal), *_explained(maker, plan))


def _sure(maker: Maker, plan: Plan, *, has_goal: bool) -> Iterator[Resource]:
    sure, words = plan.confidence, maker.words
    if sure is None or not 0 <= sure < len(TEN):
        return
    told = words.say(Said.HOW_SURE, n=sure, most=len(TEN) - 1)
    more = words.say(Said.MORE_SURE, words=plan.raise_by) if plan.raise_by.strip() else ""
    yield maker.made(
        "Observation",
        "sure",
        told,
        more,
        status="final",
        category=[SURVEYED],
        code=concept(words.say(Said.SURE), (READINESS, "confidence")),
        subject=maker.ref(PATIENT),
        focus=[maker.ref(GOAL)] if has_goal else [],
        effectiveDateTime=maker.day,
        performer=maker.spoken_by(Voice.PATIENT),
        valueCodeableConcept=concept(str(sure), (LOINC, TEN[sure])),
        note=[{"authorReference": maker.ref(PATIENT), "text": more}] if more else [],
    )


def _explained(maker: Maker, plan: Plan) -> Iterator[Resource]:
    if plan.teach_back is None:
        return
    asked, answer = maker.words.say(Said.TEACH_BACK), maker.words.label(plan.teach_back)
    item = {"linkId": TEACH_BACK, "text": asked, "answer": [{"valueString": answer}]}
    yield maker.made(
        "QuestionnaireResponse",
        TEACH_BACK,
        f"{asked} {answer}",
        questionnaire=f"{own(TEACH_BACK)[0]}|1",
        status="completed",
        subject=maker.ref(PATIENT),
        authored=maker.day,
        author=maker.ref(CLINIC),
        source=maker.ref(PATIENT),
        item=[item],
    )


def care_plan(
    maker: Maker, visit: Visit, steps: tuple[Resource, ...], medicines: tuple[Resource, ...]
) -> Resource:
    """Return the plan itself, which only points at its parts."""
    plan, words = visit.plan, maker.words
    settled = bool(plan.items or plan.actions)
    here = [PATIENT, CLINIC, *([HELPER] if visit.people.companion_here else [])]
    title = words.say(Said.PLAN)
    notes = (*_notes(maker, plan), *_from_stay(maker, visit.home))
    until = {"end": plan.review.on.isoformat()} if plan.review.on else {}
    return maker.made(
        "CarePlan",
        CARE_PLAN,
        title,
        *(str(note["text"]) for note in notes),
        status="active" if settled else "draft",
        intent="plan" if settled else "proposal",
        category=[
            concept(title, ASSESS_PLAN),
            concept(title, SHARED_PLAN),
            concept(words.say(Said.MATTERS), (PERSON_CENTRED, "person-centered")),
        ],
        title=title,
        subject=maker.ref(PATIENT),
        period={"start": maker.day, **until},
        created=maker.day,
        contributor=[maker.ref(who) for who in here],
        goal=[maker.ref(GOAL)] if visit.priorities.main.strip() else [],
        supportingInfo=[{"reference": f"urn:uuid:{one['id']}"} for one in medicines],
        activity=[{"reference": {"reference": f"urn:uuid:{step['id']}"}} for step in steps],
        note=list(notes),
    )


def _notes(maker: Maker, plan: Plan) -> Iterator[Resource]:
    words, first, still = maker.words, plan.first_thing, plan.still_open
    if first.strip():
        text = words.say(Said.FIRST_THING, words=first)
        yield {"authorReference": maker.ref(PATIENT), "text": text}
    if still.strip():
        yield {"text": f"{words.say(Said.STILL_OPEN)}: {still}"}


def _from_stay(maker: Maker, home: GoingHome) -> Iterator[Resource]:
    """Return which results of a stay are still to come, and who tells of them."""
    told = ((Said.PENDING, home.pending), (Said.WHO_CALLS, home.who_calls))
    for said, words in told:
        if words.strip():
            yield {"text": maker.words.say(said, words=words)}
