"""A medicine's name brought down to what can be compared: the same medicine or not."""

import re
import unicodedata
from dataclasses import dataclass

AMOUNT = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(mg|mcg|µg|ug|micrograms?|milligrams?|g|grams?|ml|%|units?|iu|ui|"
    r"meq|mmol)\b(?:\s*/\s*(?:\d+\s*)?[a-z]+)?"
)
BRACKETS = re.compile(r"\[[^\]]*\]|\([^)]*\)")
FORM_WORD = re.compile(
    r"\b(?:oral|tab(?:let)?s?|cap(?:sule)?s?|caplets?|film[- ]coated|comprimidos?|"
    r"capsulas?|pills?|product|\d+\s*hr|containing|de|of)\b"
)
UNITS = {
    "µg": "mcg",
    "ug": "mcg",
    "microgram": "mcg",
    "micrograms": "mcg",
    "milligram": "mg",
    "milligrams": "mg",
    "gram": "g",
    "grams": "g",
    "unit": "units",
    "iu": "units",
    "ui": "units",
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """All of a name that can be compared, and its parts: what it is, and how strong."""

    whole: str
    ingredient: str
    strength: str


def likeness_of(name: str) -> Likeness:
    """Return a name without case, accents, form words and brands, and its parts."""
    letters = unicodedata.normalize("NFKD", name.lower()).replace("\u03bcg", "mcg")
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    bare = FORM_WORD.sub(" ", BRACKETS.sub(" ", bare))
    strengths = sorted(_strength(m[1], m[2]) for m in AMOUNT.finditer(bare))
    ingredient = _squeezed(AMOUNT.sub(" ", bare))
    strength = " ".join(strengths)
    return Likeness(f"{ingredient} {strength}".strip(), ingredient, strength)


def may_be_the_same(one: Likeness, other: Likeness) -> bool:
    """Whether two names mean one medicine; a strength that one leaves out may be it."""
    if not one.ingredient or one.ingredient != other.ingredient:
        return False
    return one.strength == other.strength or not (one.strength and other.strength)


def _strength(amount: str, unit: str) -> str:
    number = amount.replace(",", ".")
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    return f"{number} {UNITS.get(unit, unit)}"


def _squeezed(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text))
