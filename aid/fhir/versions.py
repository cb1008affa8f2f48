"""A guess at the version of FHIR a file speaks, only to be told; nothing depends on it."""

from aid.fhir.bundle import Entry
from aid.fhir.node import Node

R5_TYPES = frozenset({"DeviceUsage"})
STU3_TYPES = frozenset({"ProcedureRequest", "ReferralRequest"})
TELLING = (
    R5_TYPES
    | STU3_TYPES
    | {
        "MedicationRequest",
        "MedicationStatement",
        "CarePlan",
        "Goal",
        "Condition",
    }
)
R4, R5, STU3 = "R4", "R5", "STU3"
XML, CCDA = "XML", "C-CDA"


def version_of(entries: tuple[Entry, ...], written_in: str = "") -> str:
    """Return what the file seems to speak, such as R4 or R5 XML; empty without records."""
    if not entries or written_in == CCDA:
        return written_in
    return f"{_spoken(entries)} {written_in}".strip()


def _spoken(entries: tuple[Entry, ...]) -> str:
    """Return R4, R5 or STU3, by keys that only one of them has."""
    for entry in entries:
        if entry.type not in TELLING:
            continue
        if _is_r5(entry):
            return R5
        if _is_stu3(entry):
            return STU3
    return R4


def _is_r5(entry: Entry) -> bool:
    node = entry.resource
    match entry.type:
        case "MedicationRequest":
            return node.get("medication").is_object() or _asks_as_r5(node)
        case "MedicationStatement":
            return node.text("status") == "recorded" or bool(node.get("adherence"))
        case "CarePlan":
            return bool(node.get("activity", "plannedActivityReference"))
        case _:
            return entry.type in R5_TYPES


def _asks_as_r5(order: Node) -> bool:
    return bool(order.get("renderedDosageInstruction") or order.get("effectiveDosePeriod"))


def _is_stu3(entry: Entry) -> bool:
    node = entry.resource
    match entry.type:
        case "MedicationStatement":
            return bool(node.text("taken"))
        case "MedicationRequest":
            return bool(node.get("context") or node.get("definition"))
        case "Goal":
            return bool(node.text("status")) and not node.text("lifecycleStatus")
        case "Condition":
            return isinstance(node.get("clinicalStatus").value, str)
        case _:
            return entry.type in STU3_TYPES
