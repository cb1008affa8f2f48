"""A plan as a FHIR document: what it holds, what it never holds, and that it comes back."""

import json
import re
import uuid
from dataclasses import replace
from datetime import date

import pytest

from aid.domain.people import People
from aid.domain.plan import Decision, Plan
from aid.domain.record import LeftReason, RowKind
from aid.domain.visit import Visit
from aid.fhir.own_plan import plan_document
from aid.fhir.own_plan_codes import OWN_CODES, OWN_PLANS
from aid.fhir.own_plan_maker import references_in
from aid.fhir.taking import tasks_of
from aid.library.load import load_library
from aid.resources import resource_dir
from tests.builders import item
from tests.fhir.own_visits import (
    CODE,
    HOSTILE,
    LATER,
    LEDGER,
    MADE_ON,
    PLAN,
    WHOLE,
    WORDS,
    came_back,
    hostile_visit,
    of_type,
    resources,
    sent,
    taken,
)
from tests.fhir.r4 import faults

PERSONAS = load_library(resource_dir("content")).personas
EMPTY = Visit()


def persona(name: str) -> Visit:
    return PERSONAS[name].visit


def codes(value) -> set[str]:
    """Every code of LOINC and SNOMED in a value."""
    if isinstance(value, list):
        return set().union(*map(codes, value)) if value else set()
    if not isinstance(value, dict):
        return set()
    public = ("http://loinc.org", "http://snomed.info/sct")
    mine = {value["code"]} if value.get("system") in public else set()
    return mine.union(*map(codes, value.values()))


def as_sent(tasks):
    """Tasks without their ids, which a visit gives anew, and without a name in passing."""
    return [replace(one, id="", at_visit="", feeling="") for one in tasks]


def matters_of(visit: Visit) -> dict[str, object]:
    """What is told again, apart from the order in which it is told."""
    wants = visit.priorities
    return {"words": wants.words, "main": wants.main, "tops": set(wants.patient_top)}


# ---- what it is ----


@pytest.mark.parametrize("name", PERSONAS)
def test_a_made_up_persons_plan_has_the_shape_of_r4(name):
    assert faults(sent(persona(name))) == []


@pytest.mark.parametrize("visit", [WHOLE, EMPTY], ids=["whole", "empty"])
def test_any_plan_has_the_shape_of_r4(visit):
    assert faults(sent(visit)) == []


def test_it_is_a_document_and_no_order_to_write():
    document = sent()
    assert document["type"] == "document"
    assert not [entry for entry in document["entry"] if "request" in entry]
    assert document["identifier"] == {"system": OWN_PLANS, "value": CODE}
    assert document["timestamp"] == "2026-03-02T00:00:00Z"


@pytest.mark.parametrize("visit", [WHOLE, *(p.visit for p in PERSONAS.values())])
def test_every_reference_is_answered_inside_the_document(visit):
    document = sent(visit)
    held = {entry["fullUrl"] for entry in document["entry"]}
    assert set(references_in(document)) <= held
    assert all(entry["fullUrl"] == f"urn:uuid:{entry['resource']['id']}"
               for entry in document["entry"])  # fmt: skip


def test_every_part_is_reached_from_the_composition():
    by_url = {entry["fullUrl"]: entry["resource"] for entry in sent()["entry"]}
    reached, waiting = set(), [next(iter(by_url))]
    while waiting:
        url = waiting.pop()
        reached.add(url)
        waiting += set(references_in(by_url[url])) - reached
    assert reached == by_url.keys()


def test_the_same_plan_makes_the_same_document_again():
    assert sent() == sent()
    assert all(uuid.UUID(one["id"]).version == 5 for one in resources(sent()))


def test_a_changed_plan_keeps_the_ids_of_what_stays():
    shorter = replace(WHOLE, ledger=LEDGER[:2], plan=Plan())
    before = {one["id"] for one in of_type(sent(), "MedicationStatement")}
    after = {one["id"] for one in of_type(sent(shorter), "MedicationStatement")}
    assert after < before


