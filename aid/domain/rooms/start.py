"""Start: who is here, why, for how long, and what the record brings."""

from dataclasses import replace

from aid.domain.checks import check_words
from aid.domain.people import People, Setting, TimePath
from aid.domain.rooms.care import add_task
from aid.domain.visit import Brought, Visit
from aid.domain.workload import Task


def seat(visit: Visit, people: People) -> Visit:
    """Say who is at the table, by which names, in which languages."""
    for name in ("patient_name", "companion_name", "interpreter_languages"):
        check_words(getattr(people, name), name)
    return replace(visit, people=people)


def set_out(visit: Visit, setting: Setting, path: TimePath) -> Visit:
    """Say what today is, and about how long there is."""
    return replace(visit, setting=setting, path=path)


def speak(visit: Visit, language: str) -> Visit:
    """Change the language of the screen."""
    return replace(visit, people=replace(visit.people, spoken=language))


def bring_in(visit: Visit, tasks: tuple[Task, ...], lines: tuple[Brought, ...]) -> Visit:
    """Take in what people ticked of a record or a list; nothing else is kept."""
    for task in tasks:
        visit = add_task(visit, task)
    fresh = tuple(line for line in lines if line not in visit.brought)
    return replace(visit, brought=visit.brought + fresh)
