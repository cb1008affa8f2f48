"""The checkout as the house tests see it: its files, its modules, its functions."""

import ast
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

Place = TypeVar("Place")

ROOT = Path(__file__).resolve().parents[2]
WORDS_OF_A_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
MADE_HERE = {".git", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis"}
NO_TEXT = {".png", ".woff2", ".ttf", ".ico", ".store"}


@cache
def files() -> tuple[Path, ...]:
    """Every file that belongs to the project: what git knows, or would take in."""
    known = ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"]
    listed = subprocess.run(known, cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.split("\0") if listed.returncode == 0 else _without_git()
    return tuple(sorted(Path(name) for name in names if (ROOT / name).is_file()))


def _without_git() -> list[str]:
    found = [path.relative_to(ROOT) for path in ROOT.rglob("*")]
    return [str(path) for path in found if not MADE_HERE & set(path.parts)]


def under(folder: str, *endings: str) -> list[Path]:
    """The files below one folder, from the top of the checkout."""
    here = (path for path in files() if path.is_relative_to(folder))
    return [path for path in here if not endings or path.suffix in endings]


def texts() -> Iterator[tuple[Path, str]]:
    """Every file that holds text, with its text."""
    return ((path, read(path)) for path in files() if path.suffix not in NO_TEXT)


@cache
def read(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def amiss(places: Iterable[Place], found: Callable[[Place], object]) -> dict[str, object]:
    """What is found in each place where there should be nothing; one test goes over all."""
    return {str(place): what for place in places if (what := found(place))}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(read(path))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a file's tree, gone through once for all tests."""
    return tuple(ast.walk(tree(path)))


def modules() -> dict[str, Path]:
    """Each module of the app by its dotted name."""
    return {dotted(path): path for path in under("aid", ".py")}


def dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return (node for node in nodes(path) if isinstance(node, kinds))


def words_of(name: str) -> set[str]:
    """The words in a name: `TaskRow` and `task_row` both hold task and row."""
    return {word.lower() for word in WORDS_OF_A_NAME.findall(name)}
