"""The sheet before a visit: one side to fill in by pen, in the words of the screens."""

from dataclasses import replace
from pathlib import Path

import pytest

from aid.domain.paper import SIZES, PaperSize, SheetName
from aid.domain.visit import Clinic, Step, Visit
from aid.domain.workload import Hassle
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.printing.before_sheet import BeforeSheet, before_sheet
from aid.printing.jobs import PrintJob
from aid.printing.pdf import Press
from aid.printing.sheets import page_html
from aid.rendering import Renderer
from tests.printing.conftest import Print, Show
from tests.printing.reading import faults_of, letters_of, pages_of, words_of
from tests.printing.scenes import job

NOTHING = Visit()


def empty(**said: object) -> PrintJob:
    return job(SheetName.BEFORE, visit=NOTHING, **said)


def sheet(words: Words, **said: object) -> BeforeSheet:
    return before_sheet(empty(**said), words)


def test_the_boxes_stand_in_the_order_of_the_screens_each_with_its_step(
    english: Words,
) -> None:
    steps = (Step.START, Step.MATTERS, Step.LIFE, Step.CARE, Step.OPTIONS)
    boxes = sheet(english).boxes
    assert [box.step.text for box in boxes] == [english.label(step) for step in steps]


def test_the_questions_are_numbered_through(english: Words) -> None:
    asks = [ask for box in sheet(english).boxes for ask in box.asks]
    assert [(ask.number.text, ask.words.text) for ask in asks] == [
        ("1", "The name or word I like to be called"),
        ("2", "We speak"),
        ("3", "Who is with me"),
        ("4", "What I would like to be able to do"),
        ("5", "What worries me most about my care"),
        ("6", "What helps me, what I am good at"),
        ("7", "Hours a week I can give to my care"),
        ("8", "What takes the most out of me"),
        ("9", "What I want to ask today"),
    ]


def test_no_legal_name_is_asked_for(print_it: Print) -> None:
    assert "It need not be my legal name." in words_of(print_it(empty()))


def test_three_heavy_things_have_a_row_each_and_the_words_of_hassle_to_ring(
    english: Words,
) -> None:
    [table] = [a.heaviest for box in sheet(english).boxes for a in box.asks if a.heaviest]
    assert [row.text for row in table.rows] == ["1", "2", "3"]
    assert [one.text for one in table.bothers] == [english.label(h) for h in Hassle]
    assert [head.text for head in table.heads][1:3] == ["How often", "Minutes each time"]


def test_the_languages_of_the_clinic_can_be_ringed_each_in_its_own_name(
    english: Words,
) -> None:
    clinic = Clinic(languages=("es", "en"))
    speak = sheet(english, clinic=clinic).boxes[0].asks[1]
    assert [one.text for one in speak.rings] == ["English", "Español"]


def test_the_foot_says_that_all_of_it_is_free(print_it: Print) -> None:
    printed = words_of(print_it(empty()))
    assert "Fill in what you like. Leave the rest." in printed
    assert "Nobody keeps this paper unless you want it." in printed


def test_it_holds_nothing_of_a_visit_even_where_there_is_one(print_it: Print) -> None:
    assert words_of(print_it(job(SheetName.BEFORE))) == words_of(print_it(empty()))


@pytest.mark.parametrize("size", [14, 18])
@pytest.mark.parametrize("paper", PaperSize)
def test_it_is_one_side_in_every_language_that_is_shipped(
    paper: PaperSize, size: int, shelf: Shelf, renderer: Renderer, press: Press
) -> None:
    for language in shelf.languages:
        wanted = empty(paper=paper, size=size, language=language.tag)
        made = press.pdf(page_html(wanted, renderer, shelf, in_browser=False))
        assert len(pages_of(made)) == 1, language.tag


@pytest.mark.parametrize("paper", PaperSize)
def test_at_the_smallest_type_a_language_two_fifths_longer_is_one_side_too(
    paper: PaperSize, print_it: Print
) -> None:
    assert len(pages_of(print_it(empty(paper=paper, size=14, language="ar")))) == 1


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", SIZES)
def test_it_can_be_read_aloud_and_loses_nothing_at_any_size(
    size: int, language: str, tongues: Shelf, print_it: Print, tmp_path: Path
) -> None:
    made = print_it(empty(size=size, language=language))
    assert faults_of(made, tmp_path) == []
    foot = before_sheet(empty(), tongues.words(language)).foot[-1].text
    assert set(foot) - {" "} <= set(letters_of(made))


def test_a_page_of_its_own_carries_its_own_title(show: Show) -> None:
    assert "<title>Before my visit</title>" in show(empty())
    both = (SheetName.FRIDGE, SheetName.BEFORE)
    assert "<title>My plan</title>" in show(replace(job(*both)))
