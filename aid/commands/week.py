"""aid week: add up a made-up person's file."""

from argparse import Namespace
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from aid.commands.library import the_library
from aid.commands.trouble import Trouble
from aid.commands.writing import write, write_json
from aid.domain.adding_up import Totals, Unknown, add_up
from aid.domain.dated import ledger_on
from aid.domain.ranges import Range, whole
from aid.domain.workload import Task
from aid.i18n.shelf import open_shelf
from aid.i18n.words import Words
from aid.library.personas import read_persona
from aid.library.problems import ContentError
from aid.resources import resource_dir


def run(asked: Namespace) -> int:
    """Say what the file's week adds up to: as it is told, or as it stands on a day."""
    ledger = ledger_of(asked)
    totals = add_up(ledger_on(ledger, asked.as_of) if asked.as_of else ledger)
    if asked.json:
        write_json(as_json(totals))
    else:
        tell(totals, open_shelf(resource_dir("translations")).words("en"))
    return 0


def ledger_of(asked: Namespace) -> tuple[Task, ...]:
    """Return the tasks of the file, or say what is wrong with it."""
    try:
        return read_persona(asked.file, the_library().kinds).visit.ledger
    except ContentError as wrong:
        raise Trouble(str(wrong)) from wrong
    except OSError as missing:
        raise Trouble(f"The file “{asked.file}” cannot be opened.") from missing


def as_json(totals: Totals) -> dict[str, object]:
    """Return the sums under their stable names; minutes to the nearest whole."""
    return {
        "minutes_per_week": minutes(totals.minutes),
        "by_kind": {kind: minutes(amount) for kind, amount in totals.by_kind},
        "carer_minutes_per_week": minutes(totals.carer),
        "carer_trips_per_month": rounded(totals.carer_trips),
        "carer_money_per_month": money(totals.carer_money),
        "starting_minutes_per_week": minutes(totals.starting),
        "at_first_minutes": minutes(totals.at_first),
        "beside_minutes_per_week": {
            nature.value: minutes(amount) for nature, amount in totals.beside
        },
        "medicines": totals.medicines,
        "doses_per_day": rounded(totals.doses_a_day),
        "pill_times_per_day": totals.pill_times,
        "trips_per_month": rounded(totals.trips_a_month),
        "contact_days_per_month": rounded(totals.contact_days),
        "money_per_month": money(totals.money),
        "money_by": {spending.value: money(amount) for spending, amount in totals.money_by},
        "unknown": [unknown(one) for one in totals.unknown],
    }


def minutes(amount: Range) -> dict[str, int]:
    """Return the three ends in whole minutes."""
    return {
        "low": whole(amount.low),
        "usual": whole(amount.usual),
        "high": whole(amount.high),
    }


def money(amount: Range | None) -> dict[str, float] | None:
    """Return the three ends to the cent, or nothing where nothing was said."""
    if amount is None:
        return None
    return {
        "low": rounded(amount.low),
        "usual": rounded(amount.usual),
        "high": rounded(amount.high),
    }


def rounded(amount: Fraction) -> float:
    """Return an amount to two decimals, halves up."""
    cents = Decimal(whole(amount * 100)) / 100
    return int(cents) if cents == int(cents) else float(cents)


def unknown(one: Unknown) -> dict[str, str]:
    """Return one thing that was not asked."""
    return {"task": one.label, "what": one.what.value}


def tell(totals: Totals, words: Words) -> None:
    """Say the sums in lines."""
    for told in (time_lines, helper_lines, count_lines, money_lines):
        for line in told(totals, words):
            write(line)
    for one in totals.unknown:
        write(f"  not asked: {one.label}, {words.label(one.what)}")


def time_lines(totals: Totals, words: Words) -> Iterator[str]:
    """Yield the minutes of a usual week, of a start, and what is told beside them."""
    yield f"A week: {span(totals.minutes, words)}"
    for kind, part in totals.by_kind:
        yield f"  {kind}: {words.minutes(part.usual)}"
    for nature, part in totals.beside:
        yield f"Beside the work, {words.label(nature)}: {span(part, words)} a week"
    if totals.starting.high:
        yield f"While something is new, on top: {span(totals.starting, words)} a week"
    if totals.at_first.high:
        yield f"Once, in all: {span(totals.at_first, words)}"


def helper_lines(totals: Totals, words: Words) -> Iterator[str]:
    """Yield the helper's minutes, trips and money, apart from the person's."""
    yield f"A helper, apart: {words.minutes(totals.carer.usual)}"
    if totals.carer_trips:
        yield f"  a helper’s trips a month: {words.number(totals.carer_trips)}"
    if totals.carer_money:
        yield f"  a helper’s money a month: {words.money(totals.carer_money.usual)}"


def count_lines(totals: Totals, words: Words) -> Iterator[str]:
    """Yield what is counted: medicines, doses, pill-times, trips and days away."""
    yield f"Medicines: {totals.medicines}"
    yield f"Doses a day: {words.number(totals.doses_a_day)}"
    yield f"Pill-times a day: {totals.pill_times}"
    yield f"Trips a month: {words.number(totals.trips_a_month)}"
    yield f"Days away a month: {words.number(totals.contact_days)}"


def money_lines(totals: Totals, words: Words) -> Iterator[str]:
    """Yield the money a month, and what it goes to."""
    told = words.money(totals.money.usual) if totals.money else "not asked"
    yield f"Money a month: {told}"
    for spending, amount in totals.money_by:
        yield f"  {words.label(spending)}: {words.money(amount.usual)}"


def span(amount: Range, words: Words) -> str:
    """Return a sum in words, with its two ends where they differ."""
    usual = words.minutes(amount.usual)
    if amount.low == amount.high:
        return usual
    return f"{usual} ({words.minutes(amount.low)} to {words.minutes(amount.high)})"
