"""Unwrap a file into its records, whatever kind of bundle they came in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from aid.domain.record import LeftReason, Refusal
from aid.fhir.json_text import TWICE, Loaded, RefusalError, holds_a_name_twice
from aid.fhir.node import NOWHERE, Node

DEEPEST_BUNDLE = 8
WRAPPERS = frozenset({"Bundle", "Parameters"})
KNOWN = frozenset(
    {
        "AllergyIntolerance",
        "Appointment",
        "AppointmentResponse",
        "Basic",
        "BodyStructure",
        "CarePlan",
        "CareTeam",
        "Claim",
        "ClinicalImpression",
        "Communication",
        "CommunicationRequest",
        "Composition",
        "Condition",
        "Consent",
        "Coverage",
        "DetectedIssue",
        "Device",
        "DeviceRequest",
        "DeviceUsage",
        "DeviceUseStatement",
        "DiagnosticReport",
        "DocumentReference",
        "Encounter",
        "EpisodeOfCare",
        "ExplanationOfBenefit",
        "FamilyMemberHistory",
        "Flag",
        "Goal",
        "Group",
        "ImagingStudy",
        "Immunization",
        "List",
        "Location",
        "Media",
        "Medication",
        "MedicationAdministration",
        "MedicationDispense",
        "MedicationRequest",
        "MedicationStatement",
        "MessageHeader",
        "NutritionOrder",
        "Observation",
        "OperationOutcome",
        "Organization",
        "Patient",
        "Person",
        "Practitioner",
        "PractitionerRole",
        "Procedure",
        "ProcedureRequest",
        "Provenance",
        "Questionnaire",
        "QuestionnaireResponse",
        "ReferralRequest",
        "RelatedPerson",
        "RequestGroup",
        "RiskAssessment",
        "Schedule",
        "ServiceRequest",
        "Slot",
        "Specimen",
        "Task",
        "VisionPrescription",
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of the file; `left` is set when it cannot or must not be read."""

    index: int
    type: str
    resource: Node
    id: str = ""
    full_url: str = ""
    left: LeftReason | None = None


class _Found(NamedTuple):
    """A record as it lies in the file; `deleted` names one that was there before."""

    resource: Node
    type: str
    full_url: str = ""
    deleted: str = ""


def unwrap(loaded: Loaded) -> tuple[Entry, ...]:
    """Return every record of the file in order; raise `RefusalError` when there is none."""
    _check_top(loaded)
    found = [item for document in loaded.documents for item in _records(document)]
    deleted = frozenset(item.deleted for item in found if item.deleted)
    present = [item for item in found if item.resource]
    entries = [_entry(n, item, doubled=loaded.doubled) for n, item in enumerate(present)]
    return _newest(entries, deleted)


def _check_top(loaded: Loaded) -> None:
    if loaded.by_line:
        return
    top = loaded.documents[0]
    if isinstance(top.value, list):
        raise RefusalError(Refusal.NOT_ONE_RECORD if top else Refusal.NOT_FHIR)
    kind = top.text("resourceType")
    if kind not in WRAPPERS and kind not in KNOWN:
        raise RefusalError(Refusal.NOT_FHIR)
    if kind in WRAPPERS and top.holds(TWICE):
        raise RefusalError(Refusal.DUPLICATE_KEYS)


def _records(document: Node) -> Iterator[_Found]:
    """Walk bundles inside bundles in order; what lies too deep is yielded as it is."""
    walks = [iter((_Found(document, document.text("resourceType")),))]
    while walks:
        for found in walks[-1]:
            if found.type in WRAPPERS and _opens(found, len(walks)):
                walks.append(_inside(found))
                break
            yield found
        else:
            walks.pop()


def _opens(found: _Found, depth: int) -> bool:
    return depth <= DEEPEST_BUNDLE and not found.resource.holds(TWICE)


def _inside(found: _Found) -> Iterator[_Found]:
    if found.type == "Bundle":
        return _entries(found.resource)
    return _parameters(found.resource)


def _entries(bundle: Node) -> Iterator[_Found]:
    for entry in bundle.each("entry"):
        resource = entry.get("resource")
        if entry.holds(TWICE):
            yield _Found(Node({TWICE: True}), "")
        elif resource:
            yield _Found(resource, resource.text("resourceType"), entry.text("fullUrl"))
        elif not entry.is_object():
            yield _Found(entry, "")
        elif entry.text("request", "method").upper() == "DELETE":
            yield _Found(NOWHERE, "", deleted=entry.text("request", "url"))


def _parameters(parameters: Node) -> Iterator[_Found]:
    waiting = list(reversed(parameters.each("parameter")))
    while waiting:
        parameter = waiting.pop()
        resource = parameter.get("resource")
        if resource:
            yield _Found(resource, resource.text("resourceType"))
        waiting += reversed(parameter.each("part"))


def _entry(index: int, found: _Found, *, doubled: bool) -> Entry:
    resource, left = found.resource, None
    if doubled and holds_a_name_twice(resource):
        left = LeftReason.DUPLICATE_KEY
    elif not resource.is_object() or not found.type or found.type in WRAPPERS:
        left = LeftReason.UNREADABLE
    return Entry(index, found.type, resource, resource.text("id"), found.full_url, left)


def _newest(entries: list[Entry], deleted: frozenset[str]) -> tuple[Entry, ...]:
    """Mark older versions of the same record, and records that were deleted later."""
    named = [entry for entry in entries if entry.id]
    best: dict[tuple[str, str], Entry] = {}
    for entry in named:
        newest = best.setdefault((entry.type, entry.id), entry)
        if newest is not entry and _version(entry) > _version(newest):
            best[entry.type, entry.id] = entry
    if len(best) == len(named) and not deleted:
        return tuple(entries)
    return tuple(
        _marked(entry, best[entry.type, entry.id], deleted) if entry.id else entry
        for entry in entries
    )


def _marked(entry: Entry, newest: Entry, deleted: frozenset[str]) -> Entry:
    older = newest is not entry and _is_versioned(entry, newest)
    gone = f"{entry.type}/{entry.id}" in deleted
    if entry.left is None and (older or gone):
        return replace(entry, left=LeftReason.OLDER_VERSION)
    return entry


def _is_versioned(entry: Entry, other: Entry) -> bool:
    """Two records of one name are versions if they say so, or are one and the same."""
    if _version(entry) != _version(other):
        return True
    try:
        return entry.resource == other.resource
    except RecursionError:
        return False


def _version(entry: Entry) -> tuple[str, int, str]:
    meta = entry.resource.get("meta")
    version = meta.text("versionId")
    number = int(version) if version.isdecimal() and len(version) < 10 else 0
    return meta.text("lastUpdated"), number, version
