"""How many of a medicine are taken each time, where a record says it plainly."""

import re
from fractions import Fraction

from aid.domain.record import PreviewRow
from aid.fhir import sig_patterns as say
from aid.fhir.dosing import SEPARATOR

AMOUNT = re.compile(r"\d+(?:\.\d+)?")
STEM = 3


def each_of(row: PreviewRow) -> str:
    """Return the dose of a row; nothing where it changes, or its words say another."""
    dose = row.dose
    if not dose or row.steps or SEPARATOR in dose:
        return ""
    amounts, _, unit = dose.partition(" ")
    said = _amounts_said(row.words.lower(), unit.lower())
    coded = {Fraction(amount) for amount in AMOUNT.findall(amounts)}
    return dose if not said or said == coded else ""


def _amounts_said(words: str, unit: str) -> set[Fraction]:
    """Return how many of a unit the words of a dose speak of."""
    stem = re.escape(unit[:STEM])
    found = re.finditer(rf"\b({say.N})(?:{say.TO}({say.N}))?\s*{stem}", words)
    return {_amount(number) for match in found for number in match.groups() if number}


def _amount(said: str) -> Fraction:
    return Fraction(say.NUMBERS.get(said) or said)
