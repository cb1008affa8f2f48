"""Bring in a record or a pasted list: read, shown, and kept only where it is ticked."""

import secrets
from dataclasses import replace

from flask import Blueprint, Response, request

from aid.domain.going_home import come_home
from aid.domain.people import Setting, Voice
from aid.domain.recognising import rows_known
from aid.domain.record import Preview, PreviewRow, RowKind
from aid.domain.rooms.start import bring_in
from aid.domain.visit import Step, Visit
from aid.fhir.pasting import read_list
from aid.fhir.reading import read_record
from aid.fhir.taking import lines_of, tasks_of
from aid.i18n.marking import N_
from aid.i18n.refusing import why_refused
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.bare import bare
from aid.web.bare_pages import CoverPage
from aid.web.desk import desk
from aid.web.forms.bring import TICK, UNTICK, BringForm, TakeForm, chosen
from aid.web.leaving import change_language, see
from aid.web.pages import BringPage
from aid.web.previewing import preview_key, preview_page
from aid.web.rooms import NOT_CARRIED, Room, enter, save, shown
from aid.web.shell import next_size, visit_shell

bring = Blueprint("bring", __name__)
MOST_PREVIEWS = 4
LOOK = "look"
NO_FILE = N_("Choose a file first.")
NO_LINES = N_("Paste the list first, one medicine a line.")
UNNAMED = N_("A medicine without a name")


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
    return BringPage(form=form, going_home=kept.visit.setting is Setting.GOING_HOME)


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
        hospital = "&from_hospital=y" if request.form.get("from_hospital") else ""
        return see(f"/visit/{visit_id}/start/take?preview={keep(preview)}{hospital}")
    notice = why_refused(preview, words) if preview else words.say(empty)
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


def take_ticked(form: TakeForm, visit: Visit) -> Visit:
    """Return the visit with the ticked rows, and the mark of the file they came from."""
    preview = desk().previews.get(preview_key())
    rows = chosen(request.form, preview.rows) if preview else ()
    if preview is None or not rows:
        return visit
    again = preview.file_hash in visit.files
    if again and not form.known.data:
        known = rows_known(rows, visit)
        rows = tuple(row for row in rows if row.key not in known)
    taken = _with_rows(form, visit, preview, rows)
    return taken if again else replace(taken, files=(*visit.files, preview.file_hash))


def _with_rows(
    form: TakeForm, visit: Visit, preview: Preview, rows: tuple[PreviewRow, ...]
) -> Visit:
    tasks = tasks_of(
        rows,
        desk().library.kinds,
        lambda: secrets.token_hex(6),
        medicines=desk().library.medicines,
        unnamed=desk().words(visit.people.spoken).say(UNNAMED),
    )
    if form.from_hospital.data and visit.setting is Setting.GOING_HOME:
        left = {row.key for row in preview.rows} - {row.key for row in rows}
        listed = [
            row.label
            for row in preview.rows
            if row.key in left and row.kind is RowKind.MEDICINE
        ]
        return come_home(visit, tasks, lines_of(rows), listed)
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
    """Keep what is ticked, once; or show the page again as it was asked for."""
    if preview_key() in desk().previews and looks_on(visit_id):
        return look_again(visit_id)
    answer = save(TAKE, visit_id, to=f"/visit/{visit_id}/care")
    if answer.status_code == 303:
        desk().previews.pop(preview_key(), None)
    return answer


def looks_on(visit_id: str) -> bool:
    """Whether the two go on looking; a change of language or size is made on the way."""
    asked = request.form.get("go", "")
    if asked.startswith("language:"):
        change_language(desk().store.get(visit_id), asked.removeprefix("language:"))
    elif asked == "size":
        next_size()
    elif asked == "undo":
        desk().store.undo(visit_id)
    else:
        return asked in (LOOK, "hide") or asked.startswith((TICK, UNTICK))
    return True


def look_again(visit_id: str) -> Response:
    """Show the preview with every tick and choice as typed, or hide it with them."""
    kept = desk().store.get(visit_id)
    if request.form.get("go") == "hide":
        sent = request.form.items(multi=True)
        typed = [(name, value) for name, value in sent if name not in NOT_CARRIED]
        back = f"/visit/{visit_id}/{TAKE.path}"
        return bare("cover.html", CoverPage(back=back, typed=(*typed, ("go", LOOK))))
    form = TakeForm(formdata=request.form)
    return shown(TAKE, kept, form, visit_shell(kept, TAKE.step, TAKE.path))
