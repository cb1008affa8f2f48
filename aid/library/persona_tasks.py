"""One task of a made-up person's file, from its lines onto the ledger."""

from collections.abc import Mapping
from dataclasses import replace

from aid.domain.errors import DomainError, Reason
from aid.domain.people import Voice
from aid.domain.rooms.care import add_task
from aid.domain.visit import Visit
from aid.domain.workload import Dated, Medicine, Minutes, Task, TaskKind
from aid.library.problems import ContentError
from aid.library.reading import Page
from aid.library.schema import MinutesShape
from aid.library.schema_personas import MedicineShape, StepShape, TaskShape, Weekday
from aid.library.values import frequency_of, minutes_of

WEEKDAYS = tuple(Weekday)
BOTH_OR_NEITHER = "How often needs both, `times` and `per`."
REFUSED = {
    Reason.EMPTY_NAME: "A task needs a name.",
    Reason.TOO_LONG: "This text is too long.",
    Reason.MINUTES_RANGE: "Minutes run from low to usual to high, within one day.",
    Reason.NO_MINUTES: "Nothing takes no time; write the minutes, or leave them out.",
    Reason.DATES_TURNED: "A task ends on the day it starts or later.",
    Reason.OFTEN_RANGE: "A task comes one to 48 times, every one to 24 spans.",
    Reason.MONEY_RANGE: "Money is a sum of nothing or more.",
    Reason.PART_OVER_WHOLE: "A part cannot be more than its whole.",
    Reason.HOURS_RANGE: "Hours lie between nothing and a whole week.",
    Reason.TOO_MANY: "There are too many of these.",
}


def with_tasks(
    visit: Visit, shapes: tuple[TaskShape, ...], kinds: Mapping[str, TaskKind], page: Page
) -> Visit:
    """Return the visit with every task of a file on its ledger."""
    for number, shape in enumerate(shapes):
        visit = _with_task(visit, shape, f"tasks[{number}]", kinds, page)
    known = {task.id for task in visit.ledger}
    for number, shape in enumerate(shapes):
        if shape.at_visit and shape.at_visit not in known:
            at = f"tasks[{number}].at_visit"
            raise ContentError(page.problem(at, no_such_task(shape.at_visit)))
    return visit


def no_such_task(task_id: str) -> str:
    """Say that a file names a task that it does not have."""
    return f"There is no task with the id '{task_id}'."


def refusal(page: Page, field: str, refused: DomainError) -> ContentError:
    """Return what the house refused, as a problem of the file."""
    sentence = REFUSED.get(refused.reason, "This cannot be.")
    return ContentError(page.problem(field, sentence))


def _with_task(
    visit: Visit, shape: TaskShape, at: str, kinds: Mapping[str, TaskKind], page: Page
) -> Visit:
    kind = kinds.get(shape.kind)
    if kind is None:
        sentence = f"There is no kind of task '{shape.kind}'."
        raise ContentError(page.problem(f"{at}.kind", sentence))
    _check_often(shape, at, page)
    task = _task(shape, shape.id or f"{kind.id}-{len(visit.ledger) + 1}", kind)
    if any(other.id == task.id for other in visit.ledger):
        raise ContentError(page.problem(f"{at}.id", "Another task has this id."))
    try:
        return add_task(visit, task)
    except DomainError as refused:
        raise refusal(page, f"{at}.{refused.field}", refused) from None


def _check_often(shape: TaskShape, at: str, page: Page) -> None:
    """Refuse a count without its span, of the task or of a step of it."""
    places = [(at, shape.times, shape.per)] + [
        (f"{at}.steps[{number}]", step.times, step.per)
        for number, step in enumerate(shape.steps)
    ]
    for place, times, per in places:
        if (times is None) != (per is None):
            raise ContentError(page.problem(f"{place}.times", BOTH_OR_NEITHER))


def _task(shape: TaskShape, task_id: str, kind: TaskKind) -> Task:
    minutes, voice = _minutes(shape, kind)
    task = Task(
        id=task_id,
        kind=kind.id,
        label=shape.label or kind.name,
        minutes=minutes,
        minutes_voice=voice,
        sitting=kind.sitting,
        nature=kind.nature,
        doer=shape.doer,
        asked_by=shape.asked_by,
        hassle=shape.hassle,
        feeling=shape.feeling,
        not_asked=shape.not_asked,
        medicine=_medicine(shape.medicine),
    )
    return _with_money(_with_trip(_with_times(task, shape), shape, kind), shape)


def _with_times(task: Task, shape: TaskShape) -> Task:
    """Return the task with how often, when in the day, and from when to when."""
    return replace(
        task,
        frequency=frequency_of(shape.times, shape.per, shape.every),
        as_needed=shape.as_needed,
        slots=tuple(dict.fromkeys(shape.slots)),
        days=tuple(sorted({WEEKDAYS.index(day) for day in shape.days})),
        phase=shape.phase,
        starts=shape.starts,
        ends=shape.ends,
        steps=tuple(_dated(step) for step in shape.steps),
        stay=shape.stay,
    )


def _with_trip(task: Task, shape: TaskShape, kind: TaskKind) -> Task:
    """Return the task with where it is done, and who goes along for how long."""
    return replace(
        task,
        trip=kind.trip if shape.trip is None else shape.trip,
        travel=shape.travel,
        place=shape.place,
        at_visit=shape.at_visit,
        helper_minutes=_spread(shape.helper_minutes),
    )


def _with_money(task: Task, shape: TaskShape) -> Task:
    """Return the task with what it costs, and the parts of that."""
    return replace(
        task,
        money=shape.money,
        money_monthly=shape.money_monthly,
        fares=shape.fares,
        parking=shape.parking,
        lost_pay=shape.lost_pay,
        minding=shape.minding,
        helper_money=shape.helper_money,
    )


def _dated(shape: StepShape) -> Dated:
    often = frequency_of(shape.times, shape.per, shape.every)
    return Dated(shape.start, often, shape.words)


def _minutes(shape: TaskShape, kind: TaskKind) -> tuple[Minutes | None, Voice | None]:
    """One figure was said; a table is a guess unless it says so; nothing is the usual."""
    match shape.minutes:
        case "unknown":
            return None, None
        case int() as said:
            return _spread(said), Voice.PATIENT
        case MinutesShape() as told:
            return _spread(told), Voice.PATIENT if told.said else None
        case _:
            return kind.minutes, None


def _spread(told: int | MinutesShape | None) -> Minutes | None:
    """Return minutes without a spread for one figure, or with theirs for a table."""
    if isinstance(told, int):
        return Minutes(told, told, told)
    return minutes_of(told)


def _medicine(shape: MedicineShape | None) -> Medicine | None:
    if shape is None:
        return None
    return Medicine(
        name=shape.name,
        words=shape.words,
        each=shape.each,
        purpose=shape.purpose,
        medicine_class=shape.medicine_class,
        high_risk=shape.high_risk,
    )
