"""The words half of a dose: a dose line in English or Spanish to a rate.

It reads only what is plain. Two different rates in one line, or steps one after another,
give no rate at all, since a wrong rate is worse than none.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from aid.domain.workload import Slot
from aid.fhir import sig_patterns as say
from aid.fhir.rates import ONCE, Rate, Unit, agree, every, is_daily
from aid.fhir.sig_parts import DayParts, fits, rate_of_parts, read_parts
from aid.fhir.tidying import LONGEST_READ

BLANK = "\x01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sig:
    """What a dose line says; `unclear` when it holds two rates, steps or half a rate.

    `unsure` marks a rate that fits the words but may mean doses and not times ("2 a day").
    """

    rate: Rate | None = None
    unsure: bool = False
    unclear: bool = False
    in_steps: bool = False
    as_needed: bool = False
    weekly: bool = False
    slots: tuple[Slot, ...] = ()
    meals_assumed: bool = False
    days: tuple[int, ...] = ()
    course: Fraction | None = None
    dosing_at: int = 0

    @property
    def sure_rate(self) -> Rate | None:
        """Return the rate that the words alone can carry."""
        return None if self.unsure or self.unclear or self.as_needed else self.rate


@dataclass(slots=True)
class _Reader:
    """One line on its way through the patterns; what was read is blanked out."""

    text: str
    rates: list[Rate] = field(default_factory=list)
    every_day: bool = False
    ceilings: list[Rate] = field(default_factory=list)
    weekly: bool = False
    unsure: bool = False
    first: int = -1
    slots: list[Slot] = field(default_factory=list)
    course: list[Fraction] = field(default_factory=list)

    def take(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Return each match of a pattern, and blank it."""
        matches = list(pattern.finditer(self.text))
        if matches:
            self.notice(matches[0].start())
            self.text = pattern.sub(lambda match: BLANK * len(match.group()), self.text)
        return matches

    def notice(self, place: int) -> None:
        """Keep the place of the first word about dosing."""
        self.first = place if self.first < 0 else min(self.first, place)

    def add(self, rate: Rate | None, match: re.Match[str], unit: Unit) -> None:
        """Keep a rate, apart when the words before it make it a ceiling or deny it."""
        before = self.text[max(0, match.start() - 45) : match.start()]
        if rate is None or (say.DENIED.search(before) and not say.CEILING.search(before)):
            return
        self.weekly = self.weekly or unit is Unit.WEEK
        (self.ceilings if say.CEILING.search(before) else self.rates).append(rate)


@lru_cache(maxsize=4096)
def read_sig(words: str) -> Sig:
    """Return what a dose line says of how often, in steps or not, as needed or not."""
    text = plain(words)
    if not text.strip():
        return Sig()
    text = say.OTHER_DAY.sub(lambda match: BLANK * len(match.group()), text)
    reader = _Reader(text)
    in_steps = bool(say.STEPS.search(text))
    unreadable = bool(say.UNSURE.search(text)) or len(words) > LONGEST_READ
    as_needed = bool(reader.take(say.AS_NEEDED))
    _read_latin(reader)
    _read_rates(reader)
    _read_courses(reader)
    weekly = reader.weekly or _names_a_week(text)
    _read_adverbs(reader)
    parts = read_parts(reader.text, tuple(reader.slots))
    rate, unclear = _settled(reader, parts)
    broken = unclear or in_steps or unreadable or len(reader.course) > 1
    places = [place for place in (reader.first, parts.first, _verb(text)) if place >= 0]
    slots = fits(parts, rate)
    return Sig(
        rate=None if broken else rate,
        unsure=reader.unsure,
        unclear=broken,
        in_steps=in_steps or len(reader.course) > 1,
        as_needed=as_needed,
        weekly=weekly,
        slots=slots or (),
        meals_assumed=parts.soft_meals and not reader.rates,
        days=parts.days,
        course=reader.course[0] if len(reader.course) == 1 else None,
        dosing_at=min(places, default=len(text)),
    )


def plain(words: str) -> str:
    """Return the words in lower case without accents, letter for letter in place."""
    line = words[:LONGEST_READ].replace("\\n", "  ")
    if line.isascii():
        line = re.sub(r"\s", " ", line.lower())
    else:
        line = "".join(_bare(letter) for letter in line)
    return say.SAID_TWICE.sub(lambda m: m["first"].ljust(len(m.group())), line)


