"""A made-up person's file into a visit; anyone can write one and add it up."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aid.domain.capacity import Capacity, Part
from aid.domain.errors import DomainError, Reason
from aid.domain.options import Text
from aid.domain.people import People, Voice
from aid.domain.perspectives import Perspective
from aid.domain.priorities import Priorities
from aid.domain.rooms.care import add_task
from aid.domain.rooms.life import tell_life
from aid.domain.rooms.matters import say_what_matters
from aid.domain.rooms.start import seat
from aid.domain.rooms.weigh import see
from aid.domain.visit import Visit
from aid.domain.workload import Medicine, Minutes, Task, TaskKind
from aid.library.problems import ContentError
from aid.library.reading import Page, open_page, page_of, shape_of
from aid.library.schema import (
    CapacityShape,
    MedicineShape,
    MinutesShape,
    PersonaShape,
    PerspectiveShape,
    PrioritiesShape,
    TaskShape,
    Weekday,
)
from aid.library.sentences import text
from aid.library.values import frequency_of, minutes_of

WEEKDAYS = tuple(Weekday)
REFUSED = {
    Reason.EMPTY_NAME: "A task needs a name.",
    Reason.TOO_LONG: "This text is too long.",
    Reason.MINUTES_RANGE: "Minutes run from low to usual to high, within one day.",
    Reason.OFTEN_RANGE: "A task comes one to 48 times, every one to 24 spans.",
    Reason.MONEY_RANGE: "Money is a sum of nothing or more.",
    Reason.PART_OVER_WHOLE: "A part cannot be more than its whole.",
    Reason.HOURS_RANGE: "Hours lie between nothing and a whole week.",
    Reason.TOO_MANY: "There are too many of these.",
}


@dataclass(frozen=True, slots=True)
class Persona:
    """A made-up person: the story of a lived day, and the visit that it makes."""

    id: str
    name: str
    story: Text
    visit: Visit


def read_persona(source: Path | str, kinds: Mapping[str, TaskKind]) -> Persona:
    """Read a person's file, or its text; raise ContentError where it cannot be read."""
    page = open_page(source) if isinstance(source, Path) else page_of(source, "(text)")
    return persona_of(page, kinds)


def persona_of(page: Page, kinds: Mapping[str, TaskKind]) -> Persona:
    """Return the person of a page; a view may be of a task or of `question/way`."""
    shape = shape_of(page, PersonaShape)
    visit = _told(_seated(shape), shape, page)
    for number, task in enumerate(shape.tasks):
        visit = _with_task(visit, task, number, kinds, page)
    for number, view in enumerate(shape.perspectives):
        visit = _with_view(visit, view, f"perspectives[{number}]", page)
    return Persona(shape.id, shape.name, text(shape.story, shape.figures), visit)


def _seated(shape: PersonaShape) -> Visit:
    people = People(
        patient_name=shape.name,
        companion_here=bool(shape.people.companion),
        companion_name=shape.people.companion,
        interpreter_here=bool(shape.people.interpreter),
        interpreter_languages=shape.people.interpreter,
        proxy=shape.people.proxy,
        spoken=shape.language,
        paper_also=shape.paper_also,
    )
    visit = Visit(
        setting=shape.setting,
        path=shape.path,
        question=shape.question,
        practice=shape.made_up,
    )
    return seat(visit, people)


def _told(visit: Visit, shape: PersonaShape, page: Page) -> Visit:
    try:
        visit = say_what_matters(visit, _priorities(shape.priorities))
    except DomainError as refused:
        raise _refusal(page, "priorities", refused) from None
    try:
        return tell_life(visit, _capacity(shape.capacity))
    except DomainError as refused:
        raise _refusal(page, "capacity.hours_a_week", refused) from None


def _priorities(shape: PrioritiesShape) -> Priorities:
    return Priorities(
        words=shape.words,
        main=shape.main,
        worry=shape.worry,
        up_to_me=shape.up_to_me,
        themes=shape.themes,
        patient_top=shape.patient_top,
        clinician_top=shape.clinician_top,
    )


