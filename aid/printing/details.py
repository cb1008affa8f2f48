"""Details and why: the lines by voice, what was agreed, the pictures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from aid.domain.options import Provenance
from aid.domain.people import Setting
from aid.i18n.words import Words
from aid.printing.agreed import (
    again_lines,
    agreed_lines,
    job_lines,
    life_lines,
    net_lines,
    open_lines,
    sure_lines,
)
from aid.printing.differing import differing_lines, shown_outcomes, shown_questions
from aid.printing.home import home_lines
from aid.printing.jobs import PrintJob
from aid.printing.lines import Line, said_lines
from aid.printing.outcomes import Picture, pictures
from aid.printing.pairs import Pair, Tongues, tongues
from aid.printing.square import Square, square_of
from aid.printing.wording import took_part, whose

BLANK_LINES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A numbered line; the number stands for both languages."""

    number: int
    line: Line


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines."""

    heading: Pair
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsSheet:
    """Everything that stands on the details."""

    title: Pair
    whose: Pair
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...]
    each_dot: Pair
    questions: Pair
    blank_lines: int
    square: Square | None
    foot: tuple[Pair, ...]
    sources: tuple[str, ...]
    languages: tuple[str, str]
    directions: tuple[str, str]
    is_facing: bool


def details_sheet(job: PrintJob, words: Words, beside: Words | None) -> DetailsSheet:
    """Return the details of a visit, in one language or in two side by side."""
    visit, says = job.visit, tongues(words, beside, job.visit.people.spoken)
    second = beside or words
    return DetailsSheet(
        title=says.say("Details and why"),
        whose=whose(says, visit, job.today),
        sections=_sections(says, job),
        pictures=pictures(says, job),
        each_dot=says.say("Each dot is one person."),
        questions=says.say("Questions I still have"),
        blank_lines=BLANK_LINES,
        square=square_of(says, job, words),
        foot=tuple(_foot(says, job)),
        sources=_sources(job),
        languages=(words.language.tag, second.language.tag),
        directions=(words.language.direction, second.language.direction),
        is_facing=beside is not None,
    )


def _sections(says: Tongues, job: PrintJob) -> tuple[Section, ...]:
    """Return each section that has something to say; the numbers run on."""
    numbers = count(1)
    found = (
        Section(heading, tuple(Row(next(numbers), line) for line in lines))
        for heading, lines in _filled(says, job)
    )
    return tuple(section for section in found if section.rows)


def _filled(says: Tongues, job: PrintJob) -> Iterator[tuple[Pair, Iterable[Line]]]:
    visit, plan = job.visit, job.visit.plan
    yield says.say("What we agreed"), agreed_lines(says, job)
    yield says.say("If and then"), net_lines(says, plan, job.clinic)
    yield says.say("Who does what"), job_lines(says, visit)
    yield says.say("A small test"), again_lines(says, plan)
    yield says.label(Setting.GOING_HOME), home_lines(says, visit)
    said = (*said_lines(says, job), *sure_lines(says, plan))
    yield says.say("What was said"), said
    yield says.say("Where we see it differently"), differing_lines(says, job)
    yield says.say("Still open between us"), open_lines(says, plan)
    yield says.say("What helps, and what makes it hard"), life_lines(says, visit)


def _foot(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    yield says.say("Who took part: {people}", people=took_part(says, job))
    if job.visit.people.proxy:
        yield says.say("someone answered for the patient")
    yield from _evidence(says, job)
    if job.code:
        code = says.each(lambda tongue: tongue.figure(job.code))
        yield says.say("Bring this page next time. Code {code}", code=code)
    if job.visit.practice:
        yield says.say("Practice. The person is made up.")


def _evidence(says: Tongues, job: PrintJob) -> Iterator[Pair]:
    """Return of what day the studies are; where there are several, for each by its name."""
    shown = shown_questions(job)
    for question in shown:
        told = tuple(_of_what_day(says, question.provenance, job.today))
        named = says.text(question.title)
        yield from told if len(shown) == 1 else (says.joined((named, *told)),)


def _of_what_day(says: Tongues, kept: Provenance, today: date) -> Iterator[Pair]:
    made, again = says.date(kept.published, "long"), says.date(kept.review_by, "long")
    yield says.say(
        "What studies say is of {day}, to be looked at again by {again}.",
        day=made,
        again=again,
    )
    by_clinician = _signed(says, kept.clinician_review)
    yield says.say("Checked by a clinician: {answer}.", answer=by_clinician)
    by_patients = _signed(says, kept.patient_review)
    yield says.say("Checked by patients: {answer}.", answer=by_patients)
    if kept.review_by < today:
        yield says.say("That day has passed: ask us if something is new.")


def _signed(says: Tongues, said: str) -> Pair:
    return says.each(lambda tongue: tongue.ready(tongue.words.signed(said)))


def _sources(job: PrintJob) -> tuple[str, ...]:
    keys = {outcome.source for outcome in shown_outcomes(job)}
    return tuple(source.citation for source in job.sources if source.key in keys)
