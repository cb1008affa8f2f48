"""The shape of the FHIR R4 resources that a plan is made of."""

from collections.abc import Iterator
from xml.etree import ElementTree

EVERYWHERE = {"resourceType", "id", "meta", "language", "text", "extension"}
MAY_HOLD = {
    "Composition": "identifier status type subject date author title section",
    "Patient": "name communication",
    "Device": "deviceName",
    "PractitionerRole": "code",
    "RelatedPerson": "patient relationship",
    "Observation": "status category code subject focus effectiveDateTime performer"
    " valueString valueQuantity valueCodeableConcept note component",
    "List": "status mode title code subject date source orderedBy entry",
    "Goal": "lifecycleStatus category description subject startDate expressedBy addresses",
    "CarePlan": "status intent category title subject period created contributor"
    " supportingInfo goal activity note",
    "ServiceRequest": "status intent category code subject occurrenceTiming authoredOn"
    " performer supportingInfo patientInstruction",
    "Task": "status intent code description focus for authoredOn owner restriction note",
    "MedicationStatement": "status medicationCodeableConcept subject effectiveDateTime"
    " dateAsserted informationSource reasonCode dosage",
    "Appointment": "status appointmentType description comment created requestedPeriod"
    " participant",
    "CommunicationRequest": "status category subject payload authoredOn recipient",
    "QuestionnaireResponse": "questionnaire status subject authored author source item",
}
REQUIRED = {
    "Composition": "status type date author title",
    "RelatedPerson": "patient",
    "Observation": "status code",
    "List": "status mode",
    "Goal": "lifecycleStatus description subject",
    "CarePlan": "status intent subject",
    "ServiceRequest": "status intent subject",
    "Task": "status intent",
    "MedicationStatement": "status medicationCodeableConcept subject",
    "Appointment": "status participant",
    "CommunicationRequest": "status",
    "QuestionnaireResponse": "status",
}
LISTED = (
    "author section category focus performer component entry addresses contributor goal"
    " supportingInfo activity reasonCode dosage requestedPeriod participant payload"
    " recipient item communication name deviceName note relationship extension coding"
    " dayOfWeek when tag answer"
)
# one name can be a list in one place and one thing in another
ONE_THING = {("Task", "focus"), ("QuestionnaireResponse", "author")}
STATUSES = {
    "Composition": {"final", "preliminary"},
    "Observation": {"final"},
    "List": {"current"},
    "CarePlan": {"active", "draft"},
    "ServiceRequest": {"active"},
    "Task": {"requested"},
    "MedicationStatement": {"active", "intended", "unknown"},
    "Appointment": {"proposed"},
    "CommunicationRequest": {"active"},
    "QuestionnaireResponse": {"completed"},
}


def faults(document: dict) -> list[str]:
    """What is wrong with a document bundle, in words; nothing is good."""
    found = [fault for entry in document["entry"] for fault in _faults(entry["resource"])]
    if document["entry"][0]["resource"]["resourceType"] != "Composition":
        found.append("a document begins with its composition")
    for needed in ("identifier", "timestamp", "type"):
        if needed not in document:
            found.append(f"a document has its {needed}")
    return found + list(_empties(document))


def _faults(resource: dict) -> Iterator[str]:
    kind = resource["resourceType"]
    for name in sorted(resource.keys() - EVERYWHERE - set(MAY_HOLD[kind].split())):
        yield f"{kind}.{name} is not in R4"
    for name in REQUIRED.get(kind, "").split():
        if name not in resource:
            yield f"{kind}.{name} is missing"
    for name in resource.keys() & set(LISTED.split()):
        if (kind, name) not in ONE_THING and not isinstance(resource[name], list):
            yield f"{kind}.{name} is no list"
    if resource.get("status") not in STATUSES.get(kind, {resource.get("status")}):
        yield f"{kind} cannot be {resource['status']}"
    yield from _told(resource)


def _told(resource: dict) -> Iterator[str]:
    """The narrative is XHTML that says something, in the language of the resource."""
    div = ElementTree.fromstring(resource["text"]["div"])
    if not "".join(div.itertext()).strip():
        yield f"{resource['resourceType']} tells nothing"
    if {one.tag.rpartition("}")[2] for one in div.iter()} - {"div", "p"}:
        yield f"{resource['resourceType']} tells in markup"
    if div.get("lang") != resource["language"]:
        yield f"{resource['resourceType']} tells in another language"


def _empties(value: object, at: str = "document") -> Iterator[str]:
    if value in ("", [], {}, None):
        yield f"{at} is empty"
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _empties(part, f"{at}.{name}")
    elif isinstance(value, list):
        for part in value:
            yield from _empties(part, at)
