"""Every made-up person in every language: their sheets printed once, and read often.

`python -m tests.printing.every_sheet` writes the texts of tests/data/paper anew.
"""

import os
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from io import BytesIO
from itertools import cycle, product
from pathlib import Path

from bs4 import BeautifulSoup
from pypdf import PdfReader

from aid.domain.paper import SIZES, PaperSize, PrintRequest, SheetName
from aid.domain.plan import (
    Action,
    Contact,
    Decision,
    Item,
    Plan,
    Review,
    SafetyNet,
    Urgency,
)
from aid.domain.visit import Visit
from aid.domain.workload import Doer
from aid.i18n.language import languages
from aid.i18n.shelf import Shelf, open_shelf
from aid.library.load import Library, load_library
from aid.printing.jobs import PrintJob
from aid.printing.pdf import Press
from aid.printing.sheets import page_html
from aid.rendering import Renderer
from aid.resources import resource_dir
from tests.printing.scenes import ALL, CLINIC, TODAY

TEXTS = Path(__file__).parents[1] / "data" / "paper"
PEOPLE = tuple(
    sorted(file.stem for file in (resource_dir("content") / "personas").iterdir())
)
ON_DISK = tuple(one.tag for one in languages(resource_dir("translations")))
MADE_UP = "ar"
LANGUAGES = (*ON_DISK, MADE_UP)
EVERY = "EVERY_SHEET"  # set it, and all sheets are printed in each combination
DECISIONS = (Decision.EASE, Decision.STOP, Decision.START)
DOERS = (Doer.PATIENT, Doer.CLINIC, Doer.CLINIC, Doer.COMPANION)


@dataclass(frozen=True, slots=True)
class Case:
    """Whose sheets, in which language, on what paper, how large, and which."""

    person: str
    language: str
    paper: PaperSize = PaperSize.A4
    size: int = 18
    pages: tuple[SheetName, ...] = ALL

    def __str__(self) -> str:
        return f"{self.person}-{self.language}-{self.paper}-{self.size}-{len(self.pages)}"


def fridge_cases() -> Iterator[Case]:
    """The sheet for the fridge: everyone in every language, on each paper in each size."""
    for row in product(PEOPLE, LANGUAGES, PaperSize, SIZES):
        yield Case(*row, pages=(SheetName.FRIDGE,))


def whole_cases() -> Iterator[Case]:
    """All sheets: everyone in every language, papers and sizes taking turns, or all."""
    if EVERY in os.environ:
        yield from (Case(*row) for row in product(PEOPLE, LANGUAGES, PaperSize, SIZES))
        return
    turns = cycle(product(PaperSize, SIZES))
    for person, language in product(PEOPLE, LANGUAGES):
        yield Case(person, language, *next(turns))
        if (person, language) == (PEOPLE[0], MADE_UP):
            next(turns)  # else a size would always meet the same language


