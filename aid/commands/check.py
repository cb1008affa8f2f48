"""aid check: opens every part once and says, in sentences, what is wrong."""

from argparse import Namespace
from collections.abc import Iterator

from aid import clock
from aid.commands.library import the_library
from aid.commands.writing import write, write_json
from aid.domain.options import Question
from aid.domain.paper import PrintRequest, SheetName
from aid.domain.visit import Clinic, Visit
from aid.i18n.catalogue import Completeness
from aid.i18n.shelf import Shelf, open_shelf
from aid.library.check import check_library
from aid.library.ipdas import assess
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


def run(asked: Namespace) -> int:
    """Check everything; 1 where something is wrong."""
    problems = [str(one) for one in check_library(resource_dir("content"), clock.today())]
    shelf = open_shelf(resource_dir("translations"))
    renderer = Renderer(resource_dir("templates"))
    library = the_library()
    problems += [*bad_templates(renderer, shelf), *bad_sheets(renderer, shelf, library)]
    problems += [*bad_store(), *hard_reading(library, shelf)]
    answer = as_json(library, shelf, problems)
    write_json(answer) if asked.json else tell(answer)
    return 1 if problems else 0


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


def hard_reading(library: Library, shelf: Shelf) -> Iterator[str]:
    """Say which question is hard to read, and in which language."""
    tags = {one.tag for one in shelf.languages}
    for question in library.questions.values():
        sentences = tuple(text.words for text in texts_of(question))
        if english_grade(sentences) > HARDEST_ENGLISH:
            yield f"The question {question.id} is hard to read in English."
        if "es" in tags:
            spanish = [shelf.words("es").found(sentence) for sentence in sentences]
            if spanish_ease(spanish) < HARDEST_SPANISH:
                yield f"The question {question.id} is hard to read in Spanish."


def as_json(library: Library, shelf: Shelf, problems: list[str]) -> dict[str, object]:
    """Return the counts, completeness and IPDAS under their stable names."""
    return {
        "content": counts(library),
        "languages": {tag: language(one) for tag, one in shelf.completeness().items()},
        "ipdas": {one.id: ipdas(one) for one in library.questions.values()},
        "reading": {one.id: levels(one, shelf) for one in library.questions.values()},
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
    found = assess(question)
    return {
        "qualifying": found.qualifying,
        "certification": found.certification,
        "quality": found.quality,
        "not_yet": len(found.not_yet),
    }


def levels(question: Question, shelf: Shelf) -> dict[str, float]:
    """Return how hard a question is to read, per language."""
    sentences = tuple(text.words for text in texts_of(question))
    spanish = [shelf.words("es").found(sentence) for sentence in sentences]
    return {"en": round(english_grade(sentences), 1), "es": round(spanish_ease(spanish), 1)}


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
