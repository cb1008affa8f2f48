"""A made-up health record (FHIR R4): one person, many measurements, a few medicines now."""

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

BYTES = 2_000_000
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UNITS = "http://unitsofmeasure.org"
TERMS = "http://terminology.hl7.org/CodeSystem"
CORE = "http://hl7.org/fhir/us/core/StructureDefinition"
PATIENT, MEDICINE, CONDITION, ENCOUNTER, MEASUREMENT, DOCTOR, CLINIC = range(7)


def record() -> bytes:
    """A Bundle of about two megabytes."""
    entries = [entry(person())]
    entries += [entry(medicine(n, "active" if n < 12 else "stopped")) for n in range(90)]
    entries += [entry(condition(n)) for n in range(40)]
    size, more = len(json.dumps(entries)), measurements()
    while size < BYTES:
        entries.append(entry(next(more)))
        size += len(json.dumps(entries[-1])) + 2
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    return json.dumps(bundle).encode()


def entry(resource: dict[str, Any]) -> dict[str, Any]:
    """One entry as a transaction holds it, with the address that others name."""
    return {
        "fullUrl": f"urn:uuid:{resource['id']}",
        "resource": resource,
        "request": {"method": "POST", "url": resource["resourceType"]},
    }


def uuid(kind: int, number: int) -> str:
    """An id of the usual length."""
    return f"{kind:08x}-0000-4000-8000-{number:012x}"


def to(kind: int, number: int, display: str) -> dict[str, Any]:
    """A reference to another record."""
    return {"reference": f"urn:uuid:{uuid(kind, number)}", "display": display}


def person() -> dict[str, Any]:
    """The one person of the record."""
    return {
        "resourceType": "Patient",
        "id": uuid(PATIENT, 1),
        "name": [{"use": "official", "family": "Example", "given": ["Edith"]}],
        "birthDate": "1948-05-05",
        "address": [{"line": ["Elm Street"], "city": "Springfield"}],
        "communication": [{"language": {"text": "English"}, "preferred": True}],
    }


def medicine(number: int, status: str) -> dict[str, Any]:
    """An order for a medicine; all but a few were stopped long ago."""
    name = f"Medicine {number % 30} {5 + number % 7} MG Oral Tablet"
    timing = {"repeat": {"frequency": 1 + number % 2, "period": 1.0, "periodUnit": "d"}}
    return {
        "resourceType": "MedicationRequest",
        "id": uuid(MEDICINE, number),
        "meta": {"profile": [f"{CORE}/us-core-medicationrequest"]},
        "status": status,
        "intent": "order",
        "medicationCodeableConcept": concept(RXNORM, f"{310000 + number}", name),
        "subject": EDITH,
        "encounter": to(ENCOUNTER, number, "Encounter"),
        "authoredOn": f"20{10 + number % 15}-03-01T09:00:00+01:00",
        "requester": to(DOCTOR, 1, "Dr. Example"),
        "dosageInstruction": [{"sequence": 1, "timing": timing, "asNeededBoolean": False}],
    }


def condition(number: int) -> dict[str, Any]:
    """A problem on the list."""
    return {
        "resourceType": "Condition",
        "id": uuid(CONDITION, number),
        "meta": {"profile": [f"{CORE}/us-core-condition"]},
        "clinicalStatus": concept(f"{TERMS}/condition-clinical", "active", "Active"),
        "code": concept(SNOMED, f"{44054000 + number}", f"Problem {number}"),
        "subject": EDITH,
        "onsetDateTime": f"19{60 + number % 40}-06-01T09:00:00+01:00",
    }


def measurements() -> Iterator[dict[str, Any]]:
    """Measurements and the contacts they were taken at, without end."""
    for number in count(1):
        yield encounter(number)
        yield from (measurement(9 * number + part, number) for part in range(9))


def day_of(number: int) -> str:
    """One of many days of many years."""
    return f"20{number % 24 + 1:02d}-{number % 12 + 1:02d}-11T10"


def encounter(number: int) -> dict[str, Any]:
    """One contact with a clinic."""
    start, end = (f"{day_of(number)}:{minute}:00+01:00" for minute in ("00", "15"))
    return {
        "resourceType": "Encounter",
        "id": uuid(ENCOUNTER, number),
        "meta": {"profile": [f"{CORE}/us-core-encounter"]},
        "status": "finished",
        "class": {"system": f"{TERMS}/v3-ActCode", "code": "AMB"},
        "type": [concept(SNOMED, "185345009", "Encounter for symptom (procedure)")],
        "subject": EDITH,
        "participant": [{"individual": to(DOCTOR, 1, "Dr. Example")}],
        "period": {"start": start, "end": end},
        "serviceProvider": to(CLINIC, 1, "Springfield Outpatient Clinic"),
    }


def measurement(number: int, contact: int) -> dict[str, Any]:
    """One value of the laboratory."""
    value = {"value": 5.5 + number % 9, "unit": "mmol/L", "code": "mmol/L", "system": UNITS}
    kind = concept(f"{TERMS}/observation-category", "laboratory", "Laboratory")
    return {
        "resourceType": "Observation",
        "id": uuid(MEASUREMENT, number),
        "meta": {"profile": [f"{CORE}/us-core-observation-lab"]},
        "status": "final",
        "category": [kind],
        "code": concept(LOINC, f"{2000 + number % 9}-7", f"Value {number % 9} in blood"),
        "subject": EDITH,
        "encounter": to(ENCOUNTER, contact, "Encounter"),
        "effectiveDateTime": f"{day_of(contact)}:00:00+01:00",
        "issued": f"{day_of(contact)}:00:00.000+01:00",
        "valueQuantity": value,
    }


def concept(system: str, code: str, name: str) -> dict[str, Any]:
    """A coded thing with its name."""
    return {"coding": [{"system": system, "code": code, "display": name}], "text": name}


EDITH = to(PATIENT, 1, "Edith Example")
