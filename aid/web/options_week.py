"""What trying a way on does to the week: before and now, and the words for it."""

from aid.domain.adding_up import Totals
from aid.domain.ranges import whole
from aid.domain.rooms.options import tried_on
from aid.domain.visit import Visit
from aid.domain.week import Weighed, lighter_by, weighed
from aid.i18n.marking import N_
from aid.i18n.words import Words

LIGHTER = N_("{time} lighter.")
HEAVIER = N_("{time} more.")
SAME = N_("As much time as now.")
TRIPS = N_("Trips a month: {before}, then {now}.")
PILLS = N_("Pill-times a day: {before}, then {now}.")
MONEY = N_("Money a month: {before}, then {now}.")
CARER = N_("The helper’s time a week: {before}, then {now}.")


def before_and_now(visit: Visit) -> tuple[Weighed, Weighed]:
    """Return the ledger as it stands, and as it is with what is tried on."""
    before, after = weighed(visit.ledger), tried_on(visit)
    return before, before if after == visit.ledger else weighed(after)


def finding(before: Weighed, now: Weighed, words: Words) -> str:
    """Return what the ways being tried do to the week."""
    change = whole(lighter_by(before, now))
    if not change:
        return words.say(SAME)
    return words.say(LIGHTER if change > 0 else HEAVIER, time=words.minutes(abs(change)))


def also(before: Totals, now: Totals, words: Words) -> tuple[str, ...]:
    """Return what else changes: trips, pill-times, money, the helper's time."""
    pairs = (
        (TRIPS, words.number(before.trips_a_month), words.number(now.trips_a_month)),
        (PILLS, words.number(before.pill_times), words.number(now.pill_times)),
        (MONEY, _money(before, words), _money(now, words)),
        (CARER, words.minutes(before.carer.usual), words.minutes(now.carer.usual)),
    )
    return tuple(
        words.say(told, before=one, now=two) for told, one, two in pairs if one != two
    )


def _money(totals: Totals, words: Words) -> str:
    if totals.money is None:
        return words.say("not asked")
    return words.money(totals.money.usual)
