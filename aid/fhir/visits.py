"""Appointments, and orders for tests and services, to rows."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from aid.domain.frequency import Frequency, Per
from aid.domain.record import Flag, Form, LeftReason, PreviewRow, RecordDate, RowKind
from aid.fhir.bundle import Entry
from aid.fhir.concepts import codes_of, first_words, says_nothing_known, words_of
from aid.fhir.dates import is_past, minutes_between, read_date, read_span, visit_length
from aid.fhir.dosing import dosing_of
from aid.fhir.found import (
    Found,
    Outcome,
    RecordFile,
    at_place,
    finished,
    key_of,
    left,
    source_of,
)
from aid.fhir.lines import line_of_timing
from aid.fhir.node import Node
from aid.fhir.rows import dosed_row
from aid.fhir.shapes import is_odd_shape
from aid.fhir.standing import order_standing, standing_of
from aid.fhir.tidying import tidy, without_tag

LABORATORY = frozenset({"laboratory", "lab", "108252007"})
IMAGING = frozenset({"imaging", "radiology", "rad", "363679005"})
REMOTE = frozenset({"vr", "virtual", "telehealth", "phone", "video"})
REMOTE_WORDS = ("video", "phone", "telehealth", "virtual", "telephone", "teléfono", "vídeo")
NEVER_CAME = frozenset({"planned", "cancelled", "entered-in-error", "unknown"})
CAME = frozenset({"fulfilled", "arrived", "checked-in"})
OUTPATIENT = frozenset({"amb", "ambulatory", "outpatient", "hh", "vr", "emer"})
VISITS = frozenset({"Appointment", "Encounter"})
A_YEAR = timedelta(days=365)


def read_appointment(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of an Appointment that is still to come."""
    visit = entry.resource
    standing = standing_of(visit.text("status"))
    if standing.left:
        return (left(entry, standing.left),)
    starts, ends = _when(visit)
    if is_past(starts, file.as_of):
        return (left(entry, LeftReason.PAST_APPOINTMENT),)
    row = PreviewRow(
        key=key_of(source_of(entry)),
        kind=RowKind.APPOINTMENT,
        label=_visit_label(visit),
        source=source_of(entry),
        words=tidy(visit.text("patientInstruction") or visit.text("comment")),
        per_week=Fraction(0),
        frequency=Frequency(1, Per.ONCE),
        starts=starts,
        ends=ends,
        minutes=_length(visit),
        trip=not _is_remote(visit),
    )
    flags = [*standing.flags, *([Flag.ODD_SHAPE] if is_odd_shape(visit) else [])]
    return (Found(row=finished(row, flags, file.as_of), names=_own(entry)),)


def read_service(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a ServiceRequest that still stands."""
    order = entry.resource
    standing = order_standing(order)
    code = order.get("code")
    if standing.left:
        return (left(entry, standing.left),)
    if says_nothing_known(code):
        return (left(entry, LeftReason.NOTHING_KNOWN),)
    label = _service_label(order)
    line = line_of_timing(order.get("occurrenceTiming"), _instruction(order))
    dosing = dosing_of([line], read_date(order.text("authoredOn")), file.as_of)
    form = _form(order, label)
    row = replace(
        dosed_row(source_of(entry), RowKind.SERVICE, label, dosing),
        form=form,
        trip=form is not None,
        minutes=line.stated.minutes,
        purpose=first_words(*order.each("reasonCode")),
    )
    flags = [*standing.flags, *([Flag.ODD_SHAPE] if is_odd_shape(order) else [])]
    whole = finished(_dated(row, order), flags, file.as_of)
    return (Found(row=whole, names=_own(entry) | service_names(label)),)


def service_names(label: str) -> frozenset[str]:
    """Return the names by which two orders of one service know each other."""
    plain = " ".join(label.lower().split())
    return frozenset({f"service {plain}"}) if plain else frozenset()


def visit_days(entries: Iterable[Entry], as_of: date) -> int:
    """Count the days with a visit outside a ward in the year before the day of reading."""
    past = [entry for entry in entries if entry.type in VISITS and entry.left is None]
    days = {found.first for entry in past if (found := _visited(entry))}
    return sum(1 for day in days if day and _last_year(day, as_of))


def _last_year(day: date, as_of: date) -> bool:
    return day < as_of and as_of - day <= A_YEAR


def _visited(entry: Entry) -> RecordDate | None:
    visit = entry.resource
    if entry.type == "Appointment":
        came = visit.text("status") in CAME
        return read_date(visit.text("start")) if came else None
    if visit.text("status") in NEVER_CAME or not _outside(visit.get("class")):
        return None
    period = visit.get("period") or visit.get("actualPeriod")
    return read_date(period.text("start"))


def _outside(kind: Node) -> bool:
    inner = kind.each("coding") + kind.each()
    return any(one.text("code").lower() in OUTPATIENT for one in inner)


def _when(visit: Node) -> tuple[RecordDate | None, RecordDate | None]:
    starts = read_date(visit.text("start"))
    if starts:
        return starts, None
    for period in visit.each("requestedPeriod"):
        return read_span(period)
    return None, None


def _length(visit: Node) -> int | None:
    said = visit_length(visit.number("minutesDuration"))
    return said or minutes_between(visit.text("start"), visit.text("end"))


def _visit_label(visit: Node) -> str:
    concepts = [*visit.each("appointmentType"), *visit.each("serviceType")]
    concepts += [*visit.each("specialty"), *visit.each("reasonCode"), *visit.each("reason")]
    return without_tag(tidy(visit.text("description")) or first_words(*concepts))


def _is_remote(visit: Node) -> bool:
    kinds = [
        *visit.each("appointmentType"),
        *visit.each("serviceType"),
        *visit.each("class"),
    ]
    spoken = " ".join([visit.text("description"), *map(words_of, kinds)]).lower()
    coded = any(codes_of(kind) & REMOTE for kind in kinds)
    return coded or any(word in spoken for word in REMOTE_WORDS)


def _service_label(order: Node) -> str:
    concepts = [order.get("code"), *order.each("serviceRequested")]
    concepts += [*order.each("orderDetail"), *order.each("reasonCode")]
    return without_tag(first_words(*concepts) or tidy(order.text("description")))


def _instruction(order: Node) -> str:
    """R4 says one text to the person, R5 a list of them."""
    newer = [one.text("instructionMarkdown") for one in order.each("patientInstruction")]
    return tidy(order.text("patientInstruction") or " ".join(newer))


def _form(order: Node, label: str) -> Form | None:
    codes = frozenset(code for kind in order.each("category") for code in codes_of(kind))
    spoken = " ".join(words_of(kind) for kind in order.each("category")).lower()
    if codes & LABORATORY or "laborator" in spoken or "blood test" in label.lower():
        return Form.LABORATORY
    if codes & IMAGING or "imaging" in spoken or "radiolog" in spoken:
        return Form.IMAGING
    return None


def _dated(row: PreviewRow, order: Node) -> PreviewRow:
    """A service with a date and no rhythm happens once; with a period it ends with it."""
    once = read_date(order.text("occurrenceDateTime"))
    if once:
        kept = tuple(flag for flag in row.flags if flag is not Flag.NO_RATE)
        times = Frequency(1, Per.ONCE)
        return replace(
            row, starts=once, ends=once, flags=kept, frequency=times, per_week=Fraction(0)
        )
    starts, ends = read_span(order.get("occurrencePeriod"))
    return replace(row, starts=starts or row.starts, ends=ends or row.ends)


def _own(entry: Entry) -> frozenset[str]:
    return frozenset({at_place(entry.index)})
