"""What was agreed, as it goes out: proposals and promises, never an order."""

from collections.abc import Iterator
from datetime import date

from aid.domain.paper import started, version_after
from aid.domain.plan import (
    Action,
    Decision,
    Item,
    Plan,
    Printed,
    SafetyNet,
    Urgency,
    in_order,
    must_be_checked,
    printed,
)
from aid.domain.visit import Visit
from aid.domain.workload import Task
from aid.fhir.own_plan_asks import task_name, timing_of
from aid.fhir.own_plan_codes import Resource, concept, own
from aid.fhir.own_plan_maker import CLINIC, PATIENT, Maker
from aid.fhir.own_plan_words import Said


def agreed(maker: Maker, visit: Visit) -> tuple[Resource, ...]:
    """Return the small tests, who does what, the if and then, and when to look again."""
    plan = visit.plan
    known = {task.id: task for task in (*visit.ledger, *started(visit))}
    return (
        *(
            _item(maker, visit, item, known.get(item.task_id), number)
            for number, item in enumerate(plan.items)
        ),
        *(
            _job(maker, one, f"job/{number}")
            for number, one in enumerate(in_order(plan.actions))
        ),
        *(_net(maker, net, f"net/{number}") for number, net in enumerate(plan.nets)),
        *_review(maker, plan),
    )


def _item(
    maker: Maker, visit: Visit, item: Item, task: Task | None, number: int
) -> Resource:
    """Return a small test; what touches a medicine, or stops, goes out as a proposal."""
    name = f"item/{number}"
    stands = printed(item)
    drug = item.medicine or bool(task and task.medicine)
    if drug or stands in (Printed.STOP, Printed.ASK_FIRST):
        until = visit.plan.review.on
        told = _standing(maker, item, drug=drug)
        return _proposal(maker, item, task, name, told, until)
    later = version_after(task, visit) if task and stands is Printed.EASE else None
    line = _line(maker, item)
    return maker.made(
        "ServiceRequest",
        name,
        f"{maker.words.label(stands)}: {line}",
        status="active",
        intent="plan",
        category=[concept(maker.words.label(stands), own(stands.value))],
        code={"text": maker.words.name(item.label)},
        subject=maker.ref(PATIENT),
        occurrenceTiming=timing_of(later or task) if task else None,
        authoredOn=maker.day,
        performer=maker.done_by(task.doer) if task else [],
        supportingInfo=[maker.ref(task_name(task.id))] if task else [],
        patientInstruction=line,
    )


def _proposal(
    maker: Maker,
    item: Item,
    task: Task | None,
    name: str,
    standing: Iterator[str],
    until: date | None,
) -> Resource:
    stands = printed(item)
    word, beside = maker.words.label(stands), tuple(_beside(maker, item))
    told = (f"{word}: {_line(maker, item)}", *standing)
    return maker.made(
        "Task",
        name,
        *told,
        *beside,
        status="requested",
        intent="proposal",
        code=concept(word, own(stands.value)),
        description=" ".join(told),
        focus=maker.ref(task_name(task.id)) if task else None,
        authoredOn=maker.day,
        owner=maker.ref(CLINIC),
        restriction={"period": {"end": until.isoformat()}} if until else None,
        note=[{"text": line} for line in beside],
        **{"for": maker.ref(PATIENT)},
    )


def _standing(maker: Maker, item: Item, *, drug: bool) -> Iterator[str]:
    """Say how it is done, and that a change of a medicine is neither an order nor done."""
    asks = printed(item) is Printed.ASK_FIRST
    if item.stop_how and not asks:
        yield f"{maker.words.label(item.stop_how)}."
    if drug and item.decision is not Decision.KEEP:
        yield maker.words.say(Said.QUESTION if asks else Said.PROPOSAL)


def _beside(maker: Maker, item: Item) -> Iterator[str]:
    """Say why it stops or changes, and who else must hear of it."""
    asked = ((Said.WHY, item.reason), (Said.WHO_KNOWS, item.who_knows))
    for said, words in asked if must_be_checked(item) else ():
        if words.strip():
            yield maker.words.say(said, words=words)


def _line(maker: Maker, item: Item) -> str:
    name = maker.words.name(item.label)
    if printed(item) is Printed.ASK_FIRST:
        return maker.words.say(Said.ASK_FIRST, task=name)
    if item.how.strip():
        return maker.words.say(Said.CHANGE, task=name, how=item.how)
    return name


def _job(maker: Maker, action: Action, name: str) -> Resource:
    who = maker.words.label(action.who)
    what = " · ".join(w for w in (action.what, action.by_when) if w.strip())
    owners = maker.done_by(action.who)
    return maker.made(
        "Task",
        name,
        f"{who}: {what}",
        status="requested",
        intent="plan",
        code=concept(who, own(f"job-{action.who.value}")),
        description=what or who,
        authoredOn=maker.day,
        owner=owners[0] if len(owners) == 1 else None,
        **{"for": maker.ref(PATIENT)},
    )


def _net(maker: Maker, net: SafetyNet, name: str) -> Resource:
    when, line = maker.words.label(net.urgency), net_line(maker, net)
    return maker.made(
        "CommunicationRequest",
        name,
        line,
        status="active",
        category=[concept(when, own(f"call-{net.urgency.value}"))],
        subject=maker.ref(PATIENT),
        payload=[{"contentString": line}],
        authoredOn=maker.day,
        recipient=[maker.ref(PATIENT)],
    )


def net_line(maker: Maker, net: SafetyNet) -> str:
    """Return one if and then; whom to call stands on paper, not here."""
    this, that = net.if_this.strip(" ."), net.then.strip(" .")
    if that:
        return maker.words.say(Said.IF_THEN, this=this, that=that)
    now = net.urgency is Urgency.NOW
    return maker.words.say(Said.IF_NOW if now else Said.IF_CALL, this=this)


def _review(maker: Maker, plan: Plan) -> Iterator[Resource]:
    review = plan.review
    if review.on is None and review.by is None and not review.look_at.strip():
        return
    title = maker.words.say(Said.LOOK_AGAIN)
    day = maker.words.date(review.on) if review.on else ""
    how = maker.words.label(review.by) if review.by else ""
    told = " ".join(word for word in (day, how) if word)
    on = review.on.isoformat() if review.on else ""
    yield maker.made(
        "Appointment",
        "review",
        f"{title}: {told}" if told else title,
        review.look_at,
        status="proposed",
        appointmentType=concept(how, own(f"by-{review.by.value}")) if review.by else None,
        description=title,
        comment=review.look_at,
        created=maker.day,
        requestedPeriod=[{"start": on, "end": on}],
        participant=[
            {"actor": maker.ref(who), "status": "needs-action"} for who in (PATIENT, CLINIC)
        ],
    )
