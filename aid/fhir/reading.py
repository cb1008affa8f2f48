"""Read a health record: bytes in, a preview out. Nothing is stored, fetched or timed.

It never fails on a file: what cannot be read as a whole is refused with a reason, and what
cannot be read in part is flagged or left behind and counted.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from aid.domain.record import LeftBehind, LeftReason, Preview, PreviewRow
from aid.fhir.bundle import Entry, unwrap
from aid.fhir.found import Found, Left, Outcome, Pointer, RecordFile, left
from aid.fhir.json_text import Loaded, RefusalError
from aid.fhir.loading import load_record
from aid.fhir.looks import refusal_by_looks
from aid.fhir.medicines import read_order, read_statement
from aid.fhir.merging import merged
from aid.fhir.others import (
    devices_in_use,
    read_condition,
    read_device,
    read_device_use,
    read_diet,
)
from aid.fhir.own_plan_reading import hidden, own_plan_in, own_readers
from aid.fhir.persons import (
    check_one_person,
    language_of,
    looked_after_by,
    needs_interpreter,
    subjects_in,
)
from aid.fhir.plans import read_plan
from aid.fhir.resolving import resolver_of
from aid.fhir.scrub import scrub_of, scrubbed
from aid.fhir.versions import version_of
from aid.fhir.visits import read_appointment, read_service, visit_days
from aid.fhir.wishes import read_composition, read_goal, read_observation
from aid.garbage import no_look

Reader = Callable[[Entry, RecordFile], tuple[Outcome, ...]]

READERS: dict[str, Reader] = {
    "MedicationRequest": read_order,
    "MedicationStatement": read_statement,
    "Appointment": read_appointment,
    "ServiceRequest": read_service,
    "ProcedureRequest": read_service,
    "ReferralRequest": read_service,
    "CarePlan": read_plan,
    "Goal": read_goal,
    "Condition": read_condition,
    "DeviceUseStatement": read_device_use,
    "DeviceUsage": read_device_use,
    "DeviceRequest": read_device_use,
    "Device": read_device,
    "NutritionOrder": read_diet,
    "Observation": read_observation,
    "Composition": read_composition,
}
LEFT_TYPES = {
    "MedicationDispense": LeftReason.DISPENSING_RECORD,
    "MedicationAdministration": LeftReason.DISPENSING_RECORD,
    "Patient": LeftReason.PEOPLE_AND_PLACES,
    "Person": LeftReason.PEOPLE_AND_PLACES,
    "RelatedPerson": LeftReason.PEOPLE_AND_PLACES,
    "Practitioner": LeftReason.PEOPLE_AND_PLACES,
    "PractitionerRole": LeftReason.PEOPLE_AND_PLACES,
    "Organization": LeftReason.PEOPLE_AND_PLACES,
    "Location": LeftReason.PEOPLE_AND_PLACES,
    "CareTeam": LeftReason.PEOPLE_AND_PLACES,
    "Medication": LeftReason.SUPPORTING,
    "MessageHeader": LeftReason.SUPPORTING,
    "Provenance": LeftReason.SUPPORTING,
    "OperationOutcome": LeftReason.SUPPORTING,
}


def read_record(raw: bytes, as_of: date) -> Preview:
    """Return what this file holds as it stands on a day, or why it is not read."""
    digest = hashlib.sha256(raw).hexdigest()
    refusal = refusal_by_looks(raw)
    if refusal:
        return Preview(file_hash=digest, refused=refusal)
    try:
        with no_look():
            loaded = load_record(raw, as_of)
            return replace(_preview(loaded, as_of), file_hash=digest)
    except RefusalError as refused:
        return Preview(
            file_hash=digest,
            people=refused.count,
            refused=refused.refusal,
            refused_count=refused.count,
        )


def counted_left(left_behind: Iterable[LeftReason]) -> tuple[LeftBehind, ...]:
    """Return how many were left for each reason, in the order the reasons are told."""
    counts = Counter(left_behind)
    return tuple(
        LeftBehind(reason, counts[reason]) for reason in LeftReason if counts[reason]
    )


def _preview(loaded: Loaded, as_of: date) -> Preview:
    entries = unwrap(loaded)
    resolver = resolver_of(entries)
    subjects = subjects_in(entries)
    people = check_one_person(entries, subjects, resolver)
    file = RecordFile(entries, resolver, as_of, devices_in_use(entries, resolver))
    scrub = scrub_of(entries, subjects)
    own_plan = own_plan_in(entries, scrub)
    readers = own_readers(READERS) if own_plan else READERS
    in_turn = _plans_newest_first(entries)
    outcomes = [outcome for entry in in_turn for outcome in _read(entry, file, readers)]
    rows, reasons = _sorted_out(outcomes)
    return Preview(
        file_hash="",
        rows=tuple(hidden(scrubbed(row, scrub), scrub) for row in rows),
        left_behind=counted_left([*reasons, *[LeftReason.UNREADABLE] * loaded.bad_lines]),
        people=people,
        version=version_of(entries, loaded.written_in),
        language=language_of(entries, loaded.documents),
        interpreter_needed=needs_interpreter(entries),
        visits_last_year=visit_days(entries, as_of),
        looked_after_by=looked_after_by(entries, resolver),
        own_plan=own_plan,
    )


def _read(
    entry: Entry, file: RecordFile, readers: dict[str, Reader]
) -> tuple[Outcome, ...]:
    if entry.left is not None:
        return (left(entry, entry.left),)
    reader = readers.get(entry.type)
    if reader is None:
        return (left(entry, LEFT_TYPES.get(entry.type, LeftReason.NOT_USED)),)
    return reader(entry, file)


def _sorted_out(outcomes: list[Outcome]) -> tuple[list[PreviewRow], list[LeftReason]]:
    """Return the rows and the reasons; what only points at a record fares as it does."""
    rows = merged([outcome for outcome in outcomes if isinstance(outcome, Found)])
    gone = [outcome for outcome in outcomes if isinstance(outcome, Left)]
    reasons = [outcome.reason for outcome in gone]
    why = {outcome.index: outcome.reason for outcome in gone}
    joined: dict[int, list[Pointer]] = {}
    shown = {source.index for row in rows for source in (row.source, *row.merged)}
    for outcome in outcomes:
        if isinstance(outcome, Pointer):
            if outcome.index in shown:
                joined.setdefault(outcome.index, []).append(outcome)
            else:
                reasons.append(why.get(outcome.index, LeftReason.NOT_USED))
    return [_with_pointers(row, joined) for row in rows], reasons


def _with_pointers(row: PreviewRow, joined: dict[int, list[Pointer]]) -> PreviewRow:
    if not joined:
        return row
    pointers = [
        pointer
        for source in (row.source, *row.merged)
        for pointer in joined.pop(source.index, ())
    ]
    return replace(row, merged=(*row.merged, *(pointer.source for pointer in pointers)))


def _plans_newest_first(entries: tuple[Entry, ...]) -> list[Entry]:
    """Return the records as they stand, and behind them the care plans, newest first."""
    plans = [entry for entry in entries if entry.type == "CarePlan"]
    begun = sorted(plans, key=lambda e: e.resource.text("period", "start"), reverse=True)
    return [*(entry for entry in entries if entry.type != "CarePlan"), *begun]
