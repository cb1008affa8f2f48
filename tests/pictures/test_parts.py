"""Every picture as a part of a page: rendered once, told in words, free of styles."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from aid.pictures.samples import samples

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"


@dataclass(frozen=True)
class StubLanguage:
    tag: str
    direction: str


class StubWords:
    """Says everything as plainly as it can."""

    def __init__(self, direction: str) -> None:
        self.language = StubLanguage("ar" if direction == "rtl" else "en", direction)

    def minutes(self, n: int) -> str:
        return f"{n} min"

    def number(self, n: int) -> str:
        return str(n)

    def weekday(self, n: int, width: str) -> str:
        return f"{width} {n}"

    def label(self, member: StrEnum) -> str:
        return member.value

    def listed(self, items: list[str]) -> str:
        return ", ".join(items)


def said(message: str, **values: object) -> str:
    return message.format(**values) if values else message


def counted(one: str, many: str, n: int) -> str:
    return (one if n == 1 else many).format(n=n)


def environment(direction: str = "ltr") -> Environment:
    made = Environment(
        loader=FileSystemLoader(ROOT / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(_=said, ngettext=counted, words=StubWords(direction))
    return made


def rendered(direction: str = "ltr") -> str:
    values = samples(mirrored=direction == "rtl")
    return environment(direction).get_template("parts/examples.html").render(samples=values)


def page(direction: str = "ltr") -> BeautifulSoup:
    return BeautifulSoup(rendered(direction), "html5lib")


def one(macro: str, name: str, *values: object, **options: object) -> BeautifulSoup:
    """A part rendered by itself."""
    module = environment().get_template(f"parts/{macro}.html").module
    return BeautifulSoup(str(getattr(module, name)(*values, **options)), "html5lib")


def is_told(svg: Tag) -> bool:
    hidden = svg.get("aria-hidden") == "true"
    named = svg.get("aria-label") or (svg.title and svg.title.string)
    return hidden or (svg.get("role") == "img" and bool(named))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_page_of_examples_renders(direction: str) -> None:
    found = page(direction)
    assert found.html is not None
    assert found.html["dir"] == direction
    assert found.select("table.week td svg")


def test_no_part_carries_a_style_or_a_script() -> None:
    assert not re.findall(r"\sstyle=|<style|<script|\son\w+=", rendered())


def test_every_drawing_is_told_in_words_or_hidden_from_readers() -> None:
    assert not [svg for svg in page().select("svg") if not is_told(svg)]


def test_no_attribute_is_left_empty_and_no_id_comes_twice() -> None:
    found = page()
    ids = [tag["id"] for tag in found.select("[id]")]
    assert len(ids) == len(set(ids))
    assert not found.select('[d=""], [aria-label=""], [viewBox=""]')


def test_every_sign_and_mark_that_is_used_is_in_the_sprite() -> None:
    found = page()
    drawn = {f"#{symbol['id']}" for symbol in found.select("symbol")}
    assert {use["href"] for use in found.select("use")} <= drawn


def test_right_to_left_pictures_begin_at_the_right() -> None:
    flips = [g["transform"] for g in page("rtl").select("svg > g[transform]")]
    assert flips
    assert all("scale(-1 1)" in flip for flip in flips)
    assert not page("ltr").select("svg > g[transform]")


def test_dots_on_the_page_are_as_many_as_the_sentence_says() -> None:
    for svg, picture in zip(page().select("svg.dots"), samples().dots, strict=True):
        filled = "".join(str(path["d"]) for path in svg.select("path.happens"))
        assert filled.count("M") == picture.n
        assert svg.title is not None
        assert str(picture.n) in str(svg.title.string)


def test_a_cell_of_the_week_says_its_figures() -> None:
    told = one("week", "week", samples().weeks[0], "My week").select("td svg")
    assert told[3]["aria-label"] == "111 min, pill-time, 1 trip"
    assert told[5]["aria-label"] == "21 min, helper 40 min, pill-time"


def test_a_day_that_changes_says_what_it_was_before() -> None:
    told = one("week_columns", "week_columns", samples().columns[0]).get_text()
    assert "long 0: 36 min, before 60 min" in told


def test_hours_that_nobody_asked_about_are_said_to_be_unknown() -> None:
    assert "not asked yet" in one("hours", "hours", samples().hours[1]).get_text()


def test_a_name_at_the_table_cannot_become_markup() -> None:
    table = one("seats", "seats", samples().tables[0], patient="<b>x</b>")
    assert not table.select("svg b")
    assert "<b>x</b>" in table.get_text()


def test_a_sign_for_paper_is_drawn_in_its_place() -> None:
    assert one("icon", "sign", "star", inline=True).select("path")
    assert not one("icon", "mark", "studies", inline=True).select("use")


def test_a_task_without_a_known_icon_still_has_one() -> None:
    unknown, dots = one("icon", "icon", "no such thing"), one("icon", "icon", "dots")
    assert str(unknown) == str(dots)


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.toml")), ids=lambda p: p.name)
def test_every_icon_that_content_names_is_drawn(path: Path) -> None:
    icons = environment().get_template("parts/icon_paths.html").module.ICONS
    text = path.read_text(encoding="utf-8")
    assert tomllib.loads(text)
    assert set(re.findall(r'^icon = "([^"]*)"', text, re.MULTILINE)) <= set(icons)
