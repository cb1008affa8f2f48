"""How many are taken each time, as short as a cell of the list can hold without guessing.

The figure stands alone only where one word follows it: “one and a half” cut short would be
another dose.
"""

import re
from dataclasses import dataclass

MOST_LETTERS = 8
COUNTED = re.compile(
    r"(?P<figure>\d[\d.,/\u2044\u2013-]*\s?[\u00bc-\u00be\u2150-\u215e]?|[\u00bc-\u00be\u2150-\u215e])"
    r"\s*(?P<unit>[^\W\d_]*\.?)"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """What stands in a cell, a figure and the word for it; whether it says all."""

    figure: str = ""
    unit: str = ""
    is_whole: bool = False


def amount_of(each: str) -> Amount:
    """Return how many as a cell holds it; nothing at all where it cannot be cut."""
    said = " ".join(each.split())
    found = COUNTED.fullmatch(said)
    if found is None:
        short = 0 < len(said) <= MOST_LETTERS
        return Amount(unit=said, is_whole=True) if short else Amount()
    figure, unit = found["figure"].strip(), found["unit"]
    fits = len(unit) <= MOST_LETTERS
    return Amount(figure, unit if fits else "", is_whole=fits)
