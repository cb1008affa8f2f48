"""A clinic's own file with a fault is left out, the reason is kept, the rest works."""

import shutil
from pathlib import Path

import pytest

from aid.library.load import Library, load_library
from tests.library.spoiling import PRESSURE, SUGAR, THINNER, spoil

FAULTS = {
    "a whole of nobody": (THINNER, "out_of = 100\n", "out_of = 0\n"),
    "more than the whole": (THINNER, "n = 9\n", "n = 900\n"),
    "an unknown certainty": (SUGAR, 'certainty = "low"', 'certainty = "quite"'),
    "a source that is not there": (SUGAR, 'source = "zhu2016"', 'source = "us2026"'),
    "a class that is not there": (PRESSURE, '"acei", "arb"', '"acei", "arbs"'),
    "no line for what nobody knows": (PRESSURE, "not_known = ", "unknown = "),
    "a word of advice": (PRESSURE, "One pill less to take", "You should take one less"),
    "a figure that is not there": (SUGAR, "{studies} studies", "{tests} studies"),
    "a figure that is a list": (SUGAR, "people = 450 }", "people = [450] }"),
    "not TOML at all": (SUGAR, 'id = "sugar_checks"', "id = sugar_checks"),
    "another name inside": (SUGAR, 'id = "sugar_checks"', 'id = "sugar"'),
    "lists without end": (SUGAR, "asks = []", f"asks = {'[' * 5000}"),
    "a number without end": (SUGAR, "_months = 12", f"_months = {'9' * 5000}"),
}  # fmt: skip


@pytest.fixture
def ours(copy: Path, tmp_path: Path) -> Path:
    """A clinic's own folder with all three questions, each changed by a word."""
    for file in (SUGAR, PRESSURE, THINNER):
        (tmp_path / "ours" / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(copy / file, tmp_path / "ours" / file)
        spoil(tmp_path / "ours", file, "\nsituation = ", '\n# "Ours."\nsituation = ')
        spoil(tmp_path / "ours", file, 'funding = "none"', 'funding = "our clinic"')
    return tmp_path / "ours"


def of_ours(library: Library) -> set[str]:
    questions = library.questions.values()
    return {one.id for one in questions if one.provenance.funding == "our clinic"}


def test_a_sound_file_takes_the_place_of_the_shipped_one(copy: Path, ours: Path) -> None:
    library = load_library(copy, ours)
    assert of_ours(library) == {"sugar_checks", "pressure_pills", "blood_thinner"}
    assert not library.left_out


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_faulty_file_is_left_out_and_the_shipped_one_stands(
    copy: Path, ours: Path, fault: tuple[str, str, str]
) -> None:
    file, old, new = fault
    spoil(ours, file, old, new)
    library = load_library(copy, ours)
    assert len(of_ours(library)) == 2
    assert set(library.questions) == set(load_library(copy).questions)
    assert set(library.left_out) == {file}


def test_why_a_file_was_left_out_is_kept_with_line_and_field(
    copy: Path, ours: Path
) -> None:
    spoiled = spoil(ours, THINNER, "n = 9\n", "n = 900\n")
    [problem] = load_library(copy, ours).left_out[THINNER]
    assert (problem.file, problem.field) == (THINNER, "options[0].outcomes[0].n")
    assert spoiled.splitlines()[problem.line - 1] == "n = 900"
    assert "more than the whole" in problem.sentence


def test_a_file_past_its_day_stays_and_the_screen_says_so(copy: Path, ours: Path) -> None:
    spoil(ours, SUGAR, "published = 2026-11-21", "published = 2001-11-21")
    spoil(ours, SUGAR, "review_by = 2027-11-21", "review_by = 2002-11-21")
    library = load_library(copy, ours)
    assert not library.left_out
    assert library.questions["sugar_checks"].provenance.review_by.year == 2002


def test_what_leans_on_a_file_that_was_left_out_is_left_out_too(
    copy: Path, ours: Path
) -> None:
    (ours / "sources.toml").write_text("schema = 'sources/1'\n[ours]\n", encoding="utf-8")
    spoil(ours, SUGAR, 'source = "zhu2016"', 'source = "ours"')
    library = load_library(copy, ours)
    assert set(library.left_out) == {"sources.toml", SUGAR}
    assert len(library.sources) == len(load_library(copy).sources)


@pytest.mark.parametrize("folder", ["tasks", "medicines", "hidden_work", "personas"])
def test_no_kind_of_file_can_break_the_rest(
    copy: Path, tmp_path: Path, folder: str
) -> None:
    (tmp_path / "ours" / folder).mkdir(parents=True)
    (tmp_path / "ours" / folder / "ours.toml").write_text('schema = "??"', encoding="utf-8")
    library = load_library(copy, tmp_path / "ours")
    assert set(library.left_out) == {f"{folder}/ours.toml"}
    assert library.kinds == load_library(copy).kinds
    assert set(library.personas) == set(load_library(copy).personas)


def test_a_file_where_nothing_is_read_is_told(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "ours" / "questions").mkdir(parents=True)
    (tmp_path / "ours" / "questions" / "pills.toml").write_text("", encoding="utf-8")
    [problem] = load_library(copy, tmp_path / "ours").left_out["questions/pills.toml"]
    assert "Nothing is read from here" in problem.sentence


def test_a_folder_with_the_name_of_a_file_is_told(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "ours" / "options" / "pills.toml").mkdir(parents=True)
    assert set(load_library(copy, tmp_path / "ours").left_out) == {"options/pills.toml"}


def test_an_empty_folder_leaves_nothing_out(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    assert not load_library(copy, tmp_path / "ours").left_out
