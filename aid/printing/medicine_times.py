"""When a medicine is taken: at said times of day, else in words; never by a guess.

A mark stands in a time of day only where that time was said and the medicine is taken
every day. All else is told in words: a usual guess of a time is not for a medicine list.
"""

from dataclasses import dataclass
from datetime import date

from aid.domain.day_clock import DayClock
from aid.domain.frequency import Per
from aid.domain.plan import Decision
from aid.domain.workload import SLOTS, Slot, Task
from aid.printing.medicines import MedicineLine, State
from aid.printing.pairs import Pair, Tongues
from aid.printing.wording import how_often


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """How the list is laid out: of what day, in columns or in words, by whose hours."""

    says: Tongues
    today: date
    in_columns: bool
    clock: DayClock


def said_slots(task: Task | None) -> tuple[Slot, ...]:
    """Return the times of day that were said, of what is taken every day at just those."""
    if task is None or task.frequency is None or task.as_needed:
        return ()
    daily = task.frequency.per is Per.DAY and task.frequency.every == 1
    said = tuple(slot for slot in SLOTS if slot in task.slots)
    return said if daily and len(said) == task.frequency.times else ()


def times_in_words(
    listing: Listing, slots: tuple[Slot, ...], each: str, words: Pair | None
) -> tuple[Pair, ...]:
    """Return the times of day in words, one line for each."""
    if words is not None:
        return (words,)
    says, often = listing.says, listing.says.as_is(each)
    named_times = (_time_of_day(listing, slot) for slot in slots)
    if not each:
        return tuple(named_times)
    return tuple(says.say("{time}: {each}", time=t, each=often) for t in named_times)


def words_of(listing: Listing, line: MedicineLine, due: Task | None, each: str) -> Pair:
    """Return in words how a medicine is taken that has no said times of day."""
    says, item = listing.says, line.item
    if line.is_in_words and item:
        return says.typed(item.how)
    if line.state is State.CHANGED and not _is_known(due):
        return says.say("Ask us how to take it now.")
    if is_a_start_to_ask_about(line):
        return says.say("Ask us before you start this.")
    taken = _how_taken(listing, due)
    return says.joined((taken, says.as_is(each)), " · ") if each else taken


def _is_known(task: Task | None) -> bool:
    return task is not None and (task.as_needed or task.frequency is not None)


def _how_taken(listing: Listing, task: Task | None) -> Pair:
    says = listing.says
    if task is not None and task.as_needed:
        return says.say("When needed")
    if task is None or task.frequency is None:
        return says.say("Ask us when to take it.")
    times = tuple(_time_of_day(listing, slot) for slot in SLOTS if slot in task.slots)
    often = how_often(says, task.frequency)
    return says.joined((often, says.joined(times, ", ")), " · ") if times else often


def _time_of_day(listing: Listing, slot: Slot) -> Pair:
    """Return a time of day; with its hour, where no column says that."""
    says, hour = listing.says, listing.clock.at(slot)
    if hour is None or listing.in_columns:
        return says.label(slot)
    return says.joined((says.label(slot), says.clock(hour)))


def is_a_start_to_ask_about(line: MedicineLine) -> bool:
    """Whether it may only be asked about, and is not taken yet."""
    start = line.item is not None and line.item.decision is Decision.START
    return start and line.state is State.ASK
