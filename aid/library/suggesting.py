"""Which questions this person's care brings up, the heaviest and least helpful first."""

from fractions import Fraction

from aid.domain.adding_up import week_minutes
from aid.domain.options import Question, is_about
from aid.domain.perspectives import Helps, Perspective
from aid.domain.trying import concerned
from aid.domain.workload import Hassle, Task, counted
from aid.library.load import Library

LEAST_HELPFUL = (Helps.NOT_MUCH, Helps.NOT_SURE, None, Helps.SOME, Helps.A_LOT)
HEAVIEST = (Hassle.A_LOT, Hassle.SOME, None, Hassle.LITTLE, Hassle.NONE)


def questions_about(
    ledger: tuple[Task, ...],
    library: Library,
    views: tuple[Perspective, ...] = (),
) -> tuple[Question, ...]:
    """Return the questions that bear on this ledger, in the order worth opening them."""
    tasks = counted(ledger)
    kinds = frozenset(task.kind for task in tasks)
    classes = frozenset(t.medicine.medicine_class for t in tasks if t.medicine)
    about = [q for q in library.questions.values() if is_about(q, kinds, classes)]
    return tuple(sorted(about, key=lambda question: _rank(question, tasks, views)))


def _rank(
    question: Question, tasks: tuple[Task, ...], views: tuple[Perspective, ...]
) -> tuple[int, int, Fraction, str]:
    """Order by what the person said: how little it helps, then how much it bothers."""
    about = concerned(tasks, question)
    names = {task.id for task in about}
    helps = [view.patient for view in views if view.about in names]
    return (
        min((LEAST_HELPFUL.index(said) for said in helps), default=2),
        min((HEAVIEST.index(task.hassle) for task in about), default=2),
        -sum((week_minutes(task).usual for task in about), Fraction(0)),
        question.id,
    )
