"""My medicines: one list, four times of the day, what is new in word and shape."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from aid.domain.people import Setting
from aid.domain.upcoming import not_over
from aid.domain.visit import Visit
from aid.domain.workload import SLOTS, Slot, Stay
from aid.i18n.words import Words
from aid.printing.jobs import PrintJob
from aid.printing.medicine_rows import MedicineRow, medicine_rows
from aid.printing.medicine_stops import StoppedRow, stopped_rows
from aid.printing.medicine_times import Listing
from aid.printing.medicines import current_lines, stopped_lines
from aid.printing.pairs import Pair, Tongues, tongues
from aid.printing.phrases import Phrase, Typed
from aid.printing.wording import whose

LARGEST_IN_COLUMNS = 18
LARGEST_WITH_SIGNS_APART = 14


@dataclass(frozen=True, slots=True)
class SlotHead:
    """One time of day at the head of its column, with the person's own hour."""

    slot: Slot
    name: Pair
    hour: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineSheet:
    """Everything that stands on the sheet; larger type leaves room for fewer columns.

    Signs stand in a column of their own, or over the name; where there are no `heads`, the
    times stand in words under it.
    """

    title: Pair
    whose: Pair
    heading: Pair | None
    has_signs_apart: bool
    heads: tuple[SlotHead, ...]
    rows: tuple[MedicineRow, ...]
    stopped_heading: Pair
    stopped: tuple[StoppedRow, ...]
    nothing: Pair | None
    awaited_heading: Pair
    awaited: tuple[Pair, ...]
    foot: tuple[Pair, ...]
    languages: tuple[str, str]
    directions: tuple[str, str]


def medicine_sheet(job: PrintJob, words: Words, beside: Words | None) -> MedicineSheet:
    """Return the list of a visit, in one language or in two."""
    says, visit = tongues(words, beside, job.visit.people.spoken), _of_today(job)
    listing = _listing(says, job)
    rows = medicine_rows(listing, current_lines(visit))
    stopped = stopped_rows(listing, stopped_lines(visit), len(rows) + 1)
    is_home, second = visit.setting is Setting.GOING_HOME, beside or words
    return MedicineSheet(
        title=says.say("My medicines, in one list"),
        whose=whose(says, visit, job.today),
        heading=_since(says) if is_home and rows else None,
        has_signs_apart=job.request.size <= LARGEST_WITH_SIGNS_APART,
        heads=tuple(_heads(listing)) if rows else (),
        rows=rows,
        stopped_heading=_stopped_heading(says, is_home=is_home),
        stopped=stopped,
        nothing=None if rows or stopped else _nothing(says),
        awaited_heading=says.say("Tests still to come"),
        awaited=tuple(_awaited(says, visit)) if is_home else (),
        foot=tuple(_foot(says, job, rows)),
        languages=(words.language.tag, second.language.tag),
        directions=(words.language.direction, second.language.direction),
    )


def _of_today(job: PrintJob) -> Visit:
    """Return the visit without what is over; what a hospital stopped stays."""
    lasting = {task.id for task in not_over(job.visit.ledger, job.today)}
    kept = (t for t in job.visit.ledger if t.id in lasting or t.stay is Stay.STOPPED)
    return replace(job.visit, ledger=tuple(kept))


def _listing(says: Tongues, job: PrintJob) -> Listing:
    return Listing(
        says=says,
        today=job.today,
        in_columns=job.request.size <= LARGEST_IN_COLUMNS,
        clock=job.visit.clock,
    )


def _heads(listing: Listing) -> Iterator[SlotHead]:
    says = listing.says
    for slot in SLOTS if listing.in_columns else ():
        hour = listing.clock.at(slot)
        told = says.clock(hour).first if hour else None
        yield SlotHead(slot, says.label(slot), told)


def _since(says: Tongues) -> Pair:
    return says.say("What is new, changed or the same since you came in")


def _stopped_heading(says: Tongues, *, is_home: bool) -> Pair:
    if is_home:
        return says.say("Stopped since you came in")
    return says.say("What stops")


def _nothing(says: Tongues) -> Pair:
    return says.say("No medicine was written down today.")


def _awaited(says: Tongues, visit: Visit) -> Iterator[Pair]:
    if visit.home.pending.strip():
        yield says.typed(visit.home.pending)
    if visit.home.who_calls.strip():
        yield says.say("Who calls me: {words}", words=Typed(visit.home.who_calls))


def _foot(says: Tongues, job: PrintJob, rows: tuple[MedicineRow, ...]) -> Iterator[Pair]:
    if any(row.has_dot for row in rows):
        yield says.say("A dot marks the time. If you do not see how many, ask us.")
    if job.clinic.phone.strip():
        phone = says.each(lambda tongue: tongue.figure(job.clinic.phone))
        yield says.say("To ask us, call {phone}.", phone=phone)
    if job.visit.practice:
        yield says.say("Practice. The person is made up.")
