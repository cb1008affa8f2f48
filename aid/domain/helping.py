"""What falls to the helper: what was agreed, what care asks of them, what changes for them.

Nothing else of the plan or of the ledger comes out of here: it goes on a sheet of theirs.
"""

from datetime import date
from fractions import Fraction

from aid.domain.adding_up import add_up
from aid.domain.load import HELPER, rate
from aid.domain.paper import after_plan, version_after
from aid.domain.plan import Action, Item, Plan, Printed, printed
from aid.domain.upcoming import not_over
from aid.domain.visit import Visit
from aid.domain.workload import Minutes, Nature, Phase, Task, counted

ONLY_TOLD = (Printed.STOP, Printed.ASK_FIRST)


def actions_of_helper(plan: Plan) -> tuple[Action, ...]:
    """Return what the helper does, alone or with the person, and by when."""
    return tuple(action for action in plan.actions if action.who in HELPER)


def changes_for_helper(visit: Visit) -> tuple[Item, ...]:
    """Return what changes for the helper in a way that none of their tasks can show."""
    theirs = {task.id: task for task in counted(visit.ledger) if task.doer in HELPER}
    return tuple(
        item
        for item in visit.plan.items
        if item.task_id in theirs and _is_only_told(item, theirs[item.task_id], visit)
    )


def tasks_of_helper(visit: Visit, day: date) -> tuple[Task, ...]:
    """Return what care asks of the helper once the plan holds, what comes most often first.

    A task that changes in words alone is not among them: its old times hold no more.
    """
    theirs = (task for task in _lasting(visit, day) if task.doer in HELPER)
    told = {item.task_id for item in _worded(visit)}
    return tuple(sorted((t for t in theirs if t.id not in told), key=lambda t: -rate(t)))


def minutes_of_helper(task: Task) -> Minutes | None:
    """Return the minutes each time as the helper has them; their own come first."""
    return task.helper_minutes or task.minutes


def week_of_helper(visit: Visit, day: date) -> Fraction | None:
    """Return the helper's minutes in a usual week; None where only words tell a change."""
    return None if _worded(visit) else add_up(_lasting(visit, day)).carer.usual


def is_all_asked(tasks: tuple[Task, ...]) -> bool:
    """Whether the helper's sum leaves nothing out: each task's minutes and how often."""
    weekly = (t for t in tasks if t.nature is Nature.WORK and t.phase is Phase.STEADY)
    return all(
        minutes_of_helper(task) and task.frequency and not task.as_needed for task in weekly
    )


def _lasting(visit: Visit, day: date) -> tuple[Task, ...]:
    return counted(not_over(after_plan(visit), day))


def _worded(visit: Visit) -> tuple[Item, ...]:
    return tuple(i for i in changes_for_helper(visit) if printed(i) is Printed.EASE)


def _is_only_told(item: Item, task: Task, visit: Visit) -> bool:
    stands = printed(item)
    if stands is not Printed.EASE:
        return stands in ONLY_TOLD
    new = version_after(task, visit)
    return new is None or new.doer not in HELPER
