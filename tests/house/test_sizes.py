"""Small functions and small modules, from the first day."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.house.checkout import functions, read, under

PATHS = under("aid", ".py")
LONGEST_FUNCTION = 40
LONGEST_MODULE = 300


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def lengths() -> list[int]:
    return [length(function) for path in PATHS for function in functions(path)]


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(read(path).splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", PATHS, ids=str)
def test_no_function_is_long(path: Path) -> None:
    assert not [f.name for f in functions(path) if length(f) > LONGEST_FUNCTION]


def test_half_of_all_functions_are_eight_lines_or_fewer() -> None:
    assert median(lengths()) <= 8


def test_nine_of_ten_functions_are_twenty_five_lines_or_fewer() -> None:
    assert quantiles(lengths(), n=10)[-1] <= 25
