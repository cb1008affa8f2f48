"""aid check: opens every part once and says, in sentences, what is wrong."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from aid import clock
from aid.commands.check_store import kept_store
from aid.commands.library import the_library
from aid.commands.trouble import Trouble
from aid.commands.writing import write, write_json
from aid.config import data_home, own_content
from aid.domain.options import Question
from aid.domain.paper import PrintRequest, SheetName
from aid.domain.visit import Clinic, Visit
from aid.i18n.catalogue import Completeness
from aid.i18n.checklist import ITEMS, MET, REASONS
from aid.i18n.shelf import Shelf, open_shelf
from aid.library.check import check_library
from aid.library.ipdas import Assessment, assess
from aid.library.load import Library
from aid.library.reading_level import english_grade, spanish_ease
from aid.library.sentences import texts_of
from aid.printing.errors import PrintingUnavailable, SheetRefused
from aid.printing.jobs import PrintJob
from aid.printing.printer import Printer
from aid.rendering import Renderer
from aid.resources import resource_dir
from aid.storage.errors import StoreError
from aid.storage.home import throwaway_store

HARDEST_ENGLISH = 6.0
HARDEST_SPANISH = 70.0
EASIEST_SPANISH = 100.0
Reading: TypeAlias = dict[str, float]


def run(asked: Namespace) -> int:
    """Check everything; 1 where something is wrong."""
    if asked.store:
        return kept_store()
    if asked.ipdas is not None and not asked.json:
        return self_assessment(asked.ipdas)
    own = own_folder()
    found = check_library(resource_dir("content"), clock.today(), own)
    problems = [str(one) for one in found]
    shelf = open_shelf(resource_dir("translations"))
    renderer = Renderer(resource_dir("templates"))
    library = the_library(own)
    reading = {one.id: levels(one, shelf) for one in library.questions.values()}
    problems += [*bad_templates(renderer, shelf), *bad_sheets(renderer, shelf, library)]
    problems += [*bad_store(), *hard_reading(reading)]
    answer = as_json(library, shelf, reading, problems)
    write_json(answer) if asked.json else tell(answer)
    return 1 if problems else 0


def own_folder() -> Path | None:
    """Return the clinic's own content of this machine, where there is one."""
    own = own_content(data_home())
    return own if own.is_dir() else None


def bad_templates(renderer: Renderer, shelf: Shelf) -> Iterator[str]:
    """Say which template does not parse."""
    for path in sorted(renderer.templates.rglob("*.html")):
        name = path.relative_to(renderer.templates).as_posix()
        wrong = renderer.fault(name, shelf.words("en"))
        if wrong:
            yield f"The template {name} does not parse: {wrong}."


def bad_sheets(renderer: Renderer, shelf: Shelf, library: Library) -> Iterator[str]:
    """Say in which language the sheets cannot be made."""
    printer = Printer(renderer, shelf)
    if not printer.available():
        write("Note: no PDF here (Pango is missing); the browser prints instead.")
        return
    person = next(iter(library.personas.values()), None)
    visit = person.visit if person else Visit()
    for language in shelf.languages:
        job = PrintJob(
            visit=visit,
            clinic=Clinic(),
            today=clock.today(),
            question=library.questions.get(visit.question),
            request=PrintRequest(
                pages=tuple(SheetName), language=language.tag, beside="en"
            ),
        )
        try:
            printer.pdf(job)
        except (SheetRefused, PrintingUnavailable) as refused:
            yield f"The sheets in {language.name} cannot be made: {refused}."


def bad_store() -> Iterator[str]:
    """Say if a fresh store cannot be made, written and read back."""
    try:
        store = throwaway_store(clock.now)
        kept = store.begin(Visit())
        if store.get(kept.id).visit != Visit() or not store.check():
            yield "A fresh store does not read back what was written."
        store.close()
    except StoreError as refused:
        yield f"A fresh store cannot be made ({type(refused).__name__})."