def test_only_the_listed_codes_of_others_are_used():
    known = {
        "18776-5", "81338-6", "10160-0", "47420-5", "81340-2",
        "247751003", "811791000000103", "734163000", "LA10138-8",
    }  # fmt: skip
    assert codes(sent()) == known


def test_the_sections_are_the_four_that_are_listed():
    sections = of_type(sent(), "Composition")[0]["section"]
    given = [section["code"]["coding"][0]["code"] for section in sections]
    assert given == ["81338-6", "18776-5", "10160-0", "47420-5"]
    assert of_type(sent(), "Composition")[0]["type"]["coding"][0]["code"] == "18776-5"


def test_a_code_of_ours_has_words_beside_it():
    def bare(value):
        if isinstance(value, list):
            return [fault for part in value for fault in bare(part)]
        if not isinstance(value, dict):
            return []
        ours = any(c["system"] == OWN_CODES for c in value.get("coding", []))
        mine = [value] if ours and not value.get("text") else []
        return mine + [fault for part in value.values() for fault in bare(part)]

    assert bare(sent()) == []


# ---- what it never is ----


def test_it_never_orders_a_medicine():
    assert of_type(sent(), "MedicationRequest") == []
    changes = [t for t in of_type(sent(), "Task") if t["intent"] == "proposal"]
    assert [one["code"]["coding"][0]["code"] for one in changes] == [
        "ease",
        "ask_first",
        "stop",
        "keep",
    ]
    medicines = {f"urn:uuid:{m['id']}" for m in of_type(sent(), "MedicationStatement")}
    assert [one["focus"]["reference"] in medicines for one in changes] == [
        True,
        True,
        False,
        True,
    ]
    assert "proposal" in changes[0]["description"]
    assert "question" in changes[1]["description"]
    assert "question" not in changes[3]["description"]


def test_the_care_plan_only_points():
    plan = of_type(sent(), "CarePlan")[0]
    assert [list(activity) for activity in plan["activity"]] == [["reference"]] * 13
    assert (plan["status"], plan["intent"]) == ("active", "plan")
    assert plan["period"] == {"start": "2026-03-02", "end": LATER.isoformat()}


def test_before_anything_is_agreed_it_is_a_proposal():
    document = sent(replace(WHOLE, plan=Plan(), trial=None))
    plan = of_type(document, "CarePlan")[0]
    assert (plan["status"], plan["intent"]) == ("draft", "proposal")
    assert of_type(document, "Composition")[0]["status"] == "preliminary"


def test_nobody_is_named_in_it():
    text = json.dumps(sent(), ensure_ascii=False).lower()
    assert not re.findall("zephyrine|quillwort|odalys|niece", text)
    assert of_type(sent(), "Patient")[0]["name"] == [
        {
            "extension": [
                {
                    "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                    "valueCode": "masked",
                }
            ]
        }
    ]


@pytest.mark.parametrize("name", PERSONAS)
def test_a_made_up_person_is_named_only_in_their_own_words_of_what_matters(name):
    visit = persona(name)
    called = f"{visit.people.patient_name} {visit.people.companion_name.partition(',')[0]}"
    told = set(re.findall(r"\w+", str(visit.priorities)))
    words = set(re.findall(r"\w+", json.dumps(sent(visit), ensure_ascii=False)))
    assert not words & set(called.split()) - told


def test_a_name_that_the_two_wrote_into_the_plan_stays():
    plan = replace(PLAN, still_open="Ask Odalys.")
    note = of_type(sent(replace(WHOLE, plan=plan)), "CarePlan")[0]["note"][1]["text"]
    assert note.endswith("Ask Odalys.")


def test_a_companion_called_my_son_is_no_name():
    people = People(companion_here=True, companion_name="my son, and his wife")
    visit = replace(WHOLE, people=people, ledger=(replace(LEDGER[1], feeling="my son"),))
    assert [row.task.feeling for row in came_back(sent(visit)).rows if row.task] == [
        "my son",
        "",
    ]


