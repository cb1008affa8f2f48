"""The printer: sheets as HTML at once, as PDF prepared behind the scenes."""

from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock

from aid.i18n.shelf import Shelf
from aid.printing.jobs import PrintJob
from aid.printing.pdf import Press
from aid.rendering import Renderer

MOST_KEPT = 4


@dataclass(slots=True)
class Printer:
    """Makes the sheets of a job; what was made is kept until it is forgotten."""

    renderer: Renderer
    shelf: Shelf
    press: Press = field(default_factory=Press)
    _kept: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)
    _making: Lock = field(default_factory=Lock)
    _worker: ThreadPoolExecutor | None = None
    _next: Future[bytes] | None = None
    _era: int = 0

    def html(self, job: PrintJob) -> str:
        """Return the sheets as a page for the browser to show and to print."""
        return self._page(job, in_browser=True)

    def available(self) -> bool:
        """Whether this laptop can make PDF itself."""
        return self.press.is_available()

    def prepare(self, job: PrintJob) -> Future[bytes]:
        """Make the PDF in the background; the newest job takes the place of one waiting."""
        with self._lock:
            if self._next:
                self._next.cancel()
            if self._worker is None:
                self._worker = ThreadPoolExecutor(1, "printer")
            self._next = self._worker.submit(self._pdf, job, self._era)
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
            if self._next:
                self._next.cancel()
            self._next = None

    def _pdf(self, job: PrintJob, era: int) -> bytes:
        html = self._page(job, in_browser=False)
        key = sha256(html.encode()).hexdigest()
        with self._making:
            made = self._look_up(key) or self.press.pdf(html)
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
