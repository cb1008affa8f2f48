"""The whole library: what the app ships, and a clinic's own files over it by id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from aid.domain.hidden_work import Trigger
from aid.domain.medicines import KnownMedicine, MedicineClass
from aid.domain.options import Question, Source
from aid.domain.workload import TaskKind
from aid.library.later import Later
from aid.library.personas import Persona, persona_of
from aid.library.problems import ContentError
from aid.library.reading import Page, files_of, open_page, shape_at, shape_of
from aid.library.schema import (
    HiddenWorkHead,
    HiddenWorkShape,
    MedicinesShape,
    Shape,
    SourceShape,
    SourcesHead,
    TaskKindShape,
    TasksHead,
)
from aid.library.schema_questions import QuestionShape
from aid.library.values import (
    classes_of,
    kind_of,
    medicines_of,
    question_of,
    source_of,
    trigger_of,
)

Roots: TypeAlias = tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that content says, by id."""

    kinds: Mapping[str, TaskKind]
    questions: Mapping[str, Question]
    sources: Mapping[str, Source]
    personas: Mapping[str, Persona]
    medicines: Mapping[str, KnownMedicine]
    classes: Mapping[str, MedicineClass]
    hidden_work: Mapping[str, Trigger]


@lru_cache(maxsize=8)
def load_library(root: Path, override: Path | None = None) -> Library:
    """Return the content; a clinic's own folder takes the place of ids it shares.

    Each part is read when it is first asked for, so that the first page need not wait.
    """
    roots = (root, override) if override else (root,)
    kinds = Later(lambda: {k.id: k for page in _groups(roots) for k in kinds_of(page)})
    drugs = Later(lambda: {str(n): s for n, s in enumerate(_medicines(roots))})
    return Library(
        kinds=kinds,
        questions=Later(lambda: {q.id: q for q in _questions(roots)}),
        sources=Later(lambda: {s.key: s for s in _sources(roots)}),
        personas=Later(lambda: {p.id: p for p in _personas(roots, kinds)}),
        medicines=Later(
            lambda: {m.name: m for d in drugs.values() for m in medicines_of(d)}
        ),
        classes=Later(lambda: {c.id: c for s in drugs.values() for c in classes_of(s)}),
        hidden_work=Later(lambda: {t.id: t for t in _triggers(roots)}),
    )


def _questions(roots: Roots) -> Iterator[Question]:
    return (question_on(page) for page in _all(roots, "options"))


def _sources(roots: Roots) -> Iterator[Source]:
    return (source for page in _all(roots, "sources") for source in sources_of(page))


def _personas(roots: Roots, kinds: Mapping[str, TaskKind]) -> Iterator[Persona]:
    return (persona_of(page, kinds) for page in _all(roots, "personas"))


def _medicines(roots: Roots) -> Iterator[MedicinesShape]:
    return (medicines_on(page) for page in _all(roots, "medicines"))


def _triggers(roots: Roots) -> Iterator[Trigger]:
    return (one for page in _all(roots, "hidden_work") for one in triggers_of(page))


def _all(roots: Roots, folder: str) -> Iterator[Page]:
    return (page for root in roots for page in _pages(root, folder))


def _groups(roots: Roots) -> Iterator[Page]:
    return (p for root in roots for p in sorted(_pages(root, "tasks"), key=_place))


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


def triggers_of(page: Page) -> tuple[Trigger, ...]:
    """Return what brings hidden work along, of one file."""
    shape_at(page, HiddenWorkHead, _head(page, HiddenWorkHead), "")
    return tuple(
        trigger_of(key, shape_at(page, HiddenWorkShape, part, key))
        for key, part in _entries(page, HiddenWorkHead)
    )


def medicines_on(page: Page) -> MedicinesShape:
    """Return the medicines of one file; refuse one whose form or class it lacks."""
    shape = shape_of(page, MedicinesShape)
    for number, one in enumerate(shape.medicines):
        for field, table in (("form", shape.forms), ("class", shape.classes)):
            value = one.form if field == "form" else one.medicine_class
            if value not in table:
                told = f"There is no {field} '{value}' in this file."
                raise ContentError(page.problem(f"medicines[{number}].{field}", told))
    return shape


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
