"""Every check on the content, as problems with file, line and field."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

from aid.domain.medicines import MedicineClass
from aid.domain.workload import TaskKind
from aid.library.check_questions import Known, check_age
from aid.library.entries import kinds_of, medicines_on, sources_of
from aid.library.faults import faults_of, folder_of
from aid.library.problems import ContentError, Problem
from aid.library.reading import Page, files_of, open_page, shape_of
from aid.library.reviews import check_reviews
from aid.library.schema_questions import QuestionShape
from aid.library.strays import strays
from aid.library.values import classes_of

COMMON = 6
Read = TypeVar("Read")


def check_library(
    root: Path, today: date, override: Path | None = None
) -> tuple[Problem, ...]:
    """Return every problem of the content, file by file; none when all is well."""
    problems: list[Problem] = []
    pages = [*_opened(root, problems)]
    if override:
        pages += _opened(override, problems)
        problems += [*strays(override), *check_reviews(override)]
    kinds = {kind.id: kind for kind in _each(pages, "tasks", kinds_of)}
    known = Known(
        kinds=frozenset(kinds),
        sources=frozenset(source.key for source in _each(pages, "sources", sources_of)),
        questions=frozenset(q.id for q in _each(pages, "options", _one_question)),
        classes=frozenset(c.id for c in _each(pages, "medicines", _classes)),
    )
    for page in pages:
        problems += faults_of(page, known, kinds)
    for page in pages:
        problems += _of_age(page, today)
    problems += _of_common(kinds.values())
    return tuple(sorted(set(problems)))


def _opened(root: Path, problems: list[Problem]) -> Iterator[Page]:
    for path in files_of(root):
        try:
            yield open_page(path, root)
        except ContentError as fault:
            problems.append(fault.problem)


def _each(
    pages: Iterable[Page], folder: str, read: Callable[[Page], tuple[Read, ...]]
) -> Iterator[Read]:
    """Yield what can be read of a folder; what cannot is told page by page."""
    for page in pages:
        if folder_of(page) == folder:
            try:
                yield from read(page)
            except ContentError:
                continue


def _one_question(page: Page) -> tuple[QuestionShape, ...]:
    return (shape_of(page, QuestionShape),)


def _classes(page: Page) -> tuple[MedicineClass, ...]:
    return classes_of(medicines_on(page))


def _of_age(page: Page, today: date) -> Iterator[Problem]:
    for shape in _each([page], "options", _one_question):
        yield from check_age(page, shape, today)


def _of_common(kinds: Iterable[TaskKind]) -> Iterator[Problem]:
    offered = sum(1 for kind in kinds if kind.common)
    if offered != COMMON:
        told = f"{COMMON} kinds of task have to be `common`; there are {offered}."
        yield Problem("tasks", 1, "common", told)
