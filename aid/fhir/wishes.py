"""Goals, and what the person said matters: their own words apart from what others hope."""

import html
import re
from dataclasses import replace

from aid.domain.record import Flag, LeftReason, PreviewRow, RowKind
from aid.fhir.bundle import Entry
from aid.fhir.concepts import codes_of, has_code, words_of
from aid.fhir.dates import read_date, read_span
from aid.fhir.found import Found, Outcome, RecordFile, finished, key_of, left, source_of
from aid.fhir.node import Node
from aid.fhir.resolving import referred_type
from aid.fhir.shapes import is_odd_shape
from aid.fhir.standing import standing_of
from aid.fhir.tidying import LONGEST_READ, tidy

PERSON_CENTRED = frozenset({"person-centered", "what-matters"})
WHAT_MATTERS = frozenset({"75773-2", "95541-9", "81338-6", "247751003"})
# most of a record is measurements, and none of them is a wish
MEASURED = frozenset({"laboratory", "vital-signs", "imaging", "procedure", "exam"})
AIMS = (
    ("detailQuantity",),
    ("detailRange", "low"),
    ("detailRange", "high"),
    ("detailInteger",),
)
STORY = frozenset({"81338-6"})
MARKUP = re.compile(r"<[^>]{0,2000}>")


def read_goal(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a Goal: what matters when it is the person's own, else a hope."""
    goal = entry.resource
    standing = standing_of(goal.text("lifecycleStatus") or goal.text("status"))
    label = words_of(goal.get("description")) or tidy(goal.text("description"))
    if standing.left:
        return (left(entry, standing.left),)
    if not label:
        return (left(entry, LeftReason.NOTHING_IN_IT),)
    own = _is_own(entry, file)
    row = PreviewRow(
        key=key_of(source_of(entry)),
        kind=RowKind.MATTERS if own else RowKind.GOAL,
        label=label,
        source=source_of(entry),
        words="; ".join(words for t in goal.each("target") if (words := _target(t))),
        starts=read_date(goal.text("startDate")),
        from_patient=own,
    )
    flags = [*standing.flags, *([Flag.ODD_SHAPE] if is_odd_shape(goal) else [])]
    found = finished(row, flags, file.as_of)
    return (Found(row=found, names=_names("goal", label)),)


def read_observation(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of an Observation that holds what matters; others are not used."""
    seen = entry.resource
    if seen.text("category", "coding", "code") in MEASURED or not _tells(seen):
        return (left(entry, LeftReason.NOT_USED),)
    standing = standing_of(seen.text("status") or "final")
    if standing.left:
        return (left(entry, standing.left),)
    label = _answer(seen)
    if not label:
        return (left(entry, LeftReason.NOTHING_IN_IT),)
    row = _matters(entry, label)
    began, _ = read_span(seen.get("effectivePeriod"))
    row = replace(row, starts=read_date(seen.text("effectiveDateTime")) or began)
    return (
        Found(row=finished(row, standing.flags, file.as_of), names=_names("goal", label)),
    )


def read_composition(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a document's section in which the person tells what matters."""
    for section in entry.resource.each("section"):
        if codes_of(section.get("code")) & STORY:
            told = section.text("text", "div")[: 2 * LONGEST_READ]
            label = tidy(html.unescape(MARKUP.sub(" ", told)))
            if label:
                row = finished(_matters(entry, label), (), file.as_of)
                return (Found(row=row, names=_names("goal", label)),)
    return (left(entry, LeftReason.SUPPORTING),)


def _matters(entry: Entry, label: str) -> PreviewRow:
    return PreviewRow(
        key=key_of(source_of(entry)),
        kind=RowKind.MATTERS,
        label=label,
        source=source_of(entry),
        from_patient=True,
    )


def _is_own(entry: Entry, file: RecordFile) -> bool:
    goal = entry.resource
    if _is_persons(goal):
        return True
    for said_by in (*goal.each("expressedBy"), *goal.each("source")):
        target = file.resolver.find(said_by, goal, "Patient")
        kind = target.resource.text("resourceType") if target else referred_type(said_by)
        if kind == "Patient":
            return True
    return False


def _target(target: Node) -> str:
    measure = words_of(target.get("measure"))
    aim = tidy(target.text("detailString")) or words_of(target.get("detailCodeableConcept"))
    amounts = [_amount(target.get(*path)) for path in AIMS]
    aim = aim or "-".join(amount for amount in amounts if amount)
    return ": ".join(words for words in (measure, aim) if words)


def _amount(quantity: Node) -> str:
    value = quantity.number("value") if quantity.is_object() else quantity.number()
    if value is None:
        return ""
    sign, unit = quantity.text("comparator"), quantity.text("unit")
    return tidy(f"{sign}{float(value):g} {unit}")


def _tells(seen: Node) -> bool:
    return has_code(seen, "code", WHAT_MATTERS) or _is_persons(seen)


def _is_persons(record: Node) -> bool:
    return has_code(record, "category", PERSON_CENTRED)


def _answer(seen: Node) -> str:
    said = tidy(seen.text("valueString")) or words_of(seen.get("valueCodeableConcept"))
    return said or next(
        (n for note in seen.each("note") if (n := tidy(note.text("text")))), ""
    )


def _names(kind: str, label: str) -> frozenset[str]:
    return frozenset({f"{kind} {' '.join(label.lower().split())}"})
