"""The codes of our own document: the listed public ones, and a local system for the rest.

A code of ours never stands alone: its words go beside it. Public codes carry no display of
their own, since words are what people read.
"""

from typing import TypeAlias

Resource: TypeAlias = dict[str, object]

OWN_PLANS = "urn:uuid:451d9eb0-122f-45f8-8de2-27b62882a0da"
OWN_CODES = "urn:uuid:1a2fb2fd-0a03-4925-8a9a-0df5f27a3e84"
OWN_TASK = "urn:uuid:15fe7058-6833-4a03-8ecf-959deedbe0a0"

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
CURRENCIES = "urn:iso:std:iso:4217"
LANGUAGES = "urn:ietf:bcp:47"
LIST_ORDER = "http://terminology.hl7.org/CodeSystem/list-order"
OBSERVED = "http://terminology.hl7.org/CodeSystem/observation-category"
CARE_PLANS = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category"
PERSON_CENTRED = "http://hl7.org/fhir/us/pco/CodeSystem/pco-concepts"
READINESS = "http://hl7.org/fhir/us/pco/CodeSystem/readiness-assessment-concepts"
REASONS = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
INTERPRETER = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired"

PLAN = (LOINC, "18776-5")
STORY = (LOINC, "81338-6")
MEDICINES = (LOINC, "10160-0")
CAPACITY = (LOINC, "47420-5")
PRIORITIES = (LOINC, "81340-2")
WHAT_MATTERS = (SNOMED, "247751003")
BARRIER = (SNOMED, "811791000000103")
SHARED_PLAN = (SNOMED, "734163000")
ASSESS_PLAN = (CARE_PLANS, "assess-plan")
SURVEY = (OBSERVED, "survey")
MADE_UP = (REASONS, "HTEST")
# from 0 to 10, after the LOINC answer list LL2335-9
TEN = (
    "LA6111-4",
    "LA6112-2",
    "LA6113-0",
    "LA6114-8",
    "LA6115-5",
    "LA10137-0",
    "LA10138-8",
    "LA10139-6",
    "LA10140-4",
    "LA10141-2",
    "LA13942-0",
)


def coding(code: tuple[str, str]) -> Resource:
    """Return one code of a system."""
    return {"system": code[0], "code": code[1]}


def concept(text: str, *codes: tuple[str, str]) -> Resource:
    """Return codes with their words."""
    return {"coding": [coding(code) for code in codes], "text": text}


def own(code: str) -> tuple[str, str]:
    """Return a code of our local system."""
    return OWN_CODES, code
