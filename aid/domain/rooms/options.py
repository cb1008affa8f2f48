"""Ways: open a question, try a way on, put it back, take it into the plan."""

from dataclasses import replace

from aid.domain.checks import check_words
from aid.domain.easing import EASED, Easing
from aid.domain.plan import Decision, Item, Plan
from aid.domain.rooms.agree import decide
from aid.domain.trying import Trial, tried
from aid.domain.visit import Visit
from aid.domain.workload import Task


def open_question(visit: Visit, question: str) -> Visit:
    """Put one question on the table; what is tried on stays on."""
    return replace(visit, question=question)


def try_on(visit: Visit, trial: Trial) -> Visit:
    """Try a way on, in place of what was tried before; the ledger stays as it is."""
    return replace(visit, trial=trial, trial_beside=None, offset_reason="")


def try_too(visit: Visit, trial: Trial) -> Visit:
    """Try a second way on together with the first; of one thing only one is tried."""
    if visit.trial is None or is_same(visit.trial, trial):
        return replace(visit, trial=trial)
    return replace(visit, trial_beside=trial)


def put_back(visit: Visit) -> Visit:
    """Take the way off that came last; the first stays on."""
    if visit.trial_beside is not None:
        return replace(visit, trial_beside=None)
    return replace(visit, trial=None, offset_reason="")


def is_same(one: Trial, other: Trial) -> bool:
    """Whether two trials are of one way, or of one task made easier."""
    if one.question != other.question:
        return False
    return one.question != EASED or one.replaces[:1] == other.replaces[:1]


def tried_on(visit: Visit) -> tuple[Task, ...]:
    """Return the ledger as it would be on all that is being tried."""
    return tried(visit.ledger, visit.trial, visit.trial_beside)


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
    if visit.trial is None or visit.trial.question == EASED:
        return visit
    known = tuple(task.id for task in visit.ledger if task.id in task_ids)
    eased_by = visit.trial.eased_by if visit.trial.eased_by in known else ""
    return replace(visit, trial=replace(visit.trial, replaces=known, eased_by=eased_by))


def have_own_idea(visit: Visit, words: str, family: str | None = None) -> Visit:
    """Keep the person's own idea, and the family's, beside the ways of the question."""
    theirs = visit.family_idea if family is None else check_words(family, "family_idea")
    return replace(visit, own_idea=check_words(words, "own_idea"), family_idea=theirs)


def take_into_plan(visit: Visit) -> Visit:
    """Write the ways being tried into the plan: what stops, what changes, what starts."""
    ledger = visit.ledger
    for trial in (visit.trial, visit.trial_beside):
        if trial:
            for item in items_of(trial, ledger):
                visit = decide(visit, _with_words(item, visit.plan))
            ledger = tried(ledger, trial)
    return visit


def _with_words(item: Item, plan: Plan) -> Item:
    """Return a line with the reason that was written beside it, and who must know."""
    now = next((i for i in plan.items if i.task_id == item.task_id), item)
    return replace(item, reason=now.reason, who_knows=now.who_knows)


def items_of(trial: Trial, ledger: tuple[Task, ...]) -> tuple[Item, ...]:
    """Return the lines that a way being tried would write into the plan."""
    gone = tuple(task for task in ledger if task.id in trial.replaces)
    known = {task.id for task in gone} | {task.kind for task in gone} | set(trial.replaces)
    pairs = tuple((task, _instead(task, trial)) for task in gone)
    return (
        *(_item(t, _stays_as(trial), trial, now) for t, now in pairs if now),
        *(_item(t, Decision.STOP, trial) for t, now in pairs if not now),
        *(_start(t, trial, gone) for t in trial.adds if not {t.id, t.kind} & known),
    )


def _start(task: Task, trial: Trial, gone: tuple[Task, ...]) -> Item:
    """What comes in place of a high-risk medicine hangs on it; a trip to look does not."""
    item = _item(task, Decision.START, trial)
    risky = (t.medicine and t.medicine.high_risk for t in gone if t.id != trial.eased_by)
    hangs = any(risky) and not task.trip
    return replace(item, high_risk=item.high_risk or hangs)


def _instead(task: Task, trial: Trial) -> Task | None:
    """The task that takes its place: under its own id, or else of its kind."""
    same = next((other for other in trial.adds if other.id == task.id), None)
    return same or next((other for other in trial.adds if other.kind == task.kind), None)


def _stays_as(trial: Trial) -> Decision:
    left = (trial.question, trial.option) == (EASED, Easing.LEAVE.value)
    return Decision.KEEP if left else Decision.EASE


def _item(task: Task, decision: Decision, trial: Trial, now: Task | None = None) -> Item:
    """Return a line of the plan; where a task gets another name, that name says how."""
    renamed = now is not None and now.label != task.label
    how = trial.how if decision is Decision.EASE else ""
    return Item(
        how=how or (now.label if now and renamed else ""),
        task_id=task.id,
        label=task.label,
        decision=decision,
        medicine=task.medicine is not None or trial.asks_first,
        high_risk=trial.high_risk or bool(task.medicine and task.medicine.high_risk),
        from_way=EASED if task.id == trial.eased_by else f"{trial.question}/{trial.option}",
    )
