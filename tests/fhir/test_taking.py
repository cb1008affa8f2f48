"""From ticked rows to tasks, lines and wishes."""

from dataclasses import replace
from itertools import count

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.medicines import KnownMedicine
from aid.domain.people import Voice
from aid.domain.record import Flag, Form
from aid.domain.rooms.care import check_task
from aid.domain.visit import Brought
from aid.domain.workload import Minutes, Slot, TaskKind
from aid.fhir.high_risk import is_high_risk, medicine_class_of
from aid.fhir.pasting import read_list
from aid.fhir.taking import lines_of, settled, tasks_of
from tests.fhir.made_up import READABLE, dosage, medicine, record, repeat, row_of

SHORT = Minutes(1, 2, 5)


def kind(name, minutes=SHORT, **more):
    return TaskKind(
        id=name, name=name, icon="", group="", minutes=minutes, basis="", source="", **more
    )


KINDS = {
    made.id: made
    for made in (
        kind("take_pills", sitting=True),
        kind("use_inhaler"),
        kind("inject"),
        kind("inject_insulin"),
        kind("apply_cream"),
        kind("change_patch"),
        kind("eye_drops"),
        kind("clinic_visit", Minutes(60, 121, 180), trip=True),
        kind("phone_visit"),
        kind("blood_test", Minutes(30, 60, 121), trip=True),
        kind("inr_test", Minutes(30, 60, 121), trip=True),
        kind("other_task", None),
    )
}


def known(name, medicine_class, kind, **more):
    return KnownMedicine(
        name=name, medicine_class=medicine_class, form=kind, kind=kind, **more
    )


KNOWN = {
    made.name: made
    for made in (
        known("metformin", "biguanide", "take_pills", also=("Glucophage",)),
        known("insulin glargine", "insulin_basal", "inject_insulin", high_risk=True),
        known("methotrexate", "methotrexate", "take_pills", high_risk=True),
        known("hydrocortisone", "steroid_oral", "take_pills", high_risk=True),
        known("hydrocortisone cream", "skin", "apply_cream"),
        known("tacrolimus", "calcineurin", "take_pills", high_risk=True),
        known("fentanyl patch", "patch", "change_patch", high_risk=True),
        known("clobazam", "seizure_class", "take_pills"),
    )
}


def taken(rows, kinds=KINDS, **more):
    numbers = count(1)
    return tasks_of(rows, kinds, lambda: f"t{next(numbers)}", **more)


def pasted(line):
    return taken(read_list(line).rows)[0]


def test_a_medicine_becomes_a_task_in_the_voice_of_the_record():
    task = taken(record("hospital_searchset.json").rows)[0]
    assert (task.id, task.kind, task.label) == ("t1", "take_pills", "metformin 500 mg")
    assert task.voice is Voice.RECORD
    assert task.frequency == Frequency(2, Per.DAY)
    assert task.sitting
    assert task.minutes == Minutes(1, 2, 5)
    assert task.minutes_voice is None
    assert task.medicine is not None
    assert task.medicine.purpose == "Type 2 diabetes"


def test_what_is_not_ticked_is_not_taken():
    rows = record("uk_weekly_methotrexate.json").rows
    assert "Methotrexate 10mg" not in [task.label for task in taken(rows)]


@pytest.mark.parametrize("name", READABLE)
def test_every_task_taken_can_stand_on_a_ledger(name):
    rows = [replace(row, ticked=True) for row in record(name).rows]
    for task in taken(rows, unnamed="A medicine"):
        check_task(task)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("salbutamol inhaler 2 puffs twice a day", "use_inhaler"),
        ("insulin glargine 10 units at night", "inject"),
        ("latanoprost eye drops at night", "eye_drops"),
        ("hydrocortisone cream twice a day", "apply_cream"),
        ("nitrate paste twice a day", "take_pills"),
        ("metformin 500 mg twice a day", "take_pills"),
    ],
)
def test_the_kind_is_guessed_from_the_words_and_falls_back(line, expected):
    assert pasted(line).kind == expected


def test_as_needed_has_no_count():
    task = pasted("paracetamol 500 mg 4 times a day when needed")
    assert task.as_needed
    assert task.frequency is None


