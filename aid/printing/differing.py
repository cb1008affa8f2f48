"""Where we see it differently, on paper: both views, their goods, and how it stands."""

from collections.abc import Iterator

from aid.domain.main_findings import main_findings, way_in_hand
from aid.domain.options import Outcome, Question
from aid.domain.people import Voice
from aid.domain.perspectives import (
    Perspective,
    Settled,
    Settlement,
    differ,
    heard,
    settlement_of,
)
from aid.domain.rooms.weigh import view_of
from aid.i18n.marking import N_
from aid.printing.giving_up import outcomes_given_up
from aid.printing.jobs import PrintJob, asked
from aid.printing.lines import Line
from aid.printing.outcomes import sentence, tried_way, used
from aid.printing.pairs import Pair, Tongues
from aid.printing.phrases import Typed, cut
from aid.printing.wording import VOICE_MARKS, thing

SHORT, BETWEEN = 120, " – "
GOODS = (
    (Voice.PATIENT, N_("What is good about how you see it: {words}"), "good_of_yours"),
    (Voice.CLINICIAN, N_("What is good about how we see it: {words}"), "good_of_ours"),
)
THIRD_WAY = N_("A third way that keeps both goods: {words}")
UNTIL = N_("Until we look again: {words}")


def differing_lines(says: Tongues, job: PrintJob) -> Iterator[Line]:
    """Return each question that both spoke of, then each task that they see differently."""
    for question in talked_of(job):
        yield from _question_lines(says, job, question)
    for view in job.visit.perspectives:
        if differ(view):
            yield difference(says, job, view)
            yield from _ways_on(says, view)


def talked_of(job: PrintJob) -> tuple[Question, ...]:
    """Return the questions of which something was said as a whole."""
    said = {view.about for view in job.visit.perspectives}
    held = {left.about for left in job.visit.settlements}
    return tuple(question for question in asked(job) if question.id in said | held)


def shown_outcomes(job: PrintJob) -> tuple[Outcome, ...]:
    """Return every outcome that stands on the details, wherever it does."""
    pairs = (main_findings(one, job.visit) for one in talked_of(job))
    main = tuple(found.outcome for both in pairs for found in both if found.outcome)
    return (*used(job), *main, *outcomes_given_up(job))


def shown_questions(job: PrintJob) -> tuple[Question, ...]:
    """Return the questions whose outcomes stand on the details."""
    shown = shown_outcomes(job)
    return tuple(
        question
        for question in asked(job)
        if any(one in shown for way in question.options for one in way.outcomes)
    )


def difference(says: Tongues, job: PrintJob, view: Perspective) -> Line:
    """Return how the two see one task, and how that was left for now."""
    held = settlement_of(job.visit.settlements, view.about)
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


def in_one_line(says: Tongues, job: PrintJob, question: Question) -> Pair:
    """Return both views of a question and how it stands, short, for the record."""
    view = view_of(job.visit, question.id)
    held = settlement_of(job.visit.settlements, question.id)
    said = (
        (N_("You said: {words}"), view.patient_words),
        (N_("We said: {words}"), view.clinician_words),
        (THIRD_WAY, view.third_way),
    )
    told = [says.say(m, words=Typed(cut(w, SHORT))) for m, w in said if w.strip()]
    stands = [says.label(held.settled), *_until(says, held)] if held else []
    rest = says.joined((*stands, *told), BETWEEN)
    return says.joined((says.text(question.title), rest))


def _question_lines(says: Tongues, job: PrintJob, question: Question) -> Iterator[Line]:
    view = view_of(job.visit, question.id)
    yield Line("", None, says.text(question.title))
    yield from _seats(says, job, view)
    yield from _studies(says, job, question)
    yield from _ways_on(says, view)
    yield _stands(says, settlement_of(job.visit.settlements, question.id))


def _seats(says: Tongues, job: PrintJob, view: Perspective) -> Iterator[Line]:
    """Return what each side said; where one said nothing, that is told."""
    yours, ours = heard(job.visit.perspectives, view.about)
    seats = (
        (Voice.PATIENT, view.patient_words, yours, N_("You have not said anything yet.")),
        (Voice.CLINICIAN, view.clinician_words, ours, N_("We have not said anything yet.")),
    )
    for voice, words, spoke, nothing in seats:
        if words.strip():
            yield Line(VOICE_MARKS[voice], says.label(voice), says.typed(words))
        elif not spoke:
            yield Line(VOICE_MARKS[voice], None, says.say(nothing))


def _studies(says: Tongues, job: PrintJob, question: Question) -> Iterator[Line]:
    for found in main_findings(question, job.visit):
        told = sentence(says, found.outcome) if found.outcome else says.say("No good study")
        text = says.joined((says.text(found.way.name), told), ": ")
        yield Line(VOICE_MARKS[Voice.STUDIES], says.label(Voice.STUDIES), text)
    way = way_in_hand(question, job.visit)
    if way != tried_way(job):  # of a way that was tried, that stands with what was said
        unknown = says.text(way.not_known)
        yield Line(VOICE_MARKS[Voice.NOBODY], says.label(Voice.NOBODY), unknown)


def _ways_on(says: Tongues, view: Perspective) -> Iterator[Line]:
    """Return what is good about each view, and a third way."""
    for voice, message, name in GOODS:
        words = getattr(view, name)
        if words.strip():
            yield Line(VOICE_MARKS[voice], None, says.say(message, words=Typed(words)))
    if view.third_way.strip():
        yield Line("both", None, says.say(THIRD_WAY, words=Typed(view.third_way)))


def _stands(says: Tongues, held: Settlement | None) -> Line:
    if held is None:
        return Line("both", None, says.say("How it stands is still open."))
    until = tuple(_until(says, held))
    if not until:
        return Line("both", None, says.label(held.settled))
    return Line("both", says.label(held.settled), says.joined(until))


def _until(says: Tongues, held: Settlement) -> Iterator[Pair]:
    if held.meanwhile.strip():
        yield says.say(UNTIL, words=Typed(held.meanwhile))
