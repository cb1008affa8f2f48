"""The lines of the details that say what was agreed, what is open, and what helps."""

from collections.abc import Iterator

from aid.domain.capacity import Part, strains, strengths
from aid.domain.people import Voice
from aid.domain.perspectives import Perspective, Settled, Settlement, differ
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
from aid.printing.jobs import PrintJob
from aid.printing.lines import Line
from aid.printing.pairs import Pair, Tongues
from aid.printing.phrases import Typed
from aid.printing.wording import DOER_MARKS, VOICE_MARKS, change_line, thing, who

BETWEEN = " · "
YOU = VOICE_MARKS[Voice.PATIENT]


def agreed_lines(says: Tongues, plan: Plan) -> Iterator[Line]:
    """Return every change, and in one line what stays."""
    for item in changes(plan):
        stands = printed(item)
        yield Line(stands.value, says.label(stands), change_line(says, item))
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


def open_lines(says: Tongues, job: PrintJob) -> Iterator[Line]:
    """Return what is still open, and where the two see something differently."""
    visit = job.visit
    for view in visit.perspectives:
        if differ(view):
            yield difference(says, job, view)
    yield from _question_left(says, job)
    if visit.plan.still_open.strip():
        yield Line("both", None, says.typed(visit.plan.still_open))


def _question_left(says: Tongues, job: PrintJob) -> Iterator[Line]:
    """Return how the open question was left for now, if that was said."""
    if job.question is None:
        return
    title = says.text(job.question.title)
    for held in job.visit.settlements:
        if held.about == job.question.id:
            lines = (title, *_until(says, held))
            yield Line("both", says.label(held.settled), says.joined(lines))


def _until(says: Tongues, held: Settlement) -> Iterator[Pair]:
    if held.meanwhile.strip():
        until = Typed(held.meanwhile)
        yield says.say("Until we look again: {words}", words=until)


def difference(says: Tongues, job: PrintJob, view: Perspective) -> Line:
    """Return how the two see one thing, and how that was left for now."""
    held = next((s for s in job.visit.settlements if s.about == view.about), None)
    lines = [
        says.say(
            "{task}. You think it helps: {mine}. We think: {ours}.",
            task=thing(says, job, view.about) or "",
            mine=says.label(view.patient) if view.patient else "",
            ours=says.label(view.clinician) if view.clinician else "",
        )
    ]
    if held:
        lines += _until(says, held)
    settled = held.settled if held else Settled.DIFFER
    return Line("both", says.label(settled), says.joined(tuple(lines)))


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