def test_no_profile_is_claimed_without_an_identity():
    assert "profile" not in json.dumps(sent())


def test_made_up_people_are_marked_as_made_up():
    assert {one["meta"]["tag"][0]["code"] for one in resources(sent(persona("edith")))} == {
        "HTEST"
    }
    assert not [one for one in resources(sent()) if "meta" in one]


def test_hostile_words_stay_words():
    document = sent(hostile_visit())
    assert faults(document) == []
    told = json.dumps(document)
    assert "<script" not in "".join(one["text"]["div"] for one in resources(document))
    assert "\\u0000" not in told
    assert "\\ud800" not in told
    assert json.loads(told) == document


def test_hostile_words_come_back_as_words():
    row = next(row for row in came_back(sent(hostile_visit())).rows if row.task)
    whole = HOSTILE.replace("\x00", "").replace("\x1b", "").replace("\ud800", "\ufffd")
    assert row.task.label == whole
    assert row.task.medicine.name == whole


# ---- what it says ----


def test_each_voice_keeps_to_its_own():
    document = sent()
    patient = f"urn:uuid:{of_type(document, 'Patient')[0]['id']}"
    clinic = f"urn:uuid:{of_type(document, 'PractitionerRole')[0]['id']}"
    spoken = {
        one["valueString"]: one["performer"][0]["reference"]
        for one in of_type(document, "Observation")
        if "performer" in one and one.get("valueString") in ("The market", "No stroke")
    }
    assert spoken == {"The market": patient, "No stroke": clinic}
    mine, ours = of_type(document, "List")
    assert (mine["source"]["reference"], ours["source"]["reference"]) == (patient, clinic)
    assert [c["code"] for c in mine["code"]["coding"]] == ["81340-2", "patient_top"]
    assert [c["code"] for c in ours["code"]["coding"]] == ["clinician_top"]


def test_a_rhythm_is_coded_only_where_the_person_said_it():
    taken_now = {
        one["medicationCodeableConcept"]["text"]: one["dosage"][0]
        for one in of_type(sent(), "MedicationStatement")
    }
    assert taken_now["Ramipril"]["timing"]["repeat"] == {
        "frequency": 1,
        "period": 1,
        "periodUnit": "d",
        "when": ["MORN"],
    }
    assert "timing" not in taken_now["Warfarin"]
    assert taken_now["Spray"] == {"text": "2 · morning", "asNeededBoolean": True}


def test_what_the_plan_begins_is_intended_and_not_yet_done():
    row = next(row for row in came_back(sent()).rows if row.label == "Cuff")
    assert not row.ticked
    begun = next(
        one for one in of_type(sent(), "ServiceRequest") if one["code"]["text"] == "Cuff"
    )
    assert begun["occurrenceTiming"]["repeat"]["frequency"] == 2
    assert begun["patientInstruction"] == "change Cuff With the nurse"


def test_if_and_then_goes_out_without_a_phone():
    nets = of_type(sent(), "CommunicationRequest")
    assert [net["payload"][0]["contentString"] for net in nets] == [
        "if_then I fall we look at the pills",
        "if_now My chest hurts",
    ]


def test_why_something_stops_and_who_must_know_go_out_beside_it():
    stop = next(one for one in of_type(sent(), "Task") if "note" in one)
    assert stop["code"]["text"] == "stop"
    assert [note["text"] for note in stop["note"]] == [
        "why Nobody reads it",
        "who_knows The nurse",
    ]


def test_a_reason_of_what_goes_on_after_all_stays_here():
    kept = item("walk", Decision.KEEP, reason="It hurt", who_knows="Nobody")
    document = json.dumps(sent(Visit(plan=Plan(items=(kept,)))))
    assert "It hurt" not in document


