"""The frame round every page: tabs, languages, size, keys of the form, what to mend."""

import secrets
from dataclasses import dataclass

from flask import request, session
from flask_wtf.csrf import generate_csrf

from aid.domain.visit import STEPS, Step, Visit, step_after, step_before, told
from aid.i18n.language import Language
from aid.storage.kept import Kept
from aid.web.desk import desk
from aid.web.forms.base import Wrong
from aid.web.live import LIVE

SIZES = 3


@dataclass(frozen=True, slots=True)
class Tab:
    """One door of the corridor."""

    step: Step
    current: bool
    told: bool


@dataclass(frozen=True, slots=True)
class BothTexts:
    """What was typed here, and what another tab saved meanwhile."""

    field: str
    typed: str
    saved: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """Everything the frame of a page may use."""

    visit_id: str = ""
    code: str = ""
    action: str = ""
    step: Step | None = None
    tabs: tuple[Tab, ...] = ()
    back: Step | None = None
    next: Step | None = None
    languages: tuple[Language, ...] = ()
    size: int = 0
    csrf: str = ""
    version: int = 0
    save_id: str = ""
    can_undo: bool = False
    practice: bool = False
    wrongs: tuple[Wrong, ...] = ()
    both_texts: tuple[BothTexts, ...] = ()
    notice: str = ""
    is_damaged: bool = False
    seconds: int = 0  # until it locks by itself; 0 where nothing is to be locked
    live: bool = False  # drawn anew for a page that is there, without what never changes

    def wrong(self, field: str) -> tuple[str, ...]:
        """Return the sentences that belong beside a field."""
        return tuple(w.sentence for w in self.wrongs if w.field == field)


def bare_shell(notice: str = "", wrongs: tuple[Wrong, ...] = ()) -> Shell:
    """Return the frame of a page outside a visit."""
    return Shell(
        languages=desk().shelf.languages,
        size=text_size(),
        csrf=generate_csrf(),
        notice=notice,
        wrongs=wrongs,
        is_damaged=is_damaged(),
        seconds=seconds_left(),
    )


def visit_shell(
    kept: Kept,
    step: Step,
    path: str,
    wrongs: tuple[Wrong, ...] = (),
    both_texts: tuple[BothTexts, ...] = (),
    notice: str = "",
) -> Shell:
    """Return the frame of a step of this visit."""
    return Shell(
        visit_id=kept.id,
        code=kept.code,
        action=f"/visit/{kept.id}/{path}",
        step=step,
        tabs=tabs(kept.visit, step),
        back=step_before(kept.visit.path, step),
        next=step_after(kept.visit.path, step),
        languages=desk().shelf.languages,
        size=text_size(),
        csrf=generate_csrf(),
        version=kept.version,
        save_id=secrets.token_urlsafe(12),
        can_undo=kept.can_undo,
        practice=kept.visit.practice,
        live=LIVE in request.headers,
        seconds=seconds_left(),
        wrongs=wrongs,
        both_texts=both_texts,
        notice=notice,
        is_damaged=is_damaged(),
    )


def is_damaged() -> bool:
    """Whether the open store was found damaged."""
    opened = desk().opened
    return opened is not None and opened.keeper.is_damaged


def seconds_left() -> int:
    """Return when the page has to count down to the lock; 0 where it never has to."""
    own = desk()
    return 0 if own.demo or own.opened is None else own.seconds_left()


def tabs(visit: Visit, current: Step) -> tuple[Tab, ...]:
    """Return the doors; a tick shows where something was said."""
    said = told(visit)
    return tuple(Tab(step, step is current, step in said) for step in STEPS)


def text_size() -> int:
    """Return how much larger the text was asked for: 0, 1 or 2 steps."""
    size = session.get("size", 0)
    return size if isinstance(size, int) else 0


def next_size() -> None:
    """Make the text one step larger, and after the largest ordinary again."""
    session["size"] = (text_size() + 1) % SIZES
