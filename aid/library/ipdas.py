"""A question file held against the IPDAS checklist, item by item.

Facts that no program can know (needs asked of patients, tests in practice) are "not yet".
The criteria were written for aids that stand alone; ours is used in a conversation.
The words of an item are said at the edge, by its id.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from aid.domain.options import Outcome, Question, Stance
from aid.library.balance import has_bothers, is_rosy, is_uneven, promises_more
from aid.library.reviews import NOT_YET


class Level(StrEnum):
    """The three sets of items."""

    QUALIFYING = "qualifying"
    CERTIFICATION = "certification"
    QUALITY = "quality"


class Met(StrEnum):
    """Whether an item is met; "not yet" where people or studies have still to tell."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"


class Why(StrEnum):
    """Why an item is not met, or not yet."""

    MISSING = "missing"
    NO_FIGURE = "no_figure"
    NOT_ASKED = "not_asked"
    NOT_READ = "not_read"
    NOT_TRIED = "not_tried"
    NOT_TOLD = "not_told"
    NO_STUDY = "no_study"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the checklist, how the question stands to it, and why."""

    id: str
    level: Level
    met: Met
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Every item for one question; the three counts are of items that are met."""

    question: str
    items: tuple[Item, ...]

    @property
    def qualifying(self) -> int:
        """How many of the six qualifying items are met."""
        return self._met(Level.QUALIFYING)

    @property
    def certification(self) -> int:
        """How many of the six certification items are met."""
        return self._met(Level.CERTIFICATION)

    @property
    def quality(self) -> int:
        """How many of the 23 quality items are met."""
        return self._met(Level.QUALITY)

    @property
    def not_yet(self) -> tuple[Item, ...]:
        """Items that people or studies have still to tell."""
        return tuple(item for item in self.items if item.met is Met.NOT_YET)

    @property
    def is_certified(self) -> bool:
        """Whether every qualifying and certification item is met."""
        return all(i.met is Met.YES for i in self.items if i.level is not Level.QUALITY)

    def _met(self, level: Level) -> int:
        return sum(1 for i in self.items if i.level is level and i.met is Met.YES)


Check = Callable[[Question], bool]
Row = tuple[str, Check]


def assess(question: Question) -> Assessment:
    """Return how one question stands to each item."""
    told = (
        *(_item(question, Level.QUALIFYING, *row) for row in QUALIFYING),
        *(_item(question, Level.CERTIFICATION, *row) for row in CERTIFICATION),
        *(_item(question, Level.QUALITY, *row) for row in QUALITY),
        *(_chance(question, *row) for row in CHANCES),
        _review("Q14", question.provenance.patient_review),
        _review("Q15", question.provenance.clinician_review),
        *(Item(name, Level.QUALITY, Met.NOT_YET, why) for name, why in ONLY_PEOPLE),
    )
    return Assessment(question.id, tuple(sorted(told, key=_place)))


def _item(question: Question, level: Level, name: str, check: Check) -> Item:
    met = check(question)
    return Item(name, level, Met.YES) if met else Item(name, level, Met.NO, Why.MISSING)


def _chance(question: Question, name: str, check: Check) -> Item:
    """Return an item about chances; where no study gives a figure, it is "not yet"."""
    if not _numbers(question):
        return Item(name, Level.QUALITY, Met.NOT_YET, Why.NO_FIGURE)
    return _item(question, Level.QUALITY, name, check)


def _review(name: str, said: str) -> Item:
    if said == NOT_YET:
        return Item(name, Level.QUALITY, Met.NOT_YET, Why.NOT_READ)
    return Item(name, Level.QUALITY, Met.YES)


def _place(item: Item) -> tuple[int, int]:
    """Items of one set keep the order in which they stand here, Q9 before Q10."""
    number = int(item.id[1:]) if item.level is Level.QUALITY else 0
    return list(Level).index(item.level), number


def _outcomes(question: Question) -> tuple[Outcome, ...]:
    return tuple(outcome for option in question.options for outcome in option.outcomes)


def _numbers(question: Question) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in _outcomes(question) if outcome.n is not None)


def _lays_out(question: Question) -> bool:
    carries_on = any(o.stance is Stance.CARRY_ON for o in question.options)
    return carries_on and len(question.options) > 1


def _tells_of_carrying_on(question: Question) -> bool:
    return any(o.stance is Stance.CARRY_ON and o.outcomes for o in question.options)


def _same_span(question: Question) -> bool:
    spans = {(o.id, o.horizon_months) for o in _numbers(question)}
    return len(spans) == len({name for name, _ in spans})


def _same_whole(question: Question) -> bool:
    return len({outcome.out_of for outcome in _numbers(question)}) == 1


def _is_even(question: Question) -> bool:
    good = [len(option.upside.words) for option in question.options]
    bad = [len(option.living_with.words) for option in question.options]
    rosy = any(map(is_rosy, question.options)) or promises_more(question.options)
    return not (is_uneven(good) or is_uneven(bad) or rosy)


def _is_dated(question: Question) -> bool:
    return question.provenance.published <= question.provenance.review_by


def _always(_question: Question) -> bool:
    """The steps of the app itself do this for every question."""
    return True


QUALIFYING: tuple[Row, ...] = (
    ("1.1.1", lambda q: bool(q.situation.words)),
    ("1.1.2", lambda q: bool(q.title.words)),
    ("1.1.3", _lays_out),
    ("1.1.4", lambda q: all(o.upside.words for o in q.options)),
    ("1.1.5", lambda q: all(map(has_bothers, q.options))),
    ("1.2.1", lambda q: all(o.living_with.words for o in q.options)),
)

CERTIFICATION: tuple[Row, ...] = (
    ("2.1.1", _is_even),
    ("2.2.1", lambda q: all(o.source for o in _outcomes(q))),
    ("2.2.2", _is_dated),
    ("2.2.3", lambda q: bool(q.provenance.update_policy.words)),
    ("2.2.4", lambda q: all(o.certainty_reason.words for o in _outcomes(q))),
    ("2.3.1", lambda q: bool(q.provenance.funding)),
)

QUALITY: tuple[Row, ...] = (
    ("Q1", _tells_of_carrying_on),
    ("Q2", lambda q: len(q.options) > 1),
    ("Q4", lambda q: all(o.population.words for o in _outcomes(q))),
    ("Q9", _always),
    ("Q10", _always),
    ("Q11", _always),
    ("Q18", lambda q: bool(q.provenance.evidence_found.words)),
    ("Q19", lambda q: all(o.certainty for o in _outcomes(q))),
    ("Q21", _always),
)

CHANCES: tuple[Row, ...] = (
    ("Q3", _always),
    ("Q5", _always),
    ("Q6", _same_span),
    ("Q7", _same_whole),
    ("Q8", _always),
)

ONLY_PEOPLE: tuple[tuple[str, Why], ...] = (
    ("Q12", Why.NOT_ASKED),
    ("Q13", Why.NOT_ASKED),
    ("Q16", Why.NOT_TRIED),
    ("Q17", Why.NOT_TRIED),
    ("Q20", Why.NOT_TOLD),
    ("Q22", Why.NO_STUDY),
    ("Q23", Why.NO_STUDY),
)