def test_results_still_to_come_go_out_with_who_tells_of_them_unnamed():
    [plan] = of_type(sent(), "CarePlan")
    said = [note["text"] for note in plan["note"]]
    assert "pending The scan" in said
    [who] = [one for one in said if one.startswith("who_calls")]
    assert who.endswith("hears it from the ward")
    assert "Odalys" not in who


def test_how_many_each_time_goes_out_in_words_with_how_often():
    taken = of_type(sent(), "MedicationStatement")
    [dose] = [t["dosage"][0]["text"] for t in taken if "1 pill" in json.dumps(t["dosage"])]
    assert dose.startswith("1 pill · ")


def test_the_day_to_look_again_is_only_proposed():
    visit = of_type(sent(), "Appointment")[0]
    assert visit["status"] == "proposed"
    assert visit["requestedPeriod"] == [{"start": "2026-03-30", "end": "2026-03-30"}]
    assert {one["status"] for one in visit["participant"]} == {"needs-action"}


def test_how_sure_is_an_answer_about_the_main_thing():
    sure = next(o for o in of_type(sent(), "Observation") if "valueCodeableConcept" in o)
    assert sure["valueCodeableConcept"]["text"] == "6"
    goal = of_type(sent(), "Goal")[0]
    assert sure["focus"] == [{"reference": f"urn:uuid:{goal['id']}"}]


def test_the_week_is_told_in_minutes():
    week = next(
        o for o in of_type(sent(), "Observation")
        if "minutes" in {c["code"] for c in o["code"]["coding"]}
    )  # fmt: skip
    assert week["valueQuantity"]["code"] == "min/wk"
    assert len(week["component"]) == 2


def test_the_persons_languages_are_told_and_an_interpreter():
    patient = of_type(sent(), "Patient")[0]
    spoken = [said["language"]["coding"][0]["code"] for said in patient["communication"]]
    assert spoken == ["es", "en"]
    assert came_back(sent()).interpreter_needed
    assert came_back(sent()).language == "es"


def test_a_text_that_runs_from_right_to_left_says_so():
    div = of_type(sent(language="ar", direction="rtl"), "Composition")[0]["text"]["div"]
    assert 'lang="ar" xml:lang="ar" dir="rtl"' in div


# ---- that it comes back ----


def test_it_is_known_when_it_comes_back():
    own = came_back(sent()).own_plan
    assert own is not None
    assert (own.on, own.code) == (MADE_ON, CODE)
    assert own.main == WHOLE.priorities.main


def test_other_documents_are_not_taken_for_ours():
    document = sent()
    of_type(document, "Composition")[0]["identifier"]["system"] = "urn:oid:1.2.3"
    assert came_back(document).own_plan is None


@pytest.mark.parametrize(
    "visit", [WHOLE, *(p.visit for p in PERSONAS.values())], ids=["whole", *PERSONAS]
)
def test_the_same_tasks_come_back(visit):
    assert as_sent(taken(came_back(sent(visit)))) == as_sent(visit.ledger)


def test_a_trip_that_is_done_along_with_another_finds_it_again():
    found = {task.label: task for task in taken(came_back(sent()))}
    assert found["Blood"].at_visit == found["Clinic"].id
    assert found["Clinic"].id.startswith("new-")


def test_a_trip_whose_other_was_not_taken_stands_alone():
    preview = came_back(sent())
    alone = replace(preview, rows=tuple(r for r in preview.rows if r.label != "Clinic"))
    assert next(task for task in taken(alone) if task.label == "Blood").at_visit == ""


@pytest.mark.parametrize("name", PERSONAS)
def test_the_same_things_matter(name):
    visit = persona(name)
    preview = came_back(sent(visit))
    mine = {row.label for row in preview.rows if row.from_patient and row.ticked}
    told = matters_of(visit)
    assert {told["words"], told["main"], *told["tops"]} <= mine
    assert preview.own_plan.main == told["main"]


