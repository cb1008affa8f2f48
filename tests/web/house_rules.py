"""What every page of ours keeps to; each broken rule comes back as a sentence."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import html5lib
from bs4 import BeautifulSoup, Tag

CONTROLS = ("input", "select", "textarea")
NAMED = (*CONTROLS, "button", "a", "iframe")
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list")
ADDRESSES = (
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "srcset",
    "data",
    "xlink:href",
)
SPOKEN = ("aria-label", "title", "placeholder")
ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
SHAPES = re.compile(
    r"<symbol\b.*?</symbol>|<(?:path|rect|circle|line|use)\b(?![^>]*\bid=)[^>]*/>",
    re.DOTALL,
)
NAMES = re.compile(r"(?:<option>[^<]*</option>){50,}")
VALUE = re.compile(r'="[^"]*"')
KEYS = re.compile(
    r'(name="(?:csrf_token|version|save_id)" value="|/visit/|<bdi dir="ltr">)[\w.-]+([/"<])'
)
TEXT = re.compile(r">[^<>]+<")
UNFILLED = re.compile(r"(?<![{\w])\{[a-z_]+\}(?!\})")


def broken_rules(html: str) -> tuple[str, ...]:
    """Return what a page breaks, an empty tuple when it is sound."""
    return _broken(KEYS.sub(r"\1x\2", html))


@lru_cache(maxsize=1024)
def _broken(html: str) -> tuple[str, ...]:
    """Return what a page breaks; one that differs in its keys alone is read once."""
    page = _built(html)
    tags = page.find_all(True)
    checks = (
        _grammar(TEXT.sub("><", VALUE.sub("", NAMES.sub("", html)))),
        _frame(page, tags),
        _ids(tags),
        _names(page, tags),
        _forms(tags),
        _addresses(tags),
        _inline(tags),
        _words(page, tags),
    )
    return tuple(broken for check in checks for broken in check)


@lru_cache(maxsize=64)
def parsed(html: str) -> BeautifulSoup:
    """Return the page as it is shown, less shapes, spare parts and lists without end."""
    return _built(html)


def _built(html: str) -> BeautifulSoup:
    bare = NAMES.sub("", SHAPES.sub("", html))
    page = BeautifulSoup(bare, "html.parser", store_line_numbers=False)
    for spare in page.find_all("template"):
        spare.decompose()
    return page


@lru_cache(maxsize=4096)
def _grammar(skeleton: str) -> tuple[str, ...]:
    """Return what is unsound about the tags; pages of one build are read once."""
    reader = html5lib.HTMLParser()
    reader.parse(skeleton)
    return tuple(f"no sound HTML: {code} {told}" for _, code, told in reader.errors)


def _frame(page: BeautifulSoup, tags: list[Tag]) -> Iterator[str]:
    for name in ("lang", "dir"):
        if not page.html.get(name):
            yield f"<html> has no {name}"
    if not page.title or not page.title.get_text(strip=True):
        yield "the page has no title"
    headings = [tag.get_text(strip=True) for tag in tags if tag.name == "h1"]
    sheets = sum(
        1 for tag in tags if "leaf" in tag.get("class", ())
    )  # on paper, each has one
    if len(headings) != max(1, sheets) or not all(headings):
        yield f"the page has these h1: {headings}"
    if sum(1 for tag in tags if tag.name == "main") != 1:
        yield "the page has not one main part"


def _ids(tags: list[Tag]) -> Iterator[str]:
    ids = Counter(tag["id"] for tag in tags if tag.has_attr("id"))
    yield from (f"id {name!r} is there {n} times" for name, n in ids.items() if n > 1)
    for tag in tags:
        pointed = " ".join(str(tag[name]) for name in REFERENCES if tag.has_attr(name))
        if str(tag.get("href", "")).startswith("#"):
            pointed += f" {tag['href'][1:]}"
        for name in pointed.split():
            if name not in ids:
                yield f"<{tag.name}> points to {name!r}, which is not there"


def _names(page: BeautifulSoup, tags: list[Tag]) -> Iterator[str]:
    for tag in tags:
        silent = tag.name in NAMED and tag.get("type") != "hidden"
        if silent and not name_of(tag, page):
            yield f"nobody can hear what this is: {str(tag)[:120]}"


def name_of(tag: Tag, page: BeautifulSoup) -> str:
    """Return what a screen reader calls a control."""
    said = tag.get("aria-label") or (tag.get("title") if tag.name == "iframe" else "")
    if said and said.strip():
        return str(said).strip()
    if tag.get("aria-labelledby"):
        found = (page.find(id=one) for one in tag["aria-labelledby"].split())
        return " ".join(one.get_text(" ", strip=True) for one in found if one).strip()
    if tag.name in ("button", "a"):
        return tag.get_text(" ", strip=True)
    label = tag.find_parent("label") or page.find("label", attrs={"for": tag.get("id")})
    return label.get_text(" ", strip=True) if label else ""


def _forms(tags: list[Tag]) -> Iterator[str]:
    for tag in tags:
        if tag.name == "form":
            if not tag.get("action"):
                yield "a form has no action"
            token = tag.find("input", attrs={"name": "csrf_token"})
            if token is None or not token.get("value"):
                yield f"the form to {tag.get('action')} has no token"
        alone = tag.name in ("button", *CONTROLS) and not tag.has_attr("readonly")
        if alone and tag.find_parent("form") is None:
            yield f"this stands outside any form: {str(tag)[:120]}"


def _addresses(tags: list[Tag]) -> Iterator[str]:
    for tag in tags:
        for name in ADDRESSES:
            if ELSEWHERE.match(tag.get(name) or ""):
                yield f"<{tag.name}> asks for {tag[name]}"


def _inline(tags: list[Tag]) -> Iterator[str]:
    for tag in tags:
        if tag.name == "style" or (tag.name == "script" and not tag.get("src")):
            yield f"there is a {tag.name} in the page"
        if any(name == "style" or name.startswith("on") for name in tag.attrs):
            yield f"<{tag.name}> carries a style or a script of its own"


def _words(page: BeautifulSoup, tags: list[Tag]) -> Iterator[str]:
    spoken = [tag[name] for tag in tags for name in SPOKEN if tag.has_attr(name)]
    said = " ".join((page.get_text(" "), *spoken))
    if page.html.get("lang") == "en" and "[en]" in said:
        yield "English is marked as not translated"
    for gap in UNFILLED.findall(said):
        yield f"nothing was put in the place of {gap}"