def _bare(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter in "–—‑−":
        return "-"
    base = unicodedata.normalize("NFKD", letter.lower())[:1]
    return base or letter


def _read_latin(reader: _Reader) -> None:
    eyes = say.EYES.search(reader.text)
    for match in reader.take(say.LATIN_PART):
        reader.slots.append(say.LATIN_SLOTS[match["part"][0]])
    for match in reader.take(say.LATIN):
        name = re.sub(r"[.\s]", "", match.group("latin"))
        times, days = say.LATIN_RATES[name]
        if name == "od" and eyes:
            continue
        rate = every(Fraction(times), Fraction(days), Unit.DAY)
        reader.add(rate, match, Unit.DAY)


def _read_rates(reader: _Reader) -> None:
    for match in reader.take(say.TIMES_PER):
        unit = _unit(match["span"])
        low, high = _counted(match)
        reader.add(every(low, Fraction(1), unit, high), match, unit)
        if match["span"].startswith(("night", "noche")):
            reader.slots.append(Slot.BEDTIME)
    for match in reader.take(say.EVERY):
        unit = _unit(match["span"])
        low, high = _counted(match)
        span = _number(match["en"])
        bare = unit is Unit.DAY and match["en"] is None and match["n"] is None
        if bare and not match["w"]:
            reader.every_day = True
        else:
            longest = _number(match["em"]) if match["em"] else None
            reader.add(every(low, span, unit, high, longest), match, unit)
    for match in reader.take(say.HOURLY):
        longest = _number(match["em"]) if match["em"] else None
        rate = every(Fraction(1), _number(match["en"]), Unit.HOUR, None, longest)
        reader.add(rate, match, Unit.HOUR)


def _read_courses(reader: _Reader) -> None:
    for match in reader.take(say.COURSE):
        number = _number(match["m"] or match["n"] or match["c"] or match["uk"])
        reader.course.append(number * _course_unit(match).value)
    reader.take(say.LATER)


def _course_unit(match: re.Match[str]) -> Unit:
    if match["uk"]:
        return {"7": Unit.DAY, "52": Unit.WEEK, "12": Unit.MONTH}[match["ukspan"]]
    return _unit(match["span"]) if match["span"] else Unit.DAY


def _read_adverbs(reader: _Reader) -> None:
    for match in reader.take(say.A_SPAN):
        unit = _unit(match["span"])
        reader.add(every(Fraction(1), Fraction(1), unit), match, unit)
        reader.unsure = reader.unsure or _may_be_doses(reader, match)
    for match in reader.take(say.ADVERB):
        _read_adverb(reader, match)


def _read_adverb(reader: _Reader, match: re.Match[str]) -> None:
    adverb = re.sub(r"\s+", " ", match["adverb"].removeprefix("a ")).strip()
    known = say.ADVERB_RATES.get(adverb.removeprefix("every ")[:4])
    if adverb.startswith("alternate"):
        known = (2, Unit.WEEK if "week" in adverb else Unit.DAY)
    if known is None:
        reader.add(ONCE, match, Unit.DAY)
        return
    if adverb in ("everyday", "todos los dias"):
        reader.every_day = True
        return
    reader.add(every(Fraction(1), Fraction(known[0]), known[1]), match, known[1])
    several = match["to"] or (match["n"] and _number(match["n"]) != 1)
    reader.unsure = reader.unsure or bool(several)


def _may_be_doses(reader: _Reader, match: re.Match[str]) -> bool:
    if say.UNSURE_AMOUNT.search(reader.text):
        return True
    if match["n"] is None:
        return False
    if match["what"] and say.AMOUNTS.fullmatch(match["what"]):
        return False
    return bool(match["to"]) or _number(match["n"]) != 1


def _settled(reader: _Reader, parts: DayParts) -> tuple[Rate | None, bool]:
    """Return the one rate that all the words agree on, or whether they do not."""
    rates = list(reader.rates)
    if reader.every_day and not any(is_daily(rate) for rate in rates):
        rates.append(_once_a_day())
    if parts.hard or not rates:
        rates += rate_of_parts(parts)
    if parts.days_rate:
        rates.append(parts.days_rate)
    if not rates:
        return None, False
    one = rates[0]
    if not all(agree(one, other) for other in [*rates[1:], *reader.ceilings]):
        return None, True
    return one, fits(parts, one) is None


def _once_a_day() -> Rate:
    rate = every(Fraction(1), Fraction(1), Unit.DAY)
    return rate or ONCE


def _counted(match: re.Match[str]) -> tuple[Fraction, Fraction | None]:
    low = match["n"] or match["w"]
    high = match["m"] or match["v"]
    return _number(low), _number(high.split()[0]) if high else None


def _number(said: str | None) -> Fraction:
    if not said:
        return Fraction(1)
    return Fraction(say.NUMBERS.get(said) or Fraction(said))


def _unit(span: str) -> Unit:
    return say.UNIT_WORDS.get(span[:2]) or say.UNIT_WORDS[span[:1]]


def _verb(text: str) -> int:
    found = say.VERB.search(text)
    return found.start() if found else -1


def _names_a_week(text: str) -> bool:
    """Whether a weekly word stands there that is not the length of a course."""
    if not say.WEEKLY.search(text):
        return False
    return bool(say.WEEKLY.search(say.LATER.sub(" ", say.COURSE.sub(" ", text))))
