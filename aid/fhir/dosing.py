"""All the dose lines of one medicine: together, or as steps one after another."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import combinations

from aid.domain.record import Flag, ReadFrom, Reading, RecordDate, Step
from aid.domain.workload import Slot
from aid.fhir.dates import days_after, is_past, next_day
from aid.fhir.day_parts import in_order
from aid.fhir.lines import Line, Told, told_by
from aid.fhir.rates import Rate, Unit, agree, is_daily, said

SEPARATOR = "; "
LONGEST_COURSE = 10_000
NOTHING_TOLD = Told()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dosing:
    """What the dose lines of one medicine come to, on the day of reading."""

    told: Told = NOTHING_TOLD
    words: str = ""
    original: str = ""
    dose: str = ""
    steps: tuple[Step, ...] = ()
    starts: RecordDate | None = None
    ends: RecordDate | None = None
    for_days: int | None = None


@dataclass(frozen=True, slots=True)
class _Stage:
    """The lines that hold at one time, and when."""

    lines: tuple[Line, ...]
    starts: RecordDate | None
    ends: RecordDate | None


def dosing_of(
    lines: Sequence[Line],
    start: RecordDate | None,
    as_of: date,
    *,
    weekly_name: bool = False,
) -> Dosing:
    """Return what these lines come to; `start` is when the record says it began."""
    stages = _stages(lines, start)
    tolds = [_together(stage.lines, weekly_name=weekly_name) for stage in stages]
    told = tolds[0] if len(stages) == 1 else _in_force(stages, tolds, as_of)
    return Dosing(
        told=told,
        words=_joined(line.words for line in lines),
        original=_joined(line.original for line in lines),
        dose=_joined(line.dose for line in lines),
        steps=_steps(stages, tolds) if len(stages) > 1 else (),
        starts=stages[0].starts,
        ends=stages[-1].ends,
        for_days=_for_days(lines) if len(stages) == 1 and not stages[0].ends else None,
    )


def _for_days(lines: Sequence[Line]) -> int | None:
    """Return how long a course lasts that nobody said the first day of."""
    courses = {_course(line) for line in lines}
    course = courses.pop() if len(courses) == 1 else None
    return int(course) if course and 1 <= course <= LONGEST_COURSE else None


def _joined(texts: Iterable[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(text for text in texts if text))


def _stages(lines: Sequence[Line], start: RecordDate | None) -> list[_Stage]:
    """Different sequence numbers come one after another; the same number together."""
    numbers = sorted({line.sequence for line in lines if line.sequence is not None})
    if len(numbers) < 2 or any(line.sequence is None for line in lines):
        return [_stage(tuple(lines), start)]
    stages: list[_Stage] = []
    for number in numbers:
        group = tuple(line for line in lines if line.sequence == number)
        begins = next_day(stages[-1].ends) if stages else start
        stages.append(_stage(group, begins))
    return stages


def _stage(lines: tuple[Line, ...], begins: RecordDate | None) -> _Stage:
    stated = [line.stated.starts for line in lines if line.stated.starts]
    starts = stated[0] if stated else begins
    ends = [_end(line, starts) for line in lines]
    known = [end for end in ends if end]
    last = max(known, key=_last, default=None) if len(known) == len(ends) else None
    return _Stage(lines, starts, last)


def _end(line: Line, starts: RecordDate | None) -> RecordDate | None:
    begins = line.stated.starts or starts
    return line.stated.ends or days_after(begins, _course(line))


def _course(line: Line) -> Fraction | None:
    """Return how long a line holds; a length within steps is that of one step alone."""
    said = None if line.sig.in_steps else line.sig.course
    return line.stated.course or said


def _last(found: RecordDate) -> date:
    return found.last or date.max


def _steps(stages: list[_Stage], tolds: list[Told]) -> tuple[Step, ...]:
    return tuple(
        Step(
            _joined(line.words or line.dose for line in stage.lines),
            stage.starts,
            stage.ends,
            told.rate.frequency if told.rate else None,
        )
        for stage, told in zip(stages, tolds, strict=True)
    )


def _in_force(stages: list[_Stage], tolds: list[Told], as_of: date) -> Told:
    """Return the step that holds on the day of reading; without dates no step does."""
    now = next(
        (told for stage, told in zip(stages, tolds, strict=True) if _holds(stage, as_of)),
        Told(flags=(Flag.NO_RATE,), as_needed=all(told.as_needed for told in tolds)),
    )
    doubts = {flag for told in tolds for flag in told.flags} & {
        Flag.RATE_CONFLICT,
        Flag.WEEKLY_OR_DAILY,
        Flag.OVER_24_A_DAY,
    }
    readings = now.readings or tuple(r for told in tolds for r in told.readings)
    return replace(now, flags=(*now.flags, *doubts, Flag.TAPER), readings=readings)


def _holds(stage: _Stage, as_of: date) -> bool:
    return _begins_by(stage.starts, as_of) and not is_past(stage.ends, as_of)


def _begins_by(starts: RecordDate | None, as_of: date) -> bool:
    return starts is not None and starts.first is not None and starts.first <= as_of


def _together(lines: tuple[Line, ...], *, weekly_name: bool) -> Told:
    """Return what lines that hold at the same time come to."""
    tolds = [told_by(line, weekly_name=weekly_name) for line in lines]
    if not tolds:
        return Told(flags=(Flag.NO_RATE,))
    regular = [told for told in tolds if not told.as_needed]
    if not regular:
        return replace(tolds[0], slots=in_order(s for told in tolds for s in told.slots))
    flags = (Flag.AS_NEEDED,) if len(regular) < len(tolds) else ()
    doubtful = [told for told in regular if told.readings]
    rated = [told for told in regular if told.rate]
    if doubtful:
        told = _all_doubts(doubtful)
    elif len(rated) < len(regular):
        told = regular[0] if not rated else _half_known(lines)
    else:
        told = _summed(rated) or _either(rated, lines)
    return replace(told, flags=(*told.flags, *flags)) if flags else told


def _half_known(lines: tuple[Line, ...]) -> Told:
    """Part of a dose is not the dose: what is known is shown, and nothing is computed."""
    return Told(flags=(Flag.NO_RATE,), readings=_line_by_line(lines))


def _all_doubts(doubtful: list[Told]) -> Told:
    return replace(
        doubtful[0],
        flags=tuple(dict.fromkeys(flag for told in doubtful for flag in told.flags)),
        readings=tuple(reading for told in doubtful for reading in told.readings),
    )


def _either(rated: list[Told], lines: tuple[Line, ...]) -> Told:
    """Lines that say the same count once; lines that differ are shown and asked about."""
    first = rated[0]
    if all(_same(first.rate, told.rate) for told in rated):
        return first
    daily = {is_daily(told.rate) for told in rated if told.rate and not told.rate.is_once}
    mixed = (Flag.WEEKLY_OR_DAILY,) if len(daily) > 1 else ()
    return Told(flags=(Flag.RATE_CONFLICT, *mixed), readings=_line_by_line(lines))


def _line_by_line(lines: tuple[Line, ...]) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            ReadFrom.TIMING if line.stated.rate else ReadFrom.WORDS,
            line.words or line.dose,
            told.rate.low,
            told.rate.frequency,
        )
        for line in lines
        if (told := told_by(line)).rate
    )


def _same(one: Rate | None, other: Rate | None) -> bool:
    return one is not None and other is not None and agree(one, other)


def _summed(rated: list[Told]) -> Told | None:
    """Add lines that say different times of day, or different days of the week."""
    if len(rated) < 2:
        return rated[0]
    if _apart(rated, lambda told: told.days):
        return _sum(rated, days=tuple(sorted({d for told in rated for d in told.days})))
    named = all(
        told.rate and is_daily(told.rate) and not told.slots_assumed for told in rated
    )
    if named and _apart(rated, lambda told: told.slots):
        return _sum(rated, slots=in_order(s for told in rated for s in told.slots))
    return None


def _apart(rated: list[Told], part: Callable[[Told], tuple[object, ...]]) -> bool:
    parts = [set(part(told)) for told in rated]
    return all(parts) and not any(one & other for one, other in combinations(parts, 2))


def _sum(
    rated: list[Told], slots: tuple[Slot, ...] = (), days: tuple[int, ...] = ()
) -> Told:
    low = sum((told.rate.low for told in rated if told.rate), Fraction(0))
    flags = {flag for told in rated for flag in told.flags}
    assumed = Flag.SLOTS_ASSUMED in flags
    return Told(
        rate=Rate(low, None, said(low, Fraction(1), Unit.WEEK)),
        slots=slots or rated[0].slots,
        slots_assumed=assumed,
        days=() if len(days) == 7 else days,
        flags=tuple(sorted(flags)),
    )
