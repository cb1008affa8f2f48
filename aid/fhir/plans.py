"""CarePlan activities to rows; an activity that is listed elsewhere joins that row."""

from dataclasses import replace

from aid.domain.medicine_names import likeness_of
from aid.domain.record import Flag, LeftReason, PreviewRow, RecordDate, RowKind
from aid.fhir.bundle import Entry
from aid.fhir.concepts import display_of, first_words
from aid.fhir.dates import minutes_between, read_span
from aid.fhir.dosing import dosing_of
from aid.fhir.found import (
    Found,
    Outcome,
    Pointer,
    RecordFile,
    finished,
    key_of,
    left,
    source_of,
)
from aid.fhir.lines import line_of_timing
from aid.fhir.medicines import medicine_names
from aid.fhir.node import Node
from aid.fhir.rows import dosed_row
from aid.fhir.shapes import is_odd_shape
from aid.fhir.standing import Standing, order_standing, standing_of
from aid.fhir.tidying import tidy, without_tag
from aid.fhir.visits import service_names


def read_plan(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return a row, or a reason, for each activity of a CarePlan."""
    plan = entry.resource
    standing = order_standing(plan)
    activities = plan.each("activity")
    if not activities:
        reason = standing.left or LeftReason.NOTHING_IN_IT
        return (left(entry, reason),)
    if standing.left:
        reason = standing.left
        return tuple(left(entry, reason) for _ in activities)
    return tuple(
        _activity(entry, file, activity, part, standing)
        for part, activity in enumerate(activities)
    )


def _activity(
    entry: Entry, file: RecordFile, activity: Node, part: int, standing: Standing
) -> Outcome:
    detail = activity.get("detail")
    if not activity.is_object():
        return left(entry, LeftReason.UNREADABLE)
    if detail:
        return _detailed(entry, file, detail, part, standing)
    return _referred(entry, file, activity, part, standing)


def _detailed(
    entry: Entry, file: RecordFile, detail: Node, part: int, plan: Standing
) -> Outcome:
    own = standing_of(detail.text("status") or "active")
    if detail.is_true("doNotPerform") or detail.is_true("prohibited"):
        return left(entry, LeftReason.DO_NOT_TAKE)
    if own.left:
        return left(entry, own.left)
    label = _label(entry, file, detail)
    if not label:
        return left(entry, LeftReason.NOTHING_IN_IT)
    flags = [*plan.flags, *own.flags]
    flags += [Flag.ODD_SHAPE] if is_odd_shape(entry.resource) else []
    row = _scheduled(entry, file, detail, part, label)
    names = medicine_names(likeness_of(label)) | service_names(label)
    return Found(row=finished(row, flags, file.as_of), names=names)


def _label(entry: Entry, file: RecordFile, detail: Node) -> str:
    spoken = tidy(detail.text("description")) or first_words(detail.get("code"))
    return without_tag(spoken or _product(entry, file, detail))


def _product(entry: Entry, file: RecordFile, detail: Node) -> str:
    reference = detail.get("productReference")
    target = file.resolver.find(reference, entry.resource, "Medication")
    code = target.resource.get("code") if target else Node()
    named = first_words(detail.get("productCodeableConcept"), code)
    return named or display_of(reference)


def _scheduled(
    entry: Entry, file: RecordFile, detail: Node, part: int, label: str
) -> PreviewRow:
    period = detail.get("scheduledPeriod")
    timing, said = detail.get("scheduledTiming"), tidy(detail.text("scheduledString"))
    line = line_of_timing(timing, said or ("" if timing else label))
    dosing = dosing_of([line], None, file.as_of)
    starts, ends = read_span(period)
    row = dosed_row(source_of(entry, part), RowKind.CARE_PLAN, label, dosing)
    same_day = starts and ends and starts.first == ends.first and starts.clock
    length = minutes_between(period.text("start"), period.text("end")) if same_day else None
    return replace(
        row,
        words=said,
        starts=starts or row.starts,
        ends=ends or row.ends or _plan_end(entry),
        minutes=line.stated.minutes or length,
        purpose=first_words(*detail.each("reasonCode")),
    )


def _plan_end(entry: Entry) -> RecordDate | None:
    """Return when the whole plan ends; its parts do not outlast it."""
    _, end = read_span(entry.resource.get("period"))
    return end


def _referred(
    entry: Entry, file: RecordFile, activity: Node, part: int, plan: Standing
) -> Outcome:
    """An activity that points at another record joins its row, or is left with it."""
    reference = activity.get("reference") or activity.get("plannedActivityReference")
    target = file.resolver.find(reference, entry.resource)
    if target and target.index is not None:
        return Pointer(target.index, source_of(entry, part))
    code = first_words(target.resource.get("code")) if target else ""
    label = without_tag(display_of(reference) or code)
    if not label:
        return left(entry, _why_no_label(activity, reference))
    source = source_of(entry, part)
    row = PreviewRow(
        key=key_of(source),
        kind=RowKind.CARE_PLAN,
        label=label,
        source=source,
        ends=_plan_end(entry),
        flags=(Flag.NO_RATE,),
    )
    names = medicine_names(likeness_of(label)) | service_names(label)
    return Found(row=finished(row, plan.flags, file.as_of), names=names)


def _why_no_label(activity: Node, reference: Node) -> LeftReason:
    if reference:
        return LeftReason.NOT_IN_FILE
    done = activity.get("performedActivity") or activity.get("outcomeReference")
    return LeftReason.COMPLETED if done else LeftReason.NOTHING_IN_IT
