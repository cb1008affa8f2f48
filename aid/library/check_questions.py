"""Faults of a question file: ways, what they ask, outcomes, sources, dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from aid.domain.frequency import is_possible
from aid.domain.options import Stance
from aid.library.check_pictures import check_pictures
from aid.library.problems import Problem
from aid.library.reading import Page
from aid.library.schema_questions import AskShape, OptionShape, OutcomeShape, QuestionShape
from aid.library.values import frequency_of

ID = re.compile(r"[a-z][a-z0-9_]*")
DOTS = (100, 1000)
LONGEST_SPAN = 1200
FEWEST_WORDS = 4
ASKS_NOTHING_NEW = (Stance.CARRY_ON, Stance.WAIT, Stance.STOP, Stance.LESS)


@dataclass(frozen=True, slots=True)
class Known:
    """What the rest of the content knows: kinds of task, citations, questions."""

    kinds: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()


def check_question(page: Page, shape: QuestionShape, known: Known) -> Iterator[Problem]:
    """Return what is wrong with one question, whatever day it is."""
    yield from _of_ids(page, shape)
    yield from _of_ways(page, shape)
    yield from _of_provenance(page, shape)
    yield from _of_care(page, shape, known)
    for number, option in enumerate(shape.options):
        yield from _of_option(page, option, f"options[{number}]", known)
    if not shape.issues:
        yield page.problem("issues", "Say what people may come with: at least one issue.")
    yield from check_pictures(page, shape)


def check_age(page: Page, shape: QuestionShape, today: date) -> Iterator[Problem]:
    """Return whether the day to look at the file again has passed."""
    again = shape.provenance.review_by
    if again < today:
        told = f"This file was to be looked at again by {again}."
        yield page.problem("provenance.review_by", told)


def _of_ids(page: Page, shape: QuestionShape) -> Iterator[Problem]:
    ids = {"id": shape.id}
    for m, option in enumerate(shape.options):
        ids[f"options[{m}].id"] = option.id
        for n, outcome in enumerate(option.outcomes):
            ids[f"options[{m}].outcomes[{n}].id"] = outcome.id
    for field, name in ids.items():
        if not ID.fullmatch(name):
            told = f"'{name}' may hold only small letters a to z, digits and _."
            yield page.problem(field, told)


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


def _of_provenance(page: Page, shape: QuestionShape) -> Iterator[Problem]:
    origin = shape.provenance
    if not origin.authors:
        yield page.problem("provenance.authors", "Say who wrote this file.")
    if origin.review_by <= origin.published:
        yield page.problem("provenance.review_by", "This day is before it was published.")


def _of_care(page: Page, shape: QuestionShape, known: Known) -> Iterator[Problem]:
    for number, kind in enumerate(shape.task_kinds):
        if kind not in known.kinds:
            yield page.problem(f"task_kinds[{number}]", _no_kind(kind))
    for number, name in enumerate(shape.medicine_classes):
        if name not in known.classes:
            told = f"There is no class of medicines '{name}' in medicines.toml."
            yield page.problem(f"medicine_classes[{number}]", told)


def _of_option(page: Page, option: OptionShape, at: str, known: Known) -> Iterator[Problem]:
    yield from _of_telling(page, option, at)
    for number, ask in enumerate(option.asks):
        yield from _of_ask(page, ask, f"{at}.asks[{number}]", known)
    for number, outcome in enumerate(option.outcomes):
        here = f"{at}.outcomes[{number}]"
        if any(other.id == outcome.id for other in option.outcomes[:number]):
            told = f"This way already has an outcome '{outcome.id}'."
            yield page.problem(f"{here}.id", told)
        yield from _of_outcome(page, outcome, here, known)


def _of_telling(page: Page, option: OptionShape, at: str) -> Iterator[Problem]:
    """Return what a way leaves unsaid: its work, its outcomes, what nobody knows."""
    if not option.asks and option.cost is None and option.stance not in ASKS_NOTHING_NEW:
        told = "Say what this way asks: its tasks under `asks`, or its `cost`."
        yield page.problem(f"{at}.asks", told)
    if not option.outcomes:
        yield page.problem(f"{at}.outcomes", "Say what may happen on this way.")
    lets_go = option.stance in (Stance.LESS, Stance.STOP)
    if lets_go and not any(outcome.given_up for outcome in option.outcomes):
        told = "Say what is given up on this way: one outcome with `given_up = true`."
        yield page.problem(f"{at}.outcomes", told)
    if 0 < len(option.not_known.split()) < FEWEST_WORDS:
        told = "Say in a sentence what nobody knows; there is always something."
        yield page.problem(f"{at}.not_known", told)


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
    if not 1 <= outcome.horizon_months <= LONGEST_SPAN:
        yield page.problem(f"{at}.horizon_months", "Say over how many months.")
    yield from _of_number(page, outcome, at)


def _of_number(page: Page, outcome: OutcomeShape, at: str) -> Iterator[Problem]:
    if (outcome.n is None) == (outcome.words is None):
        told = "Give either `n` with `out_of`, or `words`; one of the two."
        yield page.problem(f"{at}.n", told)
    elif outcome.n is None:
        if outcome.out_of is not None:
            told = "This says out of how many, but no `n` says how many of them."
            yield page.problem(f"{at}.out_of", told)
    elif outcome.out_of not in DOTS:
        yield page.problem(f"{at}.out_of", "A number is told out of 100 or out of 1000.")
    elif not 0 <= outcome.n <= (outcome.out_of or 0):
        yield page.problem(f"{at}.n", "This is more than the whole, or less than nothing.")
    if outcome.n is not None and not outcome.checked:
        told = "Nobody held this number against its source yet; say it in words."
        yield page.problem(f"{at}.n", told)


def _no_kind(kind: str) -> str:
    return f"There is no kind of task '{kind}'."
