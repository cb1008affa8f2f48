"""aid read: read a record and show the preview; nothing is stored."""

from argparse import Namespace
from fractions import Fraction

from aid import clock
from aid.commands.trouble import Trouble
from aid.commands.writing import write, write_json
from aid.domain.record import Preview, PreviewRow, RecordDate, Step
from aid.fhir.reading import read_record
from aid.i18n.often import how_often
from aid.i18n.shelf import open_shelf
from aid.i18n.words import Words
from aid.resources import resource_dir

LARGEST = 20 * 1024 * 1024


def run(asked: Namespace) -> int:
    """Say what the record holds; 1 where it was refused."""
    words = open_shelf(resource_dir("translations")).words("en")
    preview = read_record(contents(asked), asked.as_of or clock.today())
    if asked.json:
        write_json(as_json(preview, words))
        return 1 if preview.refused else 0
    if preview.refused:
        raise Trouble(words.label(preview.refused))
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
        "refused": words.label(preview.refused) if preview.refused else None,
    }


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
        "flags": [flag.value for flag in row.flags],
        "group": row.group.value,
        "ticked": row.ticked,
    }


def step_json(step: Step) -> dict[str, object]:
    """Return one step of a changing dose."""
    return {"words": step.words, "starts": day(step.starts), "ends": day(step.ends)}


def day(moment: RecordDate | None) -> str | None:
    """Return a date as the record gave it."""
    return moment.words if moment else None


def number(amount: Fraction | None) -> float | None:
    """Return an exact amount as other programs read it."""
    if amount is None:
        return None
    return int(amount) if amount.denominator == 1 else round(float(amount), 4)


def tell(preview: Preview, words: Words) -> None:
    """Say the preview in lines."""
    for row in preview.rows:
        often = how_often(row.frequency, words) if row.frequency else "how often: ask"
        write(f"{'[x]' if row.ticked else '[ ]'} {row.label}: {often} ({row.words})")
        for flag in row.flags:
            write(f"      {words.label(flag)}")
    for left in preview.left_behind:
        write(f"Left behind, {words.label(left.reason)}: {left.count}")
