"""Records of the tests written out in FHIR XML, and counted without the reader."""

import json
import re
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

FHIR = "http://hl7.org/fhir"
V3 = "{urn:hl7-org:v3}"
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def as_xml(resource: dict) -> bytes:
    """The same resource as XML; keys that FHIR does not know are written all the same."""
    kind = resource["resourceType"]
    written = f'<{kind} xmlns="{FHIR}">{_inside(resource)}</{kind}>'
    return written.encode("utf-8", "replace")


def _inside(value: dict) -> str:
    return "".join(_element(key, one) for key, one in value.items() if key not in SKIPPED)


SKIPPED = frozenset({"resourceType", "url"})


def _element(key: str, value: object) -> str:
    if isinstance(value, list):
        return "".join(_element(key, one) for one in value)
    if value is None:
        return ""
    if key == "div":
        return re.sub(r"<div(?![^>]*xmlns)", f"<div {XHTML}", str(value), count=1)
    if isinstance(value, dict):
        url = f" url={quoteattr(str(value['url']))}" if "url" in value else ""
        kind = value.get("resourceType")
        inner = f"<{kind}>{_inside(value)}</{kind}>" if kind else _inside(value)
        return f"<{key}{url}>{inner}</{key}>"
    said = json.dumps(value) if isinstance(value, bool) else str(value)
    return f"<{key} value={quoteattr(said)}/>"


def fhir_records(text: str) -> int:
    """Count the records of a FHIR XML bundle; an activity counts as one."""
    top = ElementTree.fromstring(text)
    resources = top.findall(f"{{{FHIR}}}entry/{{{FHIR}}}resource/*")
    return sum(max(1, len(one.findall(f"{{{FHIR}}}activity"))) for one in resources)


def clinical_entries(text: str) -> int:
    """Count the person and the entries of a C-CDA; each problem of a concern is one."""
    top = ElementTree.fromstring(text)
    persons = len(top.findall(f"{V3}recordTarget"))
    sections = list(top.iter(f"{V3}section"))
    return persons + sum(
        _told(one) for part in sections for one in part.findall(V3 + "entry")
    )


def _told(entry: ElementTree.Element) -> int:
    problems = entry.findall(f"{V3}act/{V3}entryRelationship/{V3}observation")
    return max(1, len(problems))


def texts_in(text: str) -> set[str]:
    """Every word of three letters or more by which an XML record calls people."""
    top = ElementTree.fromstring(text)
    people = [one for one in top.iter() if one.tag.rpartition("}")[2] in NAMES]
    words = " ".join(
        [*(t for one in people for t in one.itertext()), *_values(people, top)]
    )
    return set(re.findall(r"[^\W\d_]{3,}", words)) - TITLES


NAMES = frozenset({"name"})
TITLES = frozenset({"Miss", "Mrs", "usual", "official"})


def _values(people: list, top: ElementTree.Element) -> list[str]:
    fhir = [one for one in people if one.tag.startswith(f"{{{FHIR}}}")]
    inner = [part.get("value", "") for one in fhir for part in one.iter()]
    shown = [
        one.get("value", "")
        for subject in top.iter(f"{{{FHIR}}}subject")
        for one in subject.findall(f"{{{FHIR}}}display")
    ]
    return [*inner, *shown]
