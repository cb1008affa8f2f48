"""What studies say first of a question: of carrying on, and of the way in hand."""

from dataclasses import dataclass

from aid.domain.options import Option, Outcome, Question, carry_on, option_of
from aid.domain.trying import Trial
from aid.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class MainFinding:
    """A way and the first thing that studies say of it; None where they say nothing."""

    way: Option
    outcome: Outcome | None


def way_in_hand(question: Question, visit: Visit) -> Option:
    """Return the way of a question that is tried, else the first that is a change."""
    now = carry_on(question)
    trials = (visit.trial, visit.trial_beside)
    tried = (_way(question, trial) for trial in trials)
    return next((way for way in (*tried, *question.options) if way and way != now), now)


def main_findings(question: Question, visit: Visit) -> tuple[MainFinding, ...]:
    """Return what is found first of both: the same thing, where studies tell it of both."""
    way = way_in_hand(question, visit)
    first = way.outcomes[0].id if way.outcomes else ""
    both = {one.id: one for one in (carry_on(question), way)}
    return tuple(MainFinding(one, _main(one, first)) for one in both.values())


def _way(question: Question, trial: Trial | None) -> Option | None:
    if trial is None or trial.question != question.id:
        return None
    return option_of(question, trial.option)


def _main(way: Option, first: str) -> Outcome | None:
    same = tuple(outcome for outcome in way.outcomes if outcome.id == first)
    return next(iter(same or way.outcomes), None)
