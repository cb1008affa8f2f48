"""HTML to PDF/UA-1 bytes, from a closed table of files; every warning is an error.

WeasyPrint is imported here, inside functions: it takes half a second and needs Pango.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from aid.printing.errors import PrintingUnavailable, SheetRefused
from aid.printing.finishing import finish
from aid.printing.table import FACES_CSS, SHEET_CSS, kind_of, style, table

REFUSED = "The sheet asked for a file that it may not have."
NO_GLYPH = ".notdef glyph"
MARK = "\N{REPLACEMENT CHARACTER}"
LOGGER = logging.getLogger("weasyprint")


@dataclass(frozen=True, slots=True)
class Engine:
    """What is made once and used for every sheet."""

    weasyprint: Any
    fetcher: Any
    fonts: Any
    styles: tuple[Any, ...]
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

    def pdf(self, html: str) -> bytes:
        """Return the same bytes for the same page, or say why it was refused."""
        with self._lock:
            return _printed(self._ready(), html)

    def _ready(self) -> Engine:
        if self._engine is None:
            self._engine = _engine()
        return self._engine


def _engine() -> Engine:
    weasyprint = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    fetcher, fonts = closed_fetcher(table()), FontConfiguration()
    with _strictly():
        styles = tuple(
            weasyprint.CSS(string=style(name), url_fetcher=fetcher, font_config=fonts)
            for name in (FACES_CSS, SHEET_CSS)
        )
    return Engine(weasyprint, fetcher, fonts, styles)


def _weasyprint() -> Any:
    """Import WeasyPrint; the one place that meets a laptop without Pango."""
    try:
        import weasyprint
    except (ImportError, OSError) as missing:
        raise PrintingUnavailable(str(missing)) from missing
    return weasyprint


def _printed(engine: Engine, html: str) -> bytes:
    """Return the PDF; a letter that no face on this laptop has becomes a plain mark."""
    with _strictly() as complaints:
        made = _once(engine, html)
        if complaints.missing:
            made = _once(engine, html.translate(dict.fromkeys(complaints.missing, MARK)))
    return made


def _once(engine: Engine, html: str) -> bytes:
    from weasyprint.urls import FatalURLFetchingError

    refused = len(engine.fetcher.refused)
    try:
        page = engine.weasyprint.HTML(string=html, url_fetcher=engine.fetcher)
        made: bytes = page.write_pdf(
            stylesheets=list(engine.styles),
            font_config=engine.fonts,
            finisher=finish,
            pdf_variant="pdf/ua-1",
            presentational_hints=False,
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
    """What WeasyPrint warns of; letters that no face has are told apart."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []
        self.missing: set[int] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith(NO_GLYPH) and isinstance(record.args, tuple):
            self.missing |= {code for code in record.args if isinstance(code, int)}
        else:
            self.heard.append(record.getMessage())


@contextmanager
def _strictly() -> Iterator[_Complaints]:
    """Refuse what WeasyPrint only warns of."""
    complaints = _Complaints()
    LOGGER.addHandler(complaints)
    try:
        yield complaints
    finally:
        LOGGER.removeHandler(complaints)
    if complaints.heard:
        raise SheetRefused("; ".join(dict.fromkeys(complaints.heard)))
