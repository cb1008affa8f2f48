"""Agree: a row for each change, lines for each side, what if, how sure, when again."""

from dataclasses import replace
from itertools import count
from typing import Any

from wtforms import BooleanField, HiddenField

from aid.domain.paper import heaviest
from aid.domain.plan import (
    Action,
    Contact,
    Decision,
    Item,
    Plan,
    Review,
    SafetyNet,
    StopHow,
    TeachBack,
    Urgency,
)
from aid.domain.rooms.agree import agree, decide, leave_out, make_safe, promise
from aid.domain.visit import Visit
from aid.domain.workload import Doer, Task
from aid.web.forms.base import BaseForm, DayField, OneOf, Pick, WordsField

ROWS = 3
FEWEST_LINES = {Doer.CLINIC: 2, Doer.PATIENT: 1, Doer.COMPANION: 1}


class AgreeForm(BaseForm):
    """What is alike in every plan; rows and jobs are added by `form_for`."""

    if_today = WordsField()
    then_today = WordsField()
    if_now = WordsField()
    confidence = OneOf([])
    raise_by = WordsField()
    teach_back = OneOf(TeachBack)
    first_thing = WordsField()
    still_open = WordsField()
    look_on = DayField()
    look_by = OneOf(Contact)
    look_at = WordsField()
    also = Pick()
    new_item = WordsField()


def form_for(visit: Visit) -> type[AgreeForm]:
    """Return the form with a row for each change, and lines for both sides."""
    fields: dict[str, Any] = {}
    for n, _ in enumerate(rows_for(visit)):
        fields[f"task_{n}"] = HiddenField()
        fields[f"decision_{n}"] = OneOf(Decision)
        fields[f"how_{n}"] = WordsField()
        fields[f"checked_{n}"] = BooleanField()
        fields[f"stop_how_{n}"] = OneOf(StopHow)
        fields[f"reason_{n}"] = WordsField()
        fields[f"who_knows_{n}"] = WordsField()
    for who, n in job_places(visit):
        fields[f"what_{who}_{n}"] = WordsField()
        fields[f"when_{who}_{n}"] = WordsField()
    return type("AgreeRows", (AgreeForm,), fields)


def job_lines(visit: Visit) -> dict[Doer, int]:
    """Return how many lines each side has: one more than is written, the clinic two."""
    return {
        who: max(fewest, 1 + sum(1 for a in visit.plan.actions if a.who is who))
        for who, fewest in FEWEST_LINES.items()
    }


def job_places(visit: Visit) -> tuple[tuple[Doer, int], ...]:
    """Return each line of who does what: the clinic's first."""
    return tuple((who, n) for who, count in job_lines(visit).items() for n in range(count))


def rows_for(visit: Visit) -> tuple[Item, ...]:
    """Return the rows of the page: what is in the plan, then tasks nobody decided on."""
    planned = {item.task_id for item in visit.plan.items}
    rest = tuple(t for t in visit.ledger if t.id not in planned)
    shown = heaviest(rest)[: max(0, ROWS - len(planned))]
    return (*visit.plan.items, *(_undecided(task) for task in shown))


def others_for(visit: Visit) -> tuple[Task, ...]:
    """Return the tasks that stand in no row yet."""
    shown = {item.task_id for item in rows_for(visit)}
    return tuple(task for task in visit.ledger if task.id not in shown)


def _undecided(task: Task) -> Item:
    return Item(
        task_id=task.id,
        label=task.label,
        decision=Decision.KEEP,
        medicine=task.medicine is not None,
        high_risk=bool(task.medicine and task.medicine.high_risk),
    )


def fill(visit: Visit) -> dict[str, object]:
    """Return the form's fields as the plan stands."""
    plan = visit.plan
    fields: dict[str, object] = {
        "confidence": "" if plan.confidence is None else str(plan.confidence),
        "raise_by": plan.raise_by,
        "first_thing": plan.first_thing,
        "still_open": plan.still_open,
        "look_at": plan.review.look_at,
        "teach_back": plan.teach_back.value if plan.teach_back else None,
        "look_on": plan.review.on.isoformat() if plan.review.on else "",
        "look_by": plan.review.by.value if plan.review.by else None,
    }
    return fields | _net_fields(plan) | _row_fields(visit) | _job_fields(visit)


