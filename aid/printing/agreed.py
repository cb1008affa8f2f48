"""The lines of the details that say what was agreed, what is open, and what helps."""

from collections.abc import Iterator
from itertools import pairwise

from aid.domain.capacity import Part, strains, strengths
from aid.domain.people import Voice
from aid.domain.plan import (
    Decision,
    Plan,
    Printed,
    SafetyNet,
    Urgency,
    changes,
    in_order,
    printed,
)
from aid.domain.rooms.agree import MOST_CONFIDENCE
from aid.domain.visit import Clinic, Visit
from aid.i18n.marking import N_
from aid.printing.giving_up import given_up_lines
from aid.printing.jobs import PrintJob
from aid.printing.lines import Line
from aid.printing.pairs import Pair, Tongues
from aid.printing.phrases import Typed
from aid.printing.wording import DOER_MARKS, VOICE_MARKS, change_line, how_again, who

BETWEEN = " · "
YOU = VOICE_MARKS[Voice.PATIENT]


def agreed_lines(says: Tongues, job: PrintJob) -> Iterator[Line]:
    """Return every change, what is given up by it, and in one line what stays."""
    plan = job.visit.plan
    for item, after in pairwise((*changes(plan), None)):
        if item is not None:
            stands = printed(item)
            yield Line(stands.value, says.label(stands), change_line(says, item))
            yield from given_up_lines(says, job, item, after)
    kept = [item for item in plan.items if item.decision is Decision.KEEP]
    if kept:
        lines = tuple(change_line(says, item) for item in kept)
        yield Line("keep", says.label(Printed.KEEP), says.joined(lines, BETWEEN))


def job_lines(says: Tongues, visit: Visit) -> Iterator[Line]:
    """Return who does what by when, the clinic's promises first."""
    for action in in_order(visit.plan.actions):
        words = " · ".join(w for w in (action.what, action.by_when) if w.strip())
        word = who(says, action.who, visit.people)
        yield Line(DOER_MARKS[action.who], word, says.typed(words))


def net_lines(says: Tongues, plan: Plan, clinic: Clinic) -> Iterator[Line]:
    """Return each if and then, with the number to call."""
    for net in plan.nets:
        yield Line("", None, net_line(says, net, clinic))


def net_line(says: Tongues, net: SafetyNet, clinic: Clinic) -> Pair:
    """Return one if and then, with the number to call."""
    now = net.urgency is Urgency.NOW
    phone = clinic.emergency if now else clinic.phone
    number = (says.each(lambda tongue: tongue.figure(phone)),) if phone.strip() else ()
    this, that = Typed(net.if_this.strip(" .")), Typed(net.then.strip(" ."))
    if that:
        line = says.say("If {this}, then {that}.", this=this, that=that)
    elif now:
        line = says.say("If {this}, then get help now.", this=this)
    else:
        line = says.say("If {this}, then call us.", this=this)
    return says.joined((line, *number))


def again_lines(says: Tongues, plan: Plan) -> Iterator[Line]:
    """Return until when this is tried, how the two look again, and at what."""
    review = plan.review
    day = says.date(review.on) if review.on else None
    until = says.say("We try this until {day}.", day=day) if day else None
    said = tuple(line for line in (until, how_again(says, review)) if line)
    if said:
        yield Line("both", None, says.joined(said, BETWEEN))


def open_lines(says: Tongues, plan: Plan) -> Iterator[Line]:
    """Return what is still open."""
    if plan.still_open.strip():
        yield Line("both", None, says.typed(plan.still_open))


def sure_lines(says: Tongues, plan: Plan) -> Iterator[Line]:
    """Return how sure the person is, what would help, and the first thing to do."""
    if plan.confidence is not None:
        yield Line(
            YOU,
            says.label(Voice.PATIENT),
            says.say(
                "How sure I am that this fits my life: {n} of {most}",
                n=plan.confidence,
                most=MOST_CONFIDENCE,
            ),
        )
    said = (
        (N_("What would make it more: {words}"), plan.raise_by),
        (N_("The first thing I do: {words}"), plan.first_thing),
    )
    for message, words in said:
        if words.strip():
            told = says.say(message, words=Typed(words))
            yield Line(YOU, says.label(Voice.PATIENT), told)


def life_lines(says: Tongues, visit: Visit) -> Iterator[Line]:
    """Return what helps and what makes it hard: only what was said or ticked."""
    capacity = visit.capacity
    said = (says.typed(capacity.helps_me),) if capacity.helps_me.strip() else ()
    helps = (*said, *(_part(says, part) for part in strengths(capacity)))
    hard = tuple(_part(says, part) for part in strains(capacity))
    if helps:
        yield Line(YOU, says.say("What helps"), says.joined(helps, BETWEEN))
    if hard:
        yield Line(YOU, says.say("What makes it hard"), says.joined(hard, BETWEEN))
    if capacity.help_wanted.strip():
        words = says.typed(capacity.help_wanted)
        yield Line(YOU, says.say("Help I would like"), words)


def _part(says: Tongues, part: Part) -> Pair:
    name = says.label(part.domain)
    if not part.why.strip():
        return name
    return says.say("{part}: {words}", part=name, words=Typed(part.why))
