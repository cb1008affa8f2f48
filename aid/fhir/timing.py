"""The structured half of a dose: a FHIR Timing to a rate, the same in R4, R5 and STU3."""

from dataclasses import dataclass
from fractions import Fraction

from aid.domain.record import RecordDate
from aid.domain.workload import Slot
from aid.fhir.dates import days_after, read_span, visit_length
from aid.fhir.day_parts import MEAL_CODES, MEALS, in_order, slot_of_code, slot_of_hour
from aid.fhir.node import Node
from aid.fhir.rates import ONCE, Rate, Unit, a_day, a_week, agree, every
from aid.fhir.sig import read_sig

UNITS = {
    "s": Unit.SECOND,
    "min": Unit.MINUTE,
    "h": Unit.HOUR,
    "d": Unit.DAY,
    "wk": Unit.WEEK,
    "mo": Unit.MONTH,
    "a": Unit.YEAR,
    "second": Unit.SECOND,
    "minute": Unit.MINUTE,
    "hour": Unit.HOUR,
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "month": Unit.MONTH,
    "year": Unit.YEAR,
    "hours": Unit.HOUR,
    "days": Unit.DAY,
    "weeks": Unit.WEEK,
    "months": Unit.MONTH,
    "years": Unit.YEAR,
}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CODED = {
    "QD": (1, 1, Unit.DAY),
    "BID": (2, 1, Unit.DAY),
    "TID": (3, 1, Unit.DAY),
    "QID": (4, 1, Unit.DAY),
    "QOD": (1, 2, Unit.DAY),
    "AM": (1, 1, Unit.DAY),
    "PM": (1, 1, Unit.DAY),
    "BED": (1, 1, Unit.DAY),
    "Q1H": (1, 1, Unit.HOUR),
    "Q2H": (1, 2, Unit.HOUR),
    "Q3H": (1, 3, Unit.HOUR),
    "Q4H": (1, 4, Unit.HOUR),
    "Q6H": (1, 6, Unit.HOUR),
    "Q8H": (1, 8, Unit.HOUR),
    "WK": (1, 1, Unit.WEEK),
    "MO": (1, 1, Unit.MONTH),
}
CODED_SLOTS = {"AM": Slot.MORNING, "PM": Slot.EVENING, "BED": Slot.BEDTIME}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a Timing states; `contradicts` when its own parts give two rates."""

    rate: Rate | None = None
    contradicts: bool = False
    slots: tuple[Slot, ...] = ()
    meals_assumed: bool = False
    days: tuple[int, ...] = ()
    starts: RecordDate | None = None
    ends: RecordDate | None = None
    course: Fraction | None = None
    minutes: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class _When:
    """The hours, the codes and the days of a week that a Timing names."""

    hours: tuple[int, ...]
    codes: tuple[str, ...]
    days: tuple[int, ...]


def read_timing(timing: Node) -> Stated:
    """Return what this Timing says: how often, when in the day, between which dates."""
    if not timing:
        return Stated()
    repeat = timing.get("repeat")
    when = _When(_clocks(repeat), _codes(repeat), _days(repeat))
    found = [rate for rate in (_repeated(timing, repeat, when), _coded(timing)) if rate]
    slots, assumed = _slots(timing, repeat, when)
    starts, ends = read_span(repeat.get("boundsPeriod"))
    course = _course(repeat)
    return Stated(
        rate=found[0] if found else None,
        contradicts=any(not agree(found[0], other) for other in found[1:]),
        slots=slots,
        meals_assumed=assumed,
        days=when.days,
        starts=starts,
        ends=ends or days_after(starts, course),
        course=course,
        minutes=_minutes_each(repeat),
        words=timing.text("code", "text"),
    )


def span_in_days(value: Fraction | None, unit: str) -> Fraction | None:
    """Return a length of time in days."""
    known = UNITS.get(unit.strip().lower())
    return value * known.value if value and value > 0 and known else None


def _repeated(timing: Node, repeat: Node, when: _When) -> Rate | None:
    if timing.each("event") or repeat.number("count") == 1:
        return ONCE
    if repeat.get("period"):
        return _by_period(repeat, when)
    if repeat.get("frequency"):
        return None
    if when.hours:
        return _on_days(len(when.hours), when.days)
    if when.codes:
        return _on_days(_count_of(when.codes), when.days)
    return a_week(len(when.days)) if when.days else None


def _by_period(repeat: Node, when: _When) -> Rate | None:
    unit = UNITS.get(repeat.text("periodUnit").lower())
    period = repeat.number("period")
    stated = repeat.number("frequency")
    if unit is None or period is None or (stated is None and repeat.get("frequency")):
        return None
    daily = unit is Unit.DAY and period == 1
    assumed = Fraction(len(when.hours) if daily and when.hours else 1)
    times = assumed if stated is None else stated
    if daily and when.hours and times != len(when.hours):
        return None
    if when.days and daily and times.denominator == 1:
        return a_week(int(times) * len(when.days))
    weekly = unit is Unit.WEEK and period == 1
    if when.days and not (weekly and times == len(when.days)):
        return None
    return every(
        times, period, unit, repeat.number("frequencyMax"), repeat.number("periodMax")
    )


def _coded(timing: Node) -> Rate | None:
    for coding in timing.each("code", "coding"):
        known = CODED.get(coding.text("code").upper())
        if known:
            return every(Fraction(known[0]), Fraction(known[1]), known[2])
    return read_sig(timing.text("code", "text")).sure_rate


def _on_days(times: int, days: tuple[int, ...]) -> Rate:
    return a_week(times * len(days)) if days else a_day(times)


def _count_of(when: tuple[str, ...]) -> int:
    bare = [code for code in when if code in MEAL_CODES]
    return len(when) - len(bare) + (len(MEALS) if bare else 0)


def _slots(timing: Node, repeat: Node, when: _When) -> tuple[tuple[Slot, ...], bool]:
    named = [slot for code in when.codes if (slot := slot_of_code(code))]
    codes = timing.texts("code", "coding", "code")
    coded = [CODED_SLOTS[code.upper()] for code in codes if code.upper() in CODED_SLOTS]
    slots = in_order([*map(slot_of_hour, when.hours), *named, *coded])
    bare = any(code in MEAL_CODES for code in when.codes)
    if bare and not repeat.get("period") and not when.hours:
        return in_order([*MEALS, *slots]), True
    return slots, False


def _codes(repeat: Node) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in repeat.texts("when") if code.strip())


def _clocks(repeat: Node) -> tuple[int, ...]:
    said = set(repeat.texts("timeOfDay"))
    return tuple(int(c[:2]) for c in sorted(said) if c[:2].isdecimal() and int(c[:2]) < 24)


def _days(repeat: Node) -> tuple[int, ...]:
    named = {day.strip().lower()[:3] for day in repeat.texts("dayOfWeek")}
    return tuple(n for n, day in enumerate(WEEKDAYS) if day in named)


def _course(repeat: Node) -> Fraction | None:
    length = repeat.get("boundsDuration") or repeat.get("boundsRange", "high")
    unit = length.text("code") or length.text("unit")
    return span_in_days(length.number("value"), unit)


def _minutes_each(repeat: Node) -> int | None:
    days = span_in_days(repeat.number("duration"), repeat.text("durationUnit"))
    return visit_length(days * 1_440) if days else None
