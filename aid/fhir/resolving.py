"""References between records of one file; nothing is ever fetched."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from aid.fhir.bundle import Entry
from aid.fhir.node import NOWHERE, Node

BY_IDENTIFIER = frozenset(
    {
        "Patient",
        "Medication",
        "Device",
        "MedicationRequest",
        "MedicationStatement",
        "ServiceRequest",
        "Appointment",
        "Condition",
    }
)
# the bulk of a record; no reader follows a reference to one of these
NEVER_SOUGHT = frozenset({"Observation", "Encounter", "Claim", "ExplanationOfBenefit"})
TAIL = re.compile(r"(?:^|/)([A-Z][A-Za-z]+)/([^/?#]+)(?:/_history/[^/]*)?$")
QUERY = re.compile(r"([A-Z][A-Za-z]+)\?identifier=(?:[^|]*\|)?(.+)$")


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference led to; `index` is None for a part contained in its own record."""

    resource: Node
    index: int | None


@dataclass(frozen=True, slots=True)
class Resolver:
    """Finds records of this file by any of the names that other records call them."""

    entries: tuple[Entry, ...]
    places: dict[str, int]

    def find(self, reference: Node, home: Node = NOWHERE, kind: str = "") -> Target | None:
        """Return what a Reference means, inside its own record or elsewhere in the file."""
        said = reference.text("reference")
        if said.startswith("#"):
            return _contained(home, said[1:])
        index = self.place(reference, kind)
        return None if index is None else Target(self.entries[index].resource, index)

    def place(self, reference: Node, kind: str = "") -> int | None:
        """Return the place in the file of the record that a Reference means."""
        for name in _names_called(reference, kind):
            if name in self.places:
                return self.places[name]
        return None


def resolver_of(entries: tuple[Entry, ...]) -> Resolver:
    """Return a resolver for these records; of two with one name the first counts."""
    places: dict[str, int] = {}
    for entry in entries:
        if entry.type in NEVER_SOUGHT:
            continue
        for name in _names_owned(entry):
            places.setdefault(name, entry.index)
    return Resolver(entries, places)


def referred_id(reference: Node) -> str:
    """Return the bare name that a reference calls its target, wherever that is."""
    said = reference.text("reference")
    tail, query = TAIL.search(said), QUERY.search(said)
    if tail:
        return tail[2]
    if query:
        return query[2]
    return said.removeprefix("urn:uuid:") or reference.text("identifier", "value")


def referred_type(reference: Node) -> str:
    """Return the type a reference says it leads to, or an empty text."""
    said = reference.text("reference")
    found = TAIL.search(said) or QUERY.search(said)
    return found[1] if found else reference.text("type")


def _names_owned(entry: Entry) -> Iterable[str]:
    if entry.full_url:
        yield entry.full_url
        if "/" in entry.full_url:
            yield "/".join(entry.full_url.split("/_history/")[0].rsplit("/", 2)[-2:])
    if entry.id:
        yield f"{entry.type}/{entry.id}"
        yield f"urn:uuid:{entry.id}"
    if entry.type in BY_IDENTIFIER:
        for value in entry.resource.texts("identifier", "value"):
            yield f"{entry.type}?{value.strip()}"


def _names_called(reference: Node, kind: str) -> Iterable[str]:
    said = reference.text("reference")
    if said:
        yield said
        yield said.split("/_history/")[0]
    tail, query = TAIL.search(said), QUERY.search(said)
    if tail:
        yield f"{tail[1]}/{tail[2]}"
    if query:
        yield f"{query[1]}?{query[2]}"
    value = reference.text("identifier", "value")
    if value:
        yield f"{reference.text('type') or kind}?{value}"


def _contained(home: Node, name: str) -> Target | None:
    for part in home.each("contained"):
        if name and part.text("id") == name:
            return Target(part, None)
    return None