def _net_fields(plan: Plan) -> dict[str, object]:
    today = next((n for n in plan.nets if n.urgency is Urgency.TODAY), None)
    now = next((n for n in plan.nets if n.urgency is Urgency.NOW), None)
    return {
        "if_today": today.if_this if today else "",
        "then_today": today.then if today else "",
        "if_now": now.if_this if now else "",
    }


def _row_fields(visit: Visit) -> dict[str, object]:
    planned = {item.task_id for item in visit.plan.items}
    fields: dict[str, object] = {}
    for n, item in enumerate(rows_for(visit)):
        fields[f"task_{n}"] = item.task_id
        fields[f"decision_{n}"] = item.decision.value if item.task_id in planned else None
        fields[f"how_{n}"] = item.how
        fields[f"checked_{n}"] = item.checked
        fields[f"stop_how_{n}"] = item.stop_how.value if item.stop_how else None
        fields[f"reason_{n}"] = item.reason
        fields[f"who_knows_{n}"] = item.who_knows
    return fields


def _job_fields(visit: Visit) -> dict[str, object]:
    fields: dict[str, object] = {}
    for who, n in job_places(visit):
        own = [action for action in visit.plan.actions if action.who is who]
        fields[f"what_{who}_{n}"] = own[n].what if n < len(own) else ""
        fields[f"when_{who}_{n}"] = own[n].by_when if n < len(own) else ""
    return fields


def take(form: Any, visit: Visit) -> Visit:
    """Return the visit with the plan as the form says."""
    for n, row in enumerate(rows_for(visit)):
        if f"decision_{n}" in form and form[f"task_{n}"].data == row.task_id:
            visit = _decided(form, n, row, visit)
    for task in visit.ledger:
        if task.id == form.also.data:
            visit = decide(visit, _undecided(task))
    if form.new_item.data:
        visit = decide(visit, _own_item(form.new_item.data, visit))
    visit = make_safe(promise(visit, _jobs(form, visit)), _nets(form))
    return agree(visit, _rest(form, visit.plan))


def _decided(form: Any, n: int, row: Item, visit: Visit) -> Visit:
    decision = form[f"decision_{n}"].chosen(Decision)
    how = form[f"how_{n}"].data or ""
    if decision is None and not how:
        return leave_out(visit, row.task_id)
    return decide(
        visit,
        replace(
            row,
            decision=decision or Decision.KEEP,
            how=how,
            checked=form[f"checked_{n}"].data,
            stop_how=form[f"stop_how_{n}"].chosen(StopHow),
            reason=_asked(form[f"reason_{n}"], row.reason),
            who_knows=_asked(form[f"who_knows_{n}"], row.who_knows),
        ),
    )


def _asked(field: Any, before: str) -> str:
    """Return what a line holds; where the page did not show it, what stood there before."""
    return field.data or "" if field.raw_data else before


def _own_item(words: str, visit: Visit) -> Item:
    taken = {item.task_id for item in visit.plan.items}
    free = next(name for n in count() if (name := f"own-{n}") not in taken)
    return Item(task_id=free, label=words, decision=Decision.START)


def _jobs(form: Any, visit: Visit) -> tuple[Action, ...]:
    shown = tuple(
        Action(
            who=who,
            what=form[f"what_{who}_{n}"].data or "",
            by_when=form[f"when_{who}_{n}"].data or "",
        )
        for who, n in job_places(visit)
    )
    return shown + tuple(a for a in visit.plan.actions if a.who not in FEWEST_LINES)


def _nets(form: Any) -> tuple[SafetyNet, ...]:
    return (
        SafetyNet(if_this=form.if_today.data or "", then=form.then_today.data or ""),
        SafetyNet(if_this=form.if_now.data or "", then="", urgency=Urgency.NOW),
    )


def _rest(form: Any, plan: Plan) -> Plan:
    typed = str(form.confidence.data or "")
    return replace(
        plan,
        confidence=int(typed) if typed.isdecimal() else None,
        raise_by=form.raise_by.data or "",
        teach_back=form.teach_back.chosen(TeachBack),
        first_thing=form.first_thing.data or "",
        still_open=form.still_open.data or "",
        review=Review(
            on=form.look_on.day,
            by=form.look_by.chosen(Contact),
            look_at=form.look_at.data or "",
        ),
    )
