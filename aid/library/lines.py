"""On which line of a TOML file a field stands, told from its raw text."""

import re

HEADER = re.compile(r"^\s*\[(\[?)\s*([\w.-]+)\s*\]")
KEY = re.compile(r"^\s*([\w-]+)\s*=")
LAST_STEP = re.compile(r"(\.[^.\[\]]+|\[[^\]]*\]|^[^.\[\]]+|.)$", re.DOTALL)


def line_of(text: str, field: str) -> int:
    """Return the line of a field such as `options[1].limits`, or of what holds it."""
    places = _places(text)
    while field and field not in places:
        field = LAST_STEP.sub("", field)
    return places.get(field, 1)


def _places(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    seen: dict[str, int] = {}
    table, quoted = "", False
    for number, line in enumerate(text.splitlines(), 1):
        if not quoted and (header := HEADER.match(line)):
            table = _enter(header[2].split("."), seen, repeated=bool(header[1]))
            found[table] = number
            found.setdefault(table.removesuffix("[0]"), number)
        elif not quoted and (key := KEY.match(line)):
            found[f"{table}.{key[1]}".lstrip(".")] = number
        quoted ^= line.count('"""') % 2 == 1
    return found


def _enter(parts: list[str], seen: dict[str, int], *, repeated: bool) -> str:
    """Return where a table header leads: `options.asks` may be `options[2].asks[0]`."""
    path = ""
    for number, part in enumerate(parts, 1):
        path = f"{path}.{part}".lstrip(".")
        if repeated and number == len(parts):
            seen[path] = seen.get(path, -1) + 1
        if path in seen:
            path = f"{path}[{seen[path]}]"
    return path
