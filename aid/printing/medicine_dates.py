"""A medicine by its dates: from when, the steps of a dose that changes, until when."""

from collections.abc import Iterator
from datetime import date

from aid.domain.dated import in_force
from aid.domain.workload import Dated, Task
from aid.printing.pairs import Pair, Tongues
from aid.printing.wording import how_often


def as_due(task: Task, today: date) -> Task:
    """Return a medicine as it is taken today, or on the day that it begins."""
    return in_force(task, today) or in_force(task, _first_day(task, today)) or task


def is_told_by_a_step(task: Task, today: date) -> bool:
    """Whether the step that holds is told in words, so that the usual amount may not be."""
    begun = [step for step in _steps(task, today) if step.start <= _first_day(task, today)]
    return any(step.words.strip() for step in begun)


def dated_lines(says: Tongues, task: Task, today: date) -> Iterator[Pair]:
    """Return the days on which something begins, changes or ends, in their order."""
    if task.starts and task.starts > today:
        yield says.say("From {day}", day=says.date(task.starts))
    for step in _steps(task, today):
        yield _step(says, step)
    if task.ends:
        yield says.say("Until {day}", day=says.date(task.ends))


def _first_day(task: Task, today: date) -> date:
    """Return today, or the first day on which there is something to take."""
    days = [task.starts] if task.starts else []
    if task.steps and task.frequency is None:
        days.append(min(step.start for step in task.steps))
    return max((today, *days))


def _steps(task: Task, today: date) -> list[Dated]:
    """Return the step that holds today and those that follow, by their days."""
    steps = sorted(task.steps, key=lambda step: step.start)
    over = sum(1 for step in steps if step.start <= today) - 1
    return steps[max(over, 0) :]


def _step(says: Tongues, step: Dated) -> Pair:
    day = says.date(step.start)
    if step.frequency is None:
        line = says.say("From {day}: take no more.", day=day)
    else:
        often = how_often(says, step.frequency)
        line = says.say("From {day}: {how_often}", day=day, how_often=often)
    if not step.words.strip():
        return line
    return says.joined((line, says.as_is(step.words)), " · ")
