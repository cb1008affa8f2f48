"""Faults of a made-up person's file: who it is, the system's way, what studies say."""

from collections.abc import Iterator

from aid.library.check_questions import Known
from aid.library.personas import Persona
from aid.library.problems import Problem
from aid.library.reading import Page
from aid.library.schema_personas import PersonaShape

FEWEST_STEPS = 4
FEWEST_LINES = 2


def check_persona(
    page: Page, shape: PersonaShape, person: Persona, known: Known
) -> Iterator[Problem]:
    """Return what is wrong with one made-up person."""
    if not shape.made_up:
        told = "Only made-up people may stand here; say `made_up = true`."
        yield page.problem("made_up", told)
    said = {
        "name": person.name,
        "summary": person.summary.words,
        "story": person.story.words,
    }
    for field in (field for field, words in said.items() if not words):
        yield page.problem(field, f"`{field}` is missing.")
    if shape.question and shape.question not in known.questions:
        told = f"There is no question '{shape.question}'."
        yield page.problem("question", told)
    if len(person.journey) < FEWEST_STEPS:
        told = f"The way through the system needs {FEWEST_STEPS} steps or more."
        yield page.problem("journey", told)
    yield from _of_classes(page, shape, known)
    yield from _of_evidence(page, person, known)


def _of_classes(page: Page, shape: PersonaShape, known: Known) -> Iterator[Problem]:
    for number, task in enumerate(shape.tasks):
        named = task.medicine.medicine_class if task.medicine else ""
        if named and named not in known.classes:
            told = f"There is no class '{named}' in medicines.toml."
            yield page.problem(f"tasks[{number}].medicine", told)


def _of_evidence(page: Page, person: Persona, known: Known) -> Iterator[Problem]:
    sources = [line.source for line in person.evidence]
    if len(sources) < FEWEST_LINES:
        told = f"What studies say and what nobody knows takes {FEWEST_LINES} lines or more."
        yield page.problem("evidence", told)
    if sources and not any(sources):
        told = "No line names a study; say of one where it is from, as `source`."
        yield page.problem("evidence", told)
    if sources and all(sources):
        told = "Nothing is said to be unknown; write one line without a `source`."
        yield page.problem("evidence", told)
    for number, source in enumerate(sources):
        if source and source not in known.sources:
            told = f"There is no source '{source}' in sources.toml."
            yield page.problem(f"evidence[{number}].source", told)
