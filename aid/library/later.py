"""Entries that are read from their files when somebody first asks for one."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

Value = TypeVar("Value")


class Later(Mapping[str, Value]):
    """A mapping that costs nothing until it is looked into; then it is read once."""

    def __init__(self, read: Callable[[], dict[str, Value]]) -> None:
        """Keep how to read the entries."""
        self._read = read

    @cached_property
    def _entries(self) -> dict[str, Value]:
        return self._read()

    def __getitem__(self, key: str) -> Value:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
