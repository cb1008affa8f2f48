"""A clinic's own folder: each file sound, or left out with what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from aid.library.problems import ContentError, Problem
from aid.library.reading import KINDS, Page, files_of, open_page

if TYPE_CHECKING:  # late: the first page asks for neither
    from aid.library.reviews import Review

Faults = Callable[[Page], tuple[Problem, ...]]
LeftOut = dict[str, tuple[Problem, ...]]


class OwnFolder:
    """Reads a clinic's files one by one; a faulty one never stands in the way of others."""

    def __init__(self, root: Path | None, faults: Faults) -> None:
        """Keep where the files lie, and how the faults of one are found."""
        self._root = root
        self._faults = faults
        self._read = cache(self._sorted)

    def pages(self, folder: str) -> tuple[Page, ...]:
        """Return the files of one folder that have no fault."""
        sound, _ = self._read(folder)
        return sound

    def left_out(self) -> LeftOut:
        """Return each file that was left out, and why."""
        from aid.library.reviews import REVIEWS, check_reviews
        from aid.library.strays import strays

        found: LeftOut = {}
        for folder in KINDS:
            found |= self._read(folder)[1]
        if self._root:
            found |= {one.file: (one,) for one in strays(self._root)}
            found |= {REVIEWS: told} if (told := check_reviews(self._root)) else {}
        return found

    def reviews(self) -> tuple[Review, ...]:
        """Return who checked which figures; nobody where the file cannot be read."""
        from aid.library.reviews import reviews_in

        try:
            return reviews_in(self._root) if self._root else ()
        except ContentError:
            return ()

    def _sorted(self, folder: str) -> tuple[tuple[Page, ...], LeftOut]:
        sound: list[Page] = []
        left_out: LeftOut = {}
        for path in files_of(self._root, folder) if self._root else ():
            try:
                page = open_page(path, self._root)
            except ContentError as fault:
                left_out[fault.problem.file] = (fault.problem,)
                continue
            if told := self._faults(page):
                left_out[page.file] = told
            else:
                sound.append(page)
        return tuple(sound), left_out
