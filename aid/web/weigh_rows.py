"""The rows of Weigh: each task in the eyes of three seats, and which of them to show."""

from aid.domain.adding_up import week_minutes
from aid.domain.perspectives import Perspective, differ, settlement_of
from aid.domain.rooms.weigh import view_of
from aid.domain.visit import Visit
from aid.domain.workload import Hassle, Task, counted
from aid.i18n.feelings import feeling_word
from aid.i18n.often import often
from aid.i18n.words import Words
from aid.pictures.tally import tally
from aid.web.weigh_pages import HandedRow, ViewRow

IN_VIEW = 8
LEAST_FIRST = (Hassle.NONE, Hassle.LITTLE, Hassle.SOME, Hassle.A_LOT, None)
MOST_FIRST = (Hassle.A_LOT, Hassle.SOME, Hassle.LITTLE, Hassle.NONE, None)
Rows = tuple[ViewRow, ...]


def rows_of(visit: Visit, words: Words) -> Rows:
    """Return each task with its three views, from little to a lot of hassle."""
    tasks = sorted(counted(visit.ledger), key=lambda t: LEAST_FIRST.index(t.hassle))
    return tuple(row_of(visit, task, words) for task in tasks)


def row_of(visit: Visit, task: Task, words: Words) -> ViewRow:
    """Return one task in the eyes of three seats."""
    view = view_of(visit, task.id)
    left = settlement_of(visit.settlements, task.id)
    return ViewRow(
        task=task,
        view=view,
        differ=differ(view),
        strokes=tally(task.hassle),
        settled=words.label(left.settled) if left else "",
    )


def in_view(rows: Rows, about: str) -> Rows:
    """Return eight rows in their order: first the open one, then those that tell most.

    Where two seats differ, where somebody spoke, where the hassle is most.
    """
    telling = sorted(rows, key=lambda row: _tells(row, about))[:IN_VIEW]
    kept = {row.task.id for row in telling}
    return tuple(row for row in rows if row.task.id in kept)


def _tells(row: ViewRow, about: str) -> tuple[bool, bool, bool, int]:
    is_silent = row.view == Perspective(about=row.task.id)
    hassle = MOST_FIRST.index(row.task.hassle)
    return (row.task.id != about, not row.differ, is_silent, hassle)


def to_talk_about(rows: Rows, after: str = "") -> ViewRow | None:
    """Return the next row on which two seats differ; what is left open goes first."""
    differing = sorted((row for row in rows if row.differ), key=lambda r: bool(r.settled))
    ids = [row.task.id for row in differing]
    here = ids.index(after) + 1 if after in ids else 0
    return next(iter(differing[here:]), None)


def handed(rows: Rows, about: str, visit: Visit, words: Words) -> HandedRow | None:
    """Return the task asked about, with how often it comes and how it feels."""
    row = next((one for one in rows if one.task.id == about), None)
    if row is None:
        return None
    week = week_minutes(row.task, visit.ledger).usual
    return HandedRow(
        row=row,
        often=often(row.task, words),
        week=words.minutes(week) if week else "",
        feeling=feeling_word(row.task.feeling, words),
        next=to_talk_about(rows, about),
    )
