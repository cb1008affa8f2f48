"""Made-up values, so that a page of examples can show every picture once."""

from dataclasses import dataclass
from fractions import Fraction

from aid.domain.frequency import Frequency, Per
from aid.domain.options import Certainty
from aid.domain.people import People
from aid.domain.ranges import Range
from aid.domain.week import Week, week_of
from aid.domain.workload import Doer, Hassle, Minutes, Slot, Task
from aid.pictures.certainty import CertaintyPicture, certainty_picture
from aid.pictures.columns import Columns, compare_columns
from aid.pictures.dots import Dots, dots
from aid.pictures.hours import Hours, hours_strip
from aid.pictures.range_bar import RangeBar, range_bar
from aid.pictures.table_seats import TableSeats, table_seats
from aid.pictures.tally import Tally, tally
from aid.pictures.week import WeekPicture, week_picture

DAILY = Frequency(1, Per.DAY)
WEEKLY = Frequency(1, Per.WEEK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """One of each picture, and a heavy one where a heavy one looks different."""

    weeks: tuple[WeekPicture, ...]
    columns: tuple[Columns, ...]
    hours: tuple[Hours, ...]
    dots: tuple[Dots, ...]
    certainties: tuple[CertaintyPicture, ...]
    tallies: tuple[Tally, ...]
    bars: tuple[RangeBar, ...]
    tables: tuple[TableSeats, ...]


def samples(first_weekday: int = 0, *, mirrored: bool = False) -> Samples:
    """Return the pictures of a made-up person's week and choices."""
    before, lighter, heavier = (week_of(ledger) for ledger in (_now(), _less(), _more()))
    return Samples(
        weeks=tuple(
            week_picture(w, first_weekday) for w in (before, _heavy(), _too_heavy())
        ),
        columns=tuple(
            compare_columns(was, now, first_weekday)
            for was, now in ((before, lighter), (before, heavier), (before, _heavy()))
        ),
        hours=(hours_strip(540, 363), hours_strip(80), hours_strip(1500, 400)),
        dots=tuple(
            dots(n, out_of, mirrored=mirrored)
            for n, out_of in ((7, 100), (12, 100), (0, 100), (7, 1000), (123, 1000))
        ),
        certainties=tuple(certainty_picture(certainty) for certainty in Certainty),
        tallies=tuple(tally(hassle) for hassle in (None, *Hassle)),
        bars=tuple(
            range_bar(total) for total in (_spread(400, 540, 750), _spread(90, 90, 90))
        ),
        tables=(
            table_seats(People(companion_here=True)),
            table_seats(People(companion_here=True, interpreter_here=True)),
            table_seats(People(patient_here=False)),
        ),
    )


def _spread(low: int, usual: int, high: int) -> Range:
    return Range(Fraction(low), Fraction(usual), Fraction(high))


def _task(
    kind: str,
    minutes: int,
    *slots: Slot,
    often: Frequency = DAILY,
    day: int | None = None,
    doer: Doer = Doer.PATIENT,
) -> Task:
    return Task(
        id=kind,
        kind=kind,
        label=kind,
        frequency=often,
        slots=slots,
        days=() if day is None else (day,),
        minutes=Minutes(minutes, minutes, minutes),
        trip=kind.startswith("trip"),
        sitting=kind == "pills",
        doer=doer,
    )


def _pills(times: int) -> Task:
    return _task("pills", 3, *tuple(Slot)[:times], often=Frequency(times, Per.DAY))


def _now() -> tuple[Task, ...]:
    return (_pills(4), *_rest())


def _rest() -> tuple[Task, ...]:
    return (
        _task("checks", 18, Slot.MORNING),
        _task("cooking", 30, Slot.EVENING),
        _task("calls", 30, Slot.NOON, often=WEEKLY, day=1),
        _task("trip-clinic", 90, Slot.MORNING, often=WEEKLY, day=3),
        _task("trip-shop", 40, Slot.MORNING, often=WEEKLY, day=5, doer=Doer.COMPANION),
    )


def _less() -> tuple[Task, ...]:
    return (_pills(2), *_rest()[1:])


def _more() -> tuple[Task, ...]:
    return (*_now(), _task("trip-blood", 45, Slot.NOON, often=WEEKLY, day=1))


def _heavy() -> Week:
    return week_of(
        (*_now(), _task("care", 360, Slot.MORNING), _task("wound", 75, Slot.NOON))
    )


def _too_heavy() -> Week:
    return week_of(tuple(_task(f"care-{slot}", 700, slot) for slot in Slot))
