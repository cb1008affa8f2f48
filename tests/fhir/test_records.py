"""Whole made-up files of ten kinds, read from start to end."""

from datetime import date

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.record import Flag, Form, Group, LeftReason, Refusal, RowKind
from aid.domain.workload import Slot
from aid.fhir.reading import read_record
from tests.fhir.made_up import AS_OF, READABLE, RECORDS, asks, left, named, record

M, N, E, B = Slot.MORNING, Slot.NOON, Slot.EVENING, Slot.BEDTIME


def test_a_hospital_list_gives_rates_where_both_halves_agree():
    preview = record("hospital_searchset.json")
    metformin = named(preview, "metformin")
    assert metformin.per_week == 14
    assert metformin.frequency == Frequency(2, Per.DAY)
    assert metformin.dose == "500 mg"
    assert metformin.purpose == "Type 2 diabetes"
    assert metformin.ticked
    assert named(preview, "warfarin").slots == (E,)
    assert named(preview, "insulin").form is Form.INJECTION


def test_a_weekly_medicine_stays_weekly_on_its_day():
    row = named(record("hospital_searchset.json"), "alendronate")
    assert row.per_week == 1
    assert row.days == (0,)


def test_a_course_that_ended_is_asked_about_and_not_dropped():
    row = named(record("hospital_searchset.json"), "amoxicillin")
    assert row.group is Group.LOOKS_FINISHED
    assert not row.ticked
    assert row.ends is not None
    assert row.ends.first == date(2026, 6, 8)


def test_what_is_not_for_home_is_left_behind_with_its_reason():
    assert left(record("hospital_searchset.json")) == {
        LeftReason.STOPPED: 1,
        LeftReason.DO_NOT_TAKE: 1,
        LeftReason.HOSPITAL_ONLY: 1,
        LeftReason.PROPOSAL: 1,
        LeftReason.PEOPLE_AND_PLACES: 1,
        LeftReason.SUPPORTING: 1,
    }


def test_the_person_gives_a_language_and_nothing_else():
    preview = record("hospital_searchset.json")
    assert preview.language == "es-MX"
    assert preview.interpreter_needed
    assert preview.people == 1


def test_weekly_methotrexate_coded_five_a_day_is_never_daily():
    row = named(record("uk_weekly_methotrexate.json"), "Methotrexate")
    assert row.per_week is None
    assert row.frequency is None
    assert asks(row, Flag.RATE_CONFLICT, Flag.WEEKLY_OR_DAILY)
    assert not row.ticked
    assert [reading.per_week for reading in row.readings] == [35, 1]


def test_the_same_product_twice_is_one_row():
    row = named(record("uk_weekly_methotrexate.json"), "Amlodipine")
    assert asks(row, Flag.LISTED_MORE_THAN_ONCE)
    assert len(row.merged) == 1
    assert row.per_week == 7


def test_two_strengths_stay_two_rows():
    preview = record("uk_weekly_methotrexate.json")
    rows = [row for row in preview.rows if row.label.startswith("Simvastatin")]
    assert len(rows) == 2
    assert all(asks(row, Flag.TWO_STRENGTHS) for row in rows)


def test_a_record_without_status_is_asked_about():
    row = named(record("uk_weekly_methotrexate.json"), "Lansoprazole")
    assert asks(row, Flag.NO_STATUS)
    assert not row.ticked
    assert row.per_week == 7


def test_a_nitrate_spray_every_five_minutes_is_no_load():
    row = named(record("eu_summary_document.json"), "Glyceryl trinitrate")
    assert row.as_needed
    assert row.per_week is None


def test_a_medicine_is_named_by_the_file_or_not_at_all():
    preview = record("eu_summary_document.json")
    assert named(preview, "bisoprolol").per_week == 7
    assert named(preview, "paracetamol").per_week_high == 28
    nameless = next(row for row in preview.rows if row.words == "1-0-1")
    assert nameless.label == ""
    assert asks(nameless, Flag.NAME_MISSING, Flag.RATE_FROM_WORDS)
    assert nameless.slots == (M, E)


def test_what_runs_all_day_has_no_count():
    row = named(record("eu_summary_document.json"), "Saline drip")
    assert row.kind is RowKind.DEVICE
    assert asks(row, Flag.CONTINUOUS)
    assert row.per_week is None


def test_a_device_in_use_is_one_row_with_its_time_of_day():
    preview = record("eu_summary_document.json")
    devices = [row for row in preview.rows if row.label == "CPAP machine"]
    assert len(devices) == 1
    assert devices[0].slots == (B,)


def test_the_persons_story_is_read_as_text():
    row = next(
        r for r in record("eu_summary_document.json").rows if r.kind is RowKind.MATTERS
    )
    assert "walk to the lake again & sleep through" in row.label
    assert "<" not in row.label
    assert row.from_patient


def test_nothing_known_is_not_a_medicine():
    assert left(record("eu_summary_document.json"))[LeftReason.NOTHING_KNOWN] == 2


def test_a_taper_has_dated_steps_and_the_rate_of_the_step_in_force():
    row = named(record("prednisolone_taper.json"), "Prednisolone")
    assert asks(row, Flag.TAPER)
    assert not row.ticked
    assert [str(step.starts.first) for step in row.steps if step.starts] == [
        "2026-11-16",
        "2026-11-19",
        "2026-11-22",
    ]
    assert row.per_week == 7


