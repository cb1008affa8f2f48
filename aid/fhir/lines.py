"""One dose line of a record: its structured half, its words, and what both come to.

A rate is taken only where the two halves agree. Where they differ nothing is computed and
both are kept, to be asked about.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from aid.domain.frequency import Per
from aid.domain.record import Flag, ReadFrom, Reading
from aid.domain.workload import Slot
from aid.fhir.concepts import words_of
from aid.fhir.forms import is_continuous
from aid.fhir.node import Node
from aid.fhir.rates import (
    Rate,
    agree,
    is_daily,
    is_too_often,
    likely_slots,
    times_a_day,
)
from aid.fhir.sig import Sig, read_sig
from aid.fhir.tidying import tidy, without_tail
from aid.fhir.timing import Stated, read_timing

NOTHING_STATED = Stated()
NOTHING_SAID = Sig()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A dose line as it stands; `original` are its words before trimming."""

    words: str = ""
    original: str = ""
    sequence: Fraction | None = None
    stated: Stated = NOTHING_STATED
    sig: Sig = NOTHING_SAID
    as_needed: bool = False
    weekly: bool = False
    continuous: bool = False
    dose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one line comes to."""

    rate: Rate | None = None
    as_needed: bool = False
    slots: tuple[Slot, ...] = ()
    slots_assumed: bool = False
    days: tuple[int, ...] = ()
    flags: tuple[Flag, ...] = ()
    readings: tuple[Reading, ...] = ()


def read_line(dosage: Node) -> Line:
    """Return one dosage of a medicine record, in the shape of R4, R5 or STU3."""
    stated = read_timing(dosage.get("timing"))
    said = [tidy(dosage.text(key)) for key in ("text", "patientInstruction")]
    beside = " ".join(words_of(more) for more in dosage.each("additionalInstruction"))
    original = next((words for words in said if words), "") or tidy(stated.words)
    coded = read_sig(stated.words)
    sig, extra = _both(*said), read_sig(beside)
    return Line(
        words=without_tail(original),
        original=original,
        sequence=dosage.number("sequence"),
        stated=stated,
        sig=sig,
        as_needed=_as_needed(dosage) or sig.as_needed or extra.as_needed or coded.as_needed,
        weekly=sig.weekly or extra.weekly or coded.weekly,
        continuous=is_continuous(dosage, original),
        dose=_dose(dosage),
    )


def line_of_words(words: str) -> Line:
    """Return a dose line that has words alone, such as a pasted one."""
    sig = read_sig(words)
    return Line(
        words=without_tail(words),
        original=words,
        sig=sig,
        as_needed=sig.as_needed,
        weekly=sig.weekly,
    )


def line_of_timing(timing: Node, words: str = "") -> Line:
    """Return a line for a task that is not a medicine: a Timing, and words if any."""
    sig = read_sig(words)
    stated = read_timing(timing)
    return Line(
        words=words,
        original=words,
        stated=stated,
        sig=sig,
        as_needed=sig.as_needed,
        weekly=sig.weekly,
    )


def told_by(line: Line, *, weekly_name: bool = False) -> Told:
    """Return what a line comes to; `weekly_name` when its medicine is a weekly one."""
    if line.as_needed:
        slots = line.stated.slots or line.sig.slots
        return Told(as_needed=True, slots=slots, flags=(Flag.AS_NEEDED,))
    stated, spoken = line.stated.rate, line.sig.rate
    flags = tuple(_doubts(line, weekly_name=weekly_name))
    if flags:
        return Told(flags=flags, readings=tuple(_readings(line)))
    if stated is None and line.sig.sure_rate is None:
        return Told(flags=tuple(_why_none(line)), days=line.stated.days or line.sig.days)
    told = _placed(line, stated or spoken)
    return told if stated else replace(told, flags=(Flag.RATE_FROM_WORDS, *told.flags))


def _doubts(line: Line, *, weekly_name: bool) -> Iterator[Flag]:
    stated, spoken = line.stated.rate, line.sig.sure_rate
    if stated and _differ(line, stated):
        yield Flag.RATE_CONFLICT
    if _weekly_or_daily(line, weekly_name=weekly_name):
        yield Flag.WEEKLY_OR_DAILY
    if line.sig.in_steps and stated:
        yield Flag.TAPER
    if any(rate and is_too_often(rate) for rate in (stated, spoken)):
        yield Flag.OVER_24_A_DAY


def _differ(line: Line, stated: Rate) -> bool:
    if line.stated.contradicts or line.sig.unclear:
        return True
    return line.sig.rate is not None and not agree(stated, line.sig.rate)


def _weekly_or_daily(line: Line, *, weekly_name: bool) -> bool:
    rates = [rate for rate in (line.stated.rate, line.sig.rate) if rate]
    daily = any(is_daily(rate) for rate in rates)
    weekly = line.weekly or weekly_name or any(_is_weekly(rate) for rate in rates)
    return daily and weekly


def _is_weekly(rate: Rate) -> bool:
    said = rate.frequency
    return said is not None and said.per is Per.WEEK and not is_daily(rate)


def _why_none(line: Line) -> Iterator[Flag]:
    yield Flag.CONTINUOUS if line.continuous else Flag.NO_RATE
    if line.sig.in_steps:
        yield Flag.TAPER


def _readings(line: Line) -> Iterator[Reading]:
    stated, spoken = line.stated.rate, line.sig.rate
    if stated:
        words = tidy(line.stated.words)
        yield Reading(ReadFrom.TIMING, words, stated.low, stated.frequency)
    if spoken or line.words:
        yield Reading(
            ReadFrom.WORDS,
            line.words,
            spoken.low if spoken else None,
            spoken.frequency if spoken else None,
        )


def _placed(line: Line, rate: Rate | None) -> Told:
    if rate is None:
        return Told()
    count = times_a_day(rate) if is_daily(rate) else 1
    named = [s for s in (line.stated.slots, line.sig.slots) if s and len(s) == count]
    guessed = line.stated.meals_assumed or line.sig.meals_assumed
    slots = named[0] if named else likely_slots(rate)
    assumed = bool(slots) and (not named or guessed)
    return Told(
        rate=rate,
        slots=slots,
        slots_assumed=assumed,
        days=line.stated.days or line.sig.days,
        flags=(Flag.SLOTS_ASSUMED,) if assumed else (),
    )


def _both(text: str, instruction: str) -> Sig:
    """Read the dose text and the words for the patient as one, unless they disagree."""
    one, other = read_sig(text), read_sig(instruction)
    if not instruction or instruction == text:
        return one
    kept = one if one.rate or one.unclear else other
    differ = one.rate and other.rate and not agree(one.rate, other.rate)
    broken = bool(differ) or one.unclear or other.unclear
    return replace(
        kept,
        rate=None if broken else kept.rate,
        unclear=broken,
        in_steps=one.in_steps or other.in_steps,
        as_needed=one.as_needed or other.as_needed,
        weekly=one.weekly or other.weekly,
        course=one.course or other.course,
    )


def _as_needed(dosage: Node) -> bool:
    return (
        dosage.is_true("asNeededBoolean")
        or dosage.is_true("asNeeded")
        or bool(dosage.get("asNeededCodeableConcept") or dosage.get("asNeededFor"))
    )


def _dose(dosage: Node) -> str:
    for home in (*dosage.each("doseAndRate"), dosage):
        quantity = home.get("doseQuantity")
        if not (quantity or home.get("doseRange")):
            continue
        low, high = home.get("doseRange", "low"), home.get("doseRange", "high")
        unit = next((u for q in (quantity, low, high) if (u := _unit(q))), "")
        amounts = [a for q in (quantity, low, high) if (a := _amount(q))]
        if unit and amounts:
            return tidy(f"{'-'.join(amounts)} {unit}")
    return ""


def _unit(quantity: Node) -> str:
    code = quantity.text("code")
    return quantity.text("unit") or (code if code.isalpha() else "")


def _amount(quantity: Node) -> str:
    value = quantity.number("value")
    return "" if value is None else f"{float(value):g}"
