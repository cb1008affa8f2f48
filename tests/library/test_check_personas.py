"""A shipped made-up person has a lived day, the system's way, and what studies say."""

from datetime import date
from pathlib import Path

import pytest

from aid.library.check import check_library
from aid.library.load import Library
from aid.library.problems import Problem
from aid.library.reading_level import english_grade

TODAY = date(2026, 11, 21)
WALTER = "personas/walter.toml"


def problems(copy: Path) -> list[Problem]:
    return [one for one in check_library(copy, TODAY) if one.file == WALTER]


def spoil(copy: Path, old: str, new: str) -> list[Problem]:
    """Write one thing of Walter's over, and return what is then wrong with him."""
    path = copy / WALTER
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return problems(copy)


def without(copy: Path, start: str, end: str) -> list[Problem]:
    """Take what stands between two lines of Walter's out."""
    text = (copy / WALTER).read_text(encoding="utf-8")
    head, _, rest = text.partition(start)
    return spoil(copy, text, head + end + rest.partition(end)[2])


def test_each_shipped_person_is_whole(library: Library) -> None:
    for person in library.personas.values():
        assert person.summary.words, person.id
        assert f"{person.name} is made up." in person.story.words
        assert len(person.journey) >= 4
        assert {bool(line.source) for line in person.evidence} == {True, False}


def test_what_is_told_of_people_reads_at_grade_six_or_below(library: Library) -> None:
    for person in library.personas.values():
        told = [person.story, *(step.words for step in person.journey)]
        told += [line.words for line in person.evidence]
        assert english_grade(text.words for text in told) <= 6, person.id


@pytest.mark.parametrize("field", ["summary", "name"])
def test_who_it_is_may_not_be_missing(copy: Path, field: str) -> None:
    [problem] = spoil(copy, f"\n{field} = ", "\npaper_also = ")
    assert (problem.field, problem.sentence) == (field, f"`{field}` is missing.")


def test_the_lived_day_may_not_be_missing(copy: Path) -> None:
    [problem] = without(copy, "story =", "[people]")
    assert (problem.field, problem.sentence) == ("story", "`story` is missing.")


def test_a_way_of_three_steps_is_too_short(copy: Path) -> None:
    middle = 'step = "On the last day'
    [problem] = without(copy, f"[[journey]]\n{middle}", "# ---- what studies")
    assert problem.field == "journey"
    assert "4 steps or more" in problem.sentence


def test_a_step_says_how_it_feels(copy: Path) -> None:
    [problem] = spoil(copy, 'felt = "Lost"\n', "")
    assert (problem.field, problem.sentence) == ("journey[0].felt", "`felt` is missing.")


def test_a_feeling_is_not_blank(copy: Path) -> None:
    [problem] = spoil(copy, 'felt = "Lost"', 'felt = " "')
    assert (problem.field, problem.line) == ("journey[0].felt", line_with(copy, '" "'))


def line_with(copy: Path, words: str) -> int:
    lines = (copy / WALTER).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_line_of_studies_names_a_source_that_is_there(copy: Path) -> None:
    [problem] = spoil(copy, '"jonas2010"', '"jonas2012"')
    assert problem.field == "evidence[0].source"
    assert "no source 'jonas2012'" in problem.sentence


def test_what_studies_say_may_not_be_missing(copy: Path) -> None:
    spoil(copy, 'source = "jonas2010"\n', "")
    [problem] = spoil(copy, 'source = "joosten2023"\n', "")
    assert (problem.field, "names a study" in problem.sentence) == ("evidence", True)


def test_what_nobody_knows_may_not_be_missing(copy: Path) -> None:
    text = (copy / WALTER).read_text(encoding="utf-8")
    [problem] = spoil(copy, text, text[: text.index('[[evidence]]\nfinding = "If longer')])
    assert (problem.field, "unknown" in problem.sentence) == ("evidence", True)


def test_no_line_at_all_is_not_enough(copy: Path) -> None:
    text = (copy / WALTER).read_text(encoding="utf-8")
    [problem] = spoil(copy, text, text[: text.index("[[evidence]]")])
    assert (problem.field, "2 lines or more" in problem.sentence) == ("evidence", True)


def test_a_figure_stands_beside_its_sentence(copy: Path) -> None:
    found = spoil(copy, "{people} people at one", "85 people at one")
    assert {one.field for one in found} == {
        "evidence[0].finding", "evidence[0].figures.people",
    }  # fmt: skip


def test_a_medicine_has_a_class_that_is_there(copy: Path) -> None:
    [problem] = spoil(copy, 'class = "vka"', 'class = "vkb"')
    assert "no class 'vkb'" in problem.sentence
