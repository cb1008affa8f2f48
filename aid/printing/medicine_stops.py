"""What stops, in one box: by whose word, how, why, and who else must know."""

from collections.abc import Iterator
from dataclasses import dataclass

from aid.domain.plan import Item, StopHow
from aid.domain.workload import Stay
from aid.printing.medicine_dates import dated_lines
from aid.printing.medicine_rows import beside, named, why_and_who
from aid.printing.medicine_times import Listing
from aid.printing.medicines import STATES, MedicineLine, State
from aid.printing.pairs import Pair, Tongues
from aid.printing.wording import SLOWLY, STOP_HOW


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppedRow:
    """One medicine that stops; its number runs on from the list."""

    number: int
    state: State
    word: Pair
    name: Pair
    beside: Pair | None
    how: tuple[Pair, ...]
    notes: tuple[Pair, ...]


def stopped_rows(
    listing: Listing, lines: tuple[MedicineLine, ...], first: int
) -> tuple[StoppedRow, ...]:
    """Return a numbered row for each medicine that stops or was stopped."""
    return tuple(_row(listing, number, line) for number, line in enumerate(lines, first))


def _row(listing: Listing, number: int, line: MedicineLine) -> StoppedRow:
    says = listing.says
    return StoppedRow(
        number=number,
        state=line.state,
        word=says.say(STATES[line.state]),
        name=named(says, line.label),
        beside=beside(says, line),
        how=tuple(_how(says, line)),
        notes=tuple(_notes(listing, line)),
    )


def _how(says: Tongues, line: MedicineLine) -> Iterator[Pair]:
    if line.task and line.task.stay is Stay.STOPPED:
        yield says.say("Stopped in the hospital.")
    elif line.item:
        yield from _planned(says, line.item, has_steps=bool(line.task and line.task.steps))


def _planned(says: Tongues, item: Item, *, has_steps: bool) -> Iterator[Pair]:
    """Return how the plan stops it; what is still taken for now never reads as stopped."""
    slowly = item.stop_how if item.stop_how in SLOWLY else None
    yield says.say(STOP_HOW[slowly]) if slowly else says.say("Take no more.")
    if slowly is StopHow.AFTER_A_CHECK:
        yield says.say("Until then, carry on as now.")
    if item.how.strip():
        yield says.typed(item.how)
    elif slowly is StopHow.STEP_BY_STEP and not has_steps:
        yield says.say("Ask us how to take it now.")


def _notes(listing: Listing, line: MedicineLine) -> Iterator[Pair]:
    slow = line.item is not None and line.item.stop_how in SLOWLY
    if line.task and slow and line.task.stay is not Stay.STOPPED:
        yield from dated_lines(listing.says, line.task, listing.today)
    yield from why_and_who(listing.says, line)
