"""What stands on the desk while the app runs: content, languages, printer, store."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Response, current_app, request, session

from aid.domain.options import Question
from aid.domain.visit import Clinic
from aid.i18n.shelf import Shelf
from aid.i18n.words import Words
from aid.library.load import Library
from aid.printing.printer import Printer
from aid.rendering import Renderer
from aid.storage.errors import StoreError
from aid.storage.visits import VisitStore

if TYPE_CHECKING:  # late: nothing is brought along to the first page
    from aid.domain.record import Preview

NAME = "desk"


class Locked(Exception):
    """The store is closed: the passphrase is asked first."""


@dataclass(slots=True, kw_only=True)
class Desk:
    """Everything a request may use; `opened` is None while locked."""

    library: Library
    shelf: Shelf
    renderer: Renderer
    printer: Printer
    now: Callable[[], datetime]
    today: Callable[[], date]
    home: Path
    demo: bool = False
    opened: VisitStore | None = None
    heard: datetime | None = None  # when a person last did something here
    previews: dict[str, Preview] = field(default_factory=dict)
    launch: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    sitting: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    cookie: str = field(default_factory=lambda: f"together-{secrets.token_hex(4)}")

    @property
    def store(self) -> VisitStore:
        """The open store."""
        if self.opened is None:
            raise Locked
        return self.opened

    @property
    def clinic(self) -> Clinic:
        """What the clinic said of itself; plain defaults where nothing can be read."""
        return self.clinic_told or Clinic()

    @property
    def clinic_told(self) -> Clinic | None:
        """What the clinic said of itself, where that can be read."""
        with suppress(StoreError):  # a page that says what is wrong needs words, too
            return self.opened.clinic() if self.opened else None
        return None

    def seconds_left(self) -> int:
        """How long the store stays open if nobody does anything; 0 is the end."""
        limit = timedelta(minutes=max(1, self.clinic.idle_minutes))
        now = self.now()
        if self.heard is None or now < self.heard:
            self.heard = now  # a clock that was set back does not keep it open
        return max(0, ceil((self.heard + limit - now).total_seconds()))

    def lock_if_idle(self) -> None:
        """Lock when nobody did anything for as long as the clinic said."""
        if self.opened and not self.demo and not self.seconds_left():
            self.lock()

    def lock(self) -> None:
        """Close the store, drop the key, and forget what was read and printed."""
        opened, self.opened, self.heard = self.opened, None, None
        self.previews.clear()
        self.printer.forget()
        if opened:
            opened.close()

    def words(self, tag: str) -> Words:
        """Return the translator of a language, money in the clinic's currency."""
        return self.shelf.words(tag, self.clinic.currency)

    def question(self, question_id: str) -> Question | None:
        """Return a question of the library, if it is there."""
        return self.library.questions.get(question_id)


def desk() -> Desk:
    """Return the desk of the running app."""
    found = current_app.extensions[NAME]
    assert isinstance(found, Desk)  # nosec B101 # narrows the type of Flask's open dict
    return found


def ask_for_copy(answer: Response) -> Response:
    """After a change, see to it that the day has its copy; nobody waits for it."""
    opened = desk().opened
    if request.method == "POST" and opened:
        opened.keeper.copy_if_due()
    return answer


def screen_words() -> Words:
    """Return the translator outside a visit: chosen here, or the clinic's first.

    While the clinic cannot be asked, at its lock and before set-up, it is the browser's.
    """
    chosen, clinic = session.get("language"), desk().clinic_told
    first = clinic.languages[0] if clinic and clinic.languages else _of_the_browser()
    return desk().words(chosen if isinstance(chosen, str) else first)


def _of_the_browser() -> str:
    shipped = [language.tag for language in desk().shelf.languages]
    return request.accept_languages.best_match(shipped, default="en") or "en"