def _capacity(shape: CapacityShape) -> Capacity:
    hours = shape.hours_a_week
    return Capacity(
        helps_me=shape.helps_me,
        parts=tuple(Part(part.domain, part.ease, part.why) for part in shape.parts),
        minutes_a_week=None if hours is None else round(hours * 60),
        keep_up=shape.keep_up,
        help_wanted=shape.help_wanted,
    )


def _with_task(
    visit: Visit, shape: TaskShape, number: int, kinds: Mapping[str, TaskKind], page: Page
) -> Visit:
    at = f"tasks[{number}]"
    kind = kinds.get(shape.kind)
    if kind is None:
        sentence = f"There is no kind of task '{shape.kind}'."
        raise ContentError(page.problem(f"{at}.kind", sentence))
    if (shape.times is None) != (shape.per is None):
        sentence = "How often needs both, `times` and `per`."
        raise ContentError(page.problem(f"{at}.times", sentence))
    task = _task(shape, shape.id or f"{kind.id}-{number + 1}", kind)
    if any(other.id == task.id for other in visit.ledger):
        raise ContentError(page.problem(f"{at}.id", "Another task has this id."))
    try:
        return add_task(visit, task)
    except DomainError as refused:
        raise _refusal(page, f"{at}.{refused.field}", refused) from None


def _task(shape: TaskShape, task_id: str, kind: TaskKind) -> Task:
    minutes, voice = _minutes(shape, kind)
    return Task(
        id=task_id,
        kind=kind.id,
        label=shape.label or kind.name,
        frequency=frequency_of(shape.times, shape.per, shape.every),
        as_needed=shape.as_needed,
        slots=tuple(dict.fromkeys(shape.slots)),
        days=tuple(sorted({WEEKDAYS.index(day) for day in shape.days})),
        minutes=minutes,
        minutes_voice=voice,
        travel=shape.travel,
        money=shape.money,
        lost_pay=shape.lost_pay,
        trip=kind.trip if shape.trip is None else shape.trip,
        sitting=kind.sitting,
        doer=shape.doer,
        asked_by=shape.asked_by,
        hassle=shape.hassle,
        feeling=shape.feeling,
        not_asked=shape.not_asked,
        medicine=_medicine(shape.medicine),
    )


def _minutes(shape: TaskShape, kind: TaskKind) -> tuple[Minutes | None, Voice | None]:
    """One figure was said; a table is a guess unless it says so; nothing is the usual."""
    match shape.minutes:
        case "unknown":
            return None, None
        case int(said):
            return Minutes(said, said, said), Voice.PATIENT
        case MinutesShape() as told:
            return minutes_of(told), Voice.PATIENT if told.said else None
        case _:
            return kind.minutes, None


def _medicine(shape: MedicineShape | None) -> Medicine | None:
    if shape is None:
        return None
    return Medicine(
        name=shape.name,
        words=shape.words,
        purpose=shape.purpose,
        medicine_class=shape.medicine_class,
        high_risk=shape.high_risk,
    )


def _with_view(visit: Visit, shape: PerspectiveShape, at: str, page: Page) -> Visit:
    known = {task.id for task in visit.ledger}
    if shape.about not in known and "/" not in shape.about:
        sentence = f"There is no task with the id '{shape.about}'."
        raise ContentError(page.problem(f"{at}.about", sentence))
    view = Perspective(
        about=shape.about,
        patient=shape.patient,
        clinician=shape.clinician,
        studies=shape.studies,
        patient_words=shape.patient_words,
        clinician_words=shape.clinician_words,
    )
    return see(visit, view)


def _refusal(page: Page, field: str, refused: DomainError) -> ContentError:
    sentence = REFUSED.get(refused.reason, "This cannot be.")
    return ContentError(page.problem(field, sentence))
