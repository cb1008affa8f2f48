"""Bring in a record or a pasted list: read, shown, and kept only where it is ticked."""

import secrets
from collections.abc import Iterator
from dataclasses import replace

from flask import Blueprint, Response, request

from aid.domain.people import Voice
from aid.domain.record import Group, Preview, PreviewRow
from aid.domain.rooms.start import bring_in
from aid.domain.visit import Step, Visit
from aid.fhir.pasting import read_list
from aid.fhir.reading import read_record
from aid.fhir.taking import SAID, lines_of, tasks_of
from aid.i18n.language import own_name
from aid.i18n.marking import N_
from aid.i18n.often import how_often
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.desk import desk
from aid.web.forms.base import BaseForm
from aid.web.forms.bring import BringForm, TakeForm, chosen
from aid.web.leaving import see
from aid.web.pages import BringPage, PreviewPage, ReadRow
from aid.web.rooms import Room, enter, save, shown
from aid.web.shell import visit_shell

bring = Blueprint("bring", __name__)
MOST_PREVIEWS = 4
NO_FILE = N_("Choose a file first.")
NO_LINES = N_("Paste the list first, one medicine a line.")
AS_NEEDED = N_("when needed")
UNNAMED = N_("A medicine without a name")
LANGUAGE = N_("The record names {language} as the language.")
INTERPRETER = N_("The record says that an interpreter is needed.")
NOT_SAID = N_("how often: not in the file")


def room(side: str) -> Room:
    """Return the room for a file (`record`) or a pasted list (`list`)."""
    return Room(
        step=Step.START,
        side=side,
        adds=True,
        voice=Voice.RECORD,
        form=lambda visit, words: BringForm,
        fill=lambda visit: {},
        take=lambda form, visit: visit,
        page=bring_page,
    )


def bring_page(kept: Kept, form: BringForm, words: Words) -> BringPage:
    """Return what the page shows."""
    return BringPage(form=form)


RECORD, LIST = room("record"), room("list")


@bring.get("/visit/<visit_id>/start/record")
def show_record(visit_id: str) -> Response:
    """Show where a record file is chosen."""
    return enter(RECORD, visit_id)


@bring.get("/visit/<visit_id>/start/list")
def show_list(visit_id: str) -> Response:
    """Show where a list is pasted."""
    return enter(LIST, visit_id)


@bring.post("/visit/<visit_id>/start/record")
def read_file(visit_id: str) -> Response:
    """Read a record in memory and show what it holds."""
    if request.form.get("go"):
        return save(RECORD, visit_id)
    file = request.files.get("file")
    raw = file.stream.read() if file and file.filename else b""
    preview = read_record(raw, desk().today()) if raw else None
    return previewed(RECORD, visit_id, preview, NO_FILE)


@bring.post("/visit/<visit_id>/start/list")
def read_lines(visit_id: str) -> Response:
    """Read a pasted list and show what it holds."""
    if request.form.get("go"):
        return save(LIST, visit_id)
    text = request.form.get("lines", "")
    preview = read_list(text) if text.strip() else None
    return previewed(LIST, visit_id, preview, NO_LINES)


def previewed(place: Room, visit_id: str, preview: Preview | None, empty: str) -> Response:
    """Show the preview, or the one sentence why there is none; what was typed stays."""
    kept = desk().store.get(visit_id)
    words = desk().words(kept.visit.people.spoken)
    if preview and not preview.refused:
        return see(f"/visit/{visit_id}/start/take?preview={keep(preview)}")
    refused = preview.refused if preview else None
    notice = words.label(refused) if refused else words.say(empty)
    form = BringForm(formdata=request.form)
    shell = visit_shell(kept, place.step, place.path, notice=notice)
    return shown(place, kept, form, shell, 422)


def keep(preview: Preview) -> str:
    """Keep a preview in memory until it is used, and return its key."""
    key = secrets.token_urlsafe(12)
    previews = desk().previews
    while len(previews) >= MOST_PREVIEWS:
        previews.pop(next(iter(previews)))
    previews[key] = preview
    return key


