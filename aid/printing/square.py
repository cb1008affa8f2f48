"""The square code at the foot of the details, and the line that says what it holds."""

from dataclasses import dataclass

from aid.i18n.words import Words
from aid.pictures.square_code import SquareCode, square_code
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Pair, Tongues
from aid.printing.plan_text import more_line, plan_text


@dataclass(frozen=True, slots=True)
class Square:
    """The code; `told` says the picture for who cannot see it, `holds` what is in it.

    `lacks` says that some of the plan is not in it, where that is so.
    """

    code: SquareCode
    told: str
    holds: Pair
    lacks: Pair | None


def square_of(says: Tongues, job: PrintJob, words: Words) -> Square | None:
    """Return the code of the plan where it was asked for and there is a plan to hold."""
    text = plan_text(job, words) if job.request.square else ""
    if not text:
        return None
    is_whole = not text.endswith(more_line(says))
    return Square(
        code=square_code(text),
        told=says.say("A square code with the plan in words.").first.text,
        holds=says.say(
            "This square holds the plan in words: what changes, who does what, when we"
            " look again. Any telephone camera reads it. It holds no name."
        ),
        lacks=None if is_whole else says.say("Not all of the plan stands in it."),
    )
