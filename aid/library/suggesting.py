"""Which questions this person's care brings up, the heaviest and least helpful first."""

from fractions import Fraction

from aid.domain.adding_up import week_minutes
from aid.domain.hidden_work import hint_of
from aid.domain.options import Question, is_about
from aid.domain.perspectives import Helps
from aid.domain.trying import concerned
from aid.domain.visit import Visit
from aid.domain.workload import HEAVIEST, counted
from aid.library.load import Library

LEAST_HELPFUL = (Helps.NOT_MUCH, Helps.NOT_SURE, None, Helps.SOME, Helps.A_LOT)


def questions_about(visit: Visit, library: Library) -> tuple[Question, ...]:
    """Return the questions that bear on this visit, in the order worth opening them.

    A task, a class of medicines or a condition that was brought in leads to a question.
    """
    tasks = counted(visit.ledger)
    kinds = frozenset(task.kind for task in tasks)
    classes = frozenset(t.medicine.medicine_class for t in tasks if t.medicine) - {""}
    said = tuple(
        hint_of(line.words).words for line in visit.brought if line.what == "condition"
    )
    about = [
        question
        for question in library.questions.values()
        if _is_named(question, said)
        or (not question.only_named and is_about(question, kinds, classes))
    ]
    return tuple(sorted(about, key=lambda question: _rank(question, visit)))


def _is_named(question: Question, said: tuple[str, ...]) -> bool:
    return any(f" {name} " in line for name in question.condition_words for line in said)


def _rank(question: Question, visit: Visit) -> tuple[int, int, Fraction, str]:
    """Order by what the person said: how little it helps, then how much it bothers."""
    about = concerned(counted(visit.ledger), question)
    names = {task.id for task in about}
    helps = [view.patient for view in visit.perspectives if view.about in names]
    return (
        min((LEAST_HELPFUL.index(said) for said in helps), default=2),
        min((HEAVIEST.index(task.hassle) for task in about), default=2),
        -sum((week_minutes(task).usual for task in about), Fraction(0)),
        question.id,
    )
