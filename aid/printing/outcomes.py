"""What may happen, on paper: sentences, and dots of the tried way beside carrying on."""

from dataclasses import dataclass

from aid.domain.options import (
    Certainty,
    Option,
    Outcome,
    carry_on,
    option_of,
    steps_of_certainty,
)
from aid.pictures.dots import Dots, dots
from aid.printing.jobs import PrintJob
from aid.printing.pairs import Pair, Tongues
from aid.printing.wording import span


@dataclass(frozen=True, slots=True)
class WayDots:
    """One way's dots, in both framings; `told` says the picture for who cannot see it."""

    way: Pair
    dots: Dots
    told: str
    yes: Pair
    no: Pair


@dataclass(frozen=True, slots=True)
class Picture:
    """One outcome, for each way that has a number from the same study."""

    name: Pair
    span: Pair
    people: Pair
    ways: tuple[WayDots, ...]
    sure: Pair
    reason: Pair
    steps: tuple[bool, ...]


def tried_way(job: PrintJob) -> Option | None:
    """Return the way that was being tried, if its question was open."""
    trial = job.visit.trial
    if job.question is None or trial is None or trial.question != job.question.id:
        return None
    return option_of(job.question, trial.option)


def shown_ways(job: PrintJob) -> tuple[Option, ...]:
    """Return carrying on and the way that was tried; none where none was tried."""
    tried = tried_way(job)
    if tried is None or job.question is None:
        return ()
    now = carry_on(job.question)
    return (now,) if tried.id == now.id else (now, tried)


def sentence(says: Tongues, outcome: Outcome) -> Pair:
    """Return an outcome in one line: what, how many, over how long, and how sure."""
    return says.say(
        "{outcome}: {finding} ({span}, {sure})",
        outcome=says.text(outcome.name),
        finding=_finding(says, outcome),
        span=span(says, outcome.horizon_months),
        sure=says.label(outcome.certainty),
    )


def pictures(says: Tongues, job: PrintJob) -> tuple[Picture, ...]:
    """Return a picture for each outcome of the tried way that has a number."""
    ways = shown_ways(job)
    if not ways:
        return ()
    shown = [o for o in ways[-1].outcomes if o.n is not None]
    return tuple(_picture(says, outcome, ways) for outcome in shown)


def used(job: PrintJob) -> tuple[Outcome, ...]:
    """Return the outcomes that stand on paper."""
    return tuple(outcome for way in shown_ways(job) for outcome in way.outcomes)


def _finding(says: Tongues, outcome: Outcome) -> Pair:
    if outcome.n is not None and outcome.out_of is not None:
        return says.say("{n} of {out_of} people", n=outcome.n, out_of=outcome.out_of)
    if outcome.words is not None:
        return says.text(outcome.words)
    return says.say("no good study")


def _picture(says: Tongues, outcome: Outcome, ways: tuple[Option, ...]) -> Picture:
    pairs = ((way, _same(way, outcome)) for way in ways)
    filled = steps_of_certainty(outcome.certainty)
    return Picture(
        name=says.text(outcome.name),
        span=says.joined((_out_of(says, outcome), span(says, outcome.horizon_months))),
        people=says.text(outcome.population),
        ways=tuple(_way(says, way, found) for way, found in pairs if found),
        sure=says.label(outcome.certainty),
        reason=says.text(outcome.certainty_reason),
        steps=tuple(step < filled for step in range(len(Certainty))),
    )


def _out_of(says: Tongues, outcome: Outcome) -> Pair:
    return says.say("Of {out_of} people", out_of=outcome.out_of)


def _same(way: Option, outcome: Outcome) -> Outcome | None:
    """Return this outcome on another way; rates of two studies never share a picture."""
    return next(
        (
            other
            for other in way.outcomes
            if other.n is not None
            and (other.id, other.out_of, other.horizon_months, other.source)
            == (outcome.id, outcome.out_of, outcome.horizon_months, outcome.source)
        ),
        None,
    )


def _way(says: Tongues, way: Option, outcome: Outcome) -> WayDots:
    n, out_of = outcome.n or 0, outcome.out_of or 1
    picture = dots(n, out_of, mirrored=says.first.direction == "rtl")
    yes = says.say("It happens to {n}.", n=n)
    no = says.say("It does not happen to {n}.", n=picture.rest)
    told = says.joined((says.text(outcome.name), yes, no)).first.text
    return WayDots(says.text(way.name), picture, told, yes, no)
