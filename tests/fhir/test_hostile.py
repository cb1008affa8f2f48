"""Files that are broken, strange or meant to harm end in a reason or a flag."""

import gzip
import json

import pytest

from aid.domain.record import Flag, LeftReason, Refusal
from aid.fhir.looks import BIGGEST_FILE
from aid.fhir.reading import read_record
from tests.fhir.made_up import (
    AS_OF,
    asks,
    bundle,
    concept,
    dosage,
    dosed,
    left,
    medicine,
    read,
    repeat,
    row_of,
)

GOAL = (
    '{"resourceType": "Goal", "lifecycleStatus": "active", "description": {"text": "%s"}}'
)

REFUSED = [
    (b"", Refusal.EMPTY),
    (b" \r\n\t ", Refusal.EMPTY),
    (b"\xef\xbb\xbf", Refusal.EMPTY),
    (b"hello", Refusal.NOT_JSON),
    (b"5", Refusal.NOT_FHIR),
    (b'"a string"', Refusal.NOT_FHIR),
    (b"{resourceType: 'Goal'}", Refusal.NOT_JSON),
    (b"{}", Refusal.NOT_FHIR),
    (b"[]", Refusal.NOT_FHIR),
    (b'{"resourceType": "Recipe"}', Refusal.NOT_FHIR),
    (b'{"resourceType": 5}', Refusal.NOT_FHIR),
    (b'[{"resourceType": "Goal"}]', Refusal.NOT_ONE_RECORD),
    (b'{"resourceType": "Bundle", "entry": [{"resou', Refusal.CUT_OFF),
    (b'{"resourceType": "Bundle", "entry": [{}, {}', Refusal.CUT_OFF),
    (b'{"resourceType": "Bundle", "type": "coll\\u00', Refusal.CUT_OFF),
    (b'{"resourceType": "Bundle", "a": tr', Refusal.CUT_OFF),
    (b"<?xml version='1.0'?><Bundle/>", Refusal.OTHER_XML),
    (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", Refusal.OTHER_XML),
    (b"<Recipe xmlns='http://hl7.org/fhir'/>", Refusal.NOT_FHIR),
    (b"<POCD_MT000040 xmlns='urn:hl7-org:v3'/>", Refusal.OTHER_XML),
    (b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", Refusal.UNSAFE_XML),
    (b"<!doctype HTML><p>Sign in</p>", Refusal.IS_HTML),
    (b"<html><body>portal</body></html>", Refusal.IS_HTML),
    (b"%PDF-1.7 ...", Refusal.IS_PDF),
    (b"PK\x03\x04 made up", Refusal.IS_ARCHIVE),
    (b"PK\x03\x04....word/document.xml", Refusal.IS_OFFICE),
    (gzip.compress(b"{}"), Refusal.IS_ARCHIVE),
    (b"\x89PNG\r\n\x1a\n", Refusal.IS_PICTURE),
    (b"shlink:/eyJ1cmwi", Refusal.IS_LINK),
    (b"https://v.example/viewer#shlink:/eyJ1cmwi", Refusal.IS_LINK),
    (b"shc:/5676290952432060", Refusal.IS_LINK),
    (bytes(range(128, 256)) * 4, Refusal.BAD_TEXT),
    (b'{"a":' * 5_000 + b"1" + b"}" * 5_000, Refusal.TOO_DEEP),
    (b"[" * 200 + b"]" * 200, Refusal.TOO_DEEP),
    (b'{"resourceType": "Bundle", "entry": [], "entry": []}', Refusal.DUPLICATE_KEYS),
]


@pytest.mark.parametrize(("raw", "refusal"), REFUSED)
def test_a_file_of_another_kind_is_told_by_what_it_is(raw, refusal):
    assert read_record(raw, AS_OF).refused is refusal


def test_a_file_that_is_too_big_is_not_even_looked_at():
    assert read_record(b"{" * (BIGGEST_FILE + 1), AS_OF).refused is Refusal.TOO_BIG


@pytest.mark.parametrize("more", [{"deceasedBoolean": True}, {"deceasedDateTime": "2026"}])
def test_a_person_who_has_died_is_not_planned_for(more):
    preview = read({"resourceType": "Patient", "id": "p", **more}, medicine())
    assert preview.refused is Refusal.DECEASED


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + (GOAL % "walk").encode(),
        (GOAL % "walk").encode("utf-16"),
        (GOAL % "walk").encode("utf-16-le"),
        (GOAL % "walk").encode("utf-32"),
    ],
)
def test_byte_order_marks_and_wide_letters_are_read(raw):
    assert [row.label for row in read_record(raw, AS_OF).rows] == ["walk"]


