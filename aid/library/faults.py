"""Every fault of one file, given what the rest of the content knows."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from aid.domain.workload import TaskKind
from aid.library.check_personas import check_persona
from aid.library.check_questions import Known, check_question
from aid.library.check_words import check_words
from aid.library.check_work import check_hidden_work, check_kinds, check_medicines
from aid.library.entries import sources_of
from aid.library.personas import persona_of
from aid.library.problems import ContentError, Problem
from aid.library.reading import Page, shape_of
from aid.library.schema_personas import PersonaShape
from aid.library.schema_questions import QuestionShape

WORK = {
    "tasks": check_kinds,
    "medicines": check_medicines,
    "hidden_work": check_hidden_work,
}


def faults_of(
    page: Page, known: Known, kinds: Mapping[str, TaskKind]
) -> tuple[Problem, ...]:
    """Return what is wrong with one file, whatever day it is; none when all is well."""
    return (*check_words(page), *_of_form(page, known, kinds))


def folder_of(page: Page) -> str:
    """Return which folder of the content a page is of; a lone file is one, too."""
    return PurePosixPath(page.file).parts[0].removesuffix(".toml")


def _of_form(
    page: Page, known: Known, kinds: Mapping[str, TaskKind]
) -> tuple[Problem, ...]:
    try:
        match folder_of(page):
            case "sources":
                return tuple(_of_sources(page))
            case "tasks" | "medicines" | "hidden_work" as folder:
                return tuple(WORK[folder](page, known))
            case "options":
                return tuple(_of_question(page, known))
            case _:
                return tuple(_of_persona(page, known, kinds))
    except ContentError as fault:
        return (fault.problem,)


def _of_sources(page: Page) -> Iterator[Problem]:
    for source in sources_of(page):
        if not 1900 <= source.year <= 2100:
            told = "This is not the year of a publication."
            yield page.problem(f"{source.key}.year", told)


def _of_question(page: Page, known: Known) -> Iterator[Problem]:
    shape = shape_of(page, QuestionShape)
    yield from _of_name(page, shape.id)
    yield from check_question(page, shape, known)


def _of_persona(
    page: Page, known: Known, kinds: Mapping[str, TaskKind]
) -> Iterator[Problem]:
    person, shape = persona_of(page, kinds), shape_of(page, PersonaShape)
    yield from _of_name(page, shape.id)
    yield from check_persona(page, shape, person, known)


def _of_name(page: Page, own: str) -> Iterator[Problem]:
    if own != PurePosixPath(page.file).stem:
        yield page.problem("id", "The id has to be the name of the file.")
