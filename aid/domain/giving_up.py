"""What may be given up where something stops, as the way that it came from tells."""

from collections.abc import Iterable

from aid.domain.options import Option, Outcome, Question, Stance, carry_on, option_of
from aid.domain.plan import Decision, Item
from aid.domain.visit import Visit


def way_of(item: Item, questions: Iterable[Question]) -> Option | None:
    """Return the way that an item of the plan was tried as, if it is known."""
    question_id, _, way_id = item.from_way.partition("/")
    asked = (one for one in questions if one.id == question_id)
    return next((option_of(one, way_id) for one in asked), None)


def given_up(item: Item, questions: Iterable[Question]) -> tuple[Outcome, ...]:
    """Return what may be given up where a task stops, or becomes less on a way to less."""
    way = way_of(item, questions)
    if way is None or way.stance is Stance.CARRY_ON:
        return ()
    goes = item.decision is Decision.STOP
    eases = item.decision is Decision.EASE and way.stance is not Stance.STOP
    return tuple(one for one in way.outcomes if one.given_up and (goes or eases))


def if_we_carry_on(outcome: Outcome, questions: Iterable[Question]) -> Outcome | None:
    """Return the same chance for those who carry on, counted in the same study."""
    return next(
        (
            base
            for question in questions
            if any(outcome in way.outcomes for way in question.options)
            for base in carry_on(question).outcomes
            if base.n is not None and _counted(base) == _counted(outcome)
        ),
        None,
    )


def _counted(outcome: Outcome) -> tuple[object, ...]:
    span = (outcome.out_of, outcome.horizon_months)
    return (outcome.id, *span, outcome.source)


def named_questions(visit: Visit) -> tuple[str, ...]:
    """Return the ids of the questions that were talked of, or that the plan comes from.

    Some may name none: tasks, and ways that need no study, are told of in the same place.
    """
    views = (view.about for view in visit.perspectives)
    held = (left.about for left in visit.settlements)
    ways = (item.from_way for item in visit.plan.items)
    named = (about.partition("/")[0] for about in (visit.question, *views, *held, *ways))
    return tuple(dict.fromkeys(name for name in named if name))
