"""Conditions, devices and diets to rows."""

from collections.abc import Iterable
from dataclasses import replace

from aid.domain.record import Flag, LeftReason, PreviewRow, RowKind
from aid.fhir.bundle import Entry
from aid.fhir.concepts import (
    codes_of,
    display_of,
    first_words,
    says_nothing_known,
    words_of,
)
from aid.fhir.dates import read_date, read_span
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
from aid.fhir.resolving import Resolver
from aid.fhir.rows import dosed_row
from aid.fhir.shapes import is_odd_shape
from aid.fhir.standing import order_standing, standing_of
from aid.fhir.tidying import tidy, without_tag

OVER = frozenset({"resolved", "inactive", "remission"})
RULED_OUT = frozenset({"refuted"})
LIFE_TAGS = ("(finding)", "(situation)")
SOFTWARE = frozenset({"706687001", "software"})
SOFTWARE_WORDS = ("software", "assembler", "application")
DEVICE_USES = frozenset({"DeviceUseStatement", "DeviceUsage", "DeviceRequest"})


def read_condition(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a Condition that is not over and was not ruled out."""
    condition = entry.resource
    reason = _why_not(condition)
    label = words_of(condition.get("code"))
    if reason is None and says_nothing_known(condition.get("code")):
        reason = LeftReason.NOTHING_KNOWN
    if reason is None and not label:
        reason = LeftReason.NOTHING_IN_IT
    if reason:
        return (left(entry, reason),)
    row = PreviewRow(
        key=key_of(source_of(entry)),
        kind=RowKind.CONDITION,
        label=without_tag(label),
        source=source_of(entry),
    )
    flags = [Flag.ABOUT_LIFE] if label.endswith(LIFE_TAGS) else []
    flags += [Flag.ODD_SHAPE] if is_odd_shape(condition) else []
    names = frozenset({f"condition {row.label.lower()}"})
    return (Found(row=finished(row, flags, file.as_of), names=names),)


def read_device_use(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a device that the record says is used, or asked for."""
    use = entry.resource
    standing = order_standing(use)
    if standing.left:
        return (left(entry, standing.left),)
    label, device = _device_of(use, file.resolver)
    if says_nothing_known(device) or says_nothing_known(use.get("device")):
        return (left(entry, LeftReason.NOTHING_KNOWN),)
    timing = use.get("timingTiming") or use.get("occurrenceTiming")
    dosing = dosing_of([line_of_timing(timing)], None, file.as_of)
    starts, ends = read_span(use.get("timingPeriod") or use.get("whenUsed"))
    row = replace(
        dosed_row(source_of(entry), RowKind.DEVICE, label, dosing),
        starts=starts or dosing.starts,
        ends=ends or dosing.ends,
        purpose=first_words(*use.each("reasonCode"), *use.each("reason")),
    )
    flags = [*standing.flags, *([Flag.ODD_SHAPE] if is_odd_shape(use) else [])]
    names = _device_names(label) | {at_place(entry.index)}
    return (Found(row=finished(row, flags, file.as_of), names=frozenset(names)),)


def read_device(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a Device that belongs to the person and is no program."""
    device = entry.resource
    if entry.index in file.in_use or not device.get("patient") or _is_software(device):
        return (left(entry, LeftReason.SUPPORTING),)
    standing = standing_of(device.text("status") or "active")
    if standing.left:
        return (left(entry, standing.left),)
    if says_nothing_known(device.get("type")):
        return (left(entry, LeftReason.NOTHING_KNOWN),)
    label = _device_label(device)
    if not label:
        return (left(entry, LeftReason.NOTHING_IN_IT),)
    row = PreviewRow(
        key=key_of(source_of(entry)),
        kind=RowKind.DEVICE,
        label=label,
        source=source_of(entry),
        flags=(Flag.NO_RATE,),
    )
    found = finished(row, standing.flags, file.as_of)
    return (Found(row=found, names=_device_names(row.label)),)


def read_diet(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return the row of a NutritionOrder."""
    order = entry.resource
    standing = order_standing(order)
    if standing.left:
        return (left(entry, standing.left),)
    diet = order.get("oralDiet")
    kinds = [words_of(kind) for kind in diet.each("type")]
    kinds += [tidy(order.text("enteralFormula", "baseFormulaProductName"))]
    kinds += [tidy(more.text("productName")) for more in order.each("supplement")]
    schedule = diet.get("schedule", "timing") or diet.get("schedule")
    words = tidy(diet.text("instruction") or order.text("instruction"))
    dosing = dosing_of([line_of_timing(schedule, words)], None, file.as_of)
    label = ", ".join(dict.fromkeys(kind for kind in kinds if kind))
    row = replace(
        dosed_row(source_of(entry), RowKind.DIET, label, dosing),
        starts=read_date(order.text("dateTime")),
    )
    flags = [*standing.flags, *([Flag.ODD_SHAPE] if is_odd_shape(order) else [])]
    return (Found(row=finished(row, flags, file.as_of), names=_called("diet", label)),)


def devices_in_use(entries: Iterable[Entry], resolver: Resolver) -> frozenset[int]:
    """Return the places of devices that another record says are used or asked for."""
    places = set[int]()
    for entry in entries:
        if entry.type in DEVICE_USES and entry.left is None:
            target = resolver.find(
                _device_reference(entry.resource), entry.resource, "Device"
            )
            if target and target.index is not None:
                places.add(target.index)
    return frozenset(places)


def _why_not(condition: Node) -> LeftReason | None:
    clinical = _status(condition.get("clinicalStatus"))
    verified = _status(condition.get("verificationStatus"))
    if "entered-in-error" in clinical | verified:
        return LeftReason.ENTERED_IN_ERROR
    if verified & RULED_OUT:
        return LeftReason.RULED_OUT
    if clinical & OVER or _is_abated(condition):
        return LeftReason.OVER
    return None


def _is_abated(condition: Node) -> bool:
    """Whether an end is given in any of the ways that a version of FHIR has for it."""
    given = [part for key, part in condition.pairs() if key.startswith("abatement")]
    return any(part and part.value not in (False, "false") for part in given)


def _status(concept: Node) -> frozenset[str]:
    spoken = words_of(concept).lower()
    return codes_of(concept) | ({spoken} if spoken else set())


def _device_of(use: Node, resolver: Resolver) -> tuple[str, Node]:
    concept = use.get("codeCodeableConcept") or use.get("device", "concept")
    concept = concept or use.get("code", "concept")
    if concept:
        return words_of(concept), concept
    reference = _device_reference(use)
    target = resolver.find(reference, use, "Device")
    device = target.resource if target else Node()
    return _device_label(device) or display_of(reference), device.get("type")


def _device_reference(use: Node) -> Node:
    """R4 puts the reference itself there, R5 an object with the reference inside."""
    inner = use.get("device", "reference")
    if inner.is_object():
        return inner
    return use.get("codeReference") or use.get("code", "reference") or use.get("device")


def _device_label(device: Node) -> str:
    named = [tidy(name.text("name")) for name in device.each("deviceName")]
    named += [tidy(name.text("value")) for name in device.each("name")]
    kind = first_words(*device.each("type"), *device.each("definition"))
    spoken = [
        kind,
        *named,
        tidy(device.text("displayName")),
        tidy(device.text("modelNumber")),
    ]
    return without_tag(next((words for words in spoken if words), ""))


def _is_software(device: Node) -> bool:
    kinds = device.each("type")
    words = " ".join(words_of(kind) for kind in kinds).lower()
    coded = any(codes_of(kind) & SOFTWARE for kind in kinds)
    return coded or any(word in words for word in SOFTWARE_WORDS)


def _device_names(label: str) -> frozenset[str]:
    return _called("device", label)


def _called(kind: str, label: str) -> frozenset[str]:
    return frozenset({f"{kind} {label.lower()}"}) if label else frozenset()