def test_a_hope_of_the_clinic_stays_the_clinics():
    rows = [row for row in came_back(sent()).rows if row.label == "No stroke"]
    assert [(row.kind, row.from_patient, row.ticked) for row in rows] == [
        (RowKind.GOAL, False, False)
    ]


def test_the_same_words_are_one_line():
    wants = replace(WHOLE.priorities, main="The market", words="The market")
    rows = came_back(sent(replace(WHOLE, priorities=wants))).rows
    assert [row.label for row in rows].count("The market") == 1


def test_every_record_is_a_row_or_is_counted_as_left():
    preview = came_back(sent())
    rows = sum(1 + len(row.merged) for row in preview.rows)
    left = sum(item.count for item in preview.left_behind)
    assert rows + left == len(resources(sent()))
    assert {item.reason for item in preview.left_behind} == {
        LeftReason.PEOPLE_AND_PLACES,
        LeftReason.SUPPORTING,
    }


def test_what_another_system_puts_beside_is_read_as_usual():
    document = sent()
    resource = {"resourceType": "Condition", "code": {"text": "Madeupitis"}}
    document["entry"].append({"resource": resource})
    assert "Madeupitis" in {row.label for row in came_back(document).rows}


def test_a_name_that_another_system_puts_in_is_hidden():
    document = sent()
    of_type(document, "Patient")[0]["name"] = [{"text": "Square Market"}]
    preview = came_back(document)
    assert "Square" not in str(preview)
    assert "square" not in preview.own_plan.main


BROKEN = {
    "a task without a name": {"url": "label", "valueString": " "},
    "a task of a year of minutes": {
        "url": "minutes",
        "extension": [
            {"url": "low", "valueInteger": 1},
            {"url": "usual", "valueInteger": 2},
            {"url": "high", "valueInteger": 525_600},
        ],
    },
    "a task five hundred times a day": {
        "url": "frequency",
        "extension": [
            {"url": "times", "valueInteger": 500},
            {"url": "per", "valueCode": "day"},
        ],
    },
    "a task on the ninth day of the week": {
        "url": "days",
        "extension": [{"url": "item", "valueInteger": 8}],
    },
    "a task of endless money": {"url": "money", "valueString": "Infinity"},
    "a task of a long text": {"url": "place", "valueString": "a" * 10_001},
    "a task of another shape": {"url": "slots", "valueString": "now"},
}


@pytest.mark.parametrize("part", BROKEN.values(), ids=BROKEN)
def test_a_task_that_no_week_could_hold_is_not_taken(part):
    document = sent(replace(WHOLE, ledger=(LEDGER[1],), plan=Plan(), trial=None))
    walk = next(o for o in of_type(document, "Observation") if "extension" in o)
    inner = walk["extension"][0]["extension"]
    inner[:] = [one for one in inner if one["url"] != part["url"]] + [part]
    preview = came_back(document)
    assert taken(preview) == ()
    assert LeftReason.UNREADABLE in {item.reason for item in preview.left_behind}


def test_a_medicine_whose_own_part_is_broken_is_still_a_medicine():
    document = sent()
    for one in of_type(document, "MedicationStatement"):
        one["extension"][0]["extension"] = []
    rows = [row for row in came_back(document).rows if row.kind is RowKind.MEDICINE]
    assert "Ramipril" in {row.label for row in rows}
    assert not [row for row in rows if row.task]


def test_a_task_of_an_unknown_kind_is_some_other_task():
    document = sent(replace(WHOLE, ledger=(LEDGER[1],), plan=Plan(), trial=None))
    made = tasks_of(came_back(document).rows, {}, lambda: "one")
    assert [task.kind for task in made] == ["other_task"]


def test_a_day_that_is_no_day_is_no_day():
    document = sent()
    of_type(document, "Composition")[0]["date"] = "soon"
    own = came_back(document).own_plan
    assert own is not None
    assert own.on is None


def test_a_plan_can_go_out_on_any_day():
    assert faults(plan_document(WHOLE, "", date(2027, 1, 1), WORDS, "x")) == []
