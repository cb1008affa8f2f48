"""Sixty questions and more: each with its ways, its reading level and its honesty."""

from datetime import date
from pathlib import Path

import pytest

from aid.domain.options import Option, OutcomeKind, Question, Stance
from aid.library.check import check_library
from aid.library.check_words import ADVICE
from aid.library.ipdas import Met, assess
from aid.library.load import Library
from aid.library.reading_level import english_grade
from aid.library.sentences import texts_of

WRITTEN = date(2026, 11, 22)
BOTHERS = {OutcomeKind.HARM, OutcomeKind.BURDEN}


@pytest.fixture
def questions(library: Library) -> tuple[Question, ...]:
    return tuple(library.questions.values())


@pytest.fixture
def ways(questions: tuple[Question, ...]) -> dict[str, Option]:
    return {f"{q.id}/{way.id}": way for q in questions for way in q.options}


def test_the_content_has_no_problem(content: Path) -> None:
    assert [str(problem) for problem in check_library(content, WRITTEN)] == []


def test_the_library_is_as_large_as_promised(
    questions: tuple[Question, ...], ways: dict[str, Option]
) -> None:
    assert len(questions) >= 60
    assert len(ways) >= 200
    assert sum(len(way.outcomes) for way in ways.values()) >= 300


def test_a_question_has_the_name_of_its_file(content: Path, library: Library) -> None:
    files = {path.stem for path in (content / "options").glob("*.toml")}
    assert files == set(library.questions)


def test_each_question_has_one_way_to_carry_on_and_tells_it_first(
    questions: tuple[Question, ...],
) -> None:
    stances = {q.id: [way.stance for way in q.options] for q in questions}
    assert [i for i, s in stances.items() if s.count(Stance.CARRY_ON) != 1] == []
    assert [i for i, s in stances.items() if s[0] is not Stance.CARRY_ON] == []


def test_most_questions_have_a_way_to_do_less(questions: tuple[Question, ...]) -> None:
    fewer = {Stance.LESS, Stance.STOP, Stance.WAIT}
    having = [q for q in questions if {way.stance for way in q.options} & fewer]
    assert len(having) > len(questions) / 2


def test_a_question_reads_at_grade_six_or_below(questions: tuple[Question, ...]) -> None:
    grades = {q.id: english_grade(text.words for text in texts_of(q)) for q in questions}
    assert {name: grade for name, grade in grades.items() if grade > 6} == {}


def test_no_sentence_gives_advice(questions: tuple[Question, ...]) -> None:
    told = [text.words for question in questions for text in texts_of(question)]
    assert [words for words in told if ADVICE.search(words)] == []


def test_a_question_owns_up_to_what_was_not_done(questions: tuple[Question, ...]) -> None:
    origins = {q.id: q.provenance for q in questions}
    reviews = {(o.clinician_review, o.patient_review) for o in origins.values()}
    assert reviews == {("not yet", "not yet")}
    assert {origin.funding for origin in origins.values()} == {"none"}


def test_a_question_is_looked_at_again_within_a_year(
    questions: tuple[Question, ...],
) -> None:
    spans = {q.id: q.provenance.review_by - q.provenance.published for q in questions}
    assert {name for name, span in spans.items() if not 0 < span.days <= 366} == set()
    assert max(q.provenance.published for q in questions) <= WRITTEN


def test_what_may_bother_is_among_the_first_two_outcomes_of_each_way(
    ways: dict[str, Option],
) -> None:
    first = {name: {o.kind for o in way.outcomes[:2]} for name, way in ways.items()}
    assert [name for name, kinds in first.items() if not kinds & BOTHERS] == []


def test_what_is_given_up_is_told_wherever_something_goes(ways: dict[str, Option]) -> None:
    going = {n: w for n, w in ways.items() if w.stance in (Stance.LESS, Stance.STOP)}
    silent = [n for n, w in going.items() if not any(o.given_up for o in w.outcomes)]
    assert silent == []


def test_each_way_says_what_nobody_knows(ways: dict[str, Option]) -> None:
    assert [n for n, way in ways.items() if len(way.not_known.words.split()) < 4] == []


def test_what_people_come_with_is_said_of_each_question(
    questions: tuple[Question, ...],
) -> None:
    assert [q.id for q in questions if not q.issues] == []


def test_all_qualifying_and_certification_items_are_met(
    questions: tuple[Question, ...],
) -> None:
    held = [assess(question) for question in questions]
    assert [one.question for one in held if one.qualifying != 6] == []
    assert [one.question for one in held if one.certification != 6] == []


def test_each_quality_item_is_met_or_not_yet_with_its_reason(
    questions: tuple[Question, ...],
) -> None:
    items = [(q.id, item) for q in questions for item in assess(q).items]
    assert [(name, item.id) for name, item in items if item.met is Met.NO] == []
    assert [i for _, i in items if i.met is Met.NOT_YET and i.why is None] == []
