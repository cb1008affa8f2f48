"""Each bar on speed has a module that measures it; none is collected as a test."""

from pathlib import Path

import pytest

from tests.bench.figures import FIGURES
from tests.house.checkout import functions, read, under

BARS = {
    "start": "2x", "care": "20x", "change": "100 ms", "switch": "100 ms", "save": "12x",
    "paper": "0.3x", "record": "3x", "visits": "1.3x", "memory": "200 MB",
    "weight": "150 KB",
}  # fmt: skip


def test_every_bar_has_its_figure() -> None:
    assert {name for name, figure in FIGURES.items() if BARS[name] in figure.BAR} == set(
        BARS
    )


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_says_what_it_is_and_can_be_measured(name: str) -> None:
    assert FIGURES[name].WHAT
    assert callable(FIGURES[name].measure)


def test_the_page_that_ships_holds_every_figure() -> None:
    page = read(Path("aid/docs/performance.md"))
    assert not [figure.WHAT for figure in FIGURES.values() if figure.WHAT not in page]


def test_no_module_that_measures_is_left_out_of_the_table() -> None:
    measuring = {
        path.stem
        for path in under("tests/bench", ".py")
        if any(function.name == "measure" for function in functions(path))
    }
    listed = {
        str(vars(figure)["__name__"]).rpartition(".")[2] for figure in FIGURES.values()
    }
    assert measuring - {"figure"} == listed


def test_measuring_is_never_collected_as_a_test() -> None:
    assert not [path for path in under("tests/bench") if path.name.startswith("test_")]
