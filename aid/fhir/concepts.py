"""CodeableConcepts, codings and CodeableReferences: their words and their codes."""

import re

from aid.fhir.node import Node
from aid.fhir.tidying import tidy

LOOKS_LIKE_A_REFERENCE = re.compile(r"(?:[A-Z][A-Za-z]+/[\w.\-]+|urn:\S+|https?://\S+)")
NOTHING_CODES = frozenset(
    {
        "787481004",
        "no-medication-info",
        "no-known-medications",
        "no-problem-info",
        "no-known-problems",
        "no-device-info",
        "no-known-devices",
        "no-procedure-info",
        "no-known-procedures",
        "160245001",
        "397745006",
    }
)
NOTHING_WORDS = frozenset(
    {
        "no known medications",
        "no information about medications",
        "no medications",
        "none",
        "no current medications",
        "no known problems",
        "no information about problems",
        "no current problems",
        "no known problem",
        "no known medicines",
        "no medicines",
        "ninguno",
        "ninguna",
        "sin medicamentos",
        "sin medicación",
        "nil",
        "none known",
    }
)


def words_of(concept: Node) -> str:
    """Return the words of a concept: its own text, else the best display of its codes."""
    if not concept or isinstance(concept.value, str):
        return tidy(concept.text())
    inner = plain_concept(concept)
    codings = inner.each("coding")
    chosen = [c.text("display") for c in codings if c.is_true("userSelected")]
    spoken = [inner.text("text"), *chosen, *(c.text("display") for c in codings)]
    return tidy(next((words for words in spoken if words), ""))


def plain_concept(concept: Node) -> Node:
    """Return the concept itself, also where R5 wraps it beside a reference."""
    return concept.get("concept") if concept.holds("concept") else concept


def first_words(*concepts: Node) -> str:
    """Return the words of the first concept that has any."""
    return next((words for one in concepts if (words := words_of(one))), "")


def display_of(reference: Node) -> str:
    """Return the words beside a reference, unless they are just the reference again."""
    words = tidy(reference.text("display"))
    return "" if LOOKS_LIKE_A_REFERENCE.fullmatch(words) else words


def codes_of(concept: Node) -> frozenset[str]:
    """Return the bare codes of a concept, in lower case."""
    codes = plain_concept(concept).texts("coding", "code")
    return frozenset(code.strip().lower() for code in codes)


def has_code(record: Node, key: str, wanted: frozenset[str]) -> bool:
    """Whether a concept under this key carries one of the codes."""
    return any(
        code.strip().lower() in wanted for code in record.texts(key, "coding", "code")
    )


def says_nothing_known(concept: Node) -> bool:
    """Whether an entry only states that nothing is known, by its code or exact words."""
    words = words_of(concept).lower().strip(" .")
    return bool(codes_of(concept) & NOTHING_CODES) or words in NOTHING_WORDS