def test_a_taper_coded_by_tablets_computes_nothing():
    row = named(record("prednisolone_taper.json"), "Dexamethasone")
    assert asks(row, Flag.TAPER, Flag.RATE_CONFLICT)
    assert row.per_week is None
    assert len(row.steps) == 2


def test_a_taper_in_one_sentence_computes_nothing():
    row = named(record("prednisolone_taper.json"), "Prednisone")
    assert asks(row, Flag.TAPER, Flag.NO_RATE)


def test_nameless_medicines_keep_their_words_apart():
    preview = record("nameless_sigs.json")
    assert preview.people == 0
    assert len(preview.rows) == 7
    assert all(asks(row, Flag.NAME_MISSING) and not row.ticked for row in preview.rows)
    first = preview.rows[0]
    assert first.words == "Take 1 tablet by mouth 2 times daily."
    assert "Disp-180" in first.original
    assert first.per_week == 14


def test_twelve_stopped_copies_are_history_and_two_current_ones_are_one_row():
    preview = record("synthetic_transaction.json")
    assert left(preview)[LeftReason.STOPPED] == 12
    row = named(preview, "Simvastatin")
    assert row.per_week == 7
    assert row.dose == ""
    assert len(row.merged) == 1


def test_two_rates_at_one_time_are_not_added():
    row = named(record("synthetic_transaction.json"), "Oxycodone")
    assert row.per_week is None
    assert asks(row, Flag.RATE_CONFLICT)
    assert row.original.startswith("12 HR Oxycodone Hydrochloride")


def test_an_order_of_long_ago_is_asked_about():
    row = named(record("synthetic_transaction.json"), "Penicillin")
    assert asks(row, Flag.LONG_AGO)
    assert not row.ticked


def test_conditions_are_offered_unticked():
    preview = record("synthetic_transaction.json")
    rows = [row for row in preview.rows if row.kind is RowKind.CONDITION]
    assert [row.label for row in rows] == ["Essential hypertension", "Full-time employment"]
    assert asks(rows[1], Flag.ABOUT_LIFE)
    assert not any(row.ticked for row in rows)


def test_going_home_brings_visits_goals_and_tasks():
    preview = record("discharge_collection.json")
    heart = named(preview, "Heart clinic")
    assert heart.minutes == 45
    assert heart.trip
    assert heart.frequency == Frequency(1, Per.ONCE)
    call = named(preview, "Phone call")
    assert call.minutes == 15
    assert not call.trip
    assert preview.visits_last_year == 2
    assert preview.looked_after_by == 3


def test_the_persons_own_goal_is_apart_from_what_others_hope():
    preview = record("discharge_collection.json")
    own = named(preview, "I want to pick up my grandson")
    hoped = named(preview, "Weight stable")
    assert own.kind is RowKind.MATTERS
    assert own.from_patient
    assert own.ticked
    assert hoped.kind is RowKind.GOAL
    assert hoped.words == "Body weight: <82 kg"
    assert not hoped.ticked


def test_a_plan_that_points_at_a_medicine_joins_its_row():
    preview = record("discharge_collection.json")
    row = named(preview, "Furosemide")
    assert [source.resource for source in row.merged] == ["CarePlan"]
    assert row.per_week == 14
    assert row.purpose == "Heart failure"
    assert named(preview, "Walk").minutes == 20
    assert named(preview, "Kidney").form is Form.LABORATORY
    assert named(preview, "Low salt").kind is RowKind.DIET


def test_the_keys_of_a_newer_version_are_read_as_well():
    preview = record("r5_shaped.json")
    assert preview.version == "R5"
    assert preview.language == "fr"
    assert named(preview, "Ramipril").purpose == "High blood pressure"
    assert named(preview, "Salbutamol").as_needed
    assert named(preview, "Vitamin D3").per_week == 7
    assert named(preview, "Walking frame").kind is RowKind.DEVICE
    assert named(preview, "Cook for my sister").kind is RowKind.MATTERS
    assert left(preview)[LeftReason.NOT_TAKING] == 1


def test_one_record_a_line_is_read_and_a_broken_line_counted():
    preview = record("lines.ndjson")
    assert preview.version == "STU3"
    assert [row.label for row in preview.rows] == ["Apixaban 5 mg", "Bisoprolol 2.5 mg"]
    assert left(preview)[LeftReason.UNREADABLE] == 1
    assert left(preview)[LeftReason.NOT_TAKING] == 1


def test_a_single_record_is_a_file_of_one():
    preview = record("single_goal.json")
    assert [row.label for row in preview.rows] == ["Sing in the choir again"]


@pytest.mark.parametrize(
    ("name", "refusal", "count"),
    [
        ("two_people.json", Refusal.TWO_PEOPLE, 2),
        ("cut_off.json", Refusal.CUT_OFF, 0),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused(name, refusal, count):
    preview = record(name)
    assert preview.refused is refusal
    assert preview.refused_count == count
    assert preview.rows == ()


@pytest.mark.parametrize("name", READABLE)
def test_keys_are_the_same_each_time_and_only_once(name):
    first, second = record(name), record(name)
    keys = [row.key for row in first.rows]
    assert first == second
    assert len(set(keys)) == len(keys)
    assert len(first.file_hash) == 64


def test_the_day_of_reading_is_the_only_clock():
    raw = (RECORDS / "discharge_collection.json").read_bytes()
    later = read_record(raw, date(2027, 3, 1))
    assert left(later)[LeftReason.PAST_APPOINTMENT] == 3
    assert read_record(raw, AS_OF) != later