def hard_reading(reading: Mapping[str, Reading]) -> Iterator[str]:
    """Say which question is hard to read, and in which language."""
    for question, level in reading.items():
        if level.get("en", 0) > HARDEST_ENGLISH:
            yield f"The question {question} is hard to read in English."
        if level.get("es", EASIEST_SPANISH) < HARDEST_SPANISH:
            yield f"The question {question} is hard to read in Spanish."


def as_json(
    library: Library,
    shelf: Shelf,
    reading: Mapping[str, Reading],
    problems: list[str],
) -> dict[str, object]:
    """Return the counts, completeness and IPDAS under their stable names."""
    return {
        "content": counts(library),
        "languages": {tag: language(one) for tag, one in shelf.completeness().items()},
        "ipdas": {one.id: ipdas(one) for one in library.questions.values()},
        "reading": {
            name: {tag: round(value, 1) for tag, value in level.items()}
            for name, level in reading.items()
        },
        "problems": problems,
    }


def counts(library: Library) -> dict[str, int]:
    """Return how much content there is."""
    ways = [way for question in library.questions.values() for way in question.options]
    outcomes = [outcome for way in ways for outcome in way.outcomes]
    return {
        "questions": len(library.questions),
        "options": len(ways),
        "outcomes": len(outcomes),
        "shown_numbers": sum(1 for outcome in outcomes if outcome.n is not None),
        "sources": len(library.sources),
        "personas": len(library.personas),
        "tasks": len(library.kinds),
    }


def language(one: Completeness) -> dict[str, object]:
    """Return how complete a language is."""
    return {
        "interface": round(one.interface, 4),
        "content": round(one.content, 4),
        "status": one.status,
    }


def ipdas(question: Question) -> dict[str, int]:
    """Return how many items of each set a question meets."""
    return ipdas_counts(assess(question))


def ipdas_counts(found: Assessment) -> dict[str, int]:
    """Return an assessment as counts under their stable names."""
    return {
        "qualifying": found.qualifying,
        "certification": found.certification,
        "quality": found.quality,
        "not_yet": len(found.not_yet),
    }


def levels(question: Question, shelf: Shelf) -> Reading:
    """Return how hard a question is to read; only what is translated counts."""
    sentences = tuple(text.words for text in texts_of(question))
    found = {"en": english_grade(sentences)}
    if "es" in {one.tag for one in shelf.languages}:
        words = shelf.words("es")
        told = [words.found(one) for one in sentences if words.has(one)]
        found |= {"es": spanish_ease(told)} if told else {}
    return found


def self_assessment(wanted: str) -> int:
    """Say how one question, or each, stands to the IPDAS checklist; 1 where it fails."""
    questions = the_library(own_folder()).questions
    if wanted and wanted not in questions:
        raise Trouble(f"There is no question “{wanted}”.")
    held = [assess(one) for one in questions.values() if wanted in ("", one.id)]
    for one in held:
        write(f"{one.question}: {plain(ipdas_counts(one))}")
        for item in one.items:
            why = f" {REASONS[item.why.value]}" if item.why else ""
            write(f"  {item.id} {ITEMS[item.id]} {MET[item.met.value]}.{why}")
    return 0 if all(one.is_certified for one in held) else 1


def tell(answer: dict[str, object]) -> None:
    """Say the answer in lines."""
    for part in ("content", "languages", "ipdas", "reading"):
        held = answer[part]
        for name, value in held.items() if isinstance(held, dict) else ():
            write(f"{part} {name}: {plain(value)}")
    problems = answer["problems"]
    for problem in problems if isinstance(problems, list) else ():
        write(f"Wrong: {problem}")
    write("Something is wrong." if problems else "All is well.")


def plain(value: object) -> str:
    """Return a count, or counts by name, as one line."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {amount}" for name, amount in value.items())
    return str(value)
