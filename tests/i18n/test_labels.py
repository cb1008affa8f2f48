"""Every value of the domain that people meet has a plain word."""

import importlib
import pkgutil
from enum import StrEnum

import pytest

import aid.domain
from aid.domain.frequency import Per
from aid.domain.hidden_work import TriggerKind
from aid.domain.plan import Decision, Printed
from aid.domain.record import Form, Group
from aid.i18n.labels import LABELS, TABLES, message_of
from aid.i18n.words import Words

TOLD_OTHERWISE = {
    Per: "said together with its count, by `often`",
    Form: "only leads to a kind of task",
    TriggerKind: "only sorts hidden work; its own label is told",
    Group: "only says in which part of the preview a row stands",
}


def enums() -> list[type[StrEnum]]:
    """Each enum that a module of the domain makes."""
    names = (
        f"aid.domain.{found.name}" for found in pkgutil.iter_modules(aid.domain.__path__)
    )
    modules = [importlib.import_module(name) for name in names]
    return [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, StrEnum)
        and value.__module__ == module.__name__
    ]


SAID = [enum for enum in enums() if enum not in TOLD_OTHERWISE]


@pytest.mark.parametrize("enum", SAID, ids=lambda enum: enum.__name__)
def test_each_value_has_a_label(enum: type[StrEnum]) -> None:
    missing = [m.name for m in enum if (enum.__name__, m.value) not in LABELS]
    assert not missing, f"{enum.__name__} has no label for {', '.join(missing)}"


@pytest.mark.parametrize("enum", SAID, ids=lambda enum: enum.__name__)
def test_two_values_never_read_the_same(enum: type[StrEnum]) -> None:
    messages = [message_of(member) for member in enum]
    assert len(set(messages)) == len(messages)


def test_no_two_enums_share_a_name() -> None:
    names = [enum.__name__ for enum in enums()]
    assert len(set(names)) == len(names)


def test_no_value_is_labelled_twice() -> None:
    members = [(m.__class__.__name__, m.value) for table in TABLES for m, _ in table]
    assert len(set(members)) == len(members)


def test_what_is_told_otherwise_has_no_label() -> None:
    names = {enum.__name__ for enum in TOLD_OTHERWISE}
    assert not {name for name, _ in LABELS} & names


def test_a_label_is_said_in_the_language(english: Words, little_spanish: Words) -> None:
    assert english.label(Decision.STOP) == "Stop"
    assert little_spanish.label(Decision.STOP) == "[en] Stop"


def test_the_same_value_of_two_enums_has_two_words() -> None:
    assert message_of(Decision.EASE) != message_of(Printed.EASE)
