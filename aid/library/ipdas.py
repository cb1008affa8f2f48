"""A question file held against the IPDAS checklist, in our own words for each item.

Facts that no program can know (needs asked of patients, tests in practice) are "not yet".
The criteria were written for aids that stand alone; ours is used in a conversation.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from aid.domain.options import Outcome, OutcomeKind, Question, Stance
from aid.library.check_questions import is_uneven

NOT_YET = "not yet"


class Level(StrEnum):
    """The three sets of items."""

    QUALIFYING = "qualifying"
    CERTIFICATION = "certification"
    QUALITY = "quality"


class Met(StrEnum):
    """Whether an item is met; "not yet" where only people can tell."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the checklist, and how the question stands to it."""

    id: str
    level: Level
    asks: str
    met: Met


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
        """Items that only people can tell, and nobody has yet."""
        return tuple(item for item in self.items if item.met is Met.NOT_YET)

    def _met(self, level: Level) -> int:
        return sum(1 for i in self.items if i.level is level and i.met is Met.YES)


Check = Callable[[Question], bool]


def assess(question: Question) -> Assessment:
    """Return how one question stands to each item."""
    told = [
        *(_item(question, Level.QUALIFYING, *row) for row in QUALIFYING),
        *(_item(question, Level.CERTIFICATION, *row) for row in CERTIFICATION),
        *(_item(question, Level.QUALITY, *row) for row in QUALITY),
    ]
    people = (Item(name, Level.QUALITY, asks, Met.NOT_YET) for name, asks in ONLY_PEOPLE)
    return Assessment(question.id, (*told, *_reviews(question), *people))


def _item(question: Question, level: Level, name: str, asks: str, check: Check) -> Item:
    return Item(name, level, asks, Met.YES if check(question) else Met.NO)


def _reviews(question: Question) -> tuple[Item, ...]:
    origin = question.provenance
    return (
        _review(
            "Q14",
            "People outside the team who face it have read it.",
            origin.patient_review,
        ),
        _review(
            "Q15", "Clinicians outside the team have read it.", origin.clinician_review
        ),
    )


def _review(name: str, asks: str, said: str) -> Item:
    return Item(name, Level.QUALITY, asks, Met.NOT_YET if said == NOT_YET else Met.YES)


def _outcomes(question: Question) -> tuple[Outcome, ...]:
    return tuple(outcome for option in question.options for outcome in option.outcomes)


def _numbers(question: Question) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in _outcomes(question) if outcome.n is not None)


def _has_harms(question: Question) -> bool:
    harms = {OutcomeKind.HARM, OutcomeKind.BURDEN}
    return all(any(o.kind in harms for o in way.outcomes) for way in question.options)


def _same_span(question: Question) -> bool:
    spans = {(o.id, o.horizon_months) for o in _numbers(question)}
    return bool(spans) and len(spans) == len({name for name, _ in spans})


def _same_whole(question: Question) -> bool:
    return len({outcome.out_of for outcome in _numbers(question)}) == 1


def _is_even(question: Question) -> bool:
    good = [len(option.upside.words) for option in question.options]
    bad = [len(option.living_with.words) for option in question.options]
    return not (is_uneven(good) or is_uneven(bad))


def _is_dated(question: Question) -> bool:
    return question.provenance.published <= question.provenance.review_by


def _always(_question: Question) -> bool:
    """The steps of the app itself do this for every question."""
    return True


Row = tuple[str, str, Check]

QUALIFYING: tuple[Row, ...] = (
    ("1.1.1", "It tells what the problem is.", lambda q: bool(q.situation.words)),
    ("1.1.2", "It says what is to be settled.", lambda q: bool(q.title.words)),
    (
        "1.1.3",
        "It lays out the ways, carrying on among them.",
        lambda q: (
            len(q.options) > 1 and any(o.stance is Stance.CARRY_ON for o in q.options)
        ),
    ),
    (
        "1.1.4",
        "It tells what is good about each way.",
        lambda q: all(o.upside.words for o in q.options),
    ),
    ("1.1.5", "It tells what may bother on each way.", _has_harms),
    (
        "1.2.1",
        "It tells what living with each way is like.",
        lambda q: all(o.living_with.words for o in q.options),
    ),
)

CERTIFICATION: tuple[Row, ...] = (
    ("2.1.1", "Good and bad sides are told at the same length.", _is_even),
    ("2.2.1", "It names its sources.", lambda q: all(o.source for o in _outcomes(q))),
    ("2.2.2", "It gives its date.", _is_dated),
    (
        "2.2.3",
        "It says how it is kept up to date.",
        lambda q: bool(q.provenance.update_policy.words),
    ),
    (
        "2.2.4",
        "It says how sure each figure is, and why.",
        lambda q: all(o.certainty_reason.words for o in _outcomes(q)),
    ),
    ("2.3.1", "It says who paid for it.", lambda q: bool(q.provenance.funding)),
)

QUALITY: tuple[Row, ...] = (
    (
        "Q1",
        "It tells what happens when nothing changes.",
        lambda q: any(o.stance is Stance.CARRY_ON and o.outcomes for o in q.options),
    ),
    ("Q2", "The ways stand side by side.", lambda q: len(q.options) > 1),
    ("Q3", "It gives chances.", lambda q: bool(_numbers(q))),
    (
        "Q4",
        "It names whom the chances are about.",
        lambda q: all(o.population.words for o in _outcomes(q)),
    ),
    ("Q5", "Chances are told as so many of so many.", lambda q: bool(_numbers(q))),
    ("Q6", "Chances are told over the same span.", _same_span),
    ("Q7", "Chances are told out of the same whole.", _same_whole),
    (
        "Q8",
        "Chances are shown in words, numbers and a picture.",
        lambda q: bool(_numbers(q)),
    ),
    ("Q9", "It asks what matters most.", _always),
    ("Q10", "It leads step by step.", _always),
    ("Q11", "It gives paper to talk over.", _always),
    (
        "Q18",
        "It says how studies were found.",
        lambda q: bool(q.provenance.evidence_found.words),
    ),
    (
        "Q19",
        "It says how good the studies are.",
        lambda q: all(o.certainty for o in _outcomes(q)),
    ),
    ("Q21", "Its reading level is told.", _always),
)

ONLY_PEOPLE: tuple[tuple[str, str], ...] = (
    ("Q12", "People who face it were asked what they need."),
    ("Q13", "Clinicians were asked what they need."),
    ("Q16", "It was tried with people who face it."),
    ("Q17", "It was tried with clinicians."),
    ("Q20", "The authors' training is told."),
    ("Q22", "A study shows that people know the ways better."),
    ("Q23", "A study shows that choices fit better what matters."),
)
