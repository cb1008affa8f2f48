"""The sentences of Weigh: what the sums say, which trips are one, what a stay changed."""

from collections.abc import Iterable
from fractions import Fraction

from aid.domain.first_days import DatedDay, StayChanges
from aid.domain.priorities import Match
from aid.domain.ranges import whole
from aid.domain.shared_trips import SharedTrip
from aid.i18n.marking import N_
from aid.i18n.words import Words

MORE = N_("Care asks for {time} more than I have to give.")
FITS = N_("Care fits in the time I can give, with {time} to spare.")
EVEN = N_("Care asks for all the time I can give.")
ONLY_ASKED = N_("Care asks for {time} a week. How much can I give?")
NOTHING = N_("Nothing is written in Care yet.")
UNTIMED = N_("How often, or how long, is not asked yet.")
ONE_TRIP = N_("{day}: {tasks}, one trip.")
ONE_TRIP_ANY_DAY = N_("{tasks}: one trip.")
ONE_DAY = N_("{day}: {tasks}, one day away.")
ON_A_DAY = N_("{day}: {tasks}.")
STAY = N_("The stay added {added}, changed {changed}, stopped {stopped}, kept {kept}.")
ADDED = N_("Added: {names}.")
CHANGED = N_("Changed: {names}.")
STOPPED = N_("Stopped: {names}.")
NO_DAY = N_("No day yet: {names}.")
BOTH = N_("both of us: {names}")
ONLY_YOU = N_("only you: {names}")
ONLY_WE = N_("only we: {names}")
APART, TOGETHER = "\u2068", "\u2069"


def finding(
    asked: Fraction, given: int | None, words: Words, *, written: bool = True
) -> str:
    """Return what the two sums say side by side; no verdict."""
    if not whole(asked):
        return words.say(UNTIMED if written else NOTHING)
    if given is None:
        return words.say(ONLY_ASKED, time=words.minutes(asked))
    over = whole(asked) - given
    if not over:
        return words.say(EVEN)
    return words.say(MORE if over > 0 else FITS, time=words.minutes(abs(over)))


def named(names: Iterable[str], words: Words) -> str:
    """Return several names in one phrase; each runs its own way in a right-to-left line."""
    if words.language.direction == "ltr":
        return words.listed(names)
    return words.listed(f"{APART}{name}{TOGETHER}" for name in names)


def stay(changes: StayChanges, words: Words) -> tuple[str, ...]:
    """Return what a stay did: the counts in one sentence, then the names."""
    if not changes:
        return ()
    counts = words.say(
        STAY,
        added=len(changes.added),
        changed=len(changes.changed),
        stopped=len(changes.stopped),
        kept=len(changes.same),
    )
    told = (
        (ADDED, changes.added),
        (CHANGED, changes.changed),
        (STOPPED, changes.stopped),
    )
    return (counts, *_lines(told, words))


def no_day(names: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """Return what is done once and has no day yet, if there is any."""
    return _lines(((NO_DAY, names),), words)


def tops(match: Match, words: Words) -> tuple[str, ...]:
    """Return the two lists of what comes first, laid side by side."""
    told = (
        (BOTH, match.both),
        (ONLY_YOU, match.only_patient),
        (ONLY_WE, match.only_clinician),
    )
    return _lines(told, words)


def _lines(told: Iterable[tuple[str, tuple[str, ...]]], words: Words) -> tuple[str, ...]:
    return tuple(
        words.say(line, names=named(names, words)) for line, names in told if names
    )


def together(shared: tuple[SharedTrip, ...], words: Words) -> tuple[str, ...]:
    """Return which visits are put together, one sentence each."""
    return tuple(_together(one, words) for one in shared)


def _together(shared: SharedTrip, words: Words) -> str:
    tasks = named(shared.labels, words)
    if shared.weekday is None:
        return words.say(ONE_TRIP_ANY_DAY, tasks=tasks)
    day = words.weekday(shared.weekday, "long")
    return words.say(ONE_TRIP if shared.is_one_trip else ONE_DAY, day=day, tasks=tasks)


def trips_by_date(days: tuple[DatedDay, ...], words: Words) -> tuple[str, ...]:
    """Return the trips of the first days at home, a sentence for each day that has any."""
    return tuple(_trips(day, words) for day in days if day.away)


def _trips(day: DatedDay, words: Words) -> str:
    date = words.date(day.on, "day")
    is_shared = len(day.away) > 1 and day.trips == 1
    return words.say(
        ONE_TRIP if is_shared else ON_A_DAY,
        day=date[:1].upper() + date[1:],
        tasks=named(day.away, words),
    )
