"""From ticked rows of a preview to the tasks, lines and wishes of a visit."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from aid.domain.frequency import is_possible
from aid.domain.medicines import KnownMedicine
from aid.domain.people import Voice
from aid.domain.record import Flag, Form, PreviewRow, RowKind
from aid.domain.visit import Brought
from aid.domain.workload import Minutes, Task, TaskKind
from aid.fhir.known_medicines import (
    NOTHING_KNOWN,
    kinds_of,
    known_medicine,
    medicine_of,
)
from aid.fhir.own_plan_tasks import relinked

SETTLED = frozenset({Flag.RATE_CONFLICT, Flag.WEEKLY_OR_DAILY, Flag.OVER_24_A_DAY})
SAID = frozenset({RowKind.CONDITION, RowKind.GOAL, RowKind.MATTERS})
FORM_KINDS = {
    Form.PILLS: ("take_pills",),
    Form.INHALER: ("use_inhaler",),
    Form.INJECTION: ("inject",),
    Form.CREAM: ("apply_cream",),
    Form.EYE_DROPS: ("eye_drops",),
    Form.LABORATORY: ("blood_test",),
    Form.IMAGING: ("scan",),
}
ROW_KINDS = {
    RowKind.MEDICINE: ("take_pills",),
    RowKind.APPOINTMENT: ("clinic_visit",),
    RowKind.DIET: ("special_cooking",),
}
CLOTTING_TESTS = ("inr", "prothrombin", "protrombina")
LAST_RESORT = "other_task"


def tasks_of(
    rows: Iterable[PreviewRow],
    kinds: Mapping[str, TaskKind],
    new_id: Callable[[], str],
    *,
    unnamed: str = "",
    medicines: Mapping[str, KnownMedicine] = NOTHING_KNOWN,
) -> tuple[Task, ...]:
    """Return a task for each ticked row that asks something of the person.

    `unnamed` stands for a row that has neither a name nor words; without it such a row is
    not taken. A medicine that content knows has its kind, its class, its risk from there.
    """
    wanted = [row for row in rows if row.ticked and row.kind not in SAID]
    named = [(row, row.label or row.words or unnamed) for row in wanted]
    taken = [
        (row, _task(row, label, kinds, new_id(), known_medicine(row, medicines)))
        for row, label in named
        if label
    ]
    new_ids = {row.task.id: task.id for row, task in taken if row.task}
    return relinked((task for _, task in taken), new_ids)


def lines_of(rows: Iterable[PreviewRow]) -> tuple[Brought, ...]:
    """Return the ticked conditions, hopes and wishes, as lines beside the tasks."""
    return tuple(
        Brought(what=row.kind.value, words=row.label, from_patient=row.from_patient)
        for row in rows
        if row.ticked and row.kind in SAID
    )


def settled(row: PreviewRow, choice: int) -> PreviewRow:
    """Return the row with one of its readings chosen by a person; it is ticked now."""
    if not 0 <= choice < len(row.readings):
        return row
    chosen = row.readings[choice]
    kept = tuple(flag for flag in row.flags if flag not in SETTLED)
    unknown = chosen.per_week is None and Flag.NO_RATE not in kept
    return replace(
        row,
        per_week=chosen.per_week,
        per_week_high=None,
        frequency=chosen.frequency,
        flags=(*kept, Flag.NO_RATE) if unknown else kept,
        readings=(),
        ticked=True,
    )


def _task(
    row: PreviewRow,
    label: str,
    kinds: Mapping[str, TaskKind],
    task_id: str,
    known: KnownMedicine | None,
) -> Task:
    if row.task:
        kept = row.task.kind if row.task.kind in kinds else LAST_RESORT
        return replace(row.task, id=task_id, kind=kept)
    kind = _kind(row, kinds, known)
    possible = row.frequency is not None and is_possible(row.frequency)
    return Task(
        id=task_id,
        kind=kind.id if kind else LAST_RESORT,
        label=label,
        voice=Voice.RECORD,
        frequency=row.frequency if possible and not row.as_needed else None,
        as_needed=row.as_needed,
        slots=row.slots,
        days=row.days,
        minutes=_minutes(row, kind),
        minutes_voice=Voice.RECORD if row.minutes and not row.trip else None,
        trip=row.trip or (kind is not None and kind.trip),
        sitting=kind is not None and kind.sitting,
        medicine=medicine_of(row, known) if row.kind is RowKind.MEDICINE else None,
    )


def _kind(
    row: PreviewRow, kinds: Mapping[str, TaskKind], known: KnownMedicine | None
) -> TaskKind | None:
    for name in (*kinds_of(known, row.form), *_wished(row), LAST_RESORT):
        if name in kinds:
            return kinds[name]
    return None


def _wished(row: PreviewRow) -> tuple[str, ...]:
    usual = ROW_KINDS.get(row.kind, ())
    if row.kind is RowKind.APPOINTMENT:
        return usual if row.trip else ("phone_visit", *usual)
    if row.form is Form.LABORATORY and _tests_clotting(row.label):
        return ("inr_test", "blood_test")
    if row.form and row.kind in (RowKind.MEDICINE, RowKind.SERVICE):
        return (*FORM_KINDS[row.form], *usual)
    return usual


def _tests_clotting(label: str) -> bool:
    return any(word in label.lower().split() for word in CLOTTING_TESTS)


def _minutes(row: PreviewRow, kind: TaskKind | None) -> Minutes | None:
    """A trip is counted from door to door, so the length of a visit is only its least."""
    usual = kind.minutes if kind else None
    if row.minutes is None:
        return usual
    said = Minutes(row.minutes, row.minutes, row.minutes)
    if not row.trip or usual is None:
        return said if not row.trip else None
    return Minutes(
        max(usual.low, said.low), max(usual.usual, said.usual), max(usual.high, said.high)
    )
