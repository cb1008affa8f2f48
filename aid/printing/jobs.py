"""What a print needs, as one value."""

from dataclasses import dataclass
from datetime import date

from aid.domain.options import Question, Source
from aid.domain.paper import PrintRequest
from aid.domain.visit import Clinic, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """A visit to print, and what of content and clinic stands on its sheets.

    `question` is the one on the table; `questions` are all that were talked of.
    """

    visit: Visit
    clinic: Clinic
    request: PrintRequest
    today: date
    question: Question | None = None
    questions: tuple[Question, ...] = ()
    sources: tuple[Source, ...] = ()
    code: str = ""


def asked(job: PrintJob) -> tuple[Question, ...]:
    """Return every question that was talked of, the one on the table first, each once."""
    found = (job.question, *job.questions)
    return tuple({one.id: one for one in found if one is not None}.values())
