"""Who checked the figures of a question: kept as plain TOML, counted while they stand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from aid.domain.options import Question
from aid.library.ipdas import assess
from aid.library.load import Library, load_library, with_review
from aid.library.problems import ContentError
from aid.library.reviews import (
    REVIEWS,
    Review,
    Reviewer,
    figures_of,
    reviewed,
    reviews_in,
    write_review,
)

DAY = date(2026, 11, 23)


@pytest.fixture
def question(library: Library) -> Question:
    return library.questions["blood_thinner"]


def review_of(
    question: Question, name: str = "Ann Example", role: Reviewer = Reviewer.CLINICIAN
) -> Review:
    figures = figures_of(question)
    return Review(question=question.id, role=role, name=name, day=DAY, figures=figures)


def test_a_review_is_read_back_as_it_was_written(
    question: Question, tmp_path: Path
) -> None:
    ours = tmp_path / "home" / "content"
    write_review(ours, review_of(question))
    write_review(ours, review_of(question, 'José "Pepe" Ruiz\\', Reviewer.PATIENT))
    assert reviews_in(ours) == (
        review_of(question),
        review_of(question, 'José "Pepe" Ruiz\\', Reviewer.PATIENT),
    )


def test_the_folder_is_made_for_nobody_else_to_read(
    question: Question, tmp_path: Path
) -> None:
    ours = tmp_path / "home" / "content"
    write_review(ours, review_of(question))
    assert ours.stat().st_mode & 0o777 == 0o700
    assert (ours / REVIEWS).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in ours.iterdir()] == [REVIEWS]


def test_the_same_review_is_written_once(question: Question, tmp_path: Path) -> None:
    write_review(tmp_path, review_of(question))
    write_review(tmp_path, review_of(question))
    assert len(reviews_in(tmp_path)) == 1


def test_what_people_wrote_by_hand_stays(question: Question, tmp_path: Path) -> None:
    write_review(tmp_path, review_of(question))
    path = tmp_path / REVIEWS
    path.write_text(f"# our list\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    write_review(tmp_path, review_of(question, "Bo Example"))
    assert path.read_text(encoding="utf-8").startswith("# our list\n")
    assert [one.name for one in reviews_in(tmp_path)] == ["Ann Example", "Bo Example"]


def test_a_list_that_cannot_be_read_is_never_written_over(
    question: Question, tmp_path: Path
) -> None:
    (tmp_path / REVIEWS).write_text("our list: lost", encoding="utf-8")
    with pytest.raises(ContentError, match=r"reviews.toml, line 1"):
        write_review(tmp_path, review_of(question))
    assert (tmp_path / REVIEWS).read_text(encoding="utf-8") == "our list: lost"


def test_a_list_that_cannot_be_read_is_told_and_the_rest_works(
    content: Path, tmp_path: Path
) -> None:
    (tmp_path / REVIEWS).write_text('schema = "reviews/2"', encoding="utf-8")
    library = load_library(content, tmp_path)
    assert set(library.left_out) == {REVIEWS}
    assert library.questions["blood_thinner"].provenance.clinician_review == "not yet"


def test_a_review_is_named_where_the_question_says_who_checked(
    question: Question,
) -> None:
    origin = reviewed(question, [review_of(question)]).provenance
    assert origin.clinician_review == "Ann Example, 2026-11-23"
    assert origin.patient_review == "not yet"


def test_a_second_name_stands_beside_the_first(question: Question) -> None:
    both = [review_of(question), review_of(question, "Bo Example")]
    told = reviewed(question, both).provenance.clinician_review
    assert told == "Ann Example, 2026-11-23; Bo Example, 2026-11-23"


def test_a_review_of_figures_that_have_changed_counts_no_longer(
    question: Question,
) -> None:
    first, *rest = question.options
    one, *others = first.outcomes
    changed = replace(first, outcomes=(replace(one, n=10), *others))
    now = replace(question, options=(changed, *rest))
    assert reviewed(now, [review_of(question)]) == now


def test_reviews_count_in_the_self_assessment(question: Question) -> None:
    both = [review_of(question), review_of(question, role=Reviewer.PATIENT)]
    before, after = assess(question), assess(reviewed(question, both))
    assert after.quality == before.quality + 2


def test_the_library_knows_its_reviews(content: Path, tmp_path: Path) -> None:
    question = load_library(content).questions["blood_thinner"]
    write_review(tmp_path, review_of(question))
    library = load_library(content, tmp_path)
    assert library.reviews["blood_thinner"] == (review_of(question),)
    told = library.questions["blood_thinner"].provenance.clinician_review
    assert told == "Ann Example, 2026-11-23"


def test_a_new_review_counts_at_once_and_only_once(
    library: Library, question: Question
) -> None:
    once = with_review(library, review_of(question))
    told = once.questions["blood_thinner"].provenance.clinician_review
    assert told == "Ann Example, 2026-11-23"
    assert with_review(once, review_of(question)) is once
    assert library.questions["blood_thinner"] is question
