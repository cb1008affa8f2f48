"""A piece of JSON that answers calmly, whatever shape it turned out to have."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

BIGGEST = 10**9
SMALLEST = Fraction(1, 10**6)
NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Node:
    """One JSON value; a missing or misshapen part is an empty node, never an error."""

    value: Json = None

    def __bool__(self) -> bool:
        return self.value is not None and self.value not in ("", [], {})

    def get(self, *path: str) -> "Node":
        """Return what stands at this path; a list on the way stands for its first item."""
        value = self.value
        for key in path:
            value = _first(value)
            value = value.get(key) if isinstance(value, dict) else None
        return Node(value)

    def each(self, *path: str) -> tuple["Node", ...]:
        """Return the items at this path; a lone value counts as a list of one."""
        value = self.get(*path).value
        if isinstance(value, list):
            return tuple(Node(item) for item in value if item is not None)
        return () if value is None else (Node(value),)

    def text(self, *path: str) -> str:
        """Return the string at this path, or an empty one."""
        value = _first(self.get(*path).value)
        return value.strip() if isinstance(value, str) else ""

    def number(self, *path: str) -> Fraction | None:
        """Return the finite number at this path; a figure written as text counts."""
        value = _first(self.get(*path).value)
        if isinstance(value, str) and NUMBER.fullmatch(value.strip()):
            value = float(value.strip().replace(",", "."))
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return _within_reason(value)

    def is_true(self, *path: str) -> bool:
        """Whether a true stands at this path."""
        value = _first(self.get(*path).value)
        return value is True or (isinstance(value, str) and value.lower() == "true")

    def is_object(self) -> bool:
        """Whether this is a JSON object."""
        return isinstance(self.value, dict)

    def holds(self, key: str) -> bool:
        """Whether this is an object with this name in it."""
        return isinstance(self.value, dict) and key in self.value


NOWHERE = Node()


def _first(value: Json) -> Json:
    if isinstance(value, list):
        return next((item for item in value if item is not None), None)
    return value


def _within_reason(value: float) -> Fraction | None:
    """Neither the endless nor the absurd counts; a comparison with nan is never true."""
    if not abs(value) <= BIGGEST:
        return None
    exact = Fraction(repr(value))
    return None if 0 < abs(exact) < SMALLEST else exact
