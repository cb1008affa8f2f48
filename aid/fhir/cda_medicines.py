"""Medicines of a C-CDA document as MedicationStatements: name, dates, and rate if given."""

import re
from collections.abc import Iterator

from aid.fhir.cda_parts import Document, is_null, is_over, span_of
from aid.fhir.markup import Mark
from aid.fhir.node import Json

STANDING = {
    "active": "active",
    "suspended": "on-hold",
    "held": "on-hold",
    "aborted": "stopped",
    "cancelled": "stopped",
    "nullified": "entered-in-error",
    "obsolete": "entered-in-error",
}
NOTHING_GIVEN = "410942007"
FREE_TEXT = "76662-6"
# a whole row of a table may speak of other things, or of another medicine
FIELDS = frozenset({"td", "content", "paragraph", "item", "caption"})
REPEATING, EVENT = "PIVL_TS", "EIVL_TS"


def medicines_of(document: Document, entry: Mark) -> Iterator[dict[str, Json]]:
    """Return each medicine of an entry; a discharge list wraps them once more."""
    yield from (_medicine(document, one) for one in entry.each("substanceAdministration"))
    wrapped = entry.each("act", "entryRelationship", "substanceAdministration")
    yield from (_medicine(document, one) for one in wrapped)


def _medicine(document: Document, given: Mark) -> dict[str, Json]:
    product = given.first("consumable", "manufacturedProduct", "manufacturedMaterial")
    code = product.first("code")
    name = document.concept(code, product.first("name").text())
    denied = given.said("negationInd") == "true"
    if denied and (is_null(code) or code.said("code") == NOTHING_GIVEN):
        return {
            "resourceType": "MedicationStatement",
            "status": "active",
            "medicationCodeableConcept": {"text": "No known medications"},
        }
    starts, ends = _span(given)
    return {
        "resourceType": "MedicationStatement",
        "status": _status(document, given, ends),
        "taken": "n" if denied else "",
        "medicationCodeableConcept": name,
        "effectivePeriod": {"start": starts, "end": ends},
        "dosage": [_dosage(document, given, str(name["text"]))],
        "reasonCode": [_reason(document, one) for one in _linked(given, "RSON")],
    }


def _status(document: Document, given: Mark, ends: str) -> str:
    said = given.first("statusCode").said("code").lower()
    if said == "completed":
        return "completed" if is_over(ends, document.as_of) else ""
    return STANDING.get(said, "")


def _span(given: Mark) -> tuple[str, str]:
    spans = [one for one in _times(given) if _kind(one) not in (REPEATING, EVENT)]
    found = [span_of(one) for one in spans]
    starts = next((start for start, _ in found if start), "")
    return starts, next((end for _, end in found if end), "")


def _times(given: Mark) -> list[Mark]:
    """Return the effectiveTimes, those inside a combined one too."""
    outer = given.each("effectiveTime")
    return [one for time in outer for one in (time, *time.each("comp"))]


def _kind(time: Mark) -> str:
    return time.said("type").rpartition(":")[2]


def _dosage(document: Document, given: Mark, name: str) -> dict[str, Json]:
    dose: dict[str, Json] = {}
    if amount := _quantity(given.first("doseQuantity")):
        dose["doseQuantity"] = amount
    if given.first("rateQuantity").said("value"):
        dose["rateQuantity"] = _quantity(given.first("rateQuantity"))
    return {
        "text": _words(document, given, name),
        "timing": {"repeat": _repeat(given)},
        "asNeededBoolean": bool(given.first("precondition", "criterion")),
        "doseAndRate": [dose],
        "route": {"text": given.first("routeCode").said("displayName")},
    }


def _quantity(amount: Mark) -> dict[str, Json]:
    value = amount.said("value") or amount.first("low").said("value")
    unit = amount.said("unit").strip("{}")
    return {"value": value, "unit": "" if unit == "1" else unit} if value else {}


def _repeat(given: Mark) -> dict[str, Json]:
    """Return how often, where the document says so in codes."""
    when: list[Json] = [
        one.first("event").said("code") for one in _times(given) if _kind(one) == EVENT
    ]
    repeat: dict[str, Json] = {"when": when} if any(when) else {}
    periods = [one.first("period") for one in _times(given) if _kind(one) == REPEATING]
    for period in periods[:1]:
        low, high = period.first("low"), period.first("high")
        start = period if period.said("value") else low
        if _number(start) is not None:
            repeat |= {"frequency": 1, "period": _number(start)}
            repeat |= {"periodUnit": start.said("unit")}
        if _number(high) is not None:
            repeat["periodMax"] = _number(high)
    return repeat


def _number(mark: Mark) -> float | None:
    said = mark.said("value")
    return float(said) if re.fullmatch(r"\d{1,6}(\.\d{1,4})?", said) else None


def _words(document: Document, given: Mark, name: str) -> str:
    """Return the dose in words: written for it, else what stands in a field of its own."""
    for one in given.each("entryRelationship", "substanceAdministration"):
        if one.first("code").said("code") == FREE_TEXT:
            return document.told(one.first("text"))
    words = document.told(given.first("text"), FIELDS)
    return "" if words.lower() == name.lower() else words


def _linked(given: Mark, kind: str) -> list[Mark]:
    related = given.each("entryRelationship")
    return [
        inner
        for one in related
        if one.said("typeCode") == kind
        for inner in one.each("observation")
    ]


def _reason(document: Document, seen: Mark) -> dict[str, Json]:
    return document.concept(seen.first("value"))