def test_a_visit_is_a_trip_from_door_to_door():
    rows = record("discharge_collection.json").rows
    tasks = {task.label: task for task in taken(rows)}
    heart = next(task for label, task in tasks.items() if label.startswith("Heart clinic"))
    assert (heart.kind, heart.trip) == ("clinic_visit", True)
    assert heart.minutes == Minutes(60, 121, 180)
    call = tasks["Phone call from the nurse"]
    assert (call.kind, call.trip) == ("phone_visit", False)
    assert call.minutes == Minutes(15, 15, 15)
    assert call.minutes_voice is Voice.RECORD
    assert tasks["Kidney blood test"].kind == "blood_test"
    assert tasks["Walk"].minutes == Minutes(20, 20, 20)


def test_a_clotting_test_has_its_own_kind():
    order = {
        "resourceType": "ServiceRequest",
        "status": "active",
        "intent": "order",
        "category": [{"text": "Laboratory"}],
        "code": {"text": "INR check"},
    }
    assert taken([row_of(order)])[0].kind == "inr_test"


def test_days_of_the_week_and_times_of_day_go_along():
    timing = repeat(1, 1, "wk", dayOfWeek=["fri"], when=["HS"])
    task = taken([row_of(medicine("Alendronate", dosage("weekly on Friday", timing)))])[0]
    assert task.days == (4,)
    assert task.slots == (Slot.BEDTIME,)


def test_a_row_without_name_or_words_needs_a_name():
    row = replace(row_of(medicine("")), ticked=True)
    assert taken([row]) == ()
    assert taken([row], unnamed="A medicine")[0].label == "A medicine"


def test_lines_and_wishes_are_apart_from_tasks():
    rows = [replace(row, ticked=True) for row in record("discharge_collection.json").rows]
    assert Brought(what="condition", words="Heart failure") in lines_of(rows)
    assert Brought(what="goal", words="Weight stable") in lines_of(rows)
    said = tuple(line.words for line in lines_of(rows) if line.what == "matters")
    assert said == (
        "I want to pick up my grandson again",
        "[name] says: being home for the cherry harvest",
    )
    assert "Heart failure" not in [task.label for task in taken(rows)]


def test_a_person_settles_which_of_two_readings_holds():
    row = next(r for r in record("uk_weekly_methotrexate.json").rows if r.readings)
    chosen = settled(row, 1)
    assert chosen.per_week == 1
    assert chosen.ticked
    assert chosen.readings == ()
    assert Flag.RATE_CONFLICT not in chosen.flags
    assert settled(row, 7) is row


@pytest.mark.parametrize(
    ("line", "kind", "medicine_class", "high_risk"),
    [
        ("Metformin 500mg tablets twice a day", "take_pills", "biguanide", False),
        ("Glucophage once a day", "take_pills", "biguanide", False),
        ("insulin glargine 10 units at night", "inject_insulin", "insulin_basal", True),
        ("hydrocortisone 1% cream twice a day", "apply_cream", "skin", False),
        ("hydrocortisone 10 mg twice a day", "take_pills", "steroid_oral", True),
        ("fentanyl patch every 3 days", "change_patch", "patch", True),
    ],
)
def test_a_medicine_that_content_knows_has_its_kind_class_and_risk_from_there(
    line, kind, medicine_class, high_risk
):
    (task,) = taken(read_list(line).rows, medicines=KNOWN)
    assert (task.kind, task.medicine.medicine_class) == (kind, medicine_class)
    assert task.medicine.high_risk is high_risk


def test_content_has_the_last_word_on_a_name_it_knows():
    rows = read_list("clobazam 10 mg at night").rows
    assert taken(rows)[0].medicine.high_risk
    assert not taken(rows, medicines=KNOWN)[0].medicine.high_risk


def test_the_words_of_the_list_stay_as_they_were():
    (task,) = taken(read_list("Glucophage 850 twice a day").rows, medicines=KNOWN)
    assert task.label.startswith("Glucophage")
    assert task.medicine.name == task.label


def in_the_form(name, form):
    row = replace(row_of(medicine(name)), ticked=True, form=form)
    return taken([row], medicines=KNOWN)[0]


def test_a_cream_is_not_taken_for_the_tablet():
    task = in_the_form("Hydrocortisone 1%", Form.CREAM)
    assert (task.kind, task.medicine.medicine_class) == ("apply_cream", "skin")
    assert not task.medicine.high_risk
    assert in_the_form("Tacrolimus 0.1%", Form.CREAM).medicine.medicine_class == ""


