"""Whether a record has the shape FHIR gives it; a misshapen one is read, and flagged."""

import math

from aid.fhir.node import Json, Node

LISTS = frozenset(
    {
        "dosageInstruction",
        "dosage",
        "reasonCode",
        "identifier",
        "contained",
        "activity",
        "target",
        "participant",
        "note",
    }
)
OBJECTS = frozenset(
    {
        "medicationCodeableConcept",
        "medicationReference",
        "subject",
        "patient",
        "dispenseRequest",
        "effectivePeriod",
        "period",
        "timing",
        "repeat",
    }
)
STRINGS = frozenset(
    {
        "status",
        "intent",
        "authoredOn",
        "id",
        "start",
        "end",
        "lifecycleStatus",
    }
)
NUMBERS = frozenset({"frequency", "frequencyMax", "period", "periodMax", "count"})
DOSAGES = ("dosageInstruction", "dosage")


def is_odd_shape(resource: Node) -> bool:
    """Whether a part that is read stands in another shape than the one it has in FHIR."""
    return any(_is_odd(key, node) for key, node in resource.pairs()) or any(
        _is_odd_dosage(dosage) for key in DOSAGES for dosage in resource.each(key)
    )


def _is_odd(key: str, node: Node) -> bool:
    if node.value is None:
        return False
    if key in LISTS:
        return not isinstance(node.value, list) or any(
            not isinstance(item, dict) for item in node.value
        )
    if key in OBJECTS:
        return not isinstance(node.value, dict)
    return key in STRINGS and not isinstance(node.value, str)


def _is_odd_dosage(dosage: Node) -> bool:
    repeat = dosage.get("timing", "repeat")
    text = dosage.get("text").value
    return (
        not dosage.is_object()
        or not isinstance(text, str | None)
        or any(_is_odd(key, node) for key, node in dosage.pairs())
        or any(_is_odd_number(key, node.value) for key, node in repeat.pairs())
        or not isinstance(repeat.value, dict | None)
    )


def _is_odd_number(key: str, value: Json) -> bool:
    if key not in NUMBERS or value is None:
        return False
    if isinstance(value, bool) or not isinstance(value, int | float):
        return True
    return isinstance(value, float) and not math.isfinite(value)
