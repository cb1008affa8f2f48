"""`aid print`: which sheets there are to name, which are usual, and whose."""

from argparse import Namespace
from pathlib import Path

import pytest

from aid.cli import DONE, PAGES, USAGE, main, parser
from aid.commands.print import pages
from aid.commands.trouble import Trouble
from aid.domain.paper import SheetName
from aid.domain.people import People
from aid.domain.visit import Visit
from tests.builders import pill, task, visit
from tests.printing.reading import pages_of

AGREED = Visit(people=People(shares=True))


def asked(*words: str) -> Namespace:
    return parser().parse_args(["print", "--persona", "edith", "-o", "plan.pdf", *words])


def test_any_sheet_can_be_named() -> None:
    assert {SheetName(name) for name in PAGES} == {*SheetName}


def test_without_a_word_the_usual_sheets_and_the_week_are_printed() -> None:
    usual = [SheetName.FRIDGE, SheetName.MEDICINES, SheetName.DETAILS, SheetName.WEEK]
    assert pages(asked().pages, visit(pill())) == tuple(usual)
    usual.remove(SheetName.MEDICINES)
    assert pages(asked().pages, visit(task())) == tuple(usual)


def test_the_sheets_that_are_named_are_printed_in_that_order() -> None:
    named = asked("--pages", "week", "helper", "note").pages
    assert pages(named, AGREED) == (SheetName.WEEK, SheetName.HELPER, SheetName.NOTE)


def test_a_sheet_for_the_helper_needs_a_yes() -> None:
    with pytest.raises(Trouble, match="Nobody said yes"):
        pages(asked("--pages", "fridge", "helper").pages, Visit())


def test_a_square_code_is_off_until_it_is_asked_for() -> None:
    assert (asked().square, asked("--square").square) == (False, True)


def test_the_sheet_before_a_visit_is_printed_without_a_person(tmp_path: Path) -> None:
    file = tmp_path / "before.pdf"
    asked = ["print", "--pages", "before", "--language", "es", "-o", str(file)]
    assert main(asked) == DONE
    assert len(pages_of(file.read_bytes())) == 1


@pytest.mark.parametrize("pages", [["fridge"], ["before", "week"]])
def test_another_sheet_asks_whose(
    tmp_path: Path, pages: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.pdf"
    with pytest.raises(SystemExit) as left:
        main(["print", "--pages", *pages, "-o", str(file)])
    assert left.value.code == USAGE
    assert "--persona" in capsys.readouterr().err
    assert not file.exists()
