"""Problems of a C-CDA document as Conditions, each with what is said of its state."""

from collections.abc import Iterator

from aid.fhir.cda_parts import Document, is_null, span_of
from aid.fhir.markup import Mark
from aid.fhir.node import Json

STATUS = "33999-4"
STATES = {
    "55561003": "active",
    "73425007": "inactive",
    "413322009": "resolved",
    "active": "active",
    "inactive": "inactive",
    "resolved": "resolved",
    "277022003": "remission",
    "255227004": "recurrence",
}
NO_CONCERN = frozenset({"completed", "aborted", "suspended", "cancelled"})
NOTHING_KNOWN = frozenset({"55607006", "64572001", "404684003", "282291009"})


def problems_of(document: Document, entry: Mark) -> Iterator[dict[str, Json]]:
    """Return each problem of a concern, or of an entry that holds it directly."""
    for act in entry.each("act"):
        concern = act.first("statusCode").said("code").lower()
        for seen in act.each("entryRelationship", "observation"):
            yield _problem(document, seen, concern)
    for seen in entry.each("observation"):
        yield _problem(document, seen, "")


def _problem(document: Document, seen: Mark, concern: str) -> dict[str, Json]:
    value = seen.first("value")
    denied = seen.said("negationInd") == "true"
    nothing = denied and (is_null(value) or value.said("code") in NOTHING_KNOWN)
    starts, ends = span_of(seen.first("effectiveTime"))
    state = _state(seen, concern, ends)
    said = document.concept(value, document.told(seen.first("text")))
    coded: list[Json] = [{"code": state}] if state else []
    return {
        "resourceType": "Condition",
        "clinicalStatus": {"coding": coded},
        "verificationStatus": {"text": "refuted" if denied and not nothing else ""},
        "code": {"text": "No known problems"} if nothing else said,
        "onsetDateTime": starts,
        "abatementDateTime": ends,
    }


def _state(seen: Mark, concern: str, ends: str) -> str:
    """Return how a problem stands: said of itself, else shown by its end or its concern."""
    for one in seen.each("entryRelationship", "observation"):
        if one.first("code").said("code") == STATUS:
            value = one.first("value")
            known = STATES.get(value.said("code")) or STATES.get(
                value.said("displayName").lower()
            )
            if known:
                return known
    high = seen.first("effectiveTime", "high")
    if ends or (high and is_null(high) and high.said("nullFlavor") == "UNK"):
        return "resolved"
    return "inactive" if concern in NO_CONCERN else ""
