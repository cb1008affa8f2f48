"""Sentences that more than one sheet says: a change, who does it, how often, how long."""

from datetime import date
from fractions import Fraction

from aid.domain.frequency import Frequency
from aid.domain.options import option_of
from aid.domain.people import People, Voice
from aid.domain.plan import Decision, Item, Printed, Review, StopHow, printed
from aid.domain.visit import Visit
from aid.domain.workload import Doer
from aid.i18n import often
from aid.i18n.marking import N_
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Pair, Tongues
from aid.printing.phrases import Named, Typed, cut

WHOLE = 10_000
DOER_MARKS = {
    Doer.CLINIC: "clinic",
    Doer.PATIENT: "you",
    Doer.COMPANION: "helper",
    Doer.BOTH: "both",
}
VOICE_MARKS = {
    Voice.PATIENT: "you",
    Voice.COMPANION: "helper",
    Voice.CLINICIAN: "clinic",
    Voice.RECORD: "record",
    Voice.STUDIES: "studies",
    Voice.NOBODY: "nobody",
}
STOP_HOW = {
    StopHow.NOW: N_("Now"),
    StopHow.STEP_BY_STEP: N_("Step by step, as we said"),
    StopHow.AFTER_A_CHECK: N_("After a check"),
}
SLOWLY = (StopHow.STEP_BY_STEP, StopHow.AFTER_A_CHECK)


def change_line(says: Tongues, item: Item, most: int = WHOLE) -> Pair:
    """Return what changes, in one line; a change not checked is only asked about."""
    name = says.name(cut(item.label, most))
    stands = printed(item)
    if stands is Printed.ASK_FIRST and item.decision is Decision.START:
        return says.say("{task}. Ask us before you start this.", task=name)
    if stands is Printed.ASK_FIRST:
        return says.say("{task}. Ask us before you change this.", task=name)
    line = (
        says.say("{task}: {how}", task=name, how=Typed(cut(item.how, most)))
        if item.how.strip()
        else says.value(name)
    )
    slow = item.stop_how in SLOWLY and stands is Printed.EASE
    if item.stop_how and (stands is Printed.STOP or slow):
        return says.joined((line, says.say(STOP_HOW[item.stop_how])), " · ")
    return line


def how_again(says: Tongues, review: Review, most: int = WHOLE) -> Pair | None:
    """Return how the two look again, and at what, where that was said."""
    look_at = Typed(cut(review.look_at, most))
    lines = (
        says.label(review.by) if review.by else None,
        says.say("We look at: {what}", what=look_at) if look_at else None,
    )
    said = tuple(line for line in lines if line)
    return says.joined(said, " · ") if said else None


def thing(says: Tongues, job: PrintJob, about: str) -> Named | Typed | Pair | None:
    """Return the name of what a view is about: a task, or a way of the open question."""
    visit = job.visit
    tasks = (*visit.ledger, *(visit.trial.adds if visit.trial else ()))
    task = next((task for task in tasks if task.id == about), None)
    if task:
        return says.name(task.label)
    question, _, way_id = about.partition("/")
    asked = job.question if job.question and job.question.id == question else None
    way = option_of(asked, way_id) if asked else None
    return says.text(way.name) if way else None


def who(says: Tongues, doer: Doer, people: People) -> Pair:
    """Return who does it: the helper by name where we have one."""
    if doer is Doer.COMPANION and people.companion_name.strip():
        return says.as_is(people.companion_name)
    return says.label(doer)


def whose(says: Tongues, visit: Visit, today: date) -> Pair:
    """Return whose sheet it is, and of what day."""
    name = visit.people.patient_name.strip()
    named = (says.as_is(name),) if name else ()
    return says.joined((*named, says.date(today, "long")), " · ")


def how_often(says: Tongues, frequency: Frequency) -> Pair:
    """Return how often in words, in each language."""
    return says.each(lambda tongue: tongue.ready(often.how_often(frequency, tongue.words)))


def span(says: Tongues, months: int) -> Pair:
    """Return a span of months in words, in years where they are whole."""
    if months % 12 == 0:
        return says.say_n("in {n} year", "in {n} years", months // 12)
    return says.say_n("in {n} month", "in {n} months", months)


def minutes(says: Tongues, amount: Fraction | int) -> Pair:
    """Return minutes as people say them, in each language."""
    return says.each(lambda tongue: tongue.ready(tongue.words.minutes(amount)))


def took_part(says: Tongues, job: PrintJob) -> Pair:
    """Return who was in the room, by name where there is one."""
    people, clinic = job.visit.people, job.clinic.name.strip()
    here = [
        (people.patient_here, people.patient_name, N_("the patient")),
        (people.companion_here, people.companion_name, N_("a helper")),
        (people.interpreter_here, "", N_("an interpreter")),
        (True, clinic, N_("the clinic")),
    ]
    named = (
        says.as_is(name) if name.strip() else says.say(word)
        for is_here, name, word in here
        if is_here
    )
    return says.joined(tuple(named), ", ")
