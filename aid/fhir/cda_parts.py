"""What the entries of a C-CDA document share: codes, dates, texts told elsewhere in it."""

import re
from dataclasses import dataclass, field
from datetime import date

from aid.fhir.markup import Mark
from aid.fhir.node import Json

WRITTEN = re.compile(r"(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d))?")


@dataclass(slots=True)
class Document:
    """A document, the day of reading, and its texts by the names that entries use."""

    top: Mark
    as_of: date
    texts: dict[str, Mark] = field(init=False)

    def __post_init__(self) -> None:
        named = ((one.said("ID"), one) for one in self.top.walk())
        self.texts = {name: one for name, one in named if name}

    def told(self, mark: Mark, within: frozenset[str] = frozenset()) -> str:
        """Return the text of an element, its own or that of the place it points at.

        With `within`, only places of these names are looked at.
        """
        reference = mark.first("reference").said("value")
        target = self.texts.get(reference.removeprefix("#")) if reference else None
        if target is None or (within and target.name not in within):
            return mark.text()
        return target.text()

    def concept(self, code: Mark, *spare: str) -> dict[str, Json]:
        """Return a coded element as a CodeableConcept, with the best name it has."""
        translated = [one.said("displayName") for one in code.each("translation")]
        names = [code.said("displayName"), *translated]
        names += [self.told(code.first("originalText")), *spare]
        coding: dict[str, Json] = {
            "system": code.said("codeSystem"),
            "code": code.said("code"),
        }
        return {
            "text": next((name for name in names if name), ""),
            "coding": [coding],
        }


def is_null(mark: Mark) -> bool:
    """Whether an element only says why it holds nothing."""
    return "nullFlavor" in mark.attributes


def iso_date(written: str) -> str:
    """Return a date such as 20260412 as 2026-04-12; what is no date stays as it is."""
    found = WRITTEN.match(written.strip())
    if not found:
        return written
    year, month, day, hour, minute = found.groups()
    whole = "-".join(part for part in (year, month, day if month else None) if part)
    return f"{whole}T{hour}:{minute}" if hour and day else whole


def span_of(element: Mark) -> tuple[str, str]:
    """Return the first and the last day of an effectiveTime; a bare value is the first."""
    low = element.first("low").said("value") or element.said("value")
    return iso_date(low), iso_date(element.first("high").said("value"))


def is_over(last: str, as_of: date) -> bool:
    """Whether a last day, or the whole month or year that stands for it, is past."""
    today = as_of.isoformat()
    return bool(last) and last[:10] < today[: len(last[:10])]
