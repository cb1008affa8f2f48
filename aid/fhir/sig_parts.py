"""Times of day, clock times, meals and weekdays named in a dose line."""

import re
from dataclasses import dataclass

from aid.domain.workload import SLOTS, Slot
from aid.fhir import sig_patterns as say
from aid.fhir.day_parts import MEALS, in_order, slot_of_hour
from aid.fhir.rates import Rate, a_day, a_week, is_daily, times_a_day


@dataclass(frozen=True, slots=True, kw_only=True)
class DayParts:
    """When in the day and the week; `hard` parts are a rate by themselves: every night."""

    slots: tuple[Slot, ...] = ()
    hard: bool = False
    soft_meals: bool = False
    each_meal: bool = False
    either: bool = False
    days: tuple[int, ...] = ()
    days_rate: Rate | None = None
    first: int = -1

    @property
    def with_meals(self) -> tuple[Slot, ...]:
        """Return the times of day, the three meals among them where meals were named."""
        meals = MEALS if self.soft_meals or self.each_meal else ()
        return in_order([*self.slots, *meals])


def read_parts(text: str, known: tuple[Slot, ...] = ()) -> DayParts:
    """Return the times of day and days of the week a plain text names, with those known."""
    clocks = _clocks(text)
    text = say.CLOCK.sub(lambda m: " " * len(m.group()), text)
    named = [(m, slot) for pattern, slot in say.PARTS for m in pattern.finditer(text)]
    positional = say.PER_SLOT.search(text)
    days, days_at = _weekdays(text)
    slots = [*known, *(s for _, s in clocks), *(s for _, s in named)]
    each_meal = say.EACH_MEAL.search(text)
    places = [m.start() for m, _ in named] + [place for place, _ in clocks]
    places += [positional.start()] if positional else []
    return DayParts(
        slots=in_order([*slots, *_positions(positional)]),
        hard=bool(positional or each_meal) or any(_is_each(text, m) for m, _ in named),
        soft_meals=bool(say.MEALS.search(text)),
        each_meal=bool(each_meal),
        either=any(say.OR_BEFORE.search(text, 0, m.start()) for m, _ in named),
        days=days,
        days_rate=a_week(len(days)) if days else None,
        first=min([*places, *([days_at] if days_at >= 0 else [])], default=-1),
    )


def rate_of_parts(parts: DayParts) -> list[Rate]:
    """Return the rate that the named times of day make by themselves."""
    if parts.either or (parts.days and not parts.hard):
        return []
    slots = parts.with_meals
    return [a_day(len(slots))] if slots else []


def fits(parts: DayParts, rate: Rate | None) -> tuple[Slot, ...] | None:
    """Return the times of day that go with a rate; None where the two cannot both hold."""
    if rate is None or not is_daily(rate):
        return parts.slots if len(parts.slots) == 1 else ()
    times = times_a_day(rate)
    for slots in (parts.slots, parts.with_meals):
        if len(slots) == times:
            return slots
    if not parts.slots or parts.either:
        return ()
    return None


def _clocks(text: str) -> list[tuple[int, Slot]]:
    found = [
        (m.start(), slot_of_hour(int(m[1]) % 12 + (12 if m[3] == "p" else 0)))
        for m in say.CLOCK.finditer(text)
        if 1 <= int(m[1]) <= 12
    ]
    rest = say.CLOCK.sub(lambda m: " " * len(m.group()), text)
    return found + [
        (m.start(), slot_of_hour(int(m[1]))) for m in say.CLOCK_24.finditer(rest)
    ]


def _is_each(text: str, match: re.Match[str]) -> bool:
    return bool(
        say.EACH_BEFORE.search(text, max(0, match.start() - 30), match.start())
        or say.EACH_ITSELF.match(match.group())
    )


def _positions(match: re.Match[str] | None) -> list[Slot]:
    if match is None:
        return []
    return [
        s
        for s, count in zip(SLOTS, match.groups(), strict=True)
        if count not in (None, "0")
    ]


def _weekdays(text: str) -> tuple[tuple[int, ...], int]:
    text = say.STARTING.sub(lambda m: " " * len(m.group()), text)
    span = say.DAY_RANGE.search(text)
    if span:
        first, last = _day_number(span["first"]), _day_number(span["last"])
        return tuple(range(first, last + 1)) if first < last else (), span.start()
    listed = say.SHORT_LIST.search(text)
    names = re.split(r"[^a-z]+", listed.group()) if listed else []
    full = list(say.WEEKDAY.finditer(text))
    found = {_day_number(m["day"]) for m in full}
    found |= {_day_number(name) for name in names if name != "and"}
    places = [m.start() for m in full] + ([listed.start()] if listed else [])
    return tuple(sorted(found)), min(places, default=-1)


def _day_number(name: str) -> int:
    for number, names in enumerate(say.WEEKDAY_NAMES):
        if name in names or name[:3] == names[0][:3]:
            return number
    return 0
