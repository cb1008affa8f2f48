"""Free text from records, made safe to show without changing what it says."""

import re
import unicodedata

LONGEST = 500
LONGEST_LABEL = 200
LONGEST_READ = 10_000
ELLIPSIS = "…"

SURROGATE = re.compile("[\ud800-\udfff]")
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\ufeff]")
SPACE = re.compile(r"(?:\s|\\[nrt])+")
TAIL = re.compile(
    r"[\s,;]*(?:\bhistorical med\b|\bdisp[-:]\s*\S.*?(?=,\s*r-|$)|\br-\d+\b)[.\s]*$",
    re.IGNORECASE,
)
TRIMMED_NAME = re.compile(r"^\d+ HR\s+", re.IGNORECASE)
NAME_FORM = re.compile(
    r"(?<!resistant)(?<!-release)\s+(?:disintegrating |chewable |film[- ]coated )?"
    r"(?:oral )?(?:tablets?|capsules?)(?=\s*(?:\[|$))",
    re.IGNORECASE,
)
SEMANTIC_TAG = re.compile(
    r"\s*\((?:disorder|finding|situation|procedure|regime/therapy|qualifier value|event|"
    r"observable entity|physical object|product|substance)\)$"
)


def tidy(text: str) -> str:
    """Return the text on one line, without marks that break, hide or turn what follows."""
    if text.isascii() and text.isprintable() and "\\" not in text and "  " not in text:
        return text.strip()
    mended = SURROGATE.sub("\ufffd", text[: 2 * LONGEST_READ])
    plain = CONTROL.sub("", DIRECTION.sub("", mended))
    return unicodedata.normalize("NFC", SPACE.sub(" ", plain)).strip()


def is_odd(text: str) -> bool:
    """Whether the text holds signs that were lost on the way or that turn its direction."""
    if text.isascii():
        return False
    return "\ufffd" in text or bool(SURROGATE.search(text) or DIRECTION.search(text))


def cut(text: str, longest: int = LONGEST) -> str:
    """Return the text, with a mark where it had to be cut."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + ELLIPSIS


def without_tail(words: str) -> str:
    """Return dose words without the ends that some systems print after them."""
    shorter = TAIL.sub("", words)
    while shorter != words:
        words, shorter = shorter, TAIL.sub("", shorter)
    return words.strip()


def short_name(name: str) -> str:
    """Return a medicine's name without the long American ending, when enough is left."""
    shorter = NAME_FORM.sub("", TRIMMED_NAME.sub("", name)).strip()
    return shorter if len(shorter) >= 4 and shorter != name else name


def without_tag(label: str) -> str:
    """Return a term without the bracketed word that says what sort of term it is."""
    return SEMANTIC_TAG.sub("", label)
