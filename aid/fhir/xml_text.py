"""FHIR in XML to the shapes it has in JSON, so that one reader serves both.

What stands in a `value` is a text, also where JSON has a number: the reader takes both.
Narrative is kept as text without its markup.
"""

import html

from aid.fhir.json_text import TWICE
from aid.fhir.markup import Mark
from aid.fhir.node import Json
from aid.fhir.shapes import LISTS, NUMBERS, STRINGS
from aid.fhir.tidying import LONGEST_READ

FHIR = "http://hl7.org/fhir"
XHTML = "http://www.w3.org/1999/xhtml"
ONLY_ONCE = STRINGS | {"doNotPerform", "taken"}


def resource_of(mark: Mark) -> dict[str, Json]:
    """Return a resource as JSON has it."""
    return {"resourceType": mark.name, **_members(mark)}


def _members(mark: Mark) -> dict[str, Json]:
    found: dict[str, list[Json]] = {}
    for child in mark.marks():
        value = _value(child)
        if value is not None:
            found.setdefault(child.name, []).append(value)
    made = {name: _one_or_many(name, values) for name, values in found.items()}
    if any(name in ONLY_ONCE and len(values) > 1 for name, values in found.items()):
        made[TWICE] = True
    return made


def _one_or_many(name: str, values: list[Json]) -> Json:
    return values if name in LISTS or len(values) > 1 else values[0]


def _value(mark: Mark) -> Json:
    if mark.space == XHTML:
        return html.escape(mark.text()[:LONGEST_READ], quote=False)
    if mark.space != FHIR:
        return None
    if "value" in mark.attributes:
        return _number(mark) if mark.name in NUMBERS else mark.attributes["value"]
    inner = next((one for one in mark.marks() if one.name[:1].isupper()), None)
    if inner is not None:
        return resource_of(inner)
    return _object(mark)


def _object(mark: Mark) -> Json:
    """Return an object; one that has nothing but notes on why it is empty is none."""
    made = _members(mark)
    if "url" in mark.attributes:
        made["url"] = mark.attributes["url"]
    elif set(made) == {"extension"}:
        return None
    return made or None


def _number(mark: Mark) -> Json:
    said = mark.attributes["value"]
    try:
        return int(said) if said.isdecimal() and len(said) < 10 else float(said)
    except ValueError:
        return said
