"""MedicationRequest and MedicationStatement, in R4, R5 and STU3, to rows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from aid.domain.medicine_names import Likeness, likeness_of
from aid.domain.record import Flag, LeftReason, PreviewRow, RecordDate, RowKind
from aid.fhir.bundle import Entry
from aid.fhir.concepts import display_of, first_words, has_code
from aid.fhir.dates import read_date, read_span
from aid.fhir.dosing import Dosing, dosing_of
from aid.fhir.forms import form_of, form_words
from aid.fhir.found import (
    Found,
    Left,
    Outcome,
    RecordFile,
    at_place,
    finished,
    left,
    source_of,
)
from aid.fhir.lines import line_of_words, read_line
from aid.fhir.names import Naming, name_of_medicine
from aid.fhir.node import Node
from aid.fhir.rows import dosed_row, shown_name
from aid.fhir.shapes import is_odd_shape
from aid.fhir.sig import read_sig
from aid.fhir.standing import Standing, order_standing, standing_of
from aid.fhir.tidying import tidy, without_tag

LONG_AGO_YEARS = 10
HOSPITAL = frozenset({"inpatient"})
NOT_TAKING = frozenset(
    {
        "not-taking",
        "stopped",
        "stopped-as-directed",
        "stopped-not-as-directed",
        "n",
        "na",
    }
)
# outside cancer care these are never taken more often than once a week
WEEKLY_MEDICINES = ("methotrexat", "metotrexat", "méthotrexat")
LINKS = ("basedOn", "derivedFrom", "priorPrescription")
LINKED = frozenset({"MedicationRequest", "MedicationStatement"})


def read_order(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a MedicationRequest."""
    return (_read(entry, file, order_standing(entry.resource)),)


def read_statement(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a MedicationStatement."""
    statement = entry.resource
    standing = standing_of(statement.text("status"))
    adherence = [c.text("code") for c in statement.each("adherence", "code", "coding")]
    taken = {word.lower() for word in (statement.text("taken"), *adherence)}
    if standing.left is None and taken & NOT_TAKING:
        standing = Standing(LeftReason.NOT_TAKING)
    return (_read(entry, file, standing),)


def is_weekly_medicine(name: str) -> bool:
    """Whether a medicine of this name is one that is taken once a week."""
    return any(stem in name.lower() for stem in WEEKLY_MEDICINES) or read_sig(name).weekly


def medicine_names(likeness: Likeness) -> frozenset[str]:
    """Return the names by which two records of one medicine know each other."""
    return frozenset({f"called {likeness.whole}"}) if likeness.whole else frozenset()


def _read(entry: Entry, file: RecordFile, standing: Standing) -> Found | Left:
    order = entry.resource
    reason = standing.left
    if reason is None and has_code(order, "category", HOSPITAL):
        reason = LeftReason.HOSPITAL_ONLY
    if reason is not None:
        return left(entry, reason)
    naming = name_of_medicine(order, file.resolver)
    if naming.nothing_known:
        return left(entry, LeftReason.NOTHING_KNOWN)
    dosing = _dosing(order, file.as_of, naming.name)
    row = _row(entry, file, naming, dosing)
    likeness = likeness_of(naming.name)
    flags = [*standing.flags, *_flags(order, file.as_of)]
    return Found(
        row=finished(row, flags, file.as_of),
        names=_names(entry, file, naming, likeness),
        ingredient=likeness.ingredient,
        strength=likeness.strength,
    )


def _dosing(order: Node, as_of: date, name: str) -> Dosing:
    dosages = order.each("dosageInstruction") + order.each("dosage")
    lines = [read_line(dosage) for dosage in dosages if dosage.is_object()]
    lines += [line_of_words(tidy(d.text())) for d in dosages if d.text()]
    rendered = tidy(order.text("renderedDosageInstruction"))
    if rendered and not any(line.words for line in lines) and len(lines) < 2:
        said = line_of_words(rendered)
        stated = lines[0].stated if lines else said.stated
        needed = said.as_needed or any(line.as_needed for line in lines)
        lines = [replace(said, stated=stated, as_needed=needed)]
    weekly = is_weekly_medicine(name)
    return dosing_of(lines, _began(order), as_of, weekly_name=weekly)


def _row(entry: Entry, file: RecordFile, naming: Naming, dosing: Dosing) -> PreviewRow:
    order = entry.resource
    label, original = shown_name(naming.name, dosing)
    dosages = order.each("dosageInstruction") + order.each("dosage")
    row = dosed_row(source_of(entry), RowKind.MEDICINE, label, dosing)
    continuous = Flag.CONTINUOUS in row.flags
    return replace(
        row,
        kind=RowKind.DEVICE if continuous else RowKind.MEDICINE,
        original=original,
        purpose=without_tag(_purpose(order, file)),
        ends=_end(order) or dosing.ends or _validity_end(order),
        form=form_of(naming.name, dosing.words, dosing.dose, *map(form_words, dosages)),
    )


def _began(order: Node) -> RecordDate | None:
    """Return when an order was written, or when a statement says that taking began."""
    began, _ = read_span(order.get("effectivePeriod"))
    written = order.text("effectiveDateTime") or order.text("authoredOn")
    return began or read_date(written)


def _end(order: Node) -> RecordDate | None:
    for key in ("effectivePeriod", "effectiveDosePeriod"):
        _, end = read_span(order.get(key))
        if end:
            return end
    return None


def _validity_end(order: Node) -> RecordDate | None:
    return read_date(order.text("dispenseRequest", "validityPeriod", "end"))


def _purpose(order: Node, file: RecordFile) -> str:
    for reason in (*order.each("reasonCode"), *order.each("reason")):
        if words := first_words(reason):
            return words
    references = [*order.each("reasonReference")]
    references += [reason.get("reference") for reason in order.each("reason")]
    for reference in references:
        target = file.resolver.find(reference, order, "Condition")
        words = first_words(target.resource.get("code")) if target else ""
        if words or display_of(reference):
            return words or display_of(reference)
    return ""


def _flags(order: Node, as_of: date) -> Iterator[Flag]:
    if is_odd_shape(order):
        yield Flag.ODD_SHAPE
    authored = read_date(order.text("authoredOn"))
    if authored and authored.last and authored.last.year < as_of.year - LONG_AGO_YEARS:
        yield Flag.LONG_AGO


def _names(
    entry: Entry, file: RecordFile, naming: Naming, likeness: Likeness
) -> frozenset[str]:
    """Return every name that a second record of the same medicine might share."""
    names = {at_place(entry.index), *medicine_names(likeness)}
    names |= {f"{code} {likeness.strength}" for code in naming.codes}
    if naming.described_at is not None:
        names.add(at_place(naming.described_at))
    for key in LINKS:
        for reference in entry.resource.each(key):
            target = file.resolver.find(reference, entry.resource, "MedicationRequest")
            if target and target.resource.text("resourceType") in LINKED:
                names |= {at_place(target.index)} if target.index is not None else set()
    return frozenset(names)
