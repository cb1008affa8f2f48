"""Whether the ways of a question are told evenly: none at length, none in passing."""

from collections.abc import Iterable

from aid.domain.options import Option, Outcome, OutcomeKind

MOST_UNEVEN = 1.5
BOTHERS = frozenset({OutcomeKind.HARM, OutcomeKind.BURDEN})


def is_uneven(lengths: list[int]) -> bool:
    """Whether one way is told at more than half as much length again as another."""
    return bool(lengths) and max(lengths) > MOST_UNEVEN * min(lengths)


def is_rosy(option: Option) -> bool:
    """Whether a way's good side is told at more length than living with it, by half."""
    return len(option.upside.words) > MOST_UNEVEN * len(option.living_with.words)


def promises_more(ways: tuple[Option, ...]) -> bool:
    """Whether hopes are told at more length than what may bother, over all the ways."""
    hoped = _length(one for way in ways for one in way.outcomes if not _bothers(one))
    bothers = _length(one for way in ways for one in way.outcomes if _bothers(one))
    upsides = sum(len(way.upside.words) for way in ways)
    living = sum(len(way.living_with.words) for way in ways)
    return hoped + upsides > MOST_UNEVEN * (bothers + living)


def has_bothers(option: Option) -> bool:
    """Whether a way says what may bother on it."""
    return any(outcome.kind in BOTHERS for outcome in option.outcomes)


def _bothers(outcome: Outcome) -> bool:
    """What is given up counts as a bother, though it is a good thing lost."""
    return outcome.given_up or outcome.kind in BOTHERS


def _length(outcomes: Iterable[Outcome]) -> int:
    return sum(len(one.name.words) + len(_said(one)) for one in outcomes)


def _said(outcome: Outcome) -> str:
    """Return what stands beside the name; a number is told as so many of so many."""
    return outcome.words.words if outcome.words else f"{outcome.n} of {outcome.out_of}"
