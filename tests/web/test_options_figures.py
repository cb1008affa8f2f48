"""Every number on Ways is drawn: as many dots as its caption says, out of as many."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from aid.domain.options import Question, Stance
from aid.domain.visit import Visit
from aid.library.load import load_library
from aid.web.desk import Desk
from tests.web.page import Guest

CONTENT = Path(__file__).resolve().parents[2] / "content"
NUMBERED = tuple(
    question.id
    for question in load_library(CONTENT).questions.values()
    if any(one.n is not None for way in question.options for one in way.outcomes)
)


def drawn(outcome: Tag) -> tuple[int, int]:
    """How many dots are filled, and how many are drawn in all."""
    filled, empty = (subpaths(outcome, kind) for kind in ("happens", "edge"))
    return filled, filled + empty


def subpaths(outcome: Tag, kind: str) -> int:
    """How many dots the paths of one kind hold."""
    paths = (path for path in outcome.find_all("path") if kind in path.get("class", ""))
    return sum(path["d"].count("M") for path in paths)


def told(outcome: Tag) -> tuple[int, int]:
    """How many have it as the caption says, and out of how many."""
    have, rest = (int(b.get_text().replace(",", "")) for b in outcome.select("span b")[-2:])
    return have, have + rest


def figures_of(question: Question) -> set[tuple[str, int, int]]:
    return {
        (way.id, one.n, one.out_of or 0)
        for way in question.options
        for one in way.outcomes
        if one.n is not None
    }


@pytest.mark.parametrize("name", NUMBERED)
def test_as_many_dots_as_the_caption_says(client: Guest, desk: Desk, name: str) -> None:
    question = desk.library.questions[name]
    kept = desk.store.begin(Visit(question=name))
    others = [way.id for way in question.options if way.stance is not Stance.CARRY_ON]
    for way in others:
        page = client.see(f"/visit/{kept.id}/options?swap={way}")
        whole = BeautifulSoup(page.html, "html.parser")  # `soup` leaves the shapes out
        pictures = [out for out in whole.select(".out") if out.svg]
        for outcome in pictures:
            assert drawn(outcome) == told(outcome)
        known = {(n, out_of) for _, n, out_of in figures_of(question)}
        assert {drawn(outcome) for outcome in pictures} <= known


def test_there_are_numbers_to_draw() -> None:
    assert len(NUMBERED) >= 30