def preview_key() -> str:
    """Return the key of the preview the page is about."""
    return request.form.get("preview") or request.args.get("preview", "")


def preview_page(kept: Kept, form: BaseForm, words: Words) -> PreviewPage:
    """Return the rows to tick, by group, and what was left behind."""
    preview = desk().previews.get(preview_key(), Preview(file_hash=""))
    rows = [read_row(marked(row), words) for row in preview.rows]
    return PreviewPage(
        key=preview_key(),
        now=tuple(one for one in rows if one.row.group is Group.NOW),
        finished=tuple(one for one in rows if one.row.group is Group.LOOKS_FINISHED),
        left_behind=tuple((words.label(b.reason), b.count) for b in preview.left_behind),
        hints=tuple(hints(preview, words)),
    )


def hints(preview: Preview, words: Words) -> Iterator[str]:
    """Say what else the record tells of the work and the languages, never stored."""
    if preview.language:
        yield words.say(LANGUAGE, language=own_name(preview.language))
    if preview.interpreter_needed:
        yield words.say(INTERPRETER)
    if preview.visits_last_year:
        yield words.say_n(
            "{n} visit in the last year",
            "{n} visits in the last year",
            preview.visits_last_year,
        )
    if preview.looked_after_by:
        yield words.say_n(
            "{n} person looks after me",
            "{n} people look after me",
            preview.looked_after_by,
        )


def marked(row: PreviewRow) -> PreviewRow:
    """Return the row as it was ticked on a page that comes back, else as it was read."""
    sent = "preview" in request.form
    return replace(row, ticked=f"take-{row.key}" in request.form) if sent else row


def read_row(row: PreviewRow, words: Words) -> ReadRow:
    """Return one row with its reading and its doubts in words."""
    return ReadRow(
        row=row,
        often=often_of(row, words),
        flags=tuple(words.label(flag) for flag in row.flags),
        readings=tuple(
            (
                words.label(reading.read_from),
                how_often(reading.frequency, words) if reading.frequency else reading.words,
            )
            for reading in row.readings
        ),
        chosen=request.form.get(f"reading-{row.key}", ""),
    )


def often_of(row: PreviewRow, words: Words) -> str:
    """Return how often a row says, or that it does not."""
    if row.kind in SAID:
        return "–"
    if row.as_needed:
        return words.say(AS_NEEDED)
    return how_often(row.frequency, words) if row.frequency else words.say(NOT_SAID)


def take_ticked(form: TakeForm, visit: Visit) -> Visit:
    """Return the visit with the ticked rows; the preview is used up."""
    preview = desk().previews.get(preview_key())
    if preview is None:
        return visit
    rows = chosen(request.form, preview.rows)
    tasks = tasks_of(
        rows,
        desk().library.kinds,
        lambda: secrets.token_hex(6),
        unnamed=desk().words(visit.people.spoken).say(UNNAMED),
    )
    return bring_in(visit, tasks, lines_of(rows))


TAKE = Room(
    step=Step.START,
    side="take",
    adds=True,
    voice=Voice.RECORD,
    form=lambda visit, words: TakeForm,
    fill=lambda visit: {},
    take=take_ticked,
    page=preview_page,
)


@bring.get("/visit/<visit_id>/start/take")
def show_preview(visit_id: str) -> Response:
    """Show the rows; nothing is stored until it is ticked."""
    if preview_key() not in desk().previews:
        return see(f"/visit/{visit_id}/start/record")
    return enter(TAKE, visit_id)


@bring.post("/visit/<visit_id>/start/take")
def take(visit_id: str) -> Response:
    """Keep what is ticked, once."""
    answer = save(TAKE, visit_id, to=f"/visit/{visit_id}/care")
    if answer.status_code == 303:
        desk().previews.pop(preview_key(), None)
    return answer
