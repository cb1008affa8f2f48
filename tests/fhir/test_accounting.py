"""Nothing vanishes: each record is a row, part of a row, or counted among those left."""

import json

import pytest

from aid.domain.record import LeftReason, Preview
from aid.fhir.reading import read_record
from tests.fhir.called import records_in
from tests.fhir.made_up import (
    AS_OF,
    READABLE,
    bundle,
    concept,
    left,
    medicine,
    read,
    record,
)


def accounted(preview: Preview) -> int:
    rows = sum(1 + len(row.merged) for row in preview.rows)
    return rows + sum(item.count for item in preview.left_behind)


@pytest.mark.parametrize("name", READABLE)
def test_every_record_of_a_file_is_accounted_for(name):
    assert accounted(record(name)) == records_in(name)


@pytest.mark.parametrize("name", READABLE)
def test_no_record_stands_in_two_rows(name):
    rows = record(name).rows
    sources = [source for row in rows for source in (row.source, *row.merged)]
    assert len(set(sources)) == len(sources)


def test_an_older_version_of_a_record_is_counted():
    old = medicine("Madeupine 5 mg", id="a", meta={"versionId": "1"})
    new = medicine("Madeupine 10 mg", id="a", meta={"versionId": "2"})
    preview = read(old, new)
    assert [row.label for row in preview.rows] == ["Madeupine 10 mg"]
    assert left(preview) == {LeftReason.OLDER_VERSION: 1}


def test_a_record_deleted_later_is_counted():
    history = bundle(medicine("Madeupine 5 mg", id="a"), kind="history")
    gone = {"method": "DELETE", "url": "MedicationRequest/a"}
    history["entry"].append({"request": gone})
    preview = read_record(json.dumps(history).encode(), AS_OF)
    assert preview.rows == ()
    assert left(preview) == {LeftReason.OLDER_VERSION: 1}


def test_an_activity_that_points_at_a_stopped_medicine_is_left_with_it():
    stopped = medicine("Madeupine 5 mg", id="m", status="stopped")
    activity = {"reference": {"reference": "MedicationRequest/m"}}
    plan = {"resourceType": "CarePlan", "status": "active", "activity": [activity]}
    assert left(read(stopped, plan)) == {LeftReason.STOPPED: 2}


def test_bundles_inside_bundles_are_unwrapped_in_order():
    inner = bundle(medicine("Alphine"), medicine("Betine"))
    preview = read(inner, medicine("Gammine"))
    assert [row.label for row in preview.rows] == [
        "Alphine",
        "Betine",
        "Gammine",
    ]


def test_parameters_are_unwrapped():
    parts = [{"name": "x", "part": [{"name": "y", "resource": medicine("Betine")}]}]
    parameters = {"resourceType": "Parameters", "parameter": parts}
    preview = read_record(json.dumps(parameters).encode(), AS_OF)
    assert [row.label for row in preview.rows] == ["Betine"]


def test_records_of_three_kinds_for_one_medicine_are_one_row():
    plan = medicine("Madeupine 5 mg", id="plan", intent="plan")
    order = medicine(
        "Madeupine", id="order", basedOn=[{"reference": "MedicationRequest/plan"}]
    )
    taken = {
        "resourceType": "MedicationStatement",
        "status": "active",
        "medicationCodeableConcept": concept("MADEUPINE 5MG TABLETS"),
    }
    preview = read(plan, order, taken)
    assert len(preview.rows) == 1
    assert len(preview.rows[0].merged) == 2
