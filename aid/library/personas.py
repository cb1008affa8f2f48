"""A made-up person's file into a visit; anyone can write one and add it up."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aid.domain.capacity import Capacity, Part
from aid.domain.errors import DomainError
from aid.domain.options import Text
from aid.domain.people import People
from aid.domain.perspectives import Perspective
from aid.domain.priorities import Priorities
from aid.domain.rooms.life import tell_life
from aid.domain.rooms.matters import say_what_matters
from aid.domain.rooms.start import seat
from aid.domain.rooms.weigh import see
from aid.domain.visit import Visit
from aid.domain.workload import TaskKind
from aid.library.persona_tasks import no_such_task, refusal, with_tasks
from aid.library.problems import ContentError
from aid.library.reading import Page, open_page, page_of, shape_of
from aid.library.schema_personas import (
    CapacityShape,
    EvidenceShape,
    JourneyShape,
    PersonaShape,
    PerspectiveShape,
    PrioritiesShape,
)
from aid.library.sentences import text


@dataclass(frozen=True, slots=True)
class JourneyStep:
    """One step of the way through the system as it is, and how it feels."""

    words: Text
    feeling: Text


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """What a study says of such a life; without a source it is what nobody knows."""

    words: Text
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """A made-up person: a lived day, the system's way, what studies say, and the visit."""

    id: str
    name: str
    summary: Text
    story: Text
    journey: tuple[JourneyStep, ...]
    evidence: tuple[EvidenceLine, ...]
    visit: Visit


def read_persona(source: Path | str, kinds: Mapping[str, TaskKind]) -> Persona:
    """Read a person's file, or its text; raise ContentError where it cannot be read."""
    page = open_page(source) if isinstance(source, Path) else page_of(source, "(text)")
    return persona_of(page, kinds)


def persona_of(page: Page, kinds: Mapping[str, TaskKind]) -> Persona:
    """Return the person of a page; a view may be of a task or of `question/way`."""
    shape = shape_of(page, PersonaShape)
    visit = with_tasks(_told(_seated(shape), shape, page), shape.tasks, kinds, page)
    for number, view in enumerate(shape.perspectives):
        visit = _with_view(visit, view, f"perspectives[{number}]", page)
    return Persona(
        id=shape.id,
        name=shape.name,
        summary=text(shape.summary, shape.figures),
        story=text(shape.story, shape.figures),
        journey=tuple(_step(one) for one in shape.journey),
        evidence=tuple(_line(one) for one in shape.evidence),
        visit=visit,
    )


def _step(shape: JourneyShape) -> JourneyStep:
    return JourneyStep(text(shape.step), text(shape.felt))


def _line(shape: EvidenceShape) -> EvidenceLine:
    return EvidenceLine(text(shape.finding, shape.figures), shape.source)


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
        raise refusal(page, "priorities", refused) from None
    try:
        return tell_life(visit, _capacity(shape.capacity))
    except DomainError as refused:
        raise refusal(page, "capacity.hours_a_week", refused) from None


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


def _with_view(visit: Visit, shape: PerspectiveShape, at: str, page: Page) -> Visit:
    known = {task.id for task in visit.ledger}
    if shape.about not in known and "/" not in shape.about:
        raise ContentError(page.problem(f"{at}.about", no_such_task(shape.about)))
    view = Perspective(
        about=shape.about,
        patient=shape.patient,
        clinician=shape.clinician,
        studies=shape.studies,
        patient_words=shape.patient_words,
        clinician_words=shape.clinician_words,
    )
    return see(visit, view)
