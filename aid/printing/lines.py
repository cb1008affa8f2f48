"""The lines of the details that say what was said, each with the mark of its voice."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from aid.domain.options import Option
from aid.domain.people import Voice
from aid.domain.perspectives import Perspective
from aid.domain.plan import Plan, Printed, printed
from aid.domain.priorities import Priorities
from aid.domain.visit import Visit
from aid.domain.workload import counted
from aid.i18n.marking import N_
from aid.printing.jobs import PrintJob, asked
from aid.printing.outcomes import sentence, tried_way
from aid.printing.pairs import Pair, Tongues
from aid.printing.phrases import Typed
from aid.printing.wording import VOICE_MARKS, thing

BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its mark, the word for the mark, and what is said."""

    mark: str
    word: Pair | None
    text: Pair


MATTERS: tuple[tuple[str, Callable[[Priorities], str]], ...] = (
    (N_("The main thing: {words}"), lambda said: said.main),
    (N_("What matters: {words}"), lambda said: said.words),
    (N_("My worry: {words}"), lambda said: said.worry),
    (N_("If it were up to me: {words}"), lambda said: said.up_to_me),
    (N_("What comes first for me: {words}"), lambda said: _list(said.patient_top)),
)


def said_lines(says: Tongues, job: PrintJob) -> tuple[Line, ...]:
    """Return what each voice said: the person, the clinic, the record, studies, nobody."""
    visit, way = job.visit, tried_way(job)
    return (
        *_patient(says, job),
        *_clinician(says, job),
        *_record(says, visit),
        *(_studies(says, way) if way else ()),
    )


def _patient(says: Tongues, job: PrintJob) -> Iterator[Line]:
    visit, told = job.visit, set()
    for message, words_of in MATTERS:
        words = words_of(visit.priorities)
        if words.strip() and words not in told:
            told.add(words)
            yield _line(says, Voice.PATIENT, says.say(message, words=Typed(words)))
    rest = (
        (N_("My own idea: {words}"), visit.own_idea),
        (N_("How it feels: {words}"), _feelings(visit)),
    )
    for message, words in rest:
        if words.strip():
            yield _line(says, Voice.PATIENT, says.say(message, words=Typed(words)))
    for view in _of_no_question(job):
        if view.patient_words.strip():
            yield _view(says, job, Voice.PATIENT, view.about, view.patient_words)


def _clinician(says: Tongues, job: PrintJob) -> Iterator[Line]:
    visit, way = job.visit, tried_way(job)
    if job.question:
        title = says.text(job.question.title)
        yield _line(says, Voice.CLINICIAN, says.say("We looked at: {what}", what=title))
    said = (
        (N_("What comes first for us: {words}"), _list(visit.priorities.clinician_top)),
        (N_("Why nothing else goes: {words}"), visit.offset_reason),
    )
    for message, words in said:
        if words.strip():
            yield _line(says, Voice.CLINICIAN, says.say(message, words=Typed(words)))
    for view in _of_no_question(job):
        if view.clinician_words.strip():
            yield _view(says, job, Voice.CLINICIAN, view.about, view.clinician_words)
    if way and way.stopping and _is_checked(visit.plan):
        yield _line(says, Voice.CLINICIAN, says.text(way.stopping))


def _of_no_question(job: PrintJob) -> tuple[Perspective, ...]:
    """Views of a whole question stand where we say what we see differently."""
    elsewhere = {question.id for question in asked(job)}
    return tuple(v for v in job.visit.perspectives if v.about not in elsewhere)


def _record(says: Tongues, visit: Visit) -> Iterator[Line]:
    words = _list(tuple(line.words for line in visit.brought))
    if words:
        yield _line(says, Voice.RECORD, says.typed(words))


def _studies(says: Tongues, way: Option) -> Iterator[Line]:
    for outcome in (o for o in way.outcomes if o.n is None):  # a number has its picture
        yield _line(says, Voice.STUDIES, sentence(says, outcome))
    yield _line(says, Voice.NOBODY, says.text(way.not_known))


def _line(says: Tongues, voice: Voice, text: Pair) -> Line:
    return Line(VOICE_MARKS[voice], says.label(voice), text)


def _view(says: Tongues, job: PrintJob, voice: Voice, about: str, words: str) -> Line:
    named = thing(says, job, about)
    if named is None:
        return _line(says, voice, says.typed(words))
    return _line(says, voice, says.say("{task}: {words}", task=named, words=Typed(words)))


def _feelings(visit: Visit) -> str:
    felt = (t for t in counted(visit.ledger) if t.feeling.strip())
    return _list(tuple(f"{task.label}: {task.feeling}" for task in felt))


def _is_checked(plan: Plan) -> bool:
    return bool(plan.items) and all(
        printed(item) is not Printed.ASK_FIRST for item in plan.items
    )


def _list(lines: tuple[str, ...]) -> str:
    return BETWEEN.join(line.strip() for line in lines if line.strip())
