"""The whole library: what the app ships, and a clinic's own files over it by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from aid.library.introductions import Introduction, introduction_of
from aid.library.later import Later
from aid.library.own import OwnFolder
from aid.library.reading import Page, files_of, open_page

if TYPE_CHECKING:  # late: the first page introduces people, and asks for nothing else
    from aid.domain.hidden_work import Trigger
    from aid.domain.medicines import KnownMedicine, MedicineClass
    from aid.domain.options import Question, Source
    from aid.domain.workload import TaskKind
    from aid.library.check_questions import Known
    from aid.library.personas import Persona
    from aid.library.problems import Problem
    from aid.library.reviews import Review
    from aid.library.schema import MedicinesShape


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that content says, by id.

    `left_out` holds the files of a clinic's own folder that have a fault, and why.
    """

    kinds: Mapping[str, TaskKind]
    questions: Mapping[str, Question]
    sources: Mapping[str, Source]
    introductions: Mapping[str, Introduction]
    personas: Mapping[str, Persona]
    medicines: Mapping[str, KnownMedicine]
    classes: Mapping[str, MedicineClass]
    hidden_work: Mapping[str, Trigger]
    reviews: Mapping[str, tuple[Review, ...]]
    left_out: Mapping[str, tuple[Problem, ...]]

    def read(self) -> None:
        """Read every part now; raise ContentError where what ships cannot be read."""
        for part in fields(self):
            len(getattr(self, part.name))


@lru_cache(maxsize=8)
def load_library(root: Path, override: Path | None = None) -> Library:
    """Return the content; a clinic's own folder takes the place of ids it shares.

    Each part is read when it is first asked for, so that the first page need not wait.
    """
    return _Shelves(root, override).library


def with_review(library: Library, review: Review) -> Library:
    """Return the library with one more review, which counts at once."""
    from aid.library.reviews import reviewed

    before = library.reviews.get(review.question, ())
    if review in before:
        return library
    question = reviewed(library.questions[review.question], (review,))
    return replace(
        library,
        questions={**library.questions, question.id: question},
        reviews={**library.reviews, question.id: (*before, review)},
    )


class _Shelves:
    """Both folders as one: first what ships, then the clinic's own files without fault."""

    def __init__(self, root: Path, override: Path | None) -> None:
        self._root = root
        self._override = override
        self._own = OwnFolder(override, self._faults)
        self._people = cache(lambda: tuple(self._pages("personas")))
        self._drugs = cache(self._medicine_files)
        self.library = Library(
            kinds=Later(self._kinds),
            questions=Later(self._questions),
            sources=Later(self._sources),
            introductions=Later(
                lambda: {i.id: i for i in map(introduction_of, self._people())}
            ),
            personas=Later(lambda: {p.id: p for p in map(self._persona, self._people())}),
            medicines=Later(self._medicines),
            classes=Later(self._classes),
            hidden_work=Later(self._hidden_work),
            reviews=Later(self._reviews),
            left_out=Later(self._own.left_out),
        )

    def _pages(self, folder: str) -> Iterator[Page]:
        for path in files_of(self._root, folder):
            yield open_page(path, self._root)
        yield from self._own.pages(folder)

    def _kinds(self) -> dict[str, TaskKind]:
        from aid.library.entries import kinds_of, place_of

        shipped = (open_page(path, self._root) for path in files_of(self._root, "tasks"))
        groups = (
            *sorted(shipped, key=place_of),
            *sorted(self._own.pages("tasks"), key=place_of),
        )
        return {kind.id: kind for page in groups for kind in kinds_of(page)}

    def _questions(self) -> dict[str, Question]:
        from aid.library.entries import question_on
        from aid.library.reviews import reviewed

        read = {q.id: q for q in map(question_on, self._pages("options"))}
        said = self._own.reviews()
        return {name: reviewed(one, said) for name, one in read.items()} if said else read

    def _sources(self) -> dict[str, Source]:
        from aid.library.entries import sources_of

        pages = self._pages("sources")
        return {source.key: source for page in pages for source in sources_of(page)}

    def _hidden_work(self) -> dict[str, Trigger]:
        from aid.library.entries import triggers_of

        pages = self._pages("hidden_work")
        return {trigger.id: trigger for page in pages for trigger in triggers_of(page)}

    def _medicine_files(self) -> tuple[MedicinesShape, ...]:
        from aid.library.entries import medicines_on

        return tuple(map(medicines_on, self._pages("medicines")))

    def _medicines(self) -> dict[str, KnownMedicine]:
        from aid.library.values import medicines_of

        return {one.name: one for file in self._drugs() for one in medicines_of(file)}

    def _classes(self) -> dict[str, MedicineClass]:
        from aid.library.values import classes_of

        return {one.id: one for file in self._drugs() for one in classes_of(file)}

    def _persona(self, page: Page) -> Persona:
        from aid.library.personas import persona_of

        return persona_of(page, self.library.kinds)

    def _reviews(self) -> dict[str, tuple[Review, ...]]:
        found: dict[str, tuple[Review, ...]] = {}
        for one in self._own.reviews():
            found[one.question] = (*found.get(one.question, ()), one)
        return found

    def _faults(self, page: Page) -> tuple[Problem, ...]:
        """Return what is wrong with an own file, held against what is read before it."""
        from aid.library.faults import faults_of, folder_of

        folder = folder_of(page)
        kinds = {} if folder in ("sources", "tasks") else self.library.kinds
        return faults_of(page, self._known(folder), kinds)

    def _known(self, folder: str) -> Known:
        from aid.library.check_questions import Known

        library = self.library
        if folder == "sources":
            return Known()
        if folder == "tasks":
            return Known(sources=frozenset(library.sources))
        if folder == "medicines":
            return Known(kinds=frozenset(library.kinds))
        return Known(
            kinds=frozenset(library.kinds),
            sources=frozenset(library.sources),
            classes=frozenset(library.classes),
            questions=self._question_ids() if folder == "personas" else frozenset(),
        )

    def _question_ids(self) -> frozenset[str]:
        """Return the ids by the names of the files, so that no question need be read."""
        roots = (root for root in (self._root, self._override) if root)
        return frozenset(path.stem for r in roots for path in files_of(r, "options"))
