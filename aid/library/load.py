"""The whole library: what the app ships, and a clinic's own files over it by id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from aid.domain.options import Question, Source
from aid.domain.workload import TaskKind
from aid.library.personas import Persona, persona_of
from aid.library.reading import Page, files_of, open_page, shape_at, shape_of
from aid.library.schema import (
    QuestionShape,
    Shape,
    SourceShape,
    SourcesHead,
    TaskKindShape,
    TasksHead,
)
from aid.library.values import kind_of, question_of, source_of


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that content says, by id."""

    kinds: Mapping[str, TaskKind]
    questions: Mapping[str, Question]
    sources: Mapping[str, Source]
    personas: Mapping[str, Persona]


@lru_cache(maxsize=8)
def load_library(root: Path, override: Path | None = None) -> Library:
    """Read the content once; a clinic's own folder takes the place of ids it shares."""
    roots = (root, override) if override else (root,)
    groups = [
        page for folder in roots for page in sorted(_pages(folder, "tasks"), key=_place)
    ]
    kinds = {kind.id: kind for page in groups for kind in kinds_of(page)}
    cited = (page for folder in roots for page in _pages(folder, "sources"))
    asked = (page for folder in roots for page in _pages(folder, "options"))
    drawn = (page for folder in roots for page in _pages(folder, "personas"))
    sources = (source for page in cited for source in sources_of(page))
    questions = (question_on(page) for page in asked)
    people = (persona_of(page, kinds) for page in drawn)
    return Library(
        kinds=MappingProxyType(kinds),
        questions=MappingProxyType({question.id: question for question in questions}),
        sources=MappingProxyType({source.key: source for source in sources}),
        personas=MappingProxyType({person.id: person for person in people}),
    )


def _pages(root: Path, folder: str) -> Iterator[Page]:
    return (open_page(path, root) for path in files_of(root, folder))


def _place(page: Page) -> int:
    return shape_at(page, TasksHead, _head(page, TasksHead), "").place


def kinds_of(page: Page) -> tuple[TaskKind, ...]:
    """Return the kinds of task of one file."""
    head = shape_at(page, TasksHead, _head(page, TasksHead), "")
    return tuple(
        kind_of(name, head.group, shape_at(page, TaskKindShape, part, name))
        for name, part in _entries(page, TasksHead)
    )


def sources_of(page: Page) -> tuple[Source, ...]:
    """Return the citations of one file."""
    shape_at(page, SourcesHead, _head(page, SourcesHead), "")
    return tuple(
        source_of(key, shape_at(page, SourceShape, part, key))
        for key, part in _entries(page, SourcesHead)
    )


def question_on(page: Page) -> Question:
    """Return the question of one file."""
    return question_of(shape_of(page, QuestionShape))


def _head(page: Page, head: type[Shape]) -> dict[str, object]:
    """Return the lines above the first table, and any loose line that fits nowhere."""
    known = head.__struct_fields__
    return {
        key: value
        for key, value in page.document.items()
        if key in known or not isinstance(value, dict)
    }


def _entries(page: Page, head: type[Shape]) -> Iterable[tuple[str, object]]:
    known = head.__struct_fields__
    for key, value in page.document.items():
        if key not in known and isinstance(value, dict):
            yield key, value
