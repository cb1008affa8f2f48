"""The rows of the medicine list: a sign and a word, what it is for, how many and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aid.domain.workload import Slot
from aid.printing.medicine_amounts import Amount, amount_of
from aid.printing.medicine_dates import as_due, dated_lines, is_told_by_a_step
from aid.printing.medicine_times import (
    Listing,
    is_a_start_to_ask_about,
    said_slots,
    times_in_words,
    words_of,
)
from aid.printing.medicines import STATES, MedicineLine, State
from aid.printing.pairs import Pair, Tongues
from aid.printing.phrases import Named, Phrase, Typed


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in each time of day that was said; a dot where nobody said how many."""

    figure: Phrase
    unit: Phrase

    @property
    def is_known(self) -> bool:
        """Whether there is something to write in it."""
        return bool(self.figure.parts or self.unit.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineRow:
    """A line of the list: `slots` where times were said, else `words` across them.

    Where the sheet has no columns, `times` say both under the name.
    """

    number: int
    state: State
    word: Pair
    name: Pair
    beside: Pair | None
    slots: tuple[Slot, ...]
    cell: Cell
    words: Pair | None
    times: tuple[Pair, ...]
    notes: tuple[Pair, ...]

    @property
    def has_dot(self) -> bool:
        """Whether a dot stands in its cells."""
        return bool(self.slots) and not self.cell.is_known

    def has(self, slot: Slot) -> bool:
        """Whether it is taken at this time of day."""
        return slot in self.slots


def medicine_rows(
    listing: Listing, lines: tuple[MedicineLine, ...]
) -> tuple[MedicineRow, ...]:
    """Return a numbered row for each medicine that is taken."""
    return tuple(_row(listing, number, line) for number, line in enumerate(lines, 1))


def _row(listing: Listing, number: int, line: MedicineLine) -> MedicineRow:
    says = listing.says
    due = as_due(line.task, listing.today) if line.task else None
    slots, each = said_slots(due), _each(line, listing.today)
    amount, words = amount_of(each), None if slots else words_of(listing, line, due, each)
    in_cells = bool(slots) and listing.in_columns
    return MedicineRow(
        number=number,
        state=line.state,
        word=says.say(STATES[line.state]),
        name=named(says, line.label),
        beside=beside(says, line, "" if amount.is_whole or not in_cells else each),
        slots=slots if in_cells else (),
        cell=_cell(says, amount),
        words=words if listing.in_columns else None,
        times=() if listing.in_columns else times_in_words(listing, slots, each, words),
        notes=tuple(_notes(listing, line, in_words=words is not None)),
    )


def named(says: Tongues, label: str) -> Pair:
    """Return a medicine's name: once, where it is the same in both languages."""
    value = says.name(label)
    pair = says.value(value) if isinstance(value, Named) else says.as_is(label)
    return pair.once()


def beside(says: Tongues, line: MedicineLine, each: str = "") -> Pair | None:
    """Return what the box says: its name, what it is for, the words of the list."""
    medicine = line.task.medicine if line.task else None
    if medicine is None:
        return None
    label = line.label.casefold()
    name = "" if medicine.name.strip().casefold() in label else medicine.name
    said = dict.fromkeys((name, medicine.purpose, medicine.words, each))
    told = tuple(says.as_is(w) for w in said if w.strip() and w != line.label)
    return says.joined(told, " · ").once() if told else None


def _each(line: MedicineLine, today: date) -> str:
    """Return how many each time, where no change in words may have made it another."""
    task = line.task
    if task is None or task.medicine is None or line.is_in_words:
        return ""
    return "" if is_told_by_a_step(task, today) else task.medicine.each.strip()


def _cell(says: Tongues, amount: Amount) -> Cell:
    return Cell(says.as_is(amount.figure).first, says.as_is(amount.unit).first)


def _notes(listing: Listing, line: MedicineLine, *, in_words: bool) -> Iterator[Pair]:
    """Return what stands under the name: the days, what to ask, why, who must know."""
    says, item = listing.says, line.item
    if line.is_in_words and item and not in_words:
        yield says.typed(item.how)
    if line.task:
        yield from dated_lines(says, line.task, listing.today)
    if line.state is State.ASK and not is_a_start_to_ask_about(line):
        yield says.say("Ask us before you change this.")
    yield from why_and_who(says, line)


def why_and_who(says: Tongues, line: MedicineLine) -> Iterator[Pair]:
    """Return why it stops or changes, and who else must hear of it, where it was said."""
    if line.item and line.item.reason.strip():
        yield says.say("Why: {words}", words=Typed(line.item.reason))
    if line.item and line.item.who_knows.strip() and line.state is not State.ASK:
        yield says.say("Who else needs to know: {words}", words=Typed(line.item.who_knows))
