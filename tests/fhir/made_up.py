"""Small made-up records for the tests of the reader."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

from aid.domain.record import Flag, LeftReason, Preview, PreviewRow
from aid.fhir.reading import read_record

AS_OF = date(2026, 11, 21)
RECORDS = Path(__file__).parents[1] / "data" / "records"
READABLE = (
    "hospital_searchset.json",
    "uk_weekly_methotrexate.json",
    "eu_summary_document.json",
    "prednisolone_taper.json",
    "nameless_sigs.json",
    "synthetic_transaction.json",
    "discharge_collection.json",
    "r5_shaped.json",
    "lines.ndjson",
    "single_goal.json",
    "list_in_xml.xml",
    "clinic_summary.xml",
)


def concept(text="", code="", display=""):
    made = {"text": text} if text else {}
    if code or display:
        made["coding"] = [{"system": "http://example.org/codes", "code": code or "x"}]
        made["coding"][0] |= {"display": display} if display else {}
    return made


def repeat(times=None, period=None, unit=None, **more):
    said = {"frequency": times, "period": period, "periodUnit": unit, **more}
    return {"repeat": {key: value for key, value in said.items() if value is not None}}


def dosage(text=None, timing=None, **more):
    said = {"text": text, "timing": timing, **more}
    return {key: value for key, value in said.items() if value is not None}


def medicine(name="Madeupine 5 mg tablets", *dosages, **more):
    return {
        "resourceType": "MedicationRequest",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": concept(name),
        "authoredOn": "2026-11-01",
        "dosageInstruction": list(dosages),
        **more,
    }


def bundle(*resources, kind="collection"):
    entries = [{"resource": resource} for resource in resources]
    return {"resourceType": "Bundle", "type": kind, "entry": entries}


def read(*resources, as_of=AS_OF) -> Preview:
    return read_record(json.dumps(bundle(*resources)).encode(), as_of)


def row_of(*resources, as_of=AS_OF) -> PreviewRow:
    preview = read(*resources, as_of=as_of)
    assert preview.refused is None
    assert len(preview.rows) == 1, preview.rows
    return preview.rows[0]


def dosed(text=None, timing=None, name="Madeupine 5 mg tablets", **more) -> PreviewRow:
    return row_of(medicine(name, dosage(text, timing, **more)))


def record(name: str) -> Preview:
    return read_record((RECORDS / name).read_bytes(), AS_OF)


def named(preview: Preview, start: str) -> PreviewRow:
    return next(row for row in preview.rows if row.label.startswith(start))


def left(preview: Preview) -> dict[LeftReason, int]:
    return {item.reason: item.count for item in preview.left_behind}


def asks(row: PreviewRow, *flags: Flag) -> bool:
    return set(flags) <= set(row.flags)


def weekly(text: str) -> Fraction | None:
    return Fraction(text) if text else None
