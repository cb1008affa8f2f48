"""What goes on which sheet of paper, and the list and week that hold after the plan."""

from dataclasses import dataclass, field
from enum import StrEnum

from aid.domain.adding_up import week_minutes
from aid.domain.plan import (
    MANY_CHANGES,
    MANY_JOBS,
    Action,
    Item,
    Plan,
    Printed,
    changes,
    in_order,
    printed,
)
from aid.domain.trying import Trial
from aid.domain.visit import Visit
from aid.domain.workload import Hassle, Task, counted

SIZES = (14, 18, 24)
MANY_TASKS_NAMED = 3


class SheetName(StrEnum):
    """The sheets that can be printed."""

    FRIDGE = "fridge"
    MEDICINES = "medicines"
    WEEK = "week"
    DETAILS = "details"
    HELPER = "helper"
    BEFORE = "before"
    NOTE = "note"


class PaperSize(StrEnum):
    """The paper in the clinic's printer."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRequest:
    """Which sheets, in which language and beside which other, on what paper, how large.

    `square` asks for the plan as a square code that a telephone reads.
    """

    pages: tuple[SheetName, ...] = (SheetName.FRIDGE,)
    language: str = "en"
    beside: str | None = None
    paper: PaperSize = PaperSize.A4
    size: int = 18
    square: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """What did not fit the first side, and goes to the second."""

    changes: tuple[Item, ...] = ()
    jobs: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True)
class FridgeSplit:
    """The first side of the fridge sheet, and the rest."""

    changes: tuple[Item, ...]
    jobs: tuple[Action, ...]
    more: Rest = field(default_factory=Rest)


def allowed(pages: tuple[SheetName, ...], visit: Visit) -> tuple[SheetName, ...]:
    """Return the sheets that may be printed: one for the helper only with a yes."""
    shares = visit.people.shares
    return tuple(page for page in pages if page is not SheetName.HELPER or shares)


def usual_pages(visit: Visit) -> tuple[SheetName, ...]:
    """Return what most people print; a sheet of medicines only where there is one."""
    taken = any(task.medicine for task in (*counted(visit.ledger), *started(visit)))
    medicines = (SheetName.MEDICINES,) if taken else ()
    return (SheetName.FRIDGE, *medicines, SheetName.DETAILS)


def fridge_of(
    plan: Plan, most_changes: int = MANY_CHANGES, most_jobs: int = MANY_JOBS
) -> FridgeSplit:
    """Return the changes and jobs of the first side; more never makes the type smaller."""
    changed, jobs = changes(plan), in_order(plan.actions)
    first = min(most_changes, MANY_CHANGES)
    some = min(most_jobs, MANY_JOBS)
    return FridgeSplit(
        changes=changed[:first],
        jobs=jobs[:some],
        more=Rest(changed[first:], jobs[some:]),
    )


def heaviest(ledger: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return the three tasks that bother most; of those that do not, the longest."""
    bother = list(Hassle)
    return tuple(
        sorted(
            counted(ledger),
            key=lambda task: (
                -(bother.index(task.hassle) if task.hassle else 0),
                -week_minutes(task).usual,
            ),
        )[:MANY_TASKS_NAMED]
    )


def after_plan(visit: Visit) -> tuple[Task, ...]:
    """Return the ledger as it holds once the plan does; what is only asked about stays."""
    decided = {item.task_id: printed(item) for item in visit.plan.items}
    kept = (
        version_after(task, visit) or task if decided.get(task.id) is Printed.EASE else task
        for task in visit.ledger
        if decided.get(task.id) is not Printed.STOP
    )
    return tuple({task.id: task for task in (*kept, *started(visit))}.values())


def started(visit: Visit) -> tuple[Task, ...]:
    """Return the tasks of the tried ways that the plan starts."""
    begun = {i.task_id for i in visit.plan.items if printed(i) is Printed.START}
    have = {task.id for task in visit.ledger}
    adds = (task for trial in trials_of(visit) for task in trial.adds)
    return tuple(task for task in adds if task.id in begun and task.id not in have)


def trials_of(visit: Visit) -> tuple[Trial, ...]:
    """Return what is being tried: nothing, one way, or two together."""
    return tuple(t for t in (visit.trial, visit.trial_beside) if t is not None)


def new_version(task: Task, trial: Trial | None) -> Task | None:
    """Return what the tried way asks in the place of this task, where it says.

    A task made easier keeps its id; a way of a question asks for one of the same kind.
    """
    if trial is None or task.id not in trial.replaces:
        return None
    itself = [new for new in trial.adds if new.id == task.id]
    same = itself or [new for new in trial.adds if new.kind == task.kind]
    return same[0] if len(same) == 1 else None


def version_after(task: Task, visit: Visit) -> Task | None:
    """Return what a task that was made easier becomes, where that is plain.

    Where one of several medicines stays, the others become nothing of their own: which of
    them goes, and how, only words tell.
    """
    trial = next((t for t in trials_of(visit) if task.id in t.replaces), None)
    new = new_version(task, trial)
    if new is None or trial is None or new.medicine == task.medicine:
        return new
    gone = (old for old in visit.ledger if old.id in trial.replaces)
    return None if any(old.medicine == new.medicine for old in gone) else new
