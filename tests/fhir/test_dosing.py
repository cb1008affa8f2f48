"""Where the two halves of a dose meet: agreement, doubt, several lines, steps."""

from datetime import date

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.record import Flag, Group, ReadFrom
from aid.domain.workload import Slot
from tests.fhir.made_up import asks, dosage, dosed, medicine, read, repeat, row_of

M, N, E, B = Slot.MORNING, Slot.NOON, Slot.EVENING, Slot.BEDTIME
DAILY = repeat(1, 1, "d")
TWICE = repeat(2, 1, "d")
WEEKLY = repeat(1, 1, "wk")


def test_agreement_gives_the_rate_and_a_tick():
    row = dosed("one tablet twice a day", TWICE)
    assert (row.per_week, row.frequency) == (14, Frequency(2, Per.DAY))
    assert row.ticked
    assert row.readings == ()


def test_timing_alone_is_enough_where_the_words_say_nothing_of_it():
    assert dosed("as directed", TWICE).per_week == 14


def test_words_alone_are_enough_and_asked_to_be_checked():
    row = dosed("one tablet twice a day")
    assert row.per_week == 14
    assert asks(row, Flag.RATE_FROM_WORDS)
    assert row.ticked


def test_disagreement_computes_nothing_and_keeps_both():
    row = dosed("one tablet twice a day", DAILY)
    assert row.per_week is None
    assert asks(row, Flag.RATE_CONFLICT)
    assert not row.ticked
    assert [(r.read_from, r.per_week) for r in row.readings] == [
        (ReadFrom.TIMING, 7),
        (ReadFrom.WORDS, 14),
    ]


def test_a_month_and_thirty_days_agree():
    assert dosed("once a month", repeat(1, 30, "d")).per_week is not None


@pytest.mark.parametrize(
    ("words", "timing"),
    [
        ("take once a week", DAILY),
        ("one tablet daily", WEEKLY),
        ("Take one daily. Supply in weekly trays", DAILY),
        ("einmal wöchentlich eine Tablette", DAILY),
        ("take as told", repeat(3, 1, "d", when=["C"])),
    ],
)
def test_weekly_and_daily_in_one_record_is_asked_loudest(words, timing):
    name = "Madeupine 70 mg weekly tablets" if words == "take as told" else "Madeupine"
    row = dosed(words, timing, name=name)
    assert row.per_week is None
    assert asks(row, Flag.WEEKLY_OR_DAILY)
    assert not row.ticked


@pytest.mark.parametrize("words", ["one tablet daily", None, "as directed"])
def test_methotrexate_is_never_taken_for_daily(words):
    row = dosed(words, DAILY, name="Methotrexate 2.5 mg tablets")
    assert row.per_week is None
    assert asks(row, Flag.WEEKLY_OR_DAILY)


def test_words_for_the_patient_that_say_otherwise_are_a_disagreement():
    row = dosed("once daily", DAILY, patientInstruction="take it three times a day")
    assert row.per_week is None
    assert asks(row, Flag.RATE_CONFLICT)


@pytest.mark.parametrize(
    "more",
    [
        {"asNeededBoolean": True},
        {"asNeededCodeableConcept": {"text": "pain"}},
        {"asNeeded": True},
        {"asNeededFor": [{"text": "pain"}]},
        {"additionalInstruction": [{"text": "only when needed"}]},
    ],
)
def test_as_needed_in_any_shape_is_no_load(more):
    row = dosed("one tablet four times a day", repeat(4, 1, "d"), **more)
    assert row.as_needed
    assert row.per_week is None
    assert row.frequency is None


def test_more_than_24_a_day_waits_for_a_person():
    row = dosed("spray", repeat(1, 5, "min"))
    assert row.per_week is None
    assert asks(row, Flag.OVER_24_A_DAY)
    assert row.readings[0].per_week == 2016


def test_times_of_day_are_assumed_and_said_to_be():
    row = dosed("three times a day", repeat(3, 1, "d"))
    assert row.slots == (M, N, E)
    assert row.slots_assumed
    assert asks(row, Flag.SLOTS_ASSUMED)


def test_times_of_day_that_were_said_are_not_assumed():
    row = dosed("in the morning and at night", repeat(when=["MORN", "NIGHT"]))
    assert row.slots == (M, B)
    assert not row.slots_assumed


def test_a_meal_code_alone_is_assumed_to_be_three_meals():
    row = dosed(None, repeat(when=["C"]))
    assert row.per_week == 21
    assert row.slots_assumed


def test_identical_lines_are_counted_once():
    line = dosage("one tablet daily", DAILY)
    assert row_of(medicine("Madeupine", line, dict(line))).per_week == 7


def test_lines_at_different_times_of_day_are_added():
    morning = dosage("12 units in the morning", repeat(when=["MORN"]))
    night = dosage("8 units at bedtime", repeat(when=["HS"]))
    row = row_of(medicine("Insulin", morning, night))
    assert row.per_week == 14
    assert row.slots == (M, B)


