"""One word per thing: the words we keep from patients, and the names we keep from code."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from tests.house.checkout import ROOT, amiss, modules, nodes, read, under, words_of

SAY_INSTEAD = {
    r"sessions?|encounters?": "visit",
    r"users?|subjects?|cases": "you, person, people",
    r"preferences?|goals?": "what matters",
    r"resilien\w+|deficits?|scores?": "what helps, what gets in the way",
    r"(?:non-?)?complian\w+|(?:non-?)?adheren\w+|regimens?": "what care asks",
    r"options?|decisions?|interventions?": "ways to go, what to do next",
    r"recommend\w*|should|must|ought": "nothing: we show, we do not advise",
    r"certainty|uncertainty": "how sure we are",
    r"conflicts?|refusals?": "where we see it differently",
    r"doctor[’']s orders?|instructions?": "our plan",
    r"warnings?": "if this, then we",
    r"quiz\w*|comprehension": "in your own words",
    r"satisfaction|surveys?": "how was this talk for you",
}
NEVER = re.compile(rf"\b(?:{'|'.join(SAY_INSTEAD)})\b", re.IGNORECASE)
NOT_SENTENCES = {
    "id", "key", "source", "sources", "citation", "link", "authors", "funding", "basis",
}  # fmt: skip
NAMES = re.compile(r"\b[A-Za-z]+-?\d+[A-Za-z]*\b|\btype [12]\b", re.IGNORECASE)
PLACEHOLDER = re.compile(r"\{\w*\}")

VAGUE = {"util", "utils", "helper", "helpers", "manager", "process", "handle", "handler",
         "data", "info", "misc", "common"}  # fmt: skip
VAGUE_VERBS = {"handle", "process", "manage"}
OTHER_WORDS = {
    "session", "encounter", "user", "preference", "goal", "resilience", "deficit",
    "compliance", "adherence", "regimen", "intervention", "recommendation",
    "quiz", "survey",
}  # fmt: skip
FHIR_WORDS = {"encounter", "goal"}


@cache
def messages() -> tuple[str, ...]:
    """Every message that can be translated, plural forms too."""
    with (ROOT / "translations" / "messages.pot").open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    return tuple(m for i in ids for m in ((i,) if isinstance(i, str) else i))


def sentences(value: object, key: str = "") -> Iterator[str]:
    """Every sentence in a content file; ids, keys and citations are not sentences."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from sentences(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from sentences(inner, key)
    elif isinstance(value, str) and " " in value and key not in NOT_SENTENCES:
        yield value


def content_files() -> list[Path]:
    files = under("content", ".toml")
    return [path for path in files if path.name != "sources.toml"]


def defined(path: Path) -> Iterator[str]:
    """The names a module gives: of functions, classes and arguments."""
    for node in nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg


def test_messages_hold_no_word_that_we_keep_from_patients() -> None:
    assert not [message for message in messages() if NEVER.search(message)]


def test_a_figure_comes_into_a_message_by_name() -> None:
    bare = {m: NAMES.sub("", PLACEHOLDER.sub("", m)) for m in messages()}
    assert not [message for message, rest in bare.items() if re.search(r"\d", rest)]


def test_content_holds_no_word_that_we_keep_from_patients() -> None:
    def kept(path: Path) -> list[str]:
        told = sentences(tomllib.loads(read(path)))
        return [sentence for sentence in told if NEVER.search(sentence)]

    assert not amiss(content_files(), kept)


def test_a_template_says_no_word_that_we_keep_from_patients() -> None:
    def kept(path: Path) -> list[str]:
        said = re.findall(r"""_\(\s*(?:"([^"]*)"|'([^']*)')""", read(path))
        return [one or two for one, two in said if NEVER.search(one or two)]

    assert not amiss(under("templates", ".html"), kept)


def test_a_module_is_named_for_what_it_knows() -> None:
    assert not amiss(modules(), lambda name: words_of(name.rsplit(".", 1)[-1]) & VAGUE)


def test_a_function_says_what_it_does() -> None:
    def vague(path: Path) -> list[str]:
        first = {name: name.strip("_").split("_")[0] for name in defined(path)}
        return [name for name, verb in first.items() if verb in VAGUE_VERBS]

    assert not amiss(under("aid", ".py"), vague)


def test_code_uses_the_words_of_the_house() -> None:
    def others(path: Path) -> list[str]:
        never = OTHER_WORDS - FHIR_WORDS if path.is_relative_to("aid/fhir") else OTHER_WORDS
        return [name for name in defined(path) if words_of(name) & never]

    assert not amiss(under("aid", ".py"), others)