def test_old_encodings_are_read_with_a_flag():
    row = read_record((GOAL % "café").encode("latin-1"), AS_OF).rows[0]
    assert row.label == "caf\ufffd"
    assert asks(row, Flag.ODD_TEXT)


def test_half_a_letter_is_mended_on_the_way_in():
    row = read_record((GOAL % r"walk \ud800 far").encode(), AS_OF).rows[0]
    assert row.label == "walk \ufffd far"
    assert asks(row, Flag.ODD_TEXT)


def test_marks_that_turn_the_text_around_are_taken_out():
    row = row_of(medicine("Madeup\u202eenin\u202c 5 mg"))
    assert row.label == "Madeupenin 5 mg"


def test_newlines_real_and_written_become_spaces():
    row = row_of(medicine("Madeupine", dosage("one\n tablet\\ndaily\r\n\tplease")))
    assert row.words == "one tablet daily please"
    assert row.per_week == 7


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "{{7*7}}", "=cmd()", "🙂 يوميا", "' OR 1=1 --"]
)
def test_words_that_look_like_code_stay_words(words):
    assert row_of(medicine("Madeupine", dosage(words))).words == words


def test_a_very_long_sig_is_cut_and_says_so():
    row = row_of(medicine("Madeupine", dosage("take it " * 700)))
    assert len(row.words) == 500
    assert asks(row, Flag.WORDS_CUT)


def test_a_name_said_twice_makes_a_record_unreadable_and_no_other():
    twice = '{"resourceType": "MedicationRequest", "status": "active",'
    twice += '"status": "entered-in-error", "medicationCodeableConcept": {"text": "A"}}'
    entries = f'{{"resource": {twice}}}, {{"resource": {json.dumps(medicine("B"))}}}'
    raw = f'{{"resourceType": "Bundle", "type": "collection", "entry": [{entries}]}}'
    preview = read_record(raw.encode(), AS_OF)
    assert [row.label for row in preview.rows] == ["B"]
    assert left(preview) == {LeftReason.DUPLICATE_KEY: 1}


def test_spaces_before_colons_do_not_hide_a_name_said_twice():
    raw = b'{"resourceType" : "Goal", "status":"active", "status":"rejected"}'
    assert left(read_record(raw, AS_OF)) == {LeftReason.DUPLICATE_KEY: 1}


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999", "9" * 5_000])
def test_a_number_without_end_is_not_known(number):
    order = json.dumps(medicine("Madeupine", dosage(None, repeat("X", 1, "d"))))
    preview = read_record(order.replace('"X"', number).encode(), AS_OF)
    assert preview.rows[0].per_week is None


def test_numbers_written_as_text_are_read_with_a_flag():
    row = dosed(None, repeat("2", "1.0", "d"))
    assert row.per_week == 14
    assert asks(row, Flag.ODD_SHAPE)


def test_an_object_where_a_list_belongs_is_read_with_a_flag():
    row = row_of(medicine(dosageInstruction=dosage("one daily", repeat(1, 1, "d"))))
    assert row.per_week == 7
    assert asks(row, Flag.ODD_SHAPE)
    assert not row.ticked


@pytest.mark.parametrize("status", [None, "", "unknown", "sort of", 5, ["active"], {}])
def test_a_status_that_is_missing_or_strange_is_asked_about(status):
    row = row_of(medicine("Madeupine", status=status))
    assert not row.ticked


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("stopped", LeftReason.STOPPED),
        ("completed", LeftReason.COMPLETED),
        ("entered-in-error", LeftReason.ENTERED_IN_ERROR),
        ("cancelled", LeftReason.CANCELLED),
        ("draft", LeftReason.DRAFT),
        ("Stopped ", LeftReason.STOPPED),
    ],
)
def test_history_is_left_behind(status, reason):
    assert left(read(medicine("Madeupine", status=status))) == {reason: 1}


