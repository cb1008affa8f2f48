"""Every check on the content, as problems with file, line and field."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from aid.domain.medicines import MedicineClass
from aid.domain.workload import TaskKind
from aid.library.check_personas import check_persona
from aid.library.check_questions import Known, check_question
from aid.library.check_words import check_words
from aid.library.check_work import check_hidden_work, check_kinds, check_medicines
from aid.library.load import kinds_of, medicines_on, sources_of
from aid.library.personas import Persona, persona_of
from aid.library.problems import ContentError, Problem
from aid.library.reading import Page, files_of, open_page, shape_of
from aid.library.schema_personas import PersonaShape
from aid.library.schema_questions import QuestionShape
from aid.library.values import classes_of

COMMON = 6
WORK = {
    "tasks": check_kinds,
    "medicines": check_medicines,
    "hidden_work": check_hidden_work,
}
Read = TypeVar("Read")


def check_library(
    root: Path, today: date, override: Path | None = None
) -> tuple[Problem, ...]:
    """Return every problem of the content, file by file; none when all is well."""
    problems: list[Problem] = []
    pages = [*_opened(root, problems)]
    if override:
        pages += _opened(override, problems)
    kinds = {kind.id: kind for kind in _each(pages, "tasks", kinds_of)}
    known = Known(
        kinds=frozenset(kinds),
        sources=frozenset(source.key for source in _each(pages, "sources", sources_of)),
        questions=frozenset(q.id for q in _each(pages, "options", _one_question)),
        classes=frozenset(c.id for c in _each(pages, "medicines", _classes)),
    )
    for page in pages:
        problems += check_words(page)
        problems += _of_page(page, known, kinds, today)
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
        if _folder(page) == folder:
            try:
                yield from read(page)
            except ContentError:
                continue


def _one_question(page: Page) -> tuple[QuestionShape, ...]:
    return (shape_of(page, QuestionShape),)


def _classes(page: Page) -> tuple[MedicineClass, ...]:
    return classes_of(medicines_on(page))


def _folder(page: Page) -> str:
    return PurePosixPath(page.file).parts[0].removesuffix(".toml")


def _stem(page: Page) -> str:
    return PurePosixPath(page.file).stem


def _of_page(
    page: Page, known: Known, kinds: dict[str, TaskKind], today: date
) -> tuple[Problem, ...]:
    try:
        match _folder(page):
            case "sources":
                return _of_sources(page)
            case "tasks" | "medicines" | "hidden_work" as folder:
                return tuple(WORK[folder](page, known))
            case "options":
                return tuple(_of_question(page, known, today))
            case _:
                return tuple(_of_persona(page, persona_of(page, kinds), known))
    except ContentError as fault:
        return (fault.problem,)


def _of_sources(page: Page) -> tuple[Problem, ...]:
    return tuple(
        page.problem(f"{source.key}.year", "This is not the year of a publication.")
        for source in sources_of(page)
        if not 1900 <= source.year <= 2100
    )


def _of_question(page: Page, known: Known, today: date) -> Iterator[Problem]:
    shape = shape_of(page, QuestionShape)
    if shape.id != _stem(page):
        yield page.problem("id", "The id has to be the name of the file.")
    yield from check_question(page, shape, known, today)


def _of_persona(page: Page, person: Persona, known: Known) -> Iterator[Problem]:
    shape = shape_of(page, PersonaShape)
    if shape.id != _stem(page):
        yield page.problem("id", "The id has to be the name of the file.")
    yield from check_persona(page, shape, person, known)


def _of_common(kinds: Iterable[TaskKind]) -> Iterator[Problem]:
    offered = sum(1 for kind in kinds if kind.common)
    if offered != COMMON:
        told = f"{COMMON} kinds of task have to be `common`; there are {offered}."
        yield Problem("tasks", 1, "common", told)
