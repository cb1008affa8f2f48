"""Translators get every sentence of the content, with its line and where it is read."""

from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file

from aid.library.extract import Message, extract
from aid.library.load import Library
from aid.library.sentences import texts_of


def drawn(path: Path) -> list[Message]:
    with path.open("rb") as file:
        return list(extract(file, (), (), {}))


@pytest.mark.parametrize("name", ["blood_thinner", "pressure_pills", "sugar_checks"])
def test_each_sentence_of_a_question_is_drawn_as_it_is_shown(
    content: Path, library: Library, name: str
) -> None:
    words = {message for _, _, message, _ in drawn(content / "options" / f"{name}.toml")}
    assert {text.words for text in texts_of(library.questions[name])} <= words


def test_the_words_of_provenance_are_drawn_too(content: Path) -> None:
    words = {m for _, _, m, _ in drawn(content / "options" / "sugar_checks.toml")}
    assert {"none", "not yet"} <= words


def test_each_kind_of_task_is_drawn_by_its_name(content: Path, library: Library) -> None:
    files = sorted((content / "tasks").glob("*.toml"))
    words = {message for path in files for _, _, message, _ in drawn(path)}
    assert words == {kind.name for kind in library.kinds.values()}


def test_of_a_made_up_person_what_is_told_is_drawn_and_not_what_they_said(
    content: Path, library: Library
) -> None:
    person = library.personas["julian"]
    told = [person.summary, person.story]
    told += [words for step in person.journey for words in (step.words, step.feeling)]
    told += [line.words for line in person.evidence]
    words = [message for _, _, message, _ in drawn(content / "personas" / "julian.toml")]
    assert words == [text.words for text in told]


def test_citations_are_not_translated(content: Path) -> None:
    assert drawn(content / "sources.toml") == []


def test_a_sentence_comes_with_its_line_and_a_note(content: Path) -> None:
    path = content / "options" / "sugar_checks.toml"
    line, function, words, notes = drawn(path)[0]
    assert function is None
    assert words in path.read_text(encoding="utf-8").splitlines()[line - 1]
    assert notes == [
        "Translators: content, question sugar_checks, title; keep what stands in {braces}"
    ]


def test_babel_can_call_it(content: Path) -> None:
    path = content / "tasks" / "checks.toml"
    method = "aid.library.extract:extract"
    found = extract_from_file(method, path, comment_tags=("Translators:",))
    assert "Finger pricks" in {message for _, message, _, _ in found}
