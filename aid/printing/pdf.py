"""HTML to PDF/UA-1 bytes, from a closed table of files; every warning is an error.

WeasyPrint is imported here, inside functions: it takes half a second and needs Pango.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from aid.domain.paper import SheetName
from aid.garbage import no_look
from aid.printing.errors import PrintingUnavailable, SheetRefused
from aid.printing.finishing import finish
from aid.printing.letters import on_paper
from aid.printing.table import FACES_CSS, kind_of, style, styles_of, table

REFUSED = "The sheet asked for a file that it may not have."
LOGGER = logging.getLogger("weasyprint")


@dataclass(frozen=True, slots=True)
class Engine:
    """What is made once and used for every sheet."""

    weasyprint: Any
    fetcher: Any
    fonts: Any
    styles: dict[str, Any]
    marks: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Press:
    """Makes PDF, one sheet at a time."""

    _engine: Engine | None = None
    _lock: Lock = field(default_factory=Lock)

    def is_available(self) -> bool:
        """Whether this laptop can make PDF itself."""
        try:
            with self._lock:
                self._ready()
        except PrintingUnavailable:
            return False
        return True

    def pdf(self, html: str, sheets: Iterable[SheetName] = SheetName) -> bytes:
        """Return the same bytes for the same page of these sheets, or say why not."""
        with self._lock:
            return _printed(self._ready(), on_paper(html), styles_of(sheets))

    def _ready(self) -> Engine:
        if self._engine is None:
            self._engine = _engine()
        return self._engine


def _engine() -> Engine:
    weasyprint = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    fetcher, fonts = closed_fetcher(table()), FontConfiguration()
    with _strictly():
        styles = {
            name: weasyprint.CSS(string=style(name), url_fetcher=fetcher, font_config=fonts)
            for name in (FACES_CSS, *styles_of(SheetName))
        }
    return Engine(weasyprint, fetcher, fonts, styles)


def _weasyprint() -> Any:
    """Import WeasyPrint; the one place that meets a laptop without Pango."""
    try:
        import weasyprint
    except (ImportError, OSError) as missing:
        raise PrintingUnavailable(str(missing)) from missing
    return weasyprint


def _printed(engine: Engine, html: str, styles: Iterable[str]) -> bytes:
    """Return the PDF, or refuse what WeasyPrint only warns of."""
    with _strictly(), no_look():
        return _written(engine, html, styles)


def _written(engine: Engine, html: str, styles: Iterable[str]) -> bytes:
    from weasyprint.urls import FatalURLFetchingError

    refused = len(engine.fetcher.refused)
    try:
        page = engine.weasyprint.HTML(string=html, url_fetcher=engine.fetcher)
        made: bytes = page.write_pdf(
            stylesheets=[engine.styles[name] for name in (FACES_CSS, *styles)],
            font_config=engine.fonts,
            finisher=finish,
            pdf_variant="pdf/ua-1",
            presentational_hints=False,
            uncompressed_pdf=True,  # it stays on this laptop, and is there sooner
            cache=engine.marks,
        )
    except FatalURLFetchingError as error:  # a BaseException, so that nothing swallows it
        raise SheetRefused(REFUSED) from error
    if len(engine.fetcher.refused) > refused:
        raise SheetRefused(REFUSED)
    return made


def closed_fetcher(files: Mapping[str, bytes]) -> Any:
    """Return a fetcher that knows these addresses alone, and notes each that it refused."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class ClosedFetcher(URLFetcher):  # type: ignore[misc] # weasyprint has no types
        def __init__(self) -> None:
            super().__init__(
                allowed_protocols=("aid",), allow_redirects=False, fail_on_errors=True
            )
            self.refused: list[str] = []

        def fetch(self, url: str, headers: Any = None) -> Any:
            del headers
            if url not in files:
                self.refused.append(url)
                raise FatalURLFetchingError("refused")
            return URLFetcherResponse(url, files[url], {"Content-Type": kind_of(url)})

    return ClosedFetcher()


class _Complaints(logging.Handler):
    """What WeasyPrint warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def _strictly() -> Iterator[None]:
    """Refuse what WeasyPrint only warns of."""
    complaints = _Complaints()
    LOGGER.addHandler(complaints)
    try:
        yield
    finally:
        LOGGER.removeHandler(complaints)
    if complaints.heard:
        raise SheetRefused("; ".join(dict.fromkeys(complaints.heard)))
