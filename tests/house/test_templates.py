"""Every template parses and is used; words, styles and scripts stay where they belong."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.house.checkout import read, tree, under

PATHS = under("templates", ".html")
READER = Environment(autoescape=True)
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
CLASSES = re.compile(r"\{% block \w*class %\}.*?\{% endblock %\}", re.DOTALL)
TAG = re.compile(r"""<[^>]*>|&#?\w+;|\s[\w-]+="[^"]*\"""")
SPOKEN = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*[^\W\d_][^"]*)"')
NOT_SPOKEN = re.compile(r"<meta\b[^>]*>|Plan Together|A\+")
ELSEWHERE = re.compile(r"""(?:https?:)?//[\w{]""")
NAMESPACES = re.compile(r'\sxmlns(?::\w+)?="[^"]*"')
INLINE = {
    "a style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "a script": re.compile(r"<script\b(?![^>]*\ssrc=)|\son[a-z]+\s*=", re.IGNORECASE),
}


@cache
def parsed(path: Path) -> nodes.Template:
    return READER.parse(read(path), filename=str(path))


def name_of(path: Path) -> str:
    return path.relative_to("templates").as_posix()


def markup(path: Path) -> str:
    """A template without what Jinja fills in."""
    return JINJA.sub("", CLASSES.sub("", read(path)))


def named_by_templates() -> Iterator[str]:
    kinds = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
    for path in PATHS:
        for asking in parsed(path).find_all(kinds):
            yield from (f"^{re.escape(c.value)}$" for c in asking.find_all(nodes.Const)
                        if isinstance(c.value, str))  # fmt: skip


def named_by_code() -> Iterator[str]:
    """Template names in the code, an f-string as the pattern of what it can be."""
    for path in [*under("aid", ".py"), *under("tests", ".py")]:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and str(node.value).endswith(".html"):
                yield f"^{re.escape(str(node.value))}$"
            if isinstance(node, ast.JoinedStr) and _part(node.values[-1]).endswith(".html"):
                yield "^" + "".join(_part(value) for value in node.values) + "$"


def _part(value: ast.expr) -> str:
    return re.escape(str(value.value)) if isinstance(value, ast.Constant) else r"[\w/-]+"


def asked_for(path: Path) -> set[str]:
    """The macros that a template imports, under the names it gives them."""
    found = parsed(path).find_all(nodes.FromImport)
    names = [name for asking in found for name in asking.names]
    return {name if isinstance(name, str) else name[1] for name in names}


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_a_template_parses(path: Path) -> None:
    assert parsed(path)


def test_every_template_is_used() -> None:
    wanted = re.compile("|".join({*named_by_templates(), *named_by_code()}) or "^$")
    assert not [name_of(path) for path in PATHS if not wanted.match(name_of(path))]


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_a_template_uses_what_it_imports(path: Path) -> None:
    spoken = {name.name for name in parsed(path).find_all(nodes.Name)}
    assert asked_for(path) <= spoken


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_a_template_never_trusts_text(path: Path) -> None:
    filters = {each.name for each in parsed(path).find_all(nodes.Filter)}
    calls = {name.name for name in parsed(path).find_all(nodes.Name)}
    assert not (filters | calls) & {"safe", "Markup"}
    assert "autoescape" not in read(path)


@pytest.mark.parametrize("path", PATHS, ids=str)
@pytest.mark.parametrize("what", INLINE)
def test_a_template_holds_neither_style_nor_script(path: Path, what: str) -> None:
    assert not INLINE[what].findall(read(path))


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_a_template_asks_nothing_of_the_network(path: Path) -> None:
    assert not ELSEWHERE.findall(NAMESPACES.sub("", read(path)))


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_every_word_of_a_template_can_be_translated(path: Path) -> None:
    bare = NOT_SPOKEN.sub("", markup(path))
    assert not SPOKEN.findall(bare)
    assert not re.findall(r"[^\W\d_]{2,}", TAG.sub(" ", bare))
