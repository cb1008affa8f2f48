"""Nothing that a file can hold makes the reader fail, or a weekly medicine daily."""

import json
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from aid.fhir.pasting import read_list
from aid.fhir.reading import READERS, read_record
from aid.fhir.sig import read_sig
from tests.fhir.as_xml import as_xml
from tests.fhir.made_up import AS_OF, RECORDS, bundle, dosage, medicine, row_of

KEYS = st.sampled_from(
    [
        "status",
        "intent",
        "medication",
        "medicationCodeableConcept",
        "medicationReference",
        "dosage",
        "dosageInstruction",
        "timing",
        "repeat",
        "code",
        "coding",
        "text",
        "display",
        "subject",
        "reference",
        "identifier",
        "authoredOn",
        "activity",
        "detail",
        "contained",
        "start",
        "end",
        "participant",
        "actor",
        "name",
        "period",
        "when",
        "timeOfDay",
        "frequency",
        "description",
        "target",
        "category",
        "concept",
        "extension",
        "id",
        "effectivePeriod",
        "resourceType",
        "entry",
        "resource",
        "asNeededBoolean",
        "sequence",
        "periodUnit",
        "div",
    ]
)
WORDS = st.sampled_from(
    [
        "active",
        "Patient/1",
        "#a",
        "2026-13-45",
        "once weekly",
        "d",
        "wk",
        "Bundle",
        "Patient",
        "MedicationRequest",
        "9e999",
        "urn:uuid:1",
        "day 1 then 2 daily",
        "HS",
        chr(0xD800),
        chr(0),
    ]
)
NUMBERS = st.none() | st.booleans() | st.integers() | st.floats()
LEAVES = NUMBERS | st.text(max_size=8) | WORDS
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)
RESOURCES = st.builds(
    lambda kind, values: {**values, "resourceType": kind},
    st.sampled_from([*READERS, "Patient", "Medication", "Encounter", "CareTeam"]),
    st.dictionaries(KEYS, VALUES, max_size=8),
)
WEEKLY = st.sampled_from(
    [
        "once weekly",
        "weekly",
        "once a week",
        "every week",
        "one tablet per week",
        "bi-weekly",
        "semanal",
        "q week",
        "una vez por semana",
        "wöchentlich",
        "par semaine",
    ]
)
AROUND = st.text(string.ascii_lowercase + " 0123456789.,", max_size=30)
DAYS = st.sampled_from(["daily", "twice a day", "bd", "every 8 hours", "1-0-1", ""])


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_answered(raw):
    read_record(raw, AS_OF)


@settings(max_examples=60, deadline=None)
@given(st.lists(RESOURCES, max_size=3))
def test_any_values_in_any_field_are_answered(resources):
    read_record(json.dumps(bundle(*resources)).encode(), AS_OF)


@settings(max_examples=60, deadline=None)
@given(st.lists(RESOURCES, max_size=3))
def test_any_values_in_any_field_of_xml_are_answered(resources):
    read_record(as_xml(bundle(*resources)), AS_OF)


WHOLE = [
    (RECORDS / f"{name}.xml").read_bytes() for name in ("list_in_xml", "clinic_summary")
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(WHOLE), st.integers(0, 20_000), st.integers(0, 400), st.binary())
def test_any_part_of_an_xml_file_may_be_lost_or_written_over(whole, start, length, written):
    read_record(whole[:start] + written + whole[start + length :], AS_OF)


@settings(max_examples=60, deadline=None)
@given(VALUES, VALUES)
def test_any_dose_is_answered(instruction, timing):
    order = medicine("Madeupine", dosage("one daily", timing))
    order["dosageInstruction"].append(instruction)
    read_record(json.dumps(order).encode(), AS_OF)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_words_are_answered(text):
    read_sig(text)
    read_list(text)


@settings(max_examples=100, deadline=None)
@given(AROUND, WEEKLY, DAYS, AROUND, st.integers(1, 6), st.sampled_from(["d", "h", "wk"]))
def test_a_weekly_word_is_never_daily(before, weekly, daily, after, times, unit):
    words = f"{before} {weekly}. {daily} {after}"
    timing = {"repeat": {"frequency": times, "period": 1, "periodUnit": unit}}
    for order in (dosage(words, timing), dosage(words), dosage(None, timing)):
        more = {"additionalInstruction": [{"text": words}]} if "text" not in order else {}
        row = row_of(medicine("Madeupine", {**order, **more}))
        assert row.per_week is None or row.per_week < 7
