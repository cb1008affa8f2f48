"""Each fault of a content file is told with its file, its line and its field."""

from datetime import date
from pathlib import Path

import pytest

from aid.library.check import check_library
from aid.library.load import load_library
from aid.library.problems import ContentError
from tests.library.spoiling import (
    CHECKS,
    PRESSURE,
    SALMA,
    SOURCES,
    SUGAR,
    THINNER,
    Fault,
    found,
    hold_told,
    spoil,
)

TODAY = date(2026, 11, 21)
FAULTS = {
    "a missing field": Fault(
        SUGAR, 'certainty = "low"\n', "", "options[0].outcomes[3].certainty",
        "[[options.outcomes]]", "`certainty` is missing",
    ),
    "a way that does not say what it asks": Fault(
        SUGAR, "asks = []\n", "", "options[0].asks", "[[options]]", "`asks` is missing",
    ),
    "a field that nobody knows": Fault(
        SUGAR, "upside = ", "benefits = ", "options[0].benefits", "benefits",
        "Nobody knows a field `benefits`",
    ),
    "a blank": Fault(
        SUGAR,
        'not_known = "Nobody knows who, if anyone, gains from checking for many years."',
        'not_known = " "', "options[0].not_known", "not_known", "blank",
    ),
    "a word that is none of the set": Fault(
        PRESSURE, 'stance = "less"', 'stance = "fewer"', "options[1].stance", "fewer",
        "'fewer' is not one of the words",
    ),
    "a number where words belong": Fault(
        PRESSURE, 'stance = "less"', "stance = 3", "options[1].stance", "= 3", "wrong form",
    ),
    "a line that is not TOML": Fault(
        SUGAR, 'id = "sugar_checks"', "id = sugar_checks", "", "id = sugar", "as TOML",
    ),
    "a digit in a sentence": Fault(
        SUGAR, "{people} adults who used no insulin, in",
        "450 adults who used no insulin, in",
        "options[0].outcomes[3].population", "450 adults", "A digit stands in the sentence",
    ),
    "a placeholder without its figure": Fault(
        SUGAR, "{ points = 0.3, people = 3383, studies = 15 }",
        "{ points = 0.3, people = 3383 }", "options[0].outcomes[3].population",
        "population", "no figure for {studies}",
    ),
    "a figure that no sentence names": Fault(
        SUGAR, "people = 3383, studies", "people = 3383, sites = 9, studies",
        "options[0].outcomes[3].figures.sites", "figures", "names {sites}",
    ),
    "a figure outside an outcome": Fault(
        SUGAR, "asks = []\n", "asks = []\nfigures = { minutes = 3 }\n",
        "options[0].figures", "figures", "Nobody knows a field `figures`",
    ),
    "a source that nobody wrote down": Fault(
        SUGAR, 'source = "zhu2016"', 'source = "zhu2061"', "options[0].outcomes[3].source",
        "zhu2061", "no source 'zhu2061'",
    ),
    "two wholes in one picture": Fault(
        THINNER, "n = 15\nout_of = 100\n", "n = 153\nout_of = 1000\n",
        "options[2].outcomes[0].out_of", "out_of = 1000", "the same whole",
    ),
    "a number of one group alone": Fault(
        THINNER, "n = 15\nout_of = 100\n", 'words = "More bleeds."\n',
        "options[0].outcomes[0].n", "n = 9", "compares nothing",
    ),
    "a number and words at once": Fault(
        THINNER, "n = 15\n", 'n = 15\nwords = "More bleeds."\n',
        "options[2].outcomes[0].n", "n = 15", "one of the two",
    ),
    "a whole that nobody can picture": Fault(
        THINNER, "n = 9\nout_of = 100\n", "n = 9\nout_of = 96\n",
        "options[0].outcomes[0].out_of", "out_of = 96", "out of 100 or out of 1000",
    ),
    "more than the whole": Fault(
        THINNER, "n = 9\nout_of = 100\n", "n = 109\nout_of = 100\n",
        "options[0].outcomes[0].n", "n = 109", "more than the whole",
    ),
    "no way to carry on": Fault(
        SUGAR, 'stance = "carry_on"', 'stance = "more"', "options", "[[options]]",
        "to carry on",
    ),
    "a way told at too much length": Fault(
        SUGAR, "Each check has a purpose and an end.",
        "Each check has a purpose and an end. It is fine. It is good. We like it most.",
        "options[1].upside", "upside", "half as long again",
    ),
    "a day to look again that is past": Fault(
        SUGAR, "review_by = 2027-11-21", "review_by = 2026-11-20", "provenance.review_by",
        "2026-11-20", "looked at again by 2026-11-20",
    ),
    "a kind of task that is not there": Fault(
        SUGAR, 'kind = "clinic_visit"', 'kind = "clinic_trip"', "options[1].asks[1].kind",
        "clinic_trip", "no kind of task 'clinic_trip'",
    ),
    "a task asked without how often": Fault(
        SUGAR, "times = 21\n", "", "options[1].asks[0].times", "[[options.asks]]",
        "how often",
    ),
    "a word of advice": Fault(
        PRESSURE, "One pill less to take", "You should take one pill less",
        "options[1].upside", "upside", "'should' gives advice",
    ),
    "an id that is not the name of the file": Fault(
        SUGAR, 'id = "sugar_checks"', 'id = "sugar"', "id", 'id = "sugar"',
        "name of the file",
    ),
    "two ways of one name": Fault(
        SUGAR, 'id = "stop"', 'id = "bursts"', "options[2].id", "bursts",
        "Another way is called 'bursts'",
    ),
    "a guess that names a study": Fault(
        CHECKS, 'source = "our_guess"', 'source = "russell2005"', "change_sensor.source",
        "russell2005", "our_guess",
    ),
    "minutes of a study that nobody wrote down": Fault(
        CHECKS, 'source = "home_pressure2021"', 'source = "home_pressure2012"',
        "check_pressure.source", "home_pressure2012", "no source 'home_pressure2012'",
    ),
    "minutes out of order": Fault(
        CHECKS, "minutes = { low = 1, usual = 3, high = 5 }",
        "minutes = { low = 4, usual = 3, high = 5 }", "finger_pricks.minutes", "low = 4",
        "low to usual to high",
    ),
    "a seventh kind on the empty page": Fault(
        CHECKS, "[pressure_diary]\n", "[pressure_diary]\ncommon = true\n", "common", "",
        "there are 7",
    ),
    "a kind of task with a field too many": Fault(
        CHECKS, "[pressure_diary]\n", '[pressure_diary]\ncolour = "red"\n',
        "pressure_diary.colour", "colour", "Nobody knows a field `colour`",
    ),
    "a person who is not made up": Fault(
        SALMA, "made_up = true", "made_up = false", "made_up", "made_up", "Only made-up",
    ),
    "a person with a question that is not there": Fault(
        SALMA, 'question = "sugar_checks"', 'question = "sugar"', "question", "question",
        "no question 'sugar'",
    ),
    "a person with a task of no kind": Fault(
        SALMA, 'kind = "foot_clinic"', 'kind = "feet"', "tasks[8].kind", '"feet"',
        "no kind of task 'feet'",
    ),
    "a person with lost pay over the money": Fault(
        SALMA, 'lost_pay = "24.00"', 'lost_pay = "42.00"', "tasks[8].lost_pay", "42.00",
        "more than its whole",
    ),
    "a year that is none": Fault(
        SOURCES, "year = 2017", "year = 217", "young2017.year", "217",
        "year of a publication",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_file_line_and_field(copy: Path, fault: Fault) -> None:
    spoiled = spoil(copy, fault.file, fault.old, fault.new)
    hold_told(check_library(copy, TODAY), fault, spoiled)


OF_SWITCH = 'n = 15\nout_of = 100\ncomparator = "People who stayed on warfarin"\n'


def test_two_spans_in_one_picture_are_told(copy: Path) -> None:
    spoil(
        copy, THINNER, f"{OF_SWITCH}horizon_months = 12", f"{OF_SWITCH}horizon_months = 24"
    )
    problem = found(check_library(copy, TODAY), "options[2].outcomes[0].horizon_months")
    assert "another span" in problem.sentence


def test_two_studies_in_one_picture_are_told(copy: Path) -> None:
    path = copy / THINNER
    before, switch, after = path.read_text(encoding="utf-8").partition(OF_SWITCH)
    other = after.replace('"joosten2023"', '"granger2011"', 1)
    path.write_text(before + switch + other, encoding="utf-8")
    problem = found(check_library(copy, TODAY), "options[2].outcomes[0].source")
    assert "another study" in problem.sentence


@pytest.mark.parametrize(
    ("source", "says"), [('source = ""\n', "blank"), ("", "`source` is missing")]
)
def test_a_number_without_its_source_is_told(copy: Path, source: str, says: str) -> None:
    path = copy / THINNER
    before, switch, after = path.read_text(encoding="utf-8").partition(OF_SWITCH)
    bare = after.replace('source = "joosten2023"\n', source, 1)
    path.write_text(before + switch + bare, encoding="utf-8")
    told = [p for p in check_library(copy, TODAY) if p.field.endswith("[0].source")]
    assert any(says in problem.sentence for problem in told)


def test_a_name_may_hold_a_digit(copy: Path) -> None:
    spoil(copy, SUGAR, "Each check has a purpose", "Each B12 or HbA1c check has a purpose")
    assert check_library(copy, TODAY) == ()


def test_a_file_that_is_not_text_is_told(copy: Path) -> None:
    (copy / SUGAR).write_bytes(b"\xff\xfe\x00")
    assert "not plain text" in found(check_library(copy, TODAY), "").sentence


def test_one_spoiled_file_does_not_hide_another(copy: Path) -> None:
    spoil(copy, SUGAR, 'stance = "carry_on"', 'stance = "same"')
    spoil(copy, CHECKS, "low = 1, usual = 3", "low = 9, usual = 3")
    files = {problem.file for problem in check_library(copy, TODAY)}
    assert {SUGAR, CHECKS} <= files


def test_the_library_refuses_what_it_cannot_read(copy: Path) -> None:
    spoil(copy, SUGAR, 'stance = "carry_on"', 'stance = "same"')
    with pytest.raises(ContentError, match=r"options/sugar_checks.toml, line \d+, options"):
        len(load_library(copy).questions)
