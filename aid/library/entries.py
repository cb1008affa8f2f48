"""What one page holds, as values of the domain: kinds, citations, triggers, questions."""

from collections.abc import Iterator

from aid.domain.hidden_work import Trigger
from aid.domain.options import Question, Source
from aid.domain.workload import TaskKind
from aid.library.problems import ContentError
from aid.library.reading import Page, shape_at, shape_of
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
from aid.library.values import kind_of, question_of, source_of, trigger_of


def place_of(page: Page) -> int:
    """Return where a group of kinds of task stands on the page."""
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


def _entries(page: Page, head: type[Shape]) -> Iterator[tuple[str, object]]:
    known = head.__struct_fields__
    for key, value in page.document.items():
        if key not in known and isinstance(value, dict):
            yield key, value
