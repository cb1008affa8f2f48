"""What keeps a question honest: numbers, sources, what it asks, what nobody knows."""

import re
from datetime import date
from pathlib import Path

import pytest

from aid.library.check import check_library
from tests.library.spoiling import (
    PRESSURE,
    SUGAR,
    THINNER,
    Fault,
    found,
    hold_told,
    spoil,
)

TODAY = date(2026, 11, 21)
NOT_KNOWN = 'not_known = "Nobody knows who, if anyone, gains from checking for many years."'
OF_BURSTS = re.compile(r'cost = "some".*?(?=\[\[options.outcomes\]\])', re.DOTALL)

FAULTS = {
    "a whole of nobody": Fault(
        THINNER, "n = 9\nout_of = 100\n", "n = 9\nout_of = 0\n",
        "options[0].outcomes[0].out_of", "out_of = 0", "out of 100 or out of 1000",
    ),
    "less than nothing": Fault(
        THINNER, "n = 9\nout_of = 100\n", "n = -9\nout_of = 100\n",
        "options[0].outcomes[0].n", "n = -9", "less than nothing",
    ),
    "a number out of nobody knows how many": Fault(
        THINNER, "n = 9\nout_of = 100\n", "n = 9\n",
        "options[0].outcomes[0].out_of", "[[options.outcomes]]",
        "out of 100 or out of 1000",
    ),
    "a whole without its number": Fault(
        THINNER, 'words = "Too few to tell which way is better."',
        'words = "Too few to tell which way is better."\nout_of = 100',
        "options[0].outcomes[1].out_of", "out_of = 100", "no `n` says how many",
    ),
    "a number that nobody checked": Fault(
        THINNER, "n = 9\nout_of = 100\n", "n = 9\nout_of = 100\nchecked = false\n",
        "options[0].outcomes[0].n", "n = 9", "Nobody held this number against its source",
    ),
    "a finding over no time": Fault(
        PRESSURE, "horizon_months = 3", "horizon_months = 0",
        "options[0].outcomes[0].horizon_months", "horizon_months = 0", "how many months",
    ),
    "a finding over more years than anybody lives": Fault(
        PRESSURE, "horizon_months = 3", "horizon_months = 99999",
        "options[0].outcomes[0].horizon_months", "horizon_months = 99999",
        "how many months",
    ),
    "a way of being sure that we do not know": Fault(
        PRESSURE, 'certainty = "moderate"', 'certainty = "quite"',
        "options[0].outcomes[0].certainty", '"quite"', "'quite' is not one of the words",
    ),
    "no reason for being sure": Fault(
        SUGAR, 'certainty_reason = "A fair test, with few grave events."\n', "",
        "options[0].outcomes[1].certainty_reason", "[[options.outcomes]]",
        "`certainty_reason` is missing",
    ),
    "nobody to compare with": Fault(
        PRESSURE, 'comparator = "People who stopped one pill"', 'comparator = ""',
        "options[0].outcomes[0].comparator", 'comparator = ""', "blank",
    ),
    "a class of medicines that is not there": Fault(
        PRESSURE, '"acei", "arb"', '"acei", "arbs"', "medicine_classes[1]",
        "medicine_classes", "no class of medicines 'arbs'",
    ),
    "nothing that people come with": Fault(
        PRESSURE, 'issues = ["dizzy", "falls", "too_many_pills"]', "issues = []", "issues",
        "issues", "at least one issue",
    ),
    "what people come with, that we do not know": Fault(
        PRESSURE, '"dizzy", "falls"', '"dizzy", "floating"', "issues[1]", "issues",
        "'floating' is not one of the words",
    ),
    "nothing that nobody knows": Fault(
        SUGAR, NOT_KNOWN, 'not_known = ""', "options[0].not_known", "not_known", "blank",
    ),
    "a word for what nobody knows": Fault(
        SUGAR, NOT_KNOWN, 'not_known = "Nothing."', "options[0].not_known", "not_known",
        "there is always something",
    ),
    "a line about what nobody knows that is left out": Fault(
        SUGAR, NOT_KNOWN, "", "options[0].not_known", "[[options]]",
        "`not_known` is missing",
    ),
    "less of something, and nothing given up": Fault(
        SUGAR, 'kind = "benefit"\ngiven_up = true', 'kind = "benefit"',
        "options[2].outcomes", "[[options.outcomes]]", "what is given up",
    ),
    "a cost that we do not know": Fault(
        SUGAR, 'cost = "some"', 'cost = "lots"', "options[1].cost", '"lots"',
        "'lots' is not one of the words",
    ),
    "a good side longer than living with it": Fault(
        SUGAR, "Each check has a purpose and an end.", "Each check is soon over. " * 8,
        "options[1].upside", "upside", "half as long again as `living_with`",
    ),
    "a word that praises a way": Fault(
        PRESSURE, "One pill less to take", "The best way is one pill less to take",
        "options[1].upside", "upside", "'best' gives advice",
    ),
    "an id that no address can hold": Fault(
        SUGAR, 'id = "bursts"', 'id = "short bursts"', "options[1].id", "short bursts",
        "only small letters",
    ),
    "an outcome's id in capital letters": Fault(
        THINNER, 'id = "bleed"', 'id = "Bleed"', "options[0].outcomes[0].id", "Bleed",
        "only small letters",
    ),
    "nobody who wrote it": Fault(
        SUGAR, 'authors = ["Plan Together founding team"]', "authors = []",
        "provenance.authors", "authors", "who wrote this file",
    ),
    "a day to look again before the first": Fault(
        SUGAR, "review_by = 2027-11-21", "review_by = 2026-11-21", "provenance.review_by",
        "review_by", "before it was published",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_file_line_and_field(copy: Path, fault: Fault) -> None:
    spoiled = spoil(copy, fault.file, fault.old, fault.new)
    hold_told(check_library(copy, TODAY), fault, spoiled)


def test_a_way_that_asks_nothing_and_costs_nothing_is_told(copy: Path) -> None:
    path = copy / SUGAR
    bare = OF_BURSTS.sub("asks = []\n\n", path.read_text(encoding="utf-8"), count=1)
    path.write_text(bare, encoding="utf-8")
    problem = found(check_library(copy, TODAY), "options[1].asks")
    assert "Say what this way asks" in problem.sentence
    assert "asks = []" in bare.splitlines()[problem.line - 1]


def test_to_stop_may_ask_for_nothing(copy: Path) -> None:
    assert 'stance = "stop"\nasks = []' in (copy / SUGAR).read_text(encoding="utf-8")
    assert check_library(copy, TODAY) == ()


def test_a_way_on_which_nothing_may_bother_is_told(copy: Path) -> None:
    path = copy / SUGAR
    text = path.read_text(encoding="utf-8")
    carry_on, bursts, rest = text.partition('id = "bursts"')
    rosy = carry_on.replace('"harm"', '"benefit"').replace('"burden"', '"benefit"')
    path.write_text(rosy + bursts + rest, encoding="utf-8")
    problem = found(check_library(copy, TODAY), "options[0].outcomes")
    assert "Say what may bother" in problem.sentence


def test_hopes_told_at_far_more_length_than_bothers_are_told(copy: Path) -> None:
    hope = "Daily checks made no clear difference to HbA1c."
    spoil(copy, SUGAR, hope, "It may help in many ways. " * 60)
    problem = found(check_library(copy, TODAY), "options")
    assert "far more length than what may bother" in problem.sentence
