"""What every resource of our own document has: a steady id, a language, a narrative."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from aid.domain.people import Voice
from aid.domain.workload import Doer
from aid.fhir.own_plan_codes import MADE_UP, Resource, coding
from aid.fhir.own_plan_words import OutWords, Said

NAMESPACE = UUID("b46c4953-5554-4ba3-bacb-d2b31b498281")
PATIENT, HELPER, CLINIC, TOOL = "patient", "helper", "clinic", "tool"
SPOKEN_BY = {
    Voice.PATIENT: PATIENT,
    Voice.COMPANION: HELPER,
    Voice.CLINICIAN: CLINIC,
}
DONE_BY = {Doer.PATIENT: PATIENT, Doer.COMPANION: HELPER, Doer.CLINIC: CLINIC}
# what no FHIR text may hold
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Makes the resources of one plan, the same each time."""

    plan_id: str
    on: date
    words: OutWords
    practice: bool = False

    @property
    def day(self) -> str:
        """The day of the plan as FHIR writes it."""
        return self.on.isoformat()

    def id(self, name: str) -> str:
        """Return the id of the resource of this name."""
        return str(uuid5(NAMESPACE, f"{self.plan_id}/{name}"))

    def ref(self, name: str) -> Resource:
        """Return a reference to the resource of this name."""
        return {"reference": f"urn:uuid:{self.id(name)}"}

    def spoken_by(self, voice: Voice) -> list[Resource]:
        """Return whose words these are; what a record or nobody says has no speaker."""
        return [self.ref(SPOKEN_BY[voice])] if voice in SPOKEN_BY else []

    def done_by(self, doer: Doer) -> list[Resource]:
        """Return who does it."""
        if doer is Doer.BOTH:
            return [self.ref(PATIENT), self.ref(HELPER)]
        return [self.ref(DONE_BY[doer])]

    def made(self, kind: str, name: str, /, *told: str, **fields: object) -> Resource:
        """Return a resource with its narrative."""
        return {
            "resourceType": kind,
            "id": self.id(name),
            "meta": {"tag": [coding(MADE_UP)]} if self.practice else {},
            "language": self.words.language,
            "text": self.narrative(told),
            **fields,
        }

    def narrative(self, told: tuple[str, ...]) -> Resource:
        """Return lines as text that every reader can show; nothing in them is markup."""
        lines = [line for line in map(mended, told) if line] or [self.words.say(Said.PLAN)]
        inner = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
        tag, runs = self.words.language, self.words.direction
        div = (
            f'<div xmlns="{XHTML}" lang="{tag}" xml:lang="{tag}" dir="{runs}">{inner}</div>'
        )
        return {"status": "generated", "div": div}


def mended(text: str) -> str:
    """Return the text without what no document can hold; empty when nothing is left."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return UNFIT.sub("", whole).strip()


def fit(value: object) -> object:
    """Return the value with every text mended and every empty part left out."""
    if isinstance(value, str):
        return mended(value)
    if isinstance(value, list | tuple):
        return [part for part in map(fit, value) if not _is_empty(part)]
    if isinstance(value, dict):
        fitted = {name: fit(part) for name, part in value.items()}
        return {name: part for name, part in fitted.items() if not _is_empty(part)}
    return value


def references_in(value: object) -> Iterator[str]:
    """Return every reference that stands in a value, however deep."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name == "reference" and isinstance(part, str):
                yield part
            else:
                yield from references_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from references_in(part)


def _is_empty(value: object) -> bool:
    return value in (None, "", [], {})
