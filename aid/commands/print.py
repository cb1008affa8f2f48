"""aid print: the sheets of a made-up person or of a kept visit as PDF."""

from argparse import Namespace
from getpass import getpass

from aid import clock
from aid.app import DEMO_CLINIC
from aid.commands.library import the_library
from aid.commands.trouble import Trouble
from aid.commands.writing import write
from aid.config import data_home
from aid.domain.giving_up import named_questions
from aid.domain.paper import PaperSize, PrintRequest, SheetName, allowed, usual_pages
from aid.domain.visit import Clinic, Visit
from aid.i18n.shelf import Shelf, open_shelf
from aid.printing.errors import PrintingUnavailable, SheetRefused
from aid.printing.jobs import PrintJob
from aid.printing.printer import Printer
from aid.rendering import Renderer
from aid.resources import resource_dir
from aid.storage.errors import StoreError
from aid.storage.home import open_store
from aid.storage.kept import Kept
from aid.storage.tries import unlock_slowly


def run(asked: Namespace) -> int:
    """Write the sheets to a file."""
    shelf = open_shelf(resource_dir("translations"))
    check_languages(asked, shelf)
    visit, clinic, code = chosen(asked)
    printer = Printer(Renderer(resource_dir("templates")), shelf)
    try:
        document = printer.pdf(job(asked, visit, clinic, code))
    except PrintingUnavailable as missing:
        raise Trouble("This laptop cannot make a PDF: Pango is missing.") from missing
    except SheetRefused as refused:
        raise Trouble(f"The sheet could not be made: {refused}") from refused
    asked.output.write_bytes(document)
    write(f"{asked.output}")
    return 0


def check_languages(asked: Namespace, shelf: Shelf) -> None:
    """Refuse a language that is not here, by name."""
    known = [one.tag for one in shelf.languages]
    for tag in (asked.language, asked.beside):
        if tag and tag not in known:
            raise Trouble(
                f"There is no language “{tag}” here. There are: {', '.join(known)}."
            )


def chosen(asked: Namespace) -> tuple[Visit, Clinic, str]:
    """Return the visit to print, its clinic and its code; one sheet needs no visit."""
    if asked.persona:
        person = the_library().personas.get(asked.persona)
        if person is None:
            known = ", ".join(the_library().personas)
            raise Trouble(
                f"There is no made-up person “{asked.persona}”. There are: {known}."
            )
        return person.visit, DEMO_CLINIC, ""
    if asked.visit:
        return kept(asked.visit)
    if set(asked.pages or ()) != {SheetName.BEFORE}:
        asked.misused("one of --persona ID and --visit CODE is needed for these pages")
    return Visit(), Clinic(), ""


def kept(code: str) -> tuple[Visit, Clinic, str]:
    """Return the kept visit of a code, its clinic and its code as it is kept."""
    found, clinic = opened(code)
    return found.visit, clinic, found.code


def opened(code: str) -> tuple[Kept, Clinic]:
    """Return what is kept under a code, once the passphrase is given."""
    home = data_home()
    try:
        key = unlock_slowly(home, getpass("Passphrase: "), clock.now())
        store = open_store(home, key, clock.now)
    except StoreError as shut:
        raise Trouble("The store did not open. Nothing is lost.") from shut
    found = store.by_code(code)
    if found is None:
        raise Trouble(f"No visit has the code “{code}”.")
    return found, store.clinic() or Clinic()


def pages(named: list[str] | None, visit: Visit) -> tuple[SheetName, ...]:
    """Return the sheets that were named, or the usual ones and the week."""
    if not named:
        return (*usual_pages(visit), SheetName.WEEK)
    wanted = tuple(SheetName(name) for name in named)
    if allowed(wanted, visit) != wanted:
        raise Trouble("Nobody said yes to a sheet for the helper in this visit.")
    return wanted


def job(asked: Namespace, visit: Visit, clinic: Clinic, code: str) -> PrintJob:
    """Return everything the printer needs."""
    known = the_library().questions
    questions = tuple(known[name] for name in named_questions(visit) if name in known)
    ways = (way for question in questions for way in question.options)
    keys = {outcome.source for way in ways for outcome in way.outcomes}
    return PrintJob(
        visit=visit,
        clinic=clinic,
        today=clock.today(),
        code=code,
        question=known.get(visit.question),
        questions=questions,
        sources=tuple(the_library().sources[key] for key in sorted(keys)),
        request=PrintRequest(
            pages=pages(asked.pages, visit),
            language=asked.language,
            beside=asked.beside,
            paper=PaperSize(asked.paper),
            size=asked.size,
            square=asked.square,
        ),
    )
