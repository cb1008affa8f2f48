"""The page that shows what a record holds, before any of it is kept."""

from collections.abc import Iterator
from dataclasses import replace

from flask import request

from aid.domain.people import Setting
from aid.domain.recognising import rows_known
from aid.domain.record import Flag, Pile, Preview, PreviewRow, RecordDate, RowKind, pile_of
from aid.fhir.pasting import PASTED
from aid.fhir.taking import SAID
from aid.i18n.language import own_name
from aid.i18n.marking import N_
from aid.i18n.often import how_often
from aid.i18n.words import Words
from aid.storage.kept import Kept
from aid.web.desk import desk
from aid.web.forms.base import BaseForm
from aid.web.forms.bring import opened, ticked
from aid.web.pages import PreviewPage, PreviewPile, ReadRow

FIRST_ROWS = 20
A_FEW = 4
NEAR_DAYS = 300
MILD = frozenset(
    {Flag.RATE_FROM_WORDS, Flag.AS_NEEDED, Flag.LISTED_MORE_THAN_ONCE, Flag.CONTINUOUS}
)
AS_NEEDED = N_("when needed")
LANGUAGE = N_("The record names {language} as the language.")
INTERPRETER = N_("The record says that an interpreter is needed.")
NOT_SAID = N_("how often: not in the file")
NOBODY = N_("The file names nobody. Is all of it about one person?")
SEEN = N_("This same file or list was brought in before.")
OUR_PLAN = N_("This is a plan made with this tool, dated {day}.")
HOSPITAL = N_("We lay this list beside Care: what is new, changed or stopped.")
ALREADY = N_("Already in Care.")
NAMELESS = N_("Medicine (name not in this file)")
UNTIL, SINCE, ON = N_("until {day}"), N_("since {day}"), N_("on {day}")


def preview_key() -> str:
    """Return the key of the preview the page is about."""
    return request.form.get("preview") or request.args.get("preview", "")


def is_from_hospital(kept: Kept) -> bool:
    """Whether this is the hospital's list, said on the page before, for going home."""
    said = request.form.get("from_hospital") or request.args.get("from_hospital", "")
    return said == "y" and kept.visit.setting is Setting.GOING_HOME


def preview_page(kept: Kept, form: BaseForm, words: Words) -> PreviewPage:
    """Return the rows to tick, in piles, and what was left behind."""
    preview = desk().previews.get(preview_key(), Preview(file_hash=""))
    known = rows_known(preview.rows, kept.visit)
    from_hospital = is_from_hospital(kept)
    rows = [
        marked(row, known=row.key in known and not from_hospital) for row in preview.rows
    ]
    return PreviewPage(
        key=preview_key(),
        from_hospital=from_hospital,
        seen=preview.file_hash in kept.visit.files,
        piles=tuple(
            one for pile in Pile if (one := pile_page(pile, rows, known, words)).rows
        ),
        left_behind=tuple((words.label(b.reason), b.count) for b in preview.left_behind),
        hints=tuple(hints(preview, kept, words)),
        version="" if preview.version == PASTED else preview.version,
    )


def marked(row: PreviewRow, *, known: bool) -> PreviewRow:
    """Return the row as it was ticked on a page that comes back, else as it was read."""
    if "preview" in request.form:
        return replace(row, ticked=ticked(request.form, row))
    return replace(row, ticked=row.ticked and not known)


def pile_page(
    pile: Pile, rows: list[PreviewRow], known: frozenset[str], words: Words
) -> PreviewPile:
    """Return the rows that are looked at together."""
    inside = [row for row in rows if pile_of(row) is pile]
    more = len(inside) - FIRST_ROWS
    rest = more if more > A_FEW else 0
    return PreviewPile(
        key=pile.value,
        name=words.label(pile),
        rows=tuple(
            read_row(row, words, known=row.key in known) for row in _in_turn(inside)
        ),
        first=len(inside) - rest,
        rest=words.say_n("Show {n} more line", "Show {n} more lines", rest) if rest else "",
        opened=opened(request.form, pile),
    )


def _in_turn(rows: list[PreviewRow]) -> list[PreviewRow]:
    """Return what matters first, then hopes, then conditions; other rows as they stand."""
    kinds = tuple(RowKind)
    return sorted(rows, key=lambda row: -kinds.index(row.kind) if row.kind in SAID else 0)