@dataclass
class Printed:
    """A page and its PDF, each read once, when a test asks."""

    html: str
    document: bytes

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page, without the names of its pictures."""
        soup = BeautifulSoup(self.html, "html.parser")
        for title in soup.find_all("title"):
            title.decompose()
        return soup

    @cached_property
    def reader(self) -> PdfReader:
        """The PDF, opened."""
        return PdfReader(BytesIO(self.document))

    @cached_property
    def read(self) -> list[str]:
        """The words of each page."""
        return [" ".join(one.extract_text().split()) for one in self.reader.pages]

    def pages(self) -> list[str]:
        """The words of each page, without its number."""
        return [re.sub(r"^\d+ | \d+$", "", words) for words in self.read]

    def letters_typed(self) -> str:
        """The letters of the page, without spaces."""
        return bare(self.soup.get_text())

    def words_of(self, selector: str) -> list[str]:
        """The words of each part that a selector finds."""
        found = self.soup.select(selector)
        return [" ".join(one.get_text().split()) for one in found]

    def said_again(self) -> set[str]:
        """The letters a page may say once more: its number, and the head of a table."""
        return {*bare("".join(self.words_of("thead"))), *"0123456789"}

    def faces(self) -> set[str]:
        """The names of the faces, with the tag of a subset."""
        fonts = [
            one["/Resources"]["/Font"] for one in PdfReader(BytesIO(self.document)).pages
        ]
        return {str(font[key].get_object()["/BaseFont"]) for font in fonts for key in font}


@dataclass(slots=True)
class Presses:
    """Prints each case once."""

    library: Library
    spoken: Shelf
    made_up: Shelf
    press: Press
    renderer: Renderer
    done: dict[Case, Printed] = field(default_factory=dict)

    def of(self, case: Case) -> Printed:
        """The sheets of a case."""
        if case not in self.done:
            self.done[case] = self._made(case)
        return self.done[case]

    def _made(self, case: Case) -> Printed:
        shelf = self.made_up if case.language == MADE_UP else self.spoken
        html = page_html(job_of(case, self.library), self.renderer, shelf, in_browser=False)
        return Printed(html, self.press.pdf(html))


def job_of(case: Case, library: Library) -> PrintJob:
    """What a person takes home in a case, with a plan put into the visit."""
    visit = planned(library.personas[case.person].visit)
    request = PrintRequest(
        pages=case.pages,
        language=case.language,
        beside=None if case.language == "en" else "en",
        paper=case.paper,
        size=case.size,
    )
    question = library.questions.get(visit.question)
    return PrintJob(
        visit=visit,
        clinic=CLINIC,
        request=request,
        today=TODAY,
        question=question,
        code="K7-MAPLE",
    )


def planned(visit: Visit) -> Visit:
    """The visit with three changes, four jobs and both calls, shared with the helper."""
    decided = zip(visit.ledger, DECISIONS, strict=False)
    items = tuple(
        Item(task_id=task.id, label=task.label, decision=what, how="On Mondays, with tea")
        for task, what in decided
    )
    jobs = tuple(
        Action(who=who, what=f"Look at the list, part {n}", by_when="Friday")
        for n, who in enumerate(DOERS, 1)
    )
    nets = (
        SafetyNet(if_this="I am dizzy when I stand up", then="Call"),
        SafetyNet(if_this="My face drops", then="Call", urgency=Urgency.NOW),
    )
    again = Review(on=TODAY.replace(day=26), by=Contact.PHONE, look_at="How I sleep")
    people = replace(visit.people, shares=True)
    plan = Plan(items=items, actions=jobs, nets=nets, confidence=7, review=again)
    return replace(visit, plan=plan, people=people)


def bare(text: str) -> str:
    """A text without spaces and unseen marks, its ligatures taken apart."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(one for one in plain if unicodedata.category(one)[0] not in "ZC")


def counted(text: str) -> Counter[str]:
    """How often each letter stands in a text."""
    return Counter(bare(text))


def split_in_two(
    before: str, after: str, blocks: list[str]
) -> Iterator[tuple[list[str], list[str]]]:
    """The words of each block that begins on one page and ends on the next."""
    for block in blocks:
        words = block.split()
        for n in range(1, len(words)):
            first, rest = words[:n], words[n:]
            if before.endswith(" ".join(first)) and after.startswith(" ".join(rest)):
                yield first, rest


def text_of(printed: Printed) -> str:
    """The lines of the first page, as a checked-in text."""
    lines = printed.reader.pages[0].extract_text().splitlines()
    return "\n".join(line.strip() for line in lines if line.strip()) + "\n"


def text_file(case: Case) -> Path:
    """Where the text of a sheet for the fridge lies."""
    return TEXTS / f"{case.person}.{case.language}.txt"


def text_cases() -> Iterator[Case]:
    """The sheets for the fridge whose texts are checked in."""
    for person, language in product(PEOPLE, ON_DISK):
        yield Case(person, language, pages=(SheetName.FRIDGE,))


def main() -> int:
    """Write the texts anew; tell where they lie."""
    shelf = open_shelf(resource_dir("translations"))
    renderer = Renderer(resource_dir("templates"))
    library = load_library(resource_dir("content"))
    presses = Presses(library, shelf, shelf, Press(), renderer)
    TEXTS.mkdir(exist_ok=True)
    for case in text_cases():
        text_file(case).write_text(text_of(presses.of(case)), encoding="utf-8")
    print(f"Written: {TEXTS}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
