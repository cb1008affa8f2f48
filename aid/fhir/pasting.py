"""Read a medicine list that was pasted in: one medicine a line, in English or Spanish."""

import hashlib
import re
from dataclasses import replace
from datetime import date

from aid.domain.medicine_names import likeness_of
from aid.domain.record import (
    Flag,
    LeftReason,
    Preview,
    PreviewRow,
    Refusal,
    RowKind,
    Source,
)
from aid.domain.visit import MOST_TASKS
from aid.domain.workload import LONGEST_TEXT
from aid.fhir.concepts import NOTHING_WORDS
from aid.fhir.dosing import dosing_of
from aid.fhir.forms import form_of
from aid.fhir.found import Found, finished
from aid.fhir.lines import line_of_words
from aid.fhir.looks import BIGGEST_FILE, is_link
from aid.fhir.medicines import is_weekly_medicine, medicine_names
from aid.fhir.merging import merged
from aid.fhir.reading import counted_left
from aid.fhir.rows import dosed_row
from aid.fhir.sig import read_sig
from aid.fhir.sig_patterns import TRAILING_DOSE
from aid.fhir.tidying import tidy

LINE = "line"
PASTED = "pasted"
NO_DAY = date.min
NEW_LINE = re.compile("[\r\n\x0b\x0c\x85\u2028\u2029]+")
BARE_NUMBER = re.compile(r"\s*(\d{1,3})\s+(?=\S)")
BULLET = re.compile(r"^(?:[\s\-–—•·*▪◦‣>]+|\(?\d{1,3}[.)]\s+|\[[ xX]?\]\s*|☐\s*)+")
LOOSE_END = re.compile(
    r"[\s,;:|\-–—=(]*\b(?:on|in|at|the|every|each|with|before|after|to be|con|el|la|los|"
    r"las|por|de|antes|un|una|cada)?[\s,;:|\-–—=(]*$",
    re.IGNORECASE,
)
HEADING = re.compile(r"[^\d]{1,80}:")


def read_list(text: str) -> Preview:
    """Return what a pasted list holds, or why it is not read."""
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    refusal = _refusal(text)
    if refusal:
        return Preview(file_hash=digest, refused=refusal)
    lines = _unnumbered([line for line in NEW_LINE.split(text) if line.strip()])
    lines = [bare for line in lines if (bare := BULLET.sub("", line)).strip()]
    reasons = [reason for line in lines if (reason := _why_not(line))]
    medicines = [line for line in lines if not _why_not(line)]
    found = [_found(line, number) for number, line in enumerate(medicines[:MOST_TASKS])]
    reasons += [LeftReason.TOO_MANY] * max(0, len(medicines) - MOST_TASKS)
    return Preview(
        file_hash=digest,
        rows=merged(found),
        left_behind=counted_left(reasons),
        version=PASTED,
    )


def _unnumbered(lines: list[str]) -> list[str]:
    """Take bare numbers off the front where they count the lines: 1, 2, 3."""
    numbers = [BARE_NUMBER.match(line) for line in lines]
    counted = [int(found[1]) for found in numbers if found]
    if len(counted) < 2 or counted != list(range(1, len(counted) + 1)):
        return lines
    return [
        line[found.end() :] if found else line
        for line, found in zip(lines, numbers, strict=True)
    ]


def _refusal(text: str) -> Refusal | None:
    if not text.strip():
        return Refusal.EMPTY
    if len(text) > BIGGEST_FILE:
        return Refusal.TOO_BIG
    if is_link(text):
        return Refusal.IS_LINK
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "<")):
        return Refusal.IS_RECORD
    return None


def _why_not(line: str) -> LeftReason | None:
    plain = line.strip().lower().rstrip(".")
    if plain in NOTHING_WORDS:
        return LeftReason.NOTHING_KNOWN
    return LeftReason.NOT_USED if HEADING.fullmatch(line.strip()) else None


def _found(line: str, number: int) -> Found:
    words = tidy(line[:LONGEST_TEXT])
    label = _name(words)
    source = Source(LINE, number)
    dosing = dosing_of(
        [line_of_words(words)], None, NO_DAY, weekly_name=is_weekly_medicine(label)
    )
    row = replace(dosed_row(source, RowKind.MEDICINE, label, dosing), form=form_of(words))
    flags = (Flag.WORDS_CUT,) if len(line) > LONGEST_TEXT else ()
    likeness = likeness_of(label)
    return Found(
        row=finished(_regular(row), flags, NO_DAY),
        names=medicine_names(likeness),
        ingredient=likeness.ingredient,
        strength=likeness.strength,
    )


def _regular(row: PreviewRow) -> PreviewRow:
    """A pasted line is a medicine, also where it runs all day."""
    return replace(row, kind=RowKind.DEVICE) if Flag.CONTINUOUS in row.flags else row


def _name(words: str) -> str:
    """Return what stands before the first word about dosing; the whole line if nothing."""
    name = words[: read_sig(words).dosing_at]
    shorter = LOOSE_END.sub("", TRAILING_DOSE.sub("", LOOSE_END.sub("", name))).strip()
    return shorter if len(shorter) >= 2 else words
