"""What a study found, in one sentence, and what may be given up by a change."""

from collections.abc import Iterable

from aid.domain.giving_up import given_up, if_we_carry_on
from aid.domain.options import Outcome, Question
from aid.domain.plan import Decision, Item
from aid.i18n.words import Words
from aid.web.options_ways import span


def in_a_sentence(outcome: Outcome, words: Words) -> str:
    """Return an outcome in one sentence."""
    return words.say(
        "{outcome}: {finding} ({span}, {sure})",
        outcome=words.text(outcome.name),
        finding=found(outcome, words).rstrip(" ."),
        span=span(outcome.horizon_months, words),
        sure=words.label(outcome.certainty),
    )


def found(outcome: Outcome, words: Words) -> str:
    """Return what was found: so many of so many people, or words."""
    if outcome.n is not None and outcome.out_of is not None:
        return words.say("{n} of {out_of} people", n=outcome.n, out_of=outcome.out_of)
    if outcome.words is not None:
        return words.text(outcome.words)
    return words.say("no good study")


def gives_up(item: Item, questions: Iterable[Question], words: Words) -> str:
    """Return the first thing that may be given up by a change; a stop is never without."""
    asked = tuple(questions)
    first = min(given_up(item, asked), key=lambda one: one.n is None, default=None)
    if first is not None:
        what = words.say("May be given up. {what}.", what=in_a_sentence(first, words))
        return f"{what} {beside_carrying_on(first, asked, words)}".strip()
    if item.decision is Decision.STOP:
        return words.say("No study here says what is given up.")
    return ""


def beside_carrying_on(
    outcome: Outcome, questions: tuple[Question, ...], words: Words
) -> str:
    """Return the same chance for those who carry on, where one study counted both."""
    base = if_we_carry_on(outcome, questions) if outcome.n is not None else None
    if base is None:
        return ""
    return words.say(
        "If we carry on: {n} of {out_of} people.", n=base.n, out_of=base.out_of
    )
