"""Who held a question's figures against their sources; kept in the clinic's own folder.

One plain TOML file. A line is only ever added; what people wrote there by hand stays.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Literal

from aid.domain.options import Question, Text
from aid.library.problems import ContentError, Problem
from aid.library.reading import Page, open_page, page_of, shape_of
from aid.library.schema import Shape

REVIEWS = "reviews.toml"
NOT_YET = "not yet"
HEAD = """\
# Who held the figures of a question against their sources, and when.
# A line counts as long as the figures are those that were checked.
schema = "reviews/1"
"""
_WRITING = Lock()


class Reviewer(StrEnum):
    """In which part somebody read a question."""

    CLINICIAN = "clinician"
    PATIENT = "patient"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One person who checked the figures of a question, and what they were then."""

    question: str
    role: Reviewer
    name: str
    day: date
    figures: str


class ReviewShape(Shape, frozen=True):
    """One entry of the file."""

    question: str
    role: Reviewer
    name: str
    day: date
    figures: str


class ReviewsShape(Shape, frozen=True):
    """The file of reviews."""

    schema: Literal["reviews/1"]
    reviews: tuple[ReviewShape, ...] = ()


def reviews_in(root: Path) -> tuple[Review, ...]:
    """Return the reviews of a clinic's own folder; raise ContentError if unreadable."""
    path = root / REVIEWS
    return _reviews_of(open_page(path, root)) if _is_there(path) else ()


def check_reviews(root: Path) -> tuple[Problem, ...]:
    """Return what keeps the reviews from being read."""
    try:
        reviews_in(root)
    except ContentError as fault:
        return (fault.problem,)
    return ()


def write_review(root: Path, review: Review) -> None:
    """Add a review to the file, whole or not at all; make the folder where it misses."""
    with _WRITING:
        if review in reviews_in(root):
            return
        for folder in (root.parent, root):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = root / REVIEWS
        before = path.read_text(encoding="utf-8") if _is_there(path) else HEAD
        after = f"{before.rstrip()}\n{_entry(review)}"
        _reviews_of(page_of(after, REVIEWS))
        _replace(path, after)


def figures_of(question: Question) -> str:
    """Return a short mark of every finding; it changes when one of them does."""
    told = [
        (way.id, one.id, one.n, one.out_of, _plain(one.words), one.horizon_months,
         one.source, one.certainty.value)
        for way in question.options
        for one in way.outcomes
    ]  # fmt: skip
    return sha256(json.dumps(told).encode()).hexdigest()[:16]


def standing(question: Question, reviews: Iterable[Review]) -> Iterator[Review]:
    """Return the reviews of a question's figures as they stand now."""
    now = figures_of(question)
    return (r for r in reviews if r.question == question.id and r.figures == now)


def reviewed(question: Question, reviews: Iterable[Review]) -> Question:
    """Return the question with those who checked it named beside who is named already."""
    origin, counted = question.provenance, tuple(standing(question, reviews))
    by_clinicians = _named(origin.clinician_review, counted, Reviewer.CLINICIAN)
    by_patients = _named(origin.patient_review, counted, Reviewer.PATIENT)
    signed = replace(origin, clinician_review=by_clinicians, patient_review=by_patients)
    return replace(question, provenance=signed)


def _named(said: str, reviews: Iterable[Review], role: Reviewer) -> str:
    names = [f"{one.name}, {one.day}" for one in reviews if one.role is role]
    return "; ".join((*([said] if said != NOT_YET or not names else []), *names))


def _reviews_of(page: Page) -> tuple[Review, ...]:
    shape = shape_of(page, ReviewsShape)
    return tuple(
        Review(question=r.question, role=r.role, name=r.name, day=r.day, figures=r.figures)
        for r in shape.reviews
    )


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        return path.exists()
    return False


def _plain(words: Text | None) -> object:
    return (words.words, words.figures) if words else None


def _entry(review: Review) -> str:
    """A string of JSON is a string of TOML, too."""
    said = {name: json.dumps(getattr(review, name), ensure_ascii=False)
            for name in ("question", "role", "name", "figures")}  # fmt: skip
    return (
        f"\n[[reviews]]\nquestion = {said['question']}\nrole = {said['role']}\n"
        f"name = {said['name']}\nday = {review.day}\nfigures = {said['figures']}\n"
    )


def _replace(path: Path, text: str) -> None:
    """Put a text in place of a file, so that a cut of power leaves the one or the other."""
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
