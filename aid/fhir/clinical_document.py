"""C-CDA documents to the shapes of FHIR: the person, the medicines, the problems.

A document that says a medicine is "completed" may only mean that the order was written: it
counts as finished when its last day is over, and is asked about otherwise.
"""

from collections.abc import Iterator
from datetime import date

from aid.fhir.cda_medicines import medicines_of
from aid.fhir.cda_parts import Document, is_null, iso_date
from aid.fhir.cda_problems import problems_of
from aid.fhir.markup import Mark
from aid.fhir.node import Json

CDA = "urn:hl7-org:v3"
MEDICINES = frozenset({"10160-0", "10183-2", "75311-1"})
GIVEN_THERE = frozenset({"29549-3"})
PROBLEMS = frozenset({"11450-4"})
ADDRESS = frozenset({"streetAddressLine", "additionalLocator", "postalCode"})
PEOPLE = frozenset(
    {"patient", "guardianPerson", "assignedPerson", "associatedPerson", "relatedPerson"}
)


def bundle_of(top: Mark, as_of: date) -> dict[str, Json]:
    """Return the document as a Bundle, one resource for each entry that it holds."""
    document = Document(top, as_of)
    resources = [*_persons(top), *_entries(document)]
    entries: list[Json] = [{"resource": resource} for resource in resources]
    return {
        "resourceType": "Bundle",
        "type": "document",
        "language": top.first("languageCode").said("code"),
        "entry": entries,
    }


def _entries(document: Document) -> Iterator[dict[str, Json]]:
    for _ in document.top.each("component", "nonXMLBody"):
        yield {"resourceType": "DocumentReference"}
    for section in document.top.walk():
        if section.name == "section":
            code = section.first("code").said("code")
            for entry in section.each("entry"):
                yield from _resources(document, code, entry)


def _resources(document: Document, code: str, entry: Mark) -> Iterator[dict[str, Json]]:
    if code in MEDICINES:
        found = list(medicines_of(document, entry))
    elif code in PROBLEMS:
        found = list(problems_of(document, entry))
    else:
        kind = "MedicationAdministration" if code in GIVEN_THERE else "Observation"
        found = [{"resourceType": kind}]
    yield from found or [{"resourceType": "Observation"}]


def _persons(top: Mark) -> Iterator[dict[str, Json]]:
    others = _people_beside(top)
    for role in top.each("recordTarget", "patientRole"):
        person = role.first("patient")
        contacts: list[Json] = [{"name": name} for name in others]
        yield {
            "resourceType": "Patient",
            "identifier": [{"value": one.said("extension")} for one in role.each("id")],
            "name": [_name(name) for name in person.each("name")],
            "telecom": [{"value": one.said("value")} for one in role.each("telecom")],
            "address": [{"line": _lines(one)} for one in role.each("addr")],
            "birthDate": iso_date(person.first("birthTime").said("value")),
            "deceasedBoolean": _has_died(person),
            "communication": [_speech(one) for one in person.each("languageCommunication")],
            "contact": contacts,
        }


def _people_beside(top: Mark) -> list[dict[str, Json]]:
    """Return the names of helpers and staff in the head of the document, to be hidden."""
    heads = [one for one in top.marks() if one.name != "component"]
    people = [one for head in heads for one in head.walk() if one.name in PEOPLE]
    return [_name(name) for one in people for name in one.each("name")]


def _name(name: Mark) -> dict[str, Json]:
    family: list[Json] = [one.text() for one in name.each("family")]
    given: list[Json] = [one.text() for one in name.each("given")]
    return {"text": name.text(), "family": family, "given": given}


def _lines(address: Mark) -> list[Json]:
    return [one.text() for one in address.marks() if one.name in ADDRESS]


def _speech(said: Mark) -> dict[str, Json]:
    code = said.first("languageCode").said("code")
    preferred = said.first("preferenceInd").said("value") == "true"
    return {"language": {"coding": [{"code": code}]}, "preferred": preferred}


def _has_died(person: Mark) -> bool:
    time = person.first("deceasedTime")
    stated = person.first("deceasedInd").said("value") == "true"
    return stated or bool(time and not is_null(time))
