"""Who may import whom: the arrows of the architecture page, held."""

import ast
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.house.checkout import amiss, modules, nodes, under

EVERY_PACKAGE = {
    "domain", "library", "storage", "i18n", "pictures", "printing", "fhir",
    "agenda", "rendering", "resources", "config", "clock", "garbage",
}  # fmt: skip
MAY_IMPORT = {
    "domain": set(),
    "library": {"domain"},
    "storage": {"domain"},
    "i18n": {"domain"},
    "pictures": {"domain"},
    "printing": {"domain", "i18n", "pictures", "rendering", "resources", "garbage"},
    "fhir": {"domain", "garbage"},
    "agenda": {"domain"},
    "web": EVERY_PACKAGE,
    "rendering": {"domain", "i18n", "resources"},
    "config": {"domain"},
    "resources": set(),
    "clock": set(),
    "garbage": set(),
    "setup": set(),
    "app": EVERY_PACKAGE | {"web"},
    "commands": EVERY_PACKAGE | {"web", "app"},
    "cli": {"commands", "garbage"},
    "__main__": {"cli"},
    "__init__": set(),
}
FROM_OUTSIDE = {
    "library": {"msgspec", "pyphen"},
    "library.extract": {"babel"},
    "storage": {"sqlite_utils", "sqlcipher3", "msgspec", "cryptography"},
    "i18n": {"babel"},
    "pictures.square_code": {"segno"},
    "printing": {"weasyprint", "fontTools"},  # the second comes with the first
    "agenda": {"icalendar"},
    "fhir": {"msgspec"},
    "web": {"flask", "flask_wtf", "wtforms", "werkzeug", "markupsafe"},
    "rendering": {"jinja2", "markupsafe"},
    "config": {"platformdirs"},
    "app": {"flask", "flask_wtf", "werkzeug"},
    "commands": {"waitress"},
}
NOT_FOR_THE_DOMAIN = {
    "gettext", "html", "io", "json", "locale", "logging", "os", "pathlib", "random",
    "socket", "sqlite3", "subprocess", "sys", "time", "tomllib", "urllib",
}  # fmt: skip
CLOCKS = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}
MODULES = modules()


def imports(path: Path) -> Iterator[str]:
    """Each module that a file imports, also inside its functions."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (_imported(node.module or "", alias.name) for alias in node.names)


def _imported(module: str, name: str) -> str:
    return f"{module}.{name}" if f"{module}.{name}" in MODULES else module


def unit(module: str) -> str:
    """The package or lone module of the house: `aid.web.care` is of web."""
    return [*module.split("."), "__init__"][1]


def outside(module: str) -> set[str]:
    """What a module may import from outside the standard library."""
    name = module.removeprefix("aid.")
    return FROM_OUTSIDE.get(unit(module), set()) | FROM_OUTSIDE.get(name, set())


def tops(path: Path) -> set[str]:
    """The packages that a file imports from."""
    return {name.split(".")[0] for name in imports(path)}


def test_a_module_imports_only_what_its_package_may() -> None:
    def others(module: str) -> set[str]:
        wanted = {name for name in imports(MODULES[module]) if name.split(".")[0] == "aid"}
        units = {unit(name) for name in wanted} - {unit(module), "__init__"}
        return units - MAY_IMPORT[unit(module)]

    assert not amiss(MODULES, others)


def test_a_module_keeps_to_its_own_outside_packages() -> None:
    def others(module: str) -> set[str]:
        return tops(MODULES[module]) - {"aid"} - sys.stdlib_module_names - outside(module)

    assert not amiss(MODULES, others)


def test_the_domain_reads_and_writes_nothing() -> None:
    assert not amiss(
        under("aid/domain", ".py"), lambda path: tops(path) & NOT_FOR_THE_DOMAIN
    )


def test_only_the_clock_module_reads_the_clock() -> None:
    def clocks(module: str) -> set[str]:
        calls = (n.func for n in nodes(MODULES[module]) if isinstance(n, ast.Call))
        return {ast.unparse(called) for called in calls} & CLOCKS

    assert not amiss((name for name in MODULES if name != "aid.clock"), clocks)


def test_only_one_module_tells_python_when_to_look_for_garbage() -> None:
    def told(module: str) -> set[str]:
        return tops(MODULES[module]) & {"gc"}

    assert not amiss((name for name in MODULES if name != "aid.garbage"), told)


def test_imports_are_absolute() -> None:
    def climbing(path: Path) -> list[str | None]:
        froms = (node for node in nodes(path) if isinstance(node, ast.ImportFrom))
        return [node.module for node in froms if node.level]

    assert not amiss([*under("aid", ".py"), *under("tests", ".py")], climbing)


def test_no_module_imports_itself_by_a_way_round() -> None:
    graph = {name: set(imports(path)) & MODULES.keys() for name, path in MODULES.items()}
    try:
        TopologicalSorter({name: found - {name} for name, found in graph.items()}).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_every_package_of_the_house_has_its_row() -> None:
    assert {unit(name) for name in MODULES} <= MAY_IMPORT.keys()
