"""What a made-up file holds and calls its person, found without the reader."""

import json
import re

from tests.fhir.as_xml import clinical_entries, fhir_records, texts_in
from tests.fhir.made_up import RECORDS

NO_NAMES = frozenset({"official", "mrs", "miss"})


def person_words(node) -> set[str]:
    """Return every word of three letters or more by which a file calls its person."""
    found = set()
    if isinstance(node, list):
        return set().union(*map(person_words, node))
    if not isinstance(node, dict):
        return found
    if node.get("resourceType") == "Patient":
        for name in node.get("name", []):
            found |= set(re.findall(r"[^\W\d_]{3,}", json.dumps(list(name.values()))))
        found |= {item["value"] for item in node.get("telecom", [])}
        found |= {item["value"] for item in node.get("identifier", [])}
        found |= {node["birthDate"]} if "birthDate" in node else set()
    for key in ("subject", "patient"):
        said = node.get(key)
        if isinstance(said, dict):
            found |= set(re.findall(r"[^\W\d_]{3,}", said.get("display", "")))
    return found.union(*(person_words(value) for value in node.values()))


def names_in(name: str) -> set[str]:
    """Return, in small letters, every word by which a file calls its person."""
    text = (RECORDS / name).read_text(encoding="utf-8")
    if name.endswith(".xml"):
        return {word.lower() for word in texts_in(text)} - NO_NAMES
    good = [line for line in text.splitlines() if line.endswith("}")]
    loaded = [json.loads(line) for line in good] if ".nd" in name else json.loads(text)
    return {word.lower() for word in person_words(loaded)} - NO_NAMES


def records_in(name: str) -> int:
    """Count the records of a file without the reader; each part of a plan is one."""
    text = (RECORDS / name).read_text(encoding="utf-8")
    if name.endswith(".ndjson"):
        return len(text.splitlines())
    if name.endswith(".xml"):
        clinical = "<ClinicalDocument" in text
        return clinical_entries(text) if clinical else fhir_records(text)
    top = json.loads(text)
    resources = [entry["resource"] for entry in top.get("entry", [])] or [top]
    return sum(max(1, len(resource.get("activity", []))) for resource in resources)
