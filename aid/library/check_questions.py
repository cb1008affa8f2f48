"""Faults of a question file: ways, pictures, sources, tasks, balance, dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aid.domain.frequency import is_possible
from aid.domain.options import Stance
from aid.library.problems import Problem
from aid.library.reading import Page
from aid.library.schema_questions import AskShape, OptionShape, OutcomeShape, QuestionShape
from aid.library.values import frequency_of

DOTS = (100, 1000)
MOST_UNEVEN = 1.5


@dataclass(frozen=True, slots=True)
class Known:
    """What the rest of the content knows: kinds of task, citations, questions."""

    kinds: frozenset[str]
    sources: frozenset[str]
    questions: frozenset[str]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """An outcome with a number, and where it stands."""

    field: str
    outcome: OutcomeShape


def check_question(
    page: Page, shape: QuestionShape, known: Known, today: date
) -> Iterator[Problem]:
    """Return what is wrong with one question."""
    yield from _of_ways(page, shape)
    yield from _of_dates(page, shape, today)
    for number, kind in enumerate(shape.task_kinds):
        if kind not in known.kinds:
            yield page.problem(f"task_kinds[{number}]", _no_kind(kind))
    for number, option in enumerate(shape.options):
        yield from _of_option(page, option, f"options[{number}]", known)
    yield from _of_pictures(page, shape)
    yield from _of_balance(page, shape)


def _of_ways(page: Page, shape: QuestionShape) -> Iterator[Problem]:
    carrying_on = [o for o in shape.options if o.stance is Stance.CARRY_ON]
    if len(carrying_on) != 1:
        yield page.problem("options", "One way, and one only, has to be to carry on.")
    if len(shape.options) < 2:
        yield page.problem("options", "A question needs at least two ways.")
    ids = [option.id for option in shape.options]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield page.problem(f"options[{number}].id", f"Another way is called '{name}'.")


def _of_dates(page: Page, shape: QuestionShape, today: date) -> Iterator[Problem]:
    origin = shape.provenance
    if origin.review_by < today:
        told = f"This file was to be looked at again by {origin.review_by}."
        yield page.problem("provenance.review_by", told)
    if origin.review_by <= origin.published:
        yield page.problem("provenance.review_by", "This day is before it was published.")


def _of_option(page: Page, option: OptionShape, at: str, known: Known) -> Iterator[Problem]:
    for number, ask in enumerate(option.asks):
        yield from _of_ask(page, ask, f"{at}.asks[{number}]", known)
    if not option.outcomes:
        yield page.problem(f"{at}.outcomes", "Say what may happen on this way.")
    for number, outcome in enumerate(option.outcomes):
        here = f"{at}.outcomes[{number}]"
        if any(other.id == outcome.id for other in option.outcomes[:number]):
            told = f"This way already has an outcome '{outcome.id}'."
            yield page.problem(f"{here}.id", told)
        yield from _of_outcome(page, outcome, here, known)


def _of_ask(page: Page, ask: AskShape, at: str, known: Known) -> Iterator[Problem]:
    if ask.kind not in known.kinds:
        yield page.problem(f"{at}.kind", _no_kind(ask.kind))
    often = frequency_of(ask.times, ask.per, ask.every)
    if often is None or not is_possible(often):
        yield page.problem(f"{at}.times", "Say how often, with `times` and `per`.")


def _of_outcome(
    page: Page, outcome: OutcomeShape, at: str, known: Known
) -> Iterator[Problem]:
    if outcome.source not in known.sources:
        told = f"There is no source '{outcome.source}' in sources.toml."
        yield page.problem(f"{at}.source", told)
    if outcome.horizon_months < 1:
        yield page.problem(f"{at}.horizon_months", "Say over how many months.")
    if (outcome.n is None) == (outcome.words is None):
        told = "Give either `n` with `out_of`, or `words`; one of the two."
        yield page.problem(f"{at}.n", told)
    elif outcome.n is not None and outcome.out_of not in DOTS:
        yield page.problem(f"{at}.out_of", "A number is told out of 100 or out of 1000.")
    elif outcome.n is not None and not 0 <= outcome.n <= (outcome.out_of or 0):
        yield page.problem(f"{at}.n", "This is more than the whole, or less than nothing.")


def _of_pictures(page: Page, shape: QuestionShape) -> Iterator[Problem]:
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


def _of_balance(page: Page, shape: QuestionShape) -> Iterator[Problem]:
    sides = {
        "upside": [len(option.upside) for option in shape.options],
        "living_with": [len(option.living_with) for option in shape.options],
    }
    for field, lengths in sides.items():
        if is_uneven(lengths):
            longest = lengths.index(max(lengths))
            told = f"`{field}` is more than half as long again as in another way."
            yield page.problem(f"options[{longest}].{field}", told)


def is_uneven(lengths: list[int]) -> bool:
    """Whether one way is told at more than half as much length again as another."""
    return bool(lengths) and max(lengths) > MOST_UNEVEN * min(lengths)


def _no_kind(kind: str) -> str:
    return f"There is no kind of task '{kind}'."
