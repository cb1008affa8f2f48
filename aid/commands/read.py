"""aid read: read a record and show the preview; nothing is stored."""

from argparse import Namespace
from fractions import Fraction

from aid import clock
from aid.commands.trouble import Trouble
from aid.commands.writing import write, write_json
from aid.domain.record import (
    SAID_KINDS,
    OwnPlan,
    Pile,
    Preview,
    PreviewRow,
    Reading,
    RecordDate,
    Step,
    pile_of,
)
from aid.domain.workload import Task
from aid.fhir.reading import read_record
from aid.i18n.often import AS_NEEDED, how_often
from aid.i18n.refusing import why_refused
from aid.i18n.shelf import open_shelf
from aid.i18n.words import Words
from aid.resources import resource_dir

NOT_SAID = "how often: ask"
LARGEST = 20 * 1024 * 1024


def run(asked: Namespace) -> int:
    """Say what the record holds; 1 where it was refused."""
    words = open_shelf(resource_dir("translations")).words("en")
    preview = read_record(contents(asked), asked.as_of or clock.today())
    if asked.json:
        write_json(as_json(preview, words))
        return 1 if preview.refused else 0
    if preview.refused:
        raise Trouble(why_refused(preview, words))
    tell(preview, words)
    return 0


def contents(asked: Namespace) -> bytes:
    """Return the file's bytes, one more than the largest that is read."""
    try:
        with asked.file.open("rb") as file:
            raw: bytes = file.read(LARGEST + 1)
    except OSError as missing:
        raise Trouble(f"The file “{asked.file}” cannot be opened.") from missing
    return raw


def as_json(preview: Preview, words: Words) -> dict[str, object]:
    """Return the preview under its stable names."""
    return {
        "rows": [row_json(row) for row in preview.rows],
        "left_behind": [
            {"reason": left.reason.value, "count": left.count}
            for left in preview.left_behind
        ],
        "people": preview.people,
        "version": preview.version,
        "language": preview.language,
        "interpreter_needed": preview.interpreter_needed,
        "visits_last_year": preview.visits_last_year,
        "looked_after_by": preview.looked_after_by,
        "refused": why_refused(preview, words) or None,
        "own_plan": plan_json(preview.own_plan) if preview.own_plan else None,
    }


def plan_json(plan: OwnPlan) -> dict[str, object]:
    """Return which plan of ours the file is."""
    made = plan.on.isoformat() if plan.on else None
    return {"made_on": made, "code": plan.code, "main": plan.main}


def row_json(row: PreviewRow) -> dict[str, object]:
    """Return one row under its stable names."""
    return {
        "kind": row.kind.value,
        "label": row.label,
        "words": row.words,
        "per_week": number(row.per_week),
        "per_week_high": number(row.per_week_high),
        "slots": [slot.value for slot in row.slots],
        "as_needed": row.as_needed,
        "steps": [step_json(step) for step in row.steps],
        "starts": day(row.starts),
        "ends": day(row.ends),
        "for_days": row.for_days,
        "minutes": row.minutes,
        "trip": row.trip,
        "purpose": row.purpose,
        "readings": [reading_json(reading) for reading in row.readings],
        "records": 1 + len(row.merged),
        "flags": [flag.value for flag in row.flags],
        "group": row.group.value,
        "pile": pile_of(row).value,
        "ticked": row.ticked,
        "task": task_json(row.task) if row.task else None,
    }


def task_json(task: Task) -> dict[str, object]:
    """Return a task of ours as it came back."""
    told = task.minutes
    return {
        "kind": task.kind,
        "minutes": {"low": told.low, "usual": told.usual, "high": told.high}
        if told
        else None,
        "who": task.doer.value,
    }


def step_json(step: Step) -> dict[str, object]:
    """Return one step of a changing dose."""
    return {"words": step.words, "starts": day(step.starts), "ends": day(step.ends)}


def reading_json(reading: Reading) -> dict[str, object]:
    """Return one of two readings that do not agree."""
    return {"from": reading.read_from.value, "per_week": number(reading.per_week)}


def day(moment: RecordDate | None) -> str | None:
    """Return a date as the record gave it."""
    return moment.words if moment else None


def number(amount: Fraction | None) -> float | None:
    """Return an exact amount as other programs read it."""
    if amount is None:
        return None
    return int(amount) if amount.denominator == 1 else round(float(amount), 4)


def tell(preview: Preview, words: Words) -> None:
    """Say the preview in lines, pile by pile."""
    plan = preview.own_plan
    if plan and plan.on:
        write(f"This is a plan from this tool, made on {words.date(plan.on)}.")
    for pile in Pile:
        rows = [row for row in preview.rows if pile_of(row) is pile]
        if rows:
            write(f"{words.label(pile)}: {len(rows)}")
        for row in rows:
            tell_row(row, words)
    for left in preview.left_behind:
        write(f"Left behind, {words.label(left.reason)}: {left.count}")
    if preview.version:
        write(f"Written in: {preview.version}")


def tell_row(row: PreviewRow, words: Words) -> None:
    """Say one row: its reading, its own words, what to check."""
    often = how_often(row.frequency, words) if row.frequency else NOT_SAID
    often = words.say(AS_NEEDED) if row.as_needed else often
    told = f" ({row.words})" if row.words else ""
    reading = "" if row.kind in SAID_KINDS else f": {often}"
    name = row.label or words.label(row.kind)
    write(f"{'[x]' if row.ticked else '[ ]'} {name}{reading}{told}")
    for flag in row.flags:
        write(f"      {words.label(flag)}")
