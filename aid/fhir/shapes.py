"""Whether a record has the shape FHIR gives it; a misshapen one is read, and flagged."""

import math

from aid.fhir.node import Json, Node

LISTS = (
    "dosageInstruction",
    "dosage",
    "reasonCode",
    "identifier",
    "contained",
    "activity",
    "target",
    "participant",
    "note",
)
OBJECTS = (
    "medicationCodeableConcept",
    "medicationReference",
    "subject",
    "patient",
    "dispenseRequest",
    "effectivePeriod",
    "period",
)
STRINGS = ("status", "intent", "authoredOn", "id", "start", "end", "lifecycleStatus")
REPEAT_NUMBERS = ("frequency", "frequencyMax", "period", "periodMax", "count")


def is_odd_shape(resource: Node) -> bool:
    """Whether a part that is read stands in another shape than the one it has in FHIR."""
    return (
        any(_not_a_list(resource.get(key)) for key in LISTS)
        or any(_not(resource.get(key), dict) for key in OBJECTS)
        or any(_not(resource.get(key), str) for key in STRINGS)
        or any(_odd_dosage(dosage) for dosage in resource.each("dosageInstruction"))
        or any(_odd_dosage(dosage) for dosage in resource.each("dosage"))
    )


def _odd_dosage(dosage: Node) -> bool:
    repeat = dosage.get("timing", "repeat")
    return (
        _not(dosage, dict)
        or _not(dosage.get("text"), str)
        or _not(dosage.get("timing"), dict)
        or _not(repeat, dict)
        or any(_odd_number(repeat.get(key).value) for key in REPEAT_NUMBERS)
    )


def _not_a_list(node: Node) -> bool:
    if node.value is None:
        return False
    return not isinstance(node.value, list) or any(
        not isinstance(item, dict) for item in node.value
    )


def _not(node: Node, kind: type) -> bool:
    return node.value is not None and not isinstance(node.value, kind)


def _odd_number(value: Json) -> bool:
    if value is None:
        return False
    if isinstance(value, bool) or not isinstance(value, int | float):
        return True
    return isinstance(value, float) and not math.isfinite(value)