def test_lines_on_different_days_are_added():
    some = dosage("5 mg", repeat(dayOfWeek=["mon", "wed", "fri"]))
    others = dosage("2.5 mg", repeat(dayOfWeek=["tue", "thu", "sat", "sun"]))
    row = row_of(medicine("Warfarin", some, others))
    assert row.frequency == Frequency(1, Per.DAY)


def test_lines_that_differ_are_not_added():
    row = row_of(
        medicine("Madeupine", dosage(None, DAILY), dosage(None, repeat(1, 8, "h")))
    )
    assert row.per_week is None
    assert asks(row, Flag.RATE_CONFLICT)


def test_half_a_dose_is_not_the_dose():
    row = row_of(medicine("Madeupine", dosage("one daily", DAILY), dosage("more as told")))
    assert row.per_week is None
    assert asks(row, Flag.NO_RATE)


def test_two_listings_that_differ_compute_nothing():
    one = medicine("Madeupine 5 mg", dosage("once daily", DAILY))
    other = medicine("Madeupine 5mg tablet", dosage("twice daily", TWICE))
    row = row_of(one, other)
    assert row.per_week is None
    assert asks(row, Flag.RATE_CONFLICT, Flag.LISTED_MORE_THAN_ONCE)
    assert len(row.readings) == 2


def test_a_doubt_in_one_listing_is_a_doubt_in_the_row():
    sure = medicine("Madeupine 5 mg", dosage("once a week", WEEKLY))
    unsure = medicine("Madeupine 5 mg", dosage("once a week", DAILY))
    row = row_of(sure, unsure)
    assert row.per_week is None
    assert asks(row, Flag.WEEKLY_OR_DAILY)


def test_a_finished_listing_does_not_contradict_the_current_one():
    bounds = {"start": "2025-01-01", "end": "2025-02-01"}
    old = medicine(
        "Madeupine 5 mg", dosage("once daily", repeat(1, 1, "d", boundsPeriod=bounds))
    )
    now = medicine("Madeupine 5 mg", dosage("twice daily", TWICE))
    row = row_of(old, now)
    assert row.per_week == 14
    assert row.group is Group.NOW


def test_of_several_current_listings_the_newest_stands_for_all():
    old = medicine("Madeupine 5 mg", dosage("once daily", DAILY), authoredOn="2009-01-01")
    new = medicine("Madeupine 5 mg", dosage("one daily", DAILY), authoredOn="2026-08-01")
    row = row_of(old, new)
    assert row.words == "one daily"
    assert not asks(row, Flag.LONG_AGO)
    assert row.ticked


def test_steps_without_dates_have_no_rate_in_force():
    first = dosage("4 tablets once a day", DAILY, sequence=1)
    second = dosage("2 tablets once a day", DAILY, sequence=2)
    row = row_of(medicine("Prednisolone", first, second, authoredOn=None))
    assert row.per_week is None
    assert asks(row, Flag.TAPER)
    assert [step.words for step in row.steps] == [
        "4 tablets once a day",
        "2 tablets once a day",
    ]


def test_steps_that_are_all_past_look_finished():
    bounds = {"value": 3, "code": "d"}
    steps = [
        dosage("2 a day", repeat(1, 1, "d", boundsDuration=bounds), sequence=n)
        for n in (1, 2)
    ]
    row = row_of(medicine("Prednisolone", *steps, authoredOn="2026-01-01"))
    assert row.group is Group.LOOKS_FINISHED
    assert row.ends is not None
    assert row.ends.first == date(2026, 1, 6)


def test_a_course_in_words_ends_as_well():
    row = row_of(
        medicine("Madeupine", dosage("one twice a day for 7 days"), authoredOn="2026-10-01")
    )
    assert row.group is Group.LOOKS_FINISHED


def test_a_bare_name_beside_one_with_a_strength_may_be_the_same():
    preview = read(medicine("Madeupine"), medicine("Madeupine 5 mg tablets"))
    flags = [row.flags for row in preview.rows]
    assert Flag.MAYBE_THE_SAME in flags[0]
    assert Flag.MAYBE_THE_SAME not in flags[1]


def test_a_medicine_in_a_mixture_is_not_the_medicine_alone():
    alone = medicine("Acetaminophen 325 MG Oral Tablet")
    mixed = medicine("Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet")
    preview = read(alone, mixed)
    assert len(preview.rows) == 2
    assert not any(Flag.TWO_STRENGTHS in row.flags for row in preview.rows)


def test_the_codes_of_an_ingredient_do_not_join_two_products():
    def coded(name):
        atc = {"system": "http://www.whocc.no/atc", "code": "A10AE04"}
        return medicine(medicationCodeableConcept={"coding": [atc], "text": name})

    assert len(read(coded("Glargine pen"), coded("Glargine strong pen")).rows) == 2
