"""Small functions and small modules, from the first day."""

import ast
from pathlib import Path
from statistics import median, quantiles

from tests.house.checkout import amiss, functions, read, under

PATHS = under("aid", ".py")
LONGEST_FUNCTION = 40
LONGEST_MODULE = 300


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def lengths() -> list[int]:
    return [length(function) for path in PATHS for function in functions(path)]


def test_a_module_fits_in_the_head() -> None:
    assert not amiss(PATHS, lambda path: read(path).splitlines()[LONGEST_MODULE:])


def test_no_function_is_long() -> None:
    def long(path: Path) -> list[str]:
        return [f.name for f in functions(path) if length(f) > LONGEST_FUNCTION]

    assert not amiss(PATHS, long)


def test_half_of_all_functions_are_eight_lines_or_fewer() -> None:
    assert median(lengths()) <= 8


def test_nine_of_ten_functions_are_twenty_five_lines_or_fewer() -> None:
    assert quantiles(lengths(), n=10)[-1] <= 25
