"""The printer: sheets as HTML at once, as PDF made ready behind the scenes."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from threading import Lock, RLock, Timer
from typing import Protocol

from aid.i18n.shelf import Shelf
from aid.printing.jobs import PrintJob
from aid.printing.letters import without_a_face
from aid.printing.pdf import Press
from aid.rendering import Renderer

MOST_KEPT = 4
QUIET_SECONDS = 0.7


class Waiting(Protocol):
    """A call that comes after a while, unless it is called off."""

    def cancel(self) -> None:
        """Call it off."""


def after_quiet(call: Callable[[], None]) -> Waiting:
    """Call once it was quiet for a moment; a print in the midst of changes slows them."""
    timer = Timer(QUIET_SECONDS, call)
    timer.start()
    return timer


@dataclass(slots=True)
class Printer:
    """Makes the sheets of a job; what was made is kept until it is forgotten."""

    renderer: Renderer
    shelf: Shelf
    press: Press = field(default_factory=Press)
    later: Callable[[Callable[[], None]], Waiting] = after_quiet
    _kept: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    _lock: RLock = field(default_factory=RLock)
    _making: Lock = field(default_factory=Lock)
    _turn: Lock = field(default_factory=Lock)
    _waiting: Waiting | None = None
    _next: Future[bytes] | None = None
    _next_job: PrintJob | None = None
    _era: int = 0

    def html(self, job: PrintJob) -> str:
        """Return the sheets as a page for the browser to show and to print."""
        return self._page(job, in_browser=True)

    def available(self) -> bool:
        """Whether this laptop can make PDF itself."""
        return self.press.is_available()

    def goes_over(self, job: PrintJob) -> bool:
        """Whether the sheet for the fridge needs its second side."""
        from aid.printing.fridge import fridge_sheet

        words = self.shelf.words(job.request.language, job.clinic.currency)
        return bool(fridge_sheet(job, words).more)

    def lost(self, job: PrintJob) -> tuple[str, ...]:
        """Return each letter on these sheets for which paper has only a mark."""
        return without_a_face(self.html(job))

    def prepare(self, job: PrintJob) -> Future[bytes]:
        """Make the PDF in a quiet moment; the newest job takes the place of one waiting."""
        with self._lock:
            if self._next and not self._next.done() and job == self._next_job:
                return self._next
            self._drop_next()
            self._next, self._next_job = Future(), job
            self._waiting = self.later(partial(self._make, self._next, job, self._era))
            return self._next

    def pdf(self, job: PrintJob) -> bytes:
        """Return the sheets as PDF: those made ready, or made now."""
        with self._lock:
            era = self._era
        return self._pdf(job, era)

    def forget(self) -> None:
        """Drop every sheet that was made, and any that is being made."""
        with self._lock:
            self._era += 1
            self._kept.clear()
            self._drop_next()

    def _drop_next(self) -> None:
        """Call off what waits; what is being made is made to its end."""
        if self._waiting:
            self._waiting.cancel()
        if self._next:
            self._next.cancel()
        self._waiting = self._next = self._next_job = None

    def _make(self, wanted: Future[bytes], job: PrintJob, era: int) -> None:
        """Make what was asked for in the background, one at a time."""
        with self._turn:
            if not wanted.set_running_or_notify_cancel():
                return
            try:
                wanted.set_result(self._pdf(job, era))
            except Exception as error:  # whoever asked is told
                wanted.set_exception(error)

    def _pdf(self, job: PrintJob, era: int) -> bytes:
        html = self._page(job, in_browser=False)
        key = sha256(html.encode()).hexdigest()
        with self._making:
            made = self._look_up(key) or self.press.pdf(html, job.request.pages)
        self._keep(key, made, era)
        return made

    def _page(self, job: PrintJob, *, in_browser: bool) -> str:
        """Return the sheets as a page; what makes them is imported for the first one."""
        from aid.printing.sheets import page_html

        return page_html(job, self.renderer, self.shelf, in_browser=in_browser)

    def _look_up(self, key: str) -> bytes | None:
        with self._lock:
            return self._kept.get(key)

    def _keep(self, key: str, made: bytes, era: int) -> None:
        """Keep what was made, unless all was forgotten meanwhile."""
        with self._lock:
            if era == self._era:
                self._kept[key] = made
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
