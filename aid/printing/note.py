"""The clinician's note: one side for the record, and the same as plain lines to paste."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aid.domain.adding_up import add_up
from aid.domain.capacity import strains
from aid.domain.dated import ledger_on
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.printing import note_lines as lines
from aid.printing.agreed import net_line
from aid.printing.home import home_told
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Pair, Tongues, tongues
from aid.printing.phrases import Phrase

MOST_LINES = 20
BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One heading of the note, and what stands under it."""

    heading: Phrase
    text: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSheet:
    """Everything that stands on the clinician's note."""

    title: Phrase
    date: Phrase
    rows: tuple[NoteRow, ...]
    foot: tuple[Phrase, ...]


def note_sheet(job: PrintJob, words: Words) -> NoteSheet:
    """Return the clinician's note of a visit."""
    says = tongues(words, None, job.visit.people.spoken)
    found = ((heading, tuple(told)) for heading, told in _headed(says, job))
    foot = [says.say("No figure here grades a person.")]
    if job.visit.practice:
        foot.append(says.say("Practice. The person is made up."))
    return NoteSheet(
        title=says.say("Visit note").first,
        date=says.date(job.today, "long").first,
        rows=tuple(
            NoteRow(says.say(heading).first, says.joined(told, BETWEEN).first)
            for heading, told in found
            if told
        ),
        foot=tuple(line.first for line in foot),
    )


def note_text(job: PrintJob, words: Words) -> str:
    """Return the note as at most twenty lines of plain text, to paste in a record."""
    note = note_sheet(job, words)
    first = f"{note.title.text}, {note.date.text}"
    rows = [f"{row.heading.text}: {_flat(row.text.text)}" for row in note.rows]
    last = _flat(" ".join(line.text for line in note.foot))
    return "\n".join([first, *rows[: MOST_LINES - 2], last])


def _flat(text: str) -> str:
    return " ".join(text.split())


def _headed(says: Tongues, job: PrintJob) -> Iterator[tuple[str, Iterable[Pair]]]:
    """Return each heading with its lines, in the order in which a record is read."""
    visit, plan = job.visit, job.visit.plan
    ledger = ledger_on(visit.ledger, job.today)
    hard = (lines.part(says, part) for part in strains(visit.capacity))
    nets = (net_line(says, net, job.clinic) for net in plan.nets)
    yield N_("Here today"), lines.here(says, job)
    yield N_("What matters"), lines.matters(says, job)
    yield N_("What helps"), lines.helps(says, job)
    yield N_("What makes it hard"), hard
    yield N_("What care asks"), lines.sums(says, add_up(ledger))
    yield N_("What care asks after the plan"), lines.after(says, visit, job.today)
    yield N_("Where the minutes come from"), lines.figures(says, ledger)
    yield N_("Going home from hospital"), (line for _, line in home_told(says, visit))
    yield N_("Ways we looked at"), lines.ways(says, job)
    yield N_("What studies say"), lines.studies(says, job)
    yield N_("What changes"), (lines.item(says, item) for item in plan.items)
    yield N_("To be checked before it changes"), lines.waiting(says, plan)
    yield N_("Where we see it differently"), lines.differences(says, job)
    yield N_("If and then"), nets
    yield N_("Who does what"), lines.jobs(says, job)
    yield N_("We look again"), lines.again(says, plan)
    yield N_("How sure"), lines.sure(says, plan)
    yield N_("Did we explain it well?"), lines.taught(says, plan)
