"""A task as an extension of our own, and back: what comes in is what went out.

Each part of a task that is not as usual is one extension under its own name; a list holds
items, and what was left unknown says so.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import msgspec

from aid.domain.checks import check_task, check_words
from aid.domain.errors import DomainError
from aid.domain.workload import Task
from aid.fhir.node import Node
from aid.fhir.own_plan_codes import ABSENT, OWN_TASK, Resource

ITEM = "item"
PLANNED = "planned"
MOST_STEPS = 100
KINDS: tuple[tuple[type, str, Callable[[Any], object]], ...] = (
    (bool, "valueBoolean", bool),
    (int, "valueInteger", int),
    (Decimal, "valueDecimal", float),
    (StrEnum, "valueCode", str),
    (str, "valueString", str),
    (date, "valueDate", date.isoformat),
)
UNKNOWN: Resource = {"url": ABSENT, "valueCode": "unknown"}


def extension_of(task: Task, *, planned: bool = False) -> Resource:
    """Return a task as an extension; `planned` is one that the plan begins."""
    beside = {"url": PLANNED, "valueBoolean": True}
    return {"url": OWN_TASK, "extension": [*_parts(task), *([beside] if planned else [])]}


def extension_in(resource: Node) -> Node | None:
    """Return the extension that holds a task of ours, if the resource has one."""
    found = (e for e in resource.each("extension") if e.text("url") == OWN_TASK)
    return next(found, None)


def task_in(extension: Node) -> Task | None:
    """Return the task of an extension; None where it is none that a week could hold."""
    try:
        task = msgspec.convert(_read(extension), Task, strict=False)
        check_task(task)
        return task if _is_sound(task) else None
    except (msgspec.ValidationError, DomainError, ValueError, ArithmeticError):
        return None


def is_planned(extension: Node) -> bool:
    """Whether the plan begins this task, so that nobody did it yet."""
    inner = extension.each("extension")
    return any(e.text("url") == PLANNED and e.is_true("valueBoolean") for e in inner)


def with_texts(task: Task, change: Callable[[str], str]) -> Task:
    """Return the task with each text that people wrote in it changed."""
    medicine = task.medicine
    if medicine:
        medicine = replace(
            medicine,
            name=change(medicine.name),
            words=change(medicine.words),
            each=change(medicine.each),
            purpose=change(medicine.purpose),
        )
    return replace(
        task,
        label=change(task.label),
        feeling=change(task.feeling),
        place=change(task.place),
        steps=tuple(replace(step, words=change(step.words)) for step in task.steps),
        medicine=medicine,
    )


def relinked(tasks: Iterable[Task], new_ids: Mapping[str, str]) -> tuple[Task, ...]:
    """Return tasks that point at each other by their new ids, or at nothing."""
    return tuple(
        replace(task, at_visit=new_ids.get(task.at_visit, "")) if task.at_visit else task
        for task in tasks
    )


def _parts(value: object) -> list[Resource]:
    held = [(field, getattr(value, field.name)) for field in _fields(value)]
    return [_part(field.name, part) for field, part in held if part != field.default]


def _fields(value: object) -> tuple[Field[Any], ...]:
    return fields(value) if is_dataclass(value) else ()


def _part(name: str, value: object) -> Resource:
    if value is None:
        return {"url": name, "extension": [UNKNOWN]}
    if isinstance(value, tuple):
        return {"url": name, "extension": [_part(ITEM, item) for item in value]}
    if is_dataclass(value):
        return {"url": name, "extension": _parts(value)}
    return {"url": name, **_single(value)}


def _single(value: object) -> Resource:
    """Return one value under the name FHIR has for its kind."""
    for kind, named, written in KINDS:
        if isinstance(value, kind):
            return {named: written(value)}
    message = f"A task cannot hold {value!r}."
    raise TypeError(message)


def _read(extension: Node) -> object:
    """Return what an extension holds: one value, a list of items, or named parts."""
    inner = extension.each("extension")
    if not inner:
        said = (node.value for key, node in extension.pairs() if key.startswith("value"))
        return next(said, None)
    if inner[0].text("url") == ABSENT:
        return None
    if inner[0].text("url") == ITEM:
        return [_read(item) for item in inner]
    return {part.text("url"): _read(part) for part in inner}


def _is_sound(task: Task) -> bool:
    """Whether what the ledger does not check can be kept and added up, too."""
    for text in _texts(task):
        check_words(text)
    days = all(0 <= day <= 6 for day in task.days)
    sums = (getattr(task, field.name) for field in fields(task))
    finite = all(one.is_finite() and one >= 0 for one in sums if isinstance(one, Decimal))
    return days and finite and len(task.steps) <= MOST_STEPS


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    else:
        for field in _fields(value):
            yield from _texts(getattr(value, field.name))
