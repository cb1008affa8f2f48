"""Ways: open a question, try a way on, put it back, take it into the plan."""

from dataclasses import replace

from aid.domain.checks import check_words
from aid.domain.plan import Decision, Item
from aid.domain.rooms.agree import decide
from aid.domain.trying import Trial
from aid.domain.visit import Visit
from aid.domain.workload import Task


def open_question(visit: Visit, question: str) -> Visit:
    """Put one question on the table; a way tried on for another is put back."""
    stays = visit.trial is not None and visit.trial.question == question
    return replace(visit if stays else put_back(visit), question=question)


def try_on(visit: Visit, trial: Trial) -> Visit:
    """Try a way on; the ledger stays as it is."""
    return replace(visit, question=trial.question, trial=trial, offset_reason="")


def put_back(visit: Visit) -> Visit:
    """Take the way off again."""
    return replace(visit, trial=None, offset_reason="")


def ease_instead(visit: Visit, task_id: str, reason: str) -> Visit:
    """Adding is never free: say which task could go, or why nothing does."""
    check_words(reason, "offset_reason")
    trial = visit.trial
    if trial is None:
        return visit
    others = tuple(i for i in trial.replaces if i != trial.eased_by)
    free = {task.id for task in visit.ledger} - set(others)
    chosen = (task_id,) if task_id in free else ()
    eased = replace(trial, replaces=others + chosen, eased_by="".join(chosen))
    return replace(visit, trial=eased, offset_reason=reason)


def concern(visit: Visit, task_ids: tuple[str, ...]) -> Visit:
    """Say which tasks the way being tried takes the place of."""
    if visit.trial is None:
        return visit
    known = tuple(task.id for task in visit.ledger if task.id in task_ids)
    eased_by = visit.trial.eased_by if visit.trial.eased_by in known else ""
    return replace(visit, trial=replace(visit.trial, replaces=known, eased_by=eased_by))


def have_own_idea(visit: Visit, words: str) -> Visit:
    """Keep the person's own idea beside the ways of the question."""
    return replace(visit, own_idea=check_words(words, "own_idea"))


def take_into_plan(visit: Visit) -> Visit:
    """Write the way being tried into the plan: what stops, what changes, what starts."""
    if visit.trial is None:
        return visit
    for item in _items(visit.trial, visit.ledger):
        visit = decide(visit, item)
    return visit


def _items(trial: Trial, ledger: tuple[Task, ...]) -> tuple[Item, ...]:
    gone = tuple(task for task in ledger if task.id in trial.replaces)
    kinds = {task.kind for task in gone}
    instead = {task.kind: task for task in trial.adds}
    return (
        *(_item(t, Decision.EASE, instead[t.kind]) for t in gone if t.kind in instead),
        *(_item(t, Decision.STOP) for t in gone if t.kind not in instead),
        *(_item(t, Decision.START) for t in trial.adds if t.kind not in kinds),
    )


def _item(task: Task, decision: Decision, instead: Task | None = None) -> Item:
    """Return a line of the plan; where a task gets another name, that name says how."""
    renamed = instead is not None and instead.label != task.label
    return Item(
        how=instead.label if instead and renamed else "",
        task_id=task.id,
        label=task.label,
        decision=decision,
        medicine=task.medicine is not None,
        high_risk=bool(task.medicine and task.medicine.high_risk),
    )
