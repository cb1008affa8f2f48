"""What may be given up by a change, on paper, with its chance and how sure we are."""

from collections.abc import Iterator

from aid.domain.giving_up import given_up, if_we_carry_on
from aid.domain.options import Outcome
from aid.domain.people import Voice
from aid.domain.plan import Decision, Item
from aid.printing.jobs import PrintJob, asked
from aid.printing.lines import Line
from aid.printing.outcomes import sentence
from aid.printing.pairs import Pair, Tongues
from aid.printing.wording import VOICE_MARKS


def given_up_lines(
    says: Tongues, job: PrintJob, item: Item, after: Item | None = None
) -> Iterator[Line]:
    """Return a line for each thing that may be given up; a stop never stands without.

    Changes of one way that follow each other are told of once, after the last of them.
    """
    told = given_up(item, asked(job))
    if told and after is not None and told == given_up(after, asked(job)):
        return
    for outcome in told:
        yield _line(says, Voice.STUDIES, _told(says, job, outcome))
    if item.decision is Decision.STOP and not told:
        unknown = says.say("No study here says what is given up.")
        yield _line(says, Voice.NOBODY, unknown)


def outcomes_given_up(job: PrintJob) -> tuple[Outcome, ...]:
    """Return every outcome that stands beside a change of the plan."""
    items = job.visit.plan.items
    return tuple(one for item in items for one in given_up(item, asked(job)))


def _told(says: Tongues, job: PrintJob, outcome: Outcome) -> Pair:
    lines = [says.say("May be given up. {what}.", what=sentence(says, outcome))]
    base = if_we_carry_on(outcome, asked(job)) if outcome.n is not None else None
    if base is not None:
        lines.append(
            says.say(
                "If we carry on: {n} of {out_of} people.", n=base.n, out_of=base.out_of
            )
        )
    return says.joined(tuple(lines))


def _line(says: Tongues, voice: Voice, text: Pair) -> Line:
    return Line(VOICE_MARKS[voice], says.label(voice), text)
