"""Agree: what changes, who does what, what if, how sure, and when we look again."""

from dataclasses import replace

from aid.domain.checks import check_words
from aid.domain.errors import DomainError, Reason
from aid.domain.plan import Action, Item, Plan, SafetyNet
from aid.domain.visit import Visit

MOST_CONFIDENCE = 10


def decide(visit: Visit, item: Item) -> Visit:
    """Say what happens to one task; said again, it is written over in its place."""
    for name in ("how", "label", "reason", "who_knows"):
        check_words(getattr(item, name), name)
    items = visit.plan.items
    known = any(i.task_id == item.task_id for i in items)
    new = tuple(item if i.task_id == item.task_id else i for i in items)
    return replace(visit, plan=replace(visit.plan, items=new if known else (*items, item)))


def leave_out(visit: Visit, task_id: str) -> Visit:
    """Take a task out of the plan again."""
    return replace(
        visit,
        plan=replace(
            visit.plan, items=tuple(i for i in visit.plan.items if i.task_id != task_id)
        ),
    )


def promise(visit: Visit, actions: tuple[Action, ...]) -> Visit:
    """Say who does what by when, both sides with the same weight."""
    for action in actions:
        check_words(action.what, "what")
        check_words(action.by_when, "by_when")
    return replace(
        visit, plan=replace(visit.plan, actions=tuple(a for a in actions if a.what.strip()))
    )


def make_safe(visit: Visit, nets: tuple[SafetyNet, ...]) -> Visit:
    """Say what to do if something happens."""
    for net in nets:
        check_words(net.if_this, "if_this")
        check_words(net.then, "then")
    said = tuple(n for n in nets if n.if_this.strip() or n.then.strip())
    return replace(visit, plan=replace(visit.plan, nets=said))


def agree(visit: Visit, plan: Plan) -> Visit:
    """Keep the rest: confidence, what is open, teach-back, when to look again."""
    for name in ("raise_by", "still_open", "first_thing"):
        check_words(getattr(plan, name), name)
    check_words(plan.review.look_at, "look_at")
    if plan.confidence is not None and not 0 <= plan.confidence <= MOST_CONFIDENCE:
        raise DomainError(Reason.CONFIDENCE_RANGE, "confidence")
    return replace(visit, plan=plan)