def hints(preview: Preview, kept: Kept, words: Words) -> Iterator[str]:
    """Say what else the record tells of the work and the languages, never stored."""
    if is_from_hospital(kept):
        yield words.say(HOSPITAL)
    if preview.file_hash in kept.visit.files:
        yield words.say(SEEN)
    if preview.own_plan and preview.own_plan.on:
        yield words.say(OUR_PLAN, day=preview.own_plan.on)
    if not preview.people and preview.version != PASTED and preview.own_plan is None:
        yield words.say(NOBODY)
    if preview.language:
        yield words.say(LANGUAGE, language=own_name(preview.language))
    if preview.interpreter_needed:
        yield words.say(INTERPRETER)
    yield from _counts(preview, words)


def _counts(preview: Preview, words: Words) -> Iterator[str]:
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


def read_row(row: PreviewRow, words: Words, *, known: bool) -> ReadRow:
    """Return one row with its reading and its doubts in words."""
    nameless = row.kind is RowKind.MEDICINE and not row.label
    return ReadRow(
        row=row,
        name=words.say(NAMELESS) if nameless else row.label or words.label(row.kind),
        about=about_of(row, words),
        often=often_of(row, words),
        when=tuple(when_of(row, words)),
        known=words.say(ALREADY) if known else "",
        flags=tuple((words.label(flag), flag in MILD) for flag in to_check(row)),
        readings=tuple(
            (
                words.label(reading.read_from),
                how_often(reading.frequency, words) if reading.frequency else reading.words,
            )
            for reading in row.readings
        ),
        chosen=request.form.get(f"reading-{row.key}", ""),
    )


def to_check(row: PreviewRow) -> Iterator[Flag]:
    """Return what is to be looked at, less what is said in another place of the page."""
    told = {Flag.SLOTS_ASSUMED}
    if pile_of(row) is Pile.FINISHED:
        told.add(Flag.LOOKS_FINISHED)
    if Flag.WEEKLY_OR_DAILY in row.flags:
        told.add(Flag.RATE_CONFLICT)
    return (flag for flag in row.flags if flag not in told)


def about_of(row: PreviewRow, words: Words) -> str:
    """Return what a row is for, or what sort of line it is where its pile does not say."""
    if row.kind is RowKind.MEDICINE or pile_of(row) in (Pile.VISITS, Pile.SAID):
        return row.purpose
    return " · ".join(part for part in (words.label(row.kind), row.purpose) if part)


def often_of(row: PreviewRow, words: Words) -> str:
    """Return how often a row says, or that it does not; of a wish, what it is."""
    if row.kind in SAID:
        return words.label(row.kind)
    if row.as_needed:
        return words.say(AS_NEEDED)
    if row.kind is RowKind.APPOINTMENT and row.starts:
        return words.say(ON, day=day_of(row.starts, words))
    return how_often(row.frequency, words) if row.frequency else words.say(NOT_SAID)


def when_of(row: PreviewRow, words: Words) -> Iterator[tuple[str, bool]]:
    """Say at which times of day, how long, and until when; and which of it is a guess."""
    if row.slots:
        slots = words.listed(words.label(slot) for slot in row.slots)
        yield slots, row.slots_assumed
    if row.minutes:
        yield words.minutes(row.minutes), False
    if row.for_days:
        yield words.say_n("for {n} day", "for {n} days", row.for_days), False
    if row.ends and row.ends != row.starts:
        yield words.say(UNTIL, day=day_of(row.ends, words)), False
    elif row.starts and row.ends:
        yield words.say(ON, day=day_of(row.starts, words)), False
    elif row.starts and (row.kind in SAID or Flag.LONG_AGO in row.flags):
        yield words.say(SINCE, day=day_of(row.starts, words)), False


def day_of(found: RecordDate, words: Words) -> str:
    """Return a date in this language, with its year unless it is near; else as written."""
    if found.first is None or found.first != found.last:
        return found.words
    near = abs((found.first - desk().today()).days) <= NEAR_DAYS
    shown = words.date(found.first, "short" if near else "long")
    return f"{shown}, {found.clock:%H:%M}" if found.clock else shown
