"""A piece of JSON that answers calmly, whatever shape it turned out to have."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

BIGGEST = 10**9
SMALLEST = 1e-6
NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Node:
    """One JSON value; a missing or misshapen part is an empty node, never an error."""

    value: Json = None

    def __bool__(self) -> bool:
        return bool(self.value) or self.value is False or self.value == 0

    def get(self, *path: str) -> "Node":
        """Return what stands at this path; a list on the way stands for its first item."""
        return Node(_at(self.value, path))

    def each(self, *path: str) -> tuple["Node", ...]:
        """Return the items at this path; a lone value counts as a list of one."""
        value = _at(self.value, path)
        if value is None:
            return ()
        if isinstance(value, list):
            return tuple([Node(item) for item in value if item is not None])
        return (Node(value),)

    def text(self, *path: str) -> str:
        """Return the string at this path, or an empty one."""
        value = _at(self.value, path)
        if isinstance(value, str):  # nearly always
            return value.strip()
        value = _first(value)
        return value.strip() if isinstance(value, str) else ""

    def texts(self, *path: str) -> tuple[str, ...]:
        """Return every string along this path, through all the lists on the way."""
        level = [self.value]
        for key in path:
            inside = [value.get(key) for value in _flat(level) if isinstance(value, dict)]
            level = inside
        return tuple(value for value in _flat(level) if isinstance(value, str))

    def number(self, *path: str) -> Fraction | None:
        """Return the finite number at this path; a figure written as text counts."""
        value = _first(_at(self.value, path))
        if isinstance(value, str) and NUMBER.fullmatch(value.strip()):
            value = float(value.strip().replace(",", "."))
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return _within_reason(value)

    def is_true(self, *path: str) -> bool:
        """Whether a true stands at this path."""
        value = _first(_at(self.value, path))
        return value is True or (isinstance(value, str) and value.lower() == "true")

    def is_object(self) -> bool:
        """Whether this is a JSON object."""
        return isinstance(self.value, dict)

    def pairs(self) -> tuple[tuple[str, "Node"], ...]:
        """Return the names of an object, each with what stands under it."""
        if not isinstance(self.value, dict):
            return ()
        return tuple((key, Node(value)) for key, value in self.value.items())

    def holds(self, key: str) -> bool:
        """Whether this is an object with this name in it."""
        return isinstance(self.value, dict) and key in self.value


NOWHERE = Node()


def _flat(level: list[Json]) -> list[Json]:
    flat: list[Json] = []
    for value in level:
        if isinstance(value, list):
            flat += value
        else:
            flat.append(value)
    return flat


def _at(value: Json, path: tuple[str, ...]) -> Json:
    for key in path:
        if isinstance(value, list):
            value = _first(value)
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def _first(value: Json) -> Json:
    if not isinstance(value, list):
        return value
    for item in value:
        if item is not None:
            return item
    return None


def _within_reason(value: float) -> Fraction | None:
    """Neither the endless nor the absurd counts; a comparison with nan is never true."""
    if not (value == 0 or SMALLEST <= abs(value) <= BIGGEST):
        return None
    return Fraction(value) if value == int(value) else Fraction(repr(value))
