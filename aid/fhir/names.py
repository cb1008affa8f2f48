"""What a record calls its medicine, looking no further than the file."""

from dataclasses import dataclass

from aid.fhir.concepts import (
    display_of,
    first_words,
    plain_concept,
    says_nothing_known,
    words_of,
)
from aid.fhir.node import Node
from aid.fhir.resolving import Resolver

DEEPEST = 5
NO_PRODUCT = frozenset(
    {
        "unknown",
        "unk",
        "oth",
        "other",
        "na",
        "ni",
        "asku",
        "nask",
        "msk",
        "asked-unknown",
    }
)
# these name an ingredient, not a product
NO_PRODUCT_SYSTEMS = (
    "atc",
    "2.16.840.1.113883.6.73",
    "nullflavor",
    "data-absent",
    "absent",
)


@dataclass(frozen=True, slots=True)
class Naming:
    """A medicine's name, its product codes, and where in the file it is described."""

    name: str
    codes: frozenset[str] = frozenset()
    described_at: int | None = None
    nothing_known: bool = False


def name_of_medicine(order: Node, resolver: Resolver) -> Naming:
    """Return what a medicine record calls its medicine, looking inside the file only."""
    concept = order.get("medicationCodeableConcept") or order.get("medication", "concept")
    if not concept and isinstance(order.get("medication").value, str):
        concept = order.get("medication")
    if words_of(concept) or says_nothing_known(concept):
        return _named(concept)
    reference = order.get("medicationReference") or order.get("medication", "reference")
    if isinstance(reference.value, str):
        reference = order.get("medication")
    target = resolver.find(reference, order, "Medication")
    if target is None:
        return Naming(display_of(reference))
    code = target.resource.get("code")
    shown = display_of(reference) or _described(target.resource, resolver)
    return Naming(
        shown, _product_codes(code), target.index, nothing_known=says_nothing_known(code)
    )


def _named(concept: Node) -> Naming:
    return Naming(
        words_of(concept),
        _product_codes(concept),
        nothing_known=says_nothing_known(concept),
    )


def _described(medicine: Node, resolver: Resolver) -> str:
    """Return the name of a Medication: its code, else its ingredients, never in circles."""
    names: list[str] = []
    waiting = [(medicine, 0)]
    while waiting:
        node, depth = waiting.pop(0)
        own = first_words(node.get("code"))
        if own or depth >= DEEPEST:
            names.append(own)
            continue
        for part in node.each("ingredient")[:20]:
            item = part.get("item")
            words = first_words(part.get("itemCodeableConcept"), item)
            reference = part.get("itemReference") or item.get("reference")
            target = resolver.find(reference, medicine)
            if words or target is None:
                names.append(words or display_of(reference))
            else:
                waiting.append((target.resource, depth + 1))
    return " / ".join(dict.fromkeys(name for name in names if name))


def _product_codes(concept: Node) -> frozenset[str]:
    inner = plain_concept(concept)
    return frozenset(
        f"{coding.text('system')}|{coding.text('code')}"
        for coding in inner.each("coding")
        if coding.text("code").lower() not in {"", *NO_PRODUCT}
        and not any(part in coding.text("system").lower() for part in NO_PRODUCT_SYSTEMS)
    )
