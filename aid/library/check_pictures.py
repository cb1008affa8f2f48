"""Faults of what stands side by side: numbers of one picture, ways of one question."""

from collections.abc import Iterator
from dataclasses import dataclass

from aid.library.balance import has_bothers, is_rosy, is_uneven, promises_more
from aid.library.problems import Problem
from aid.library.reading import Page
from aid.library.schema_questions import OutcomeShape, QuestionShape
from aid.library.values import question_of


@dataclass(frozen=True, slots=True)
class Shown:
    """An outcome with a number, and where it stands."""

    field: str
    outcome: OutcomeShape


def check_pictures(page: Page, shape: QuestionShape) -> Iterator[Problem]:
    """Return what cannot be compared, and what is told at more length than the rest."""
    yield from _of_numbers(page, shape)
    yield from _between_ways(page, shape)
    yield from _within_ways(page, shape)


def _of_numbers(page: Page, shape: QuestionShape) -> Iterator[Problem]:
    shown = [
        Shown(f"options[{m}].outcomes[{n}]", outcome)
        for m, option in enumerate(shape.options)
        for n, outcome in enumerate(option.outcomes)
        if outcome.n is not None
    ]
    for one in shown:
        if one.outcome.out_of != shown[0].outcome.out_of:
            told = "Every number of a question is told out of the same whole."
            yield page.problem(f"{one.field}.out_of", told)
        same = [other for other in shown if other.outcome.id == one.outcome.id]
        yield from _of_picture(page, one, same)


def _of_picture(page: Page, one: Shown, same: list[Shown]) -> Iterator[Problem]:
    first = same[0].outcome
    if len(same) == 1:
        told = "A number in one way alone compares nothing; say it in words."
        yield page.problem(f"{one.field}.n", told)
    if one.outcome.horizon_months != first.horizon_months:
        told = f"'{first.id}' is told over another span in another way."
        yield page.problem(f"{one.field}.horizon_months", told)
    if one.outcome.source != first.source:
        told = f"'{first.id}' comes from another study in another way."
        yield page.problem(f"{one.field}.source", told)


def _between_ways(page: Page, shape: QuestionShape) -> Iterator[Problem]:
    sides = {
        "upside": [len(option.upside) for option in shape.options],
        "living_with": [len(option.living_with) for option in shape.options],
    }
    for field, lengths in sides.items():
        if is_uneven(lengths):
            longest = lengths.index(max(lengths))
            told = f"`{field}` is more than half as long again as in another way."
            yield page.problem(f"options[{longest}].{field}", told)


def _within_ways(page: Page, shape: QuestionShape) -> Iterator[Problem]:
    """Return where good sides are told at more length than what may bother, by half."""
    ways = question_of(shape).options
    for number, way in enumerate(ways):
        if way.outcomes and not has_bothers(way):
            told = "Say what may bother on this way: one outcome of harm or burden."
            yield page.problem(f"options[{number}].outcomes", told)
        if is_rosy(way):
            told = "`upside` is more than half as long again as `living_with`."
            yield page.problem(f"options[{number}].upside", told)
    if promises_more(ways):
        told = "What is hoped for is told at far more length than what may bother."
        yield page.problem("options", told)