def test_a_medicine_on_hold_is_asked_about():
    row = row_of(medicine("Madeupine", status="on-hold"))
    assert asks(row, Flag.ON_HOLD)
    assert not row.ticked


@pytest.mark.parametrize("day", ["2024-02-30", "9999-12-31", "0000", "soon", "20240101"])
def test_days_that_never_were_do_no_harm(day):
    bounds = {"start": day, "end": day}
    course = {"value": 4748, "unit": "days"}
    timing = repeat(1, 1, "d", boundsPeriod=bounds, boundsDuration=course)
    row = row_of(medicine("Madeupine", dosage("daily", timing), authoredOn=day))
    assert row.per_week == 7


def test_part_of_a_date_is_kept_as_it_was():
    row = row_of(medicine("Madeupine", authoredOn="2026-10"))
    assert row.starts is not None
    assert row.starts.words == "2026-10"
    odd = row_of(medicine("Madeupine", authoredOn="30 Feb"))
    assert asks(odd, Flag.ODD_DATE)


def test_references_that_run_in_a_circle_end():
    def mixture(own, other):
        part = {"itemReference": {"reference": f"Medication/{other}"}}
        return {"resourceType": "Medication", "id": own, "ingredient": [part, part]}

    order = medicine(
        medicationCodeableConcept=None, medicationReference={"reference": "Medication/a"}
    )
    assert row_of(order, mixture("a", "b"), mixture("b", "a")).label == ""


def test_a_reference_is_never_followed_out_of_the_file():
    outside = {"reference": "https://elsewhere.example/Medication/9"}
    row = row_of(medicine(medicationCodeableConcept=None, medicationReference=outside))
    assert asks(row, Flag.NAME_MISSING)


@pytest.mark.parametrize(
    ("reference", "url"),
    [
        ("Medication/x", ""),
        ("http://a.example/fhir/Medication/x", ""),
        ("http://b.example/Medication/x/_history/2", ""),
        ("urn:uuid:77", "urn:uuid:77"),
        ("Medication?identifier=sys|v-1", ""),
    ],
)
def test_a_reference_finds_its_record_under_any_of_its_names(reference, url):
    order = medicine(
        medicationCodeableConcept=None, medicationReference={"reference": reference}
    )
    target = {"resourceType": "Medication", "id": "x", "code": concept("Madeupine")}
    target["identifier"] = [{"system": "sys", "value": "v-1"}]
    file = bundle(order, target)
    file["entry"][1] |= {"fullUrl": url} if url else {}
    assert read_record(json.dumps(file).encode(), AS_OF).rows[0].label == "Madeupine"


def test_a_name_that_holds_none_is_still_a_medicine():
    assert row_of(medicine("Ethinylestradiol / drospirenone")).ticked


def test_pictures_and_letters_inside_are_ignored():
    letter = {"resourceType": "DocumentReference", "content": [{"data": "A" * 100_000}]}
    assert left(read(letter)) == {LeftReason.NOT_USED: 1}


@pytest.mark.parametrize("entry", [None, 5, "text", [], {}, {"resource": None}])
def test_entries_of_any_shape_are_survived(entry):
    file = {"resourceType": "Bundle", "entry": [entry, {"resource": medicine("Madeupine")}]}
    preview = read_record(json.dumps(file).encode(), AS_OF)
    assert [row.label for row in preview.rows] == ["Madeupine"]


def test_a_device_without_a_name_is_no_task():
    nameless = {"resourceType": "Device", "patient": {"reference": "Patient/p"}}
    assert left(read(nameless)) == {LeftReason.NOTHING_IN_IT: 1}


def test_a_thousand_tasks_are_a_thousand_rows():
    many = [medicine(f"Madeupine {chr(65 + n % 26)}{n}") for n in range(1_000)]
    assert len(read(*many).rows) == 1_000
