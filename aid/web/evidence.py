"""What we know and from where: every figure, who checked it, and what was left out."""

from contextlib import suppress

from flask import Blueprint, Response, request

from aid.config import own_content
from aid.domain.options import Option, Question, Source
from aid.i18n.checklist import ITEMS, LEVELS, MET, REASONS
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.library.ipdas import Level, Met, assess
from aid.library.load import Library, with_review
from aid.library.problems import ContentError
from aid.library.reading_level import english_grade
from aid.library.reviews import Review, Reviewer, figures_of, standing, write_review
from aid.library.sentences import texts_of
from aid.web.bare import bare
from aid.web.desk import desk, screen_words
from aid.web.evidence_pages import (
    ChecklistPage,
    EvidencePage,
    Finding,
    ItemSet,
    QuestionPage,
    QuestionRow,
    WayFindings,
)
from aid.web.forms.evidence import ReviewForm
from aid.web.leaving import see
from aid.web.options_ways import span
from aid.web.outcome_words import found
from aid.web.rooms import NOT_SAVED

evidence = Blueprint("evidence", __name__)
ROLES = {Reviewer.CLINICIAN: N_("Clinician"), Reviewer.PATIENT: N_("Patient")}
NOT_READ = N_("Nothing was saved: the list of who checked cannot be read. Mend it first.")


@evidence.before_request
def ask_for_the_key() -> None:
    """Lead to the lock while the store is closed, as the first page does."""
    _ = desk().store


@evidence.get("/evidence")
def overview() -> Response:
    """Show what there is."""
    return overview_page()


def overview_page(status: int = 200) -> Response:
    """Return the list of questions, those due for another look first."""
    library, words = desk().library, screen_words()
    rows = (
        QuestionRow(question=one, overdue=is_overdue(one))
        for one in library.questions.values()
    )
    page = EvidencePage(
        counts=words.listed(counts(library, words)),
        rows=tuple(sorted(rows, key=lambda row: _place(row, words))),
        left_out=tuple(one for told in library.left_out.values() for one in told),
    )
    return bare("evidence.html", page, status=status)


def _place(row: QuestionRow, words: Words) -> tuple[bool, str]:
    return not row.overdue, words.text(row.question.title).casefold()


def is_overdue(question: Question) -> bool:
    """Whether the day to look at the studies again has passed."""
    return question.provenance.review_by < desk().today()


def counts(library: Library, words: Words) -> tuple[str, ...]:
    """Return how much there is, in words."""
    ways = [way for question in library.questions.values() for way in question.options]
    outcomes = [outcome for way in ways for outcome in way.outcomes]
    numbers = sum(1 for outcome in outcomes if outcome.n is not None)
    return (
        words.say_n("{n} question", "{n} questions", len(library.questions)),
        words.say_n("{n} way to go", "{n} ways to go", len(ways)),
        words.say_n("{n} finding", "{n} findings", len(outcomes)),
        words.say_n("{n} told as a number", "{n} told as numbers", numbers),
        words.say_n("{n} source", "{n} sources", len(library.sources)),
    )


@evidence.get("/evidence/<question_id>")
def figures(question_id: str) -> Response:
    """Show every figure of one question; one that is not there leads to the list."""
    question = desk().question(question_id)
    if question is None:
        return overview_page(status=404)
    return figures_page(question, ReviewForm(formdata=None))


def figures_page(
    question: Question, form: ReviewForm, notice: str = "", status: int = 200
) -> Response:
    """Return the figures of a question, with the line to sign as it stands."""
    words, sources = screen_words(), cited_by(question)
    said = desk().library.reviews.get(question.id, ())
    now = tuple(standing(question, said))
    page = QuestionPage(
        question=question,
        overdue=is_overdue(question),
        grade=round(english_grade(text.words for text in texts_of(question)), 1),
        ways=tuple(findings(way, sources, words) for way in question.options),
        sources=sources,
        standing=now,
        earlier=tuple(one for one in said if one not in now),
        roles={role.value: words.say(word) for role, word in ROLES.items()},
        form=form,
        kept=not desk().demo,
    )
    return bare("evidence_question.html", page, notice, status, form.wrongs(words))


def cited_by(question: Question) -> tuple[Source, ...]:
    """Return each source of a question once, in the order of its findings."""
    outcomes = (outcome for way in question.options for outcome in way.outcomes)
    known = desk().library.sources
    return tuple(
        known[key] for key in dict.fromkeys(one.source for one in outcomes) if key in known
    )


def findings(way: Option, sources: tuple[Source, ...], words: Words) -> WayFindings:
    """Return one way with each outcome in words, and the number of its source."""
    places = {source.key: n for n, source in enumerate(sources, 1)}
    told = (
        Finding(
            outcome=one,
            found=found(one, words),
            span=span(one.horizon_months, words),
            number=places[one.source],
            cited=short(sources[places[one.source] - 1]),
        )
        for one in way.outcomes
        if one.source in places
    )
    return WayFindings(way=way, findings=tuple(told))


def short(source: Source) -> str:
    """Return a citation by its authors and year."""
    return f"{source.citation.partition('. ')[0].partition(',')[0]}, {source.year}"


@evidence.post("/evidence/<question_id>")
def sign(question_id: str) -> Response:
    """Keep who checked the figures, and when, in the clinic's own folder."""
    question, form = desk().question(question_id), ReviewForm(formdata=request.form)
    if question is None:
        return overview_page(status=404)
    role = form.role.chosen(Reviewer)
    if not form.validate() or role is None:
        return figures_page(question, form, status=422)
    review = Review(
        question=question.id,
        role=role,
        name=form.signed,
        day=desk().today(),
        figures=figures_of(question),
    )
    if told := not_kept(review):
        return figures_page(question, form, screen_words().say(told), 503)
    desk().library = with_review(desk().library, review)
    return see(f"/evidence/{question.id}")


def not_kept(review: Review) -> str:
    """Write a review down, and say if it could not be; a demo forgets it at its end."""
    if desk().demo:
        return ""
    with suppress(OSError):
        try:
            write_review(own_content(desk().home), review)
        except ContentError:
            return NOT_READ
        return ""
    return NOT_SAVED


@evidence.get("/evidence/<question_id>/ipdas")
def checklist(question_id: str) -> Response:
    """Show how a question stands to the IPDAS checklist."""
    question, words = desk().question(question_id), screen_words()
    if question is None:
        return overview_page(status=404)
    page = ChecklistPage(
        question=question,
        sets=tuple(item_set(question, level, words) for level in Level),
        asks={name: words.say(told) for name, told in ITEMS.items()},
        marks={name: words.say(told) for name, told in MET.items()},
        reasons={name: words.say(told) for name, told in REASONS.items()},
    )
    return bare("evidence_ipdas.html", page)


def item_set(question: Question, level: Level, words: Words) -> ItemSet:
    """Return one set of items."""
    items = tuple(item for item in assess(question).items if item.level is level)
    met = sum(1 for item in items if item.met is Met.YES)
    return ItemSet(title=words.say(LEVELS[level.value]), items=items, met=met)