def test_an_injection_of_what_is_known_as_a_tablet_keeps_its_class():
    task = in_the_form("Methotrexate 15 mg", Form.INJECTION)
    assert (task.kind, task.medicine.medicine_class) == ("inject", "methotrexate")
    assert task.medicine.high_risk


def test_a_name_that_content_does_not_know_is_judged_by_its_stem():
    (task,) = taken(read_list("nadolol 40 mg daily").rows, medicines=KNOWN)
    assert task.medicine.high_risk
    (near,) = taken(read_list("metfrom 500 mg daily").rows, medicines=KNOWN)
    assert near.medicine.medicine_class == ""


@pytest.mark.parametrize(
    "name",
    [
        "Nadolol 40 mg",
        "Labetalol",
        "Fluvoxamine",
        "Amisulpride",
        "Oxazepam",
        "Lormetazepam",
        "Rotigotine",
        "Semglee",
        "Co-codamol 30/500",
        "Sunitinib",
        "Golimumab",
        "Methotrexate 10mg",
        "Warfarina 5 mg",
        "insulin glargine",
        "Lantus SoloStar",
        "Digoxin",
        "Oxicodona",
        "Lithium carbonate",
        "apixabán 5 mg",
        "Amiodarone",
        "Prednisolone 5 mg",
        "sodium valproate",
        "Levetiracetam",
        "Tacrolimus",
        "Clonazepam",
    ],
)
def test_medicines_that_need_a_check_are_known(name):
    assert is_high_risk(name)


@pytest.mark.parametrize("name", ["Metformin", "Amlodipine", "Paracetamol", ""])
def test_most_medicines_need_no_special_check(name):
    assert not is_high_risk(name)


def test_a_steroid_on_the_skin_is_not_a_steroid_in_the_body():
    assert is_high_risk("Hydrocortisone 10 mg")
    assert not is_high_risk("Hydrocortisone 1%", Form.CREAM)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Warfarin 2 mg", "vka"),
        ("Acenocumarol", "vka"),
        ("Eliquis", "doac"),
        ("Ramipril 5 mg", "acei"),
        ("Losartán", "arb"),
        ("Amlodipino", "ccb"),
        ("Indapamide", "thiazide"),
        ("Doxazosin", "alpha_blocker"),
        ("Clonidine", "bp_other"),
        ("Sacubitril / valsartan", ""),
        ("Metformin", ""),
        ("Lacidipino", "ccb"),
        ("Zofenopril", "acei"),
    ],
)
def test_the_classes_that_questions_ask_about_are_known(name, expected):
    assert medicine_class_of(name) == expected


@pytest.mark.parametrize(
    ("text", "quantity", "each"),
    [
        ("once daily", {"value": 1, "unit": "tablet"}, "1 tablet"),
        ("take one tablet once daily", {"value": 1, "unit": "tablet"}, "1 tablet"),
        ("2 puffs twice a day", {"value": 2, "unit": "puff"}, "2 puff"),
        ("take 2 tablets once daily", {"value": 1, "unit": "tablet"}, ""),
        ("1 tablet in the morning, 2 tablets at night", {"value": 1, "unit": "tablet"}, ""),
        ("once daily", {"value": 1}, ""),
        ("one tablet once daily", None, ""),
    ],
)
def test_how_many_each_time_is_taken_where_the_record_says_it_plainly(text, quantity, each):
    more = {"doseAndRate": [{"doseQuantity": quantity}]} if quantity else {}
    row = row_of(medicine("Madeupine", dosage(text, repeat(1, 1, "d"), **more)))
    [taken] = tasks_of([replace(row, ticked=True)], KINDS, lambda: "t1")
    assert taken.medicine.each == each


def test_two_doses_of_one_medicine_are_not_told_as_one():
    one, two = (
        dosage("once daily", None, doseQuantity={"value": n, "unit": "tablet"})
        for n in (1, 2)
    )
    row = row_of(medicine("Madeupine", one, two))
    [taken] = tasks_of([replace(row, ticked=True)], KINDS, lambda: "t1")
    assert taken.medicine.each == ""
