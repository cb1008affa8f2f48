"""How every step is shown and saved: one mechanism, so that nothing typed is ever lost."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from flask import Response, make_response, request

from aid.domain.errors import DomainError
from aid.domain.people import Voice
from aid.domain.visit import Step, Visit
from aid.i18n.marking import N_
from aid.i18n.words import Words
from aid.storage.errors import StaleVisit, StoreError, VisitGone
from aid.storage.kept import Kept
from aid.web.bare import bare
from aid.web.bare_pages import CoverPage
from aid.web.desk import desk
from aid.web.forms.base import BaseForm, in_words
from aid.web.leaving import leave
from aid.web.shell import BothTexts, Shell, visit_shell

Verb = Callable[[Visit], Visit]
NOT_SAVED = N_(
    "Nothing was saved: this laptop could not write. What you typed is still here."
)
KEYS = ("version", "save_id")
NOT_CARRIED = ("csrf_token", "go")
NOT_TYPED = (*KEYS, *NOT_CARRIED)
OTHER_TAB = N_(
    "Another tab changed this visit. Both texts are below. Save again to keep yours."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A step of the visit: its form, how the form becomes a visit, and its page."""

    step: Step
    voice: Voice
    form: Callable[[Visit, Words], type[BaseForm]]
    fill: Callable[[Visit], dict[str, Any]]
    take: Callable[[Any, Visit], Visit]
    page: Callable[[Kept, Any, Words], object]
    side: str = ""
    adds: bool = False  # what it writes stands beside the rest, whatever changed meanwhile

    @property
    def template(self) -> str:
        """The template: the step's own, or that of a side room such as care/add."""
        return f"steps/{self.step}{'_' + self.side if self.side else ''}.html"

    @property
    def path(self) -> str:
        """Where the room is found under a visit."""
        return f"{self.step}/{self.side}" if self.side else self.step.value

    @property
    def verb(self) -> str:
        """What the journal calls a change made here."""
        return f"tell_{self.step}"


def enter(room: Room, visit_id: str) -> Response:
    """Show a step as the visit stands; looking never writes."""
    return entered(room, desk().store.get(visit_id))


def entered(room: Room, kept: Kept) -> Response:
    """Show a step of a visit that was read already."""
    words = desk().words(kept.visit.people.spoken)
    form = made(room, kept, words, None)
    return shown(room, kept, form, visit_shell(kept, room.step, room.path))


def save(room: Room, visit_id: str, verb: Verb | None = None, to: str = "") -> Response:
    """Keep what was typed, then do one more thing, then go where the two want to go."""
    kept = desk().store.get(visit_id)
    words = desk().words(kept.visit.people.spoken)
    form = made(room, kept, words, request.form)
    if not form.validate():
        return covered(room, kept) or mend(room, kept, form, words)
    try:
        kept = written(room, kept, form, verb, version_for(room, kept, form, words))
    except StaleVisit as stale:
        return covered(room, kept) or beside(room, stale.kept, form, words)
    except DomainError as refusal:
        form.blame(refusal)
        return covered(room, kept) or mend(room, kept, form, words)
    except VisitGone:
        raise
    except StoreError:
        return covered(room, kept) or unsaved(room, kept, form, words)
    return leave(kept, room.step, to)


def version_for(room: Room, kept: Kept, form: BaseForm, words: Words) -> int | None:
    """Return the version that a page may write over; one without news, this one."""
    if room.adds:
        return None
    made_from = form.version_number()
    if made_from != kept.version and not tells_news(form, made(room, kept, words, None)):
        return kept.version
    return made_from


def tells_news(typed: BaseForm, stored: BaseForm) -> bool:
    """Whether a form says anything that is not saved already."""
    return any(
        field.name not in stored or (field.data or "") != (stored[field.name].data or "")
        for field in typed
        if field.name not in KEYS
    )


def written(
    room: Room, kept: Kept, form: BaseForm, verb: Verb | None, version: int | None
) -> Kept:
    """Write the form and the verb in one change, or nothing at all."""
    name = verb.__name__ if verb else room.verb
    with desk().store.editing(
        kept.id,
        room.voice,
        name,
        version=version,
        save_id=mark_of(form),
    ) as edit:
        told = room.take(form, edit.visit)
        edit.visit = verb(told) if verb else told
    return edit.kept


def mark_of(form: BaseForm) -> str:
    """Return what marks this very save: the page's mark and all that was typed.

    Sent again as it was, it is stored once; sent again with newer text, it is another.
    """
    page = str(form.save_id.data or "")
    typed = sorted((k, v) for k, v in request.form.items(multi=True) if k not in NOT_TYPED)
    return page and f"{page}-{sha256(repr(typed).encode()).hexdigest()[:24]}"


def made(room: Room, kept: Kept, words: Words, typed: Any) -> BaseForm:
    """Return the step's form: as typed, or as the visit stands."""
    kind = room.form(kept.visit, words)
    return kind(
        formdata=typed,
        data=None if typed else room.fill(kept.visit),
        meta={"locales": [words.language.tag]},
    )


def shown(
    room: Room, kept: Kept, form: BaseForm, shell: Shell, status: int = 200
) -> Response:
    """Return the page of a step."""
    words = desk().words(kept.visit.people.spoken)
    html = desk().renderer.render(
        room.template, words, page=room.page(kept, form, words), shell=shell
    )
    return make_response(html, status)


def covered(room: Room, kept: Kept) -> Response | None:
    """Hide at once where hiding was asked, and carry what was typed until they are back."""
    if request.form.get("go") != "hide":
        return None
    typed = [(k, v) for k, v in request.form.items(multi=True) if k not in NOT_CARRIED]
    back = f"/visit/{kept.id}/{room.path}"
    return bare("cover.html", CoverPage(back=back, typed=tuple(typed)))


def mend(room: Room, kept: Kept, form: BaseForm, words: Words) -> Response:
    """Show the step again with what was typed and what is to be mended."""
    shell = visit_shell(kept, room.step, room.path, wrongs=form.wrongs(words))
    return shown(room, kept, form, shell, 422)


def unsaved(room: Room, kept: Kept, form: BaseForm, words: Words) -> Response:
    """Say that nothing was saved, and keep what was typed on the page."""
    shell = visit_shell(kept, room.step, room.path, notice=words.say(NOT_SAVED))
    return shown(room, kept, form, shell, 503)


def beside(room: Room, kept: Kept, form: BaseForm, words: Words) -> Response:
    """Show what was typed beside what another tab saved; saving again is a choice."""
    stored = made(room, kept, words, None)
    shell = visit_shell(
        kept,
        room.step,
        room.path,
        both_texts=both_texts(form, stored, words),
        notice=words.say(OTHER_TAB),
    )
    return shown(room, kept, form, shell, 409)


def both_texts(typed: BaseForm, stored: BaseForm, words: Words) -> tuple[BothTexts, ...]:
    """Return what was typed and what is saved, field by field, where the two differ."""
    pairs = ((field, stored[field.name]) for field in typed if field.name in stored)
    texts = ((f.id, in_words(f, words), in_words(other, words)) for f, other in pairs)
    return tuple(BothTexts(*text) for text in texts if text[1] != text[2])
