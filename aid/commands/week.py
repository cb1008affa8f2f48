"""aid week: add up a made-up person's file."""

from argparse import Namespace
from decimal import Decimal
from fractions import Fraction

from aid.commands.library import the_library
from aid.commands.trouble import Trouble
from aid.commands.writing import write, write_json
from aid.domain.adding_up import Totals, Unknown, add_up
from aid.domain.ranges import Range, whole
from aid.i18n.shelf import open_shelf
from aid.i18n.words import Words
from aid.library.personas import read_persona
from aid.library.problems import ContentError
from aid.resources import resource_dir


def run(asked: Namespace) -> int:
    """Say what the file's week adds up to."""
    try:
        persona = read_persona(asked.file, the_library().kinds)
    except ContentError as wrong:
        raise Trouble(str(wrong)) from wrong
    except OSError as missing:
        raise Trouble(f"The file “{asked.file}” cannot be opened.") from missing
    totals = add_up(persona.visit.ledger)
    if asked.json:
        write_json(as_json(totals))
    else:
        tell(totals, open_shelf(resource_dir("translations")).words("en"))
    return 0


def as_json(totals: Totals) -> dict[str, object]:
    """Return the sums under their stable names; minutes to the nearest whole."""
    return {
        "minutes_per_week": minutes(totals.minutes),
        "by_kind": {kind: minutes(amount) for kind, amount in totals.by_kind},
        "carer_minutes_per_week": minutes(totals.carer),
        "medicines": totals.medicines,
        "doses_per_day": rounded(totals.doses_a_day),
        "pill_times_per_day": totals.pill_times,
        "trips_per_month": rounded(totals.trips_a_month),
        "contact_days_per_month": rounded(totals.contact_days),
        "money_per_month": money(totals.money),
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
    amount = totals.minutes
    write(
        f"A week: {words.minutes(amount.usual)} "
        f"({words.minutes(amount.low)} to {words.minutes(amount.high)})"
    )
    for kind, part in totals.by_kind:
        write(f"  {kind}: {words.minutes(part.usual)}")
    write(f"A helper, apart: {words.minutes(totals.carer.usual)}")
    write(f"Pill-times a day: {totals.pill_times}")
    write(f"Trips a month: {words.number(totals.trips_a_month)}")
    write(f"Days away a month: {words.number(totals.contact_days)}")
    write(
        f"Money a month: {words.money(totals.money.usual) if totals.money else 'not asked'}"
    )
    for one in totals.unknown:
        write(f"  not asked: {one.label}, {words.label(one.what)}")
