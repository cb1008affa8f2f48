"""A plan of ours that comes back: the same tasks, the same words of what matters."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from aid.domain.frequency import times_a_week
from aid.domain.record import (
    Flag,
    LeftReason,
    OwnPlan,
    PreviewRow,
    RecordDate,
    RowKind,
)
from aid.domain.workload import Task
from aid.fhir.bundle import Entry
from aid.fhir.dates import on, read_date
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
from aid.fhir.node import NOWHERE, Node
from aid.fhir.own_plan_asks import BETWEEN, OFTEN
from aid.fhir.own_plan_codes import OWN_CODES, OWN_PLANS
from aid.fhir.own_plan_tasks import extension_in, is_planned, task_in, with_texts
from aid.fhir.scrub import Scrub
from aid.fhir.tidying import cut, tidy

Reader = Callable[[Entry, RecordFile], tuple[Outcome, ...]]

LONGEST_CODE = 40
SAID_PLAINLY = frozenset({"words", "patient_top"})
SAID_APART = frozenset({"worry", "up_to_me", "themes"})
HOPED = frozenset({"clinician_top"})
SUPPORTING = (
    "Composition",
    "Device",
    "List",
    "CarePlan",
    "Task",
    "ServiceRequest",
    "CommunicationRequest",
    "Appointment",
    "QuestionnaireResponse",
)


def own_plan_in(entries: tuple[Entry, ...], scrub: Scrub) -> OwnPlan | None:
    """Return the day and code of our own plan, if these records are one."""
    for entry in entries:
        if entry.type == "Composition" and entry.left is None:
            for identifier in entry.resource.each("identifier"):
                if identifier.text("system") == OWN_PLANS:
                    plan = _plan(entry.resource, identifier, entries)
                    return replace(plan, main=scrub.text(plan.main))
    return None


def own_readers(usual: dict[str, Reader]) -> dict[str, Reader]:
    """Return the readers of a plan of ours; what others put beside is read as usual."""
    return {
        **usual,
        **dict.fromkeys(SUPPORTING, _supporting),
        "MedicationStatement": _task_or(usual["MedicationStatement"]),
        "Observation": _task_or(_observation),
        "Goal": _main_thing,
    }


def hidden(row: PreviewRow, scrub: Scrub) -> PreviewRow:
    """Return the row with the person taken out of the task that it brings, too."""
    return replace(row, task=with_texts(row.task, scrub.text)) if row.task else row


def _plan(document: Node, identifier: Node, entries: tuple[Entry, ...]) -> OwnPlan:
    made = read_date(document.text("date"))
    goals = (entry.resource for entry in entries if entry.type == "Goal")
    return OwnPlan(
        on=made.first if made else None,
        code=cut(tidy(identifier.text("value")), LONGEST_CODE),
        main=tidy(next(goals, NOWHERE).text("description", "text")),
    )


def _supporting(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    del file
    return (left(entry, LeftReason.SUPPORTING),)


def _task_or(other: Reader) -> Reader:
    """Return a reader of tasks; what holds none that can be read is read by the other."""

    def read(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
        extension = extension_in(entry.resource)
        task = task_in(extension) if extension else None
        if extension is None or task is None:
            return other(entry, file)
        row = finished(_row(entry, task), _flags(task), file.as_of)
        ticked = row.ticked and not is_planned(extension)
        return (
            Found(row=replace(row, ticked=ticked), names=frozenset({f"own {row.key}"})),
        )

    return read


def _row(entry: Entry, task: Task) -> PreviewRow:
    """Return the row of a task; a medicine goes by its name, its other words beside."""
    source, often = source_of(entry), None if task.as_needed else task.frequency
    label = tidy(task.medicine.name if task.medicine else task.label)
    beside = (tidy(task.label), _often(entry.resource))
    return PreviewRow(
        key=key_of(source),
        kind=RowKind.MEDICINE if task.medicine else RowKind.CARE_PLAN,
        label=label,
        source=source,
        words=BETWEEN.join(one for one in beside if one not in ("", label)),
        purpose=tidy(task.medicine.purpose) if task.medicine else "",
        per_week=times_a_week(often) if often else None,
        frequency=often,
        slots=task.slots,
        days=task.days,
        as_needed=task.as_needed,
        starts=_dated(task.starts),
        ends=_dated(task.ends),
        minutes=task.minutes.usual if task.minutes else None,
        trip=task.trip,
        task=task,
    )


def _flags(task: Task) -> tuple[Flag, ...]:
    if task.as_needed:
        return (Flag.AS_NEEDED,)
    return () if task.frequency else (Flag.NO_RATE,)


def _often(resource: Node) -> str:
    for part in resource.each("component"):
        if OFTEN in part.texts("code", "coding", "code"):
            return tidy(part.text("valueString"))
    return tidy(resource.text("dosage", "text"))


def _dated(day: date | None) -> RecordDate | None:
    return on(day) if day else None


def _observation(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    """Return what the person said matters, what the clinic hopes for, or nothing."""
    seen = entry.resource
    codes = _own_codes(seen)
    said = tidy(seen.text("valueString"))
    if extension_in(seen):
        return (left(entry, LeftReason.UNREADABLE),)
    if not said or not codes & (SAID_PLAINLY | SAID_APART | HOPED):
        return (left(entry, LeftReason.SUPPORTING),)
    title = tidy(seen.text("code", "text"))
    label = f"{title}: {said}" if codes & SAID_APART else said
    return (_told(entry, file, label, "" if codes & SAID_APART else title, codes),)


def _main_thing(entry: Entry, file: RecordFile) -> tuple[Outcome, ...]:
    goal = entry.resource
    label = tidy(goal.text("description", "text"))
    if not label:
        return (left(entry, LeftReason.NOTHING_IN_IT),)
    title = tidy(goal.text("category", "text"))
    return (_told(entry, file, label, title, frozenset()),)


def _told(
    entry: Entry, file: RecordFile, label: str, title: str, codes: frozenset[str]
) -> Outcome:
    """Return a line of what matters; one that stands there already joins it."""
    theirs = bool(codes & HOPED)
    first = None if theirs else _said_before(entry, file, label)
    if first is not None:
        return Pointer(first.index, source_of(entry))
    row = PreviewRow(
        key=key_of(source_of(entry)),
        kind=RowKind.GOAL if theirs else RowKind.MATTERS,
        label=label,
        source=source_of(entry),
        words=title,
        from_patient=not theirs,
    )
    return Found(row=finished(row, (), file.as_of), names=frozenset({f"own {row.key}"}))


def _said_before(entry: Entry, file: RecordFile, label: str) -> Entry | None:
    """Return the first record before this one that gives the person's same words."""
    for one in file.entries[: entry.index]:
        if one.left is None and one.type == "Observation":
            mine = _own_codes(one.resource) & SAID_PLAINLY
            if mine and tidy(one.resource.text("valueString")) == label:
                return one
    return None


def _own_codes(seen: Node) -> frozenset[str]:
    codings = seen.each("code", "coding")
    return frozenset(c.text("code") for c in codings if c.text("system") == OWN_CODES)
