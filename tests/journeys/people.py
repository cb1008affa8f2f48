"""A made-up person of the library who has said something on every step."""

from dataclasses import replace
from datetime import date

from aid.domain.people import People
from aid.domain.perspectives import Settled, Settlement
from aid.domain.plan import (
    Action,
    Contact,
    Decision,
    Item,
    Plan,
    Review,
    SafetyNet,
    TeachBack,
    Urgency,
)
from aid.domain.rooms.agree import agree, decide
from aid.domain.rooms.options import have_own_idea, try_on
from aid.domain.rooms.start import speak
from aid.domain.rooms.weigh import settle
from aid.domain.trying import trial_of
from aid.domain.visit import Brought, Visit
from aid.domain.workload import Doer, Task
from aid.i18n.words import Words
from aid.library.load import Library

PERSON, WAY = "edith", "stop_one"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def nobody(tag: str) -> Visit:
    """A visit in which nothing was said yet."""
    return Visit(people=People(spoken=tag))


def everything_said(library: Library, words: Words) -> Visit:
    """Edith, in a language, with a way tried on and a plan made."""
    tag = words.language.tag
    visit = speak(replace(library.personas[PERSON].visit, practice=True), tag)
    also = "es" if tag == "en" else "en"
    visit = replace(
        visit,
        people=replace(visit.people, paper_also=also, interpreter_here=True),
        brought=(
            Brought(what="condition", words="High blood pressure"),
            Brought(what="goal", words="Stay on the second floor", from_patient=True),
        ),
    )
    return _planned(_tried(visit, library, words))


def in_one_long_word(visit: Visit) -> Visit:
    """The same visit, with each thing that was said in one word that never breaks."""
    trial, plan = visit.trial, visit.plan
    return replace(
        visit,
        people=replace(visit.people, patient_name=LONG, companion_name=LONG),
        priorities=replace(
            visit.priorities, words=LONG, main=LONG, worry=LONG, patient_top=(LONG, "a")
        ),
        capacity=replace(visit.capacity, helps_me=LONG, help_wanted=LONG),
        ledger=tuple(replace(t, label=LONG, feeling=LONG) for t in visit.ledger),
        brought=tuple(replace(line, words=LONG) for line in visit.brought),
        trial=trial and replace(trial, adds=tuple(_longer(t) for t in trial.adds)),
        plan=replace(
            plan,
            items=tuple(replace(item, label=LONG, how=LONG) for item in plan.items),
            actions=tuple(replace(a, what=LONG, by_when=LONG) for a in plan.actions),
        ),
    )


def _longer(task: Task) -> Task:
    return replace(task, label=LONG)


def _tried(visit: Visit, library: Library, words: Words) -> Visit:
    question = library.questions[visit.question]
    way = next(way for way in question.options if way.id == WAY)
    trial = trial_of(question, way, visit.ledger, library.kinds, words.text)
    visit = have_own_idea(try_on(visit, trial), "Only check on market days")
    left = Settlement(
        about=visit.question, settled=Settled.AGREED_TO_TRY, meanwhile="we look twice"
    )
    book = next(view.about for view in visit.perspectives if "/" not in view.about)
    return settle(settle(visit, left), replace(left, about=book))


def _planned(visit: Visit) -> Visit:
    stop, ease, keep = visit.ledger[2], visit.ledger[5], visit.ledger[0]
    visit = decide(visit, _item(stop, Decision.STOP, "one pill less"))
    visit = decide(visit, _item(ease, Decision.EASE, "only on market days"))
    visit = decide(visit, _item(keep, Decision.KEEP, ""))
    return agree(visit, replace(PLAN, items=visit.plan.items))


def _item(task: Task, decision: Decision, how: str) -> Item:
    medicine = task.medicine is not None
    return Item(
        task_id=task.id, label=task.label, decision=decision, how=how, medicine=medicine
    )


PLAN = Plan(
    actions=(
        Action(who=Doer.CLINIC, what="Call about the dizzy mornings", by_when="Friday"),
        Action(who=Doer.PATIENT, what="Sit before I stand", by_when="every morning"),
        Action(who=Doer.COMPANION, what="Take the pill out of the box", by_when="Sunday"),
    ),
    nets=(
        SafetyNet(if_this="I fall", then="we see me the same day"),
        SafetyNet(if_this="my face droops", then="", urgency=Urgency.NOW),
    ),
    confidence=7,
    raise_by="A rail on the stairs",
    teach_back=TeachBack.PARTLY,
    first_thing="Move the pill out of the box",
    still_open="Whether the book is read",
    review=Review(on=date(2026, 3, 30), by=Contact.PHONE),
)
