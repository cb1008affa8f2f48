"""One way as a column: what it asks of this person, what may happen, what is let go."""

from fractions import Fraction

from aid.domain.adding_up import Totals
from aid.domain.options import Cost, Option, Outcome, Question, Stance, carry_on
from aid.domain.ranges import whole
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.pictures.certainty import certainty_picture
from aid.pictures.dots import dots
from aid.web.options_pages import Shown, WayColumn

OUTCOMES_IN_VIEW = 2
WEEKS_A_YEAR = Fraction(5218, 100)
SCALE = N_("Of {out_of} people, {span}")
A_WEEK = N_("{time} a week")
MORE_A_YEAR = N_("{time} a year more")
LESS_A_YEAR = N_("{time} a year less")
FEWER = N_("{n} fewer than carrying on")
MORE = N_("{n} more than carrying on")
AS_MANY = N_("as many as carrying on")


def column(
    question: Question,
    way: Option,
    place: int,
    totals: tuple[Totals, Totals],
    words: Words,
    *,
    trying: bool,
) -> WayColumn:
    """Return one way as the page shows it."""
    base = carry_on(question)
    return WayColumn(
        place=place,
        way=way,
        about=f"{question.id}/{way.id}",
        asks=asks(way, totals, words),
        outcomes=tuple(shown(one, base, way, words) for one in first_outcomes(way)),
        given_up=given_up(way),
        trying=trying,
    )


def asks(way: Option, totals: tuple[Totals, Totals], words: Words) -> tuple[str, ...]:
    """Return what a way asks: pill-times, a week, hours and trips a year, money."""
    before, after = totals
    pills = words.say_n("{n} pill-time a day", "{n} pill-times a day", after.pill_times)
    week = words.say(A_WEEK, time=words.minutes(after.minutes.usual))
    year = (after.minutes.usual - before.minutes.usual) * WEEKS_A_YEAR
    lines = [pills, week]
    if hours := whole(year / 60):
        told = MORE_A_YEAR if hours > 0 else LESS_A_YEAR
        lines.append(words.say(told, time=words.minutes(abs(hours) * 60)))
    trips = whole((after.trips_a_month - before.trips_a_month) * 12)
    if trips:
        lines.append(trips_words(trips, words))
    if way.cost and way.cost is not Cost.NOTHING_MORE:
        lines.append(words.label(way.cost))
    return tuple(lines)


def trips_words(trips: int, words: Words) -> str:
    """Return how many trips a year more or fewer a way makes."""
    if trips > 0:
        return words.say_n("{n} trip a year more", "{n} trips a year more", trips)
    return words.say_n("{n} trip a year fewer", "{n} trips a year fewer", -trips)


def first_outcomes(way: Option) -> tuple[Outcome, ...]:
    """Return the outcomes in view; where something is let go, that is among them."""
    first = way.outcomes[:OUTCOMES_IN_VIEW]
    lost = next((one for one in way.outcomes if one.given_up), None)
    if lost is None or lost in first:
        return first
    return (*first[:-1], lost)


def given_up(way: Option) -> tuple[Outcome, ...]:
    """Return what is let go on a way that stops or lowers something."""
    if way.stance not in (Stance.LESS, Stance.STOP):
        return ()
    return tuple(one for one in way.outcomes if one.given_up)


def shown(outcome: Outcome, base: Option, way: Option, words: Words) -> Shown:
    """Return an outcome with its dots, if it has a number."""
    drawn = None
    if outcome.n is not None and outcome.out_of is not None:
        drawn = dots(outcome.n, outcome.out_of, mirrored=words.language.direction == "rtl")
    return Shown(
        outcome=outcome,
        dots=drawn,
        span=span(outcome.horizon_months, words),
        certain=certainty_picture(outcome.certainty),
        beside="" if way is base else beside(outcome, base, words),
    )


def beside(outcome: Outcome, base: Option, words: Words) -> str:
    """Return how an outcome differs from carrying on, counted in the same people."""
    same = next((one for one in base.outcomes if one.id == outcome.id), None)
    if same is None or same.n is None or outcome.n is None:
        return ""
    more = outcome.n - same.n
    if not more:
        return words.say(AS_MANY)
    return words.say(MORE if more > 0 else FEWER, n=abs(more))


def span(months: int, words: Words) -> str:
    """Return a horizon in years where it is whole years, else in months."""
    if months % 12:
        return words.say_n("in {n} month", "in {n} months", months)
    return words.say_n("in {n} year", "in {n} years", months // 12)


def scale(columns: tuple[WayColumn, ...], words: Words) -> str:
    """Return what every picture in view counts over, where it is the same for all."""
    drawn = {(o.outcome.out_of, o.span) for c in columns for o in c.outcomes if o.dots}
    if len(drawn) != 1:
        return ""
    out_of, common = drawn.pop()
    return words.say(SCALE, out_of=out_of, span=common)
