"""What a print needs, as one value."""

from dataclasses import dataclass
from datetime import date

from aid.domain.options import Question, Source
from aid.domain.paper import PrintRequest
from aid.domain.visit import Clinic, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """A visit to print, and what of content and clinic stands on its sheets."""

    visit: Visit
    clinic: Clinic
    request: PrintRequest
    today: date
    question: Question | None = None
    sources: tuple[Source, ...] = ()
    code: str = ""
