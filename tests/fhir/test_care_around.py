"""Visits, services, plans, devices, diets, wishes: what of them becomes a row, and how."""

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.record import Flag, Form, Group, LeftReason, Pile, RowKind, pile_of
from tests.fhir.made_up import (
    asks,
    concept,
    dosage,
    left,
    medicine,
    read,
    repeat,
    row_of,
)

ME = {"reference": "Patient/p"}
PATIENT = {"resourceType": "Patient", "id": "p"}


def service(name: str = "Blood test", **more):
    made = {"resourceType": "ServiceRequest", "status": "active", "intent": "order"}
    return {**made, "code": concept(name), **more}


def plan(*activities, **more):
    made = {"resourceType": "CarePlan", "status": "active", "intent": "plan"}
    return {**made, "activity": list(activities), **more}


def activity(words: str = "Walk", **more):
    return {"detail": {"status": "in-progress", "description": words, **more}}


def visit(**more):
    made = {
        "resourceType": "Appointment",
        "status": "booked",
        "description": "Heart clinic",
    }
    return {**made, "start": "2026-12-01T10:00:00Z", **more}


def encounter(status: str = "finished", kind: object = None, start: str = "2026-06-01"):
    kind = kind or {"code": "AMB"}
    made = {"resourceType": "Encounter", "status": status, "class": kind}
    return {**made, "period": {"start": start}}


def goal(words: str = "Dance", **more):
    made = {"resourceType": "Goal", "lifecycleStatus": "active"}
    return {**made, "description": concept(words), **more}


def condition(name: str = "Gout", **more):
    return {"resourceType": "Condition", "code": concept(name), **more}


# appointments and visits that were


@pytest.mark.parametrize("status", ["proposed", "pending", "booked", "waitlist"])
def test_an_appointment_to_come_is_one_trip(status):
    row = row_of(visit(status=status, minutesDuration=20))
    assert (row.kind, row.trip, row.minutes) == (RowKind.APPOINTMENT, True, 20)
    assert row.frequency == Frequency(1, Per.ONCE)


@pytest.mark.parametrize(
    ("end", "minutes"),
    [("2026-12-01T10:45:00Z", 45), ("2026-12-01T19:00:00Z", None), ("soon", None)],
)
def test_the_length_of_a_visit_is_its_end_less_its_start_up_to_eight_hours(end, minutes):
    assert row_of(visit(end=end)).minutes == minutes


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"start": "2026-11-20T10:00:00Z"}, LeftReason.PAST_APPOINTMENT),
        ({"status": "fulfilled"}, LeftReason.PAST_APPOINTMENT),
        ({"status": "noshow"}, LeftReason.PAST_APPOINTMENT),
        ({"status": "cancelled"}, LeftReason.CANCELLED),
        ({"status": "entered-in-error"}, LeftReason.ENTERED_IN_ERROR),
    ],
)
def test_an_appointment_that_is_not_to_come_is_left(more, reason):
    assert left(read(visit(**more))) == {reason: 1}


@pytest.mark.parametrize(
    ("status", "days"),
    [
        ("finished", 1),
        ("completed", 1),
        ("in-progress", 1),
        ("planned", 0),
        ("cancelled", 0),
        ("entered-in-error", 0),
    ],
)
def test_only_visits_that_took_place_are_counted(status, days):
    assert read(encounter(status)).visits_last_year == days


def test_visits_are_counted_by_days_of_the_last_year_outside_a_ward():
    ward = {"code": "IMP"}
    newer = [{"coding": [{"code": "AMB"}]}]
    found = read(
        encounter(),
        encounter(),
        encounter(start="2026-07-01", kind=newer),
        encounter(kind=ward, start="2026-08-01"),
        encounter(start="2025-11-20"),
        visit(status="fulfilled", start="2026-02-03T09:00:00Z"),
        visit(status="arrived", start="2026-02-04T09:00:00Z"),
        visit(status="booked", start="2026-02-05T09:00:00Z"),
    )
    assert found.visits_last_year == 4


# services


@pytest.mark.parametrize(
    ("category", "form"),
    [
        (concept("Laboratory"), Form.LABORATORY),
        (concept(code="108252007"), Form.LABORATORY),
        (concept(code="363679005"), Form.IMAGING),
        (concept("Education"), None),
    ],
)
def test_a_test_or_a_scan_is_a_trip_and_other_services_are_not(category, form):
    row = row_of(service("Once more", category=[category]))
    assert (row.form, row.trip) == (form, form is not None)


def test_a_service_has_the_rhythm_the_record_gives_and_the_words_for_the_person():
    timing = repeat(1, 3, "mo")
    row = row_of(service(occurrenceTiming=timing, patientInstruction="Come hungry"))
    assert row.frequency == Frequency(1, Per.MONTH, 3)
    assert row.words == "Come hungry"


def test_words_for_the_person_are_read_in_the_newer_shape():
    told = [{"instructionMarkdown": "Come hungry"}, {"instructionMarkdown": "Drink water"}]
    assert row_of(service(patientInstruction=told)).words == "Come hungry Drink water"


def test_a_service_named_in_the_newer_shape_is_read():
    order = service(code={"concept": concept("Foot check")})
    assert row_of(order).label == "Foot check"


def test_a_service_on_one_day_happens_once_and_is_over_when_it_is_past():
    coming = row_of(service(occurrenceDateTime="2026-12-05"))
    over = row_of(service(occurrenceDateTime="2026-10-05"))
    assert coming.frequency == over.frequency == Frequency(1, Per.ONCE)
    assert (coming.group, over.group) == (Group.NOW, Group.LOOKS_FINISHED)


@pytest.mark.parametrize(
    "more",
    [{"serviceRequested": [concept("Foot care")]}, {"description": "Foot care"}],
)
def test_a_referral_of_the_older_kind_is_named(more):
    made = {"resourceType": "ReferralRequest", "status": "active", "intent": "order"}
    assert row_of({**made, **more}).label == "Foot care"


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"status": "completed"}, LeftReason.COMPLETED),
        ({"status": "revoked"}, LeftReason.CANCELLED),
        ({"intent": "proposal"}, LeftReason.PROPOSAL),
        ({"intent": "option"}, LeftReason.PROPOSAL),
        ({"doNotPerform": True}, LeftReason.DO_NOT_TAKE),
    ],
)
def test_a_service_that_does_not_stand_is_left(more, reason):
    assert left(read(service(**more))) == {reason: 1}


# care plans


@pytest.mark.parametrize(
    ("detail", "label"),
    [
        ({"description": "Walk daily", "code": concept("Exercise")}, "Walk daily"),
        ({"code": concept("Exercise therapy (regime/therapy)")}, "Exercise therapy"),
        ({"code": concept(display="Exercise")}, "Exercise"),
        ({"productCodeableConcept": concept("Madeupine")}, "Madeupine"),
        ({"productReference": {"reference": "Medication/m"}}, "Madeupine"),
        ({"productReference": {"display": "Madeupine"}}, "Madeupine"),
    ],
)
def test_an_activity_is_named_by_its_words_then_its_code_then_its_product(detail, label):
    product = {"resourceType": "Medication", "id": "m", "code": concept("Madeupine")}
    told = {"detail": {"status": "scheduled", **detail}}
    assert [row.label for row in read(plan(told), product).rows] == [label]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("completed", LeftReason.COMPLETED),
        ("cancelled", LeftReason.CANCELLED),
        ("stopped", LeftReason.STOPPED),
        ("entered-in-error", LeftReason.ENTERED_IN_ERROR),
    ],
)
def test_an_activity_that_is_over_is_left(status, reason):
    assert left(read(plan(activity(status=status)))) == {reason: 1}


@pytest.mark.parametrize("key", ["doNotPerform", "prohibited"])
def test_an_activity_not_to_be_done_is_left(key):
    assert left(read(plan(activity(**{key: True})))) == {LeftReason.DO_NOT_TAKE: 1}


def test_every_activity_of_a_plan_that_was_stopped_is_left():
    revoked = plan(activity(), activity("Rest"), status="revoked")
    assert left(read(revoked)) == {LeftReason.CANCELLED: 2}


def test_a_plan_on_hold_is_asked_about():
    assert asks(row_of(plan(activity(), status="on-hold")), Flag.ON_HOLD)


def test_the_newest_plan_comes_first_and_one_that_ended_looks_finished():
    old = plan(activity("Old"), period={"start": "2020-01-01", "end": "2021-01-01"})
    new = plan(activity("New"), period={"start": "2026-01-01"})
    rows = read(old, new).rows
    assert [row.label for row in rows] == ["New", "Old"]
    assert [row.group for row in rows] == [Group.NOW, Group.LOOKS_FINISHED]


def test_what_is_planned_in_the_newer_shape_joins_the_record_it_points_at():
    points = {"plannedActivityReference": {"reference": "ServiceRequest/s"}}
    row = row_of(service(id="s"), plan(points))
    assert [source.resource for source in row.merged] == ["CarePlan"]


def test_what_was_done_already_is_no_task():
    done = {"performedActivity": [{"concept": concept("Blood test")}]}
    assert left(read(plan(done))) == {LeftReason.COMPLETED: 1}


def test_an_activity_that_points_out_of_the_file_is_left():
    outside = {"reference": {"reference": "ServiceRequest/elsewhere"}}
    assert left(read(plan(outside))) == {LeftReason.NOT_IN_FILE: 1}


def test_an_activity_that_says_the_same_as_an_order_is_one_row():
    rows = read(service("Kidney test"), plan(activity("kidney  TEST"))).rows
    assert len(rows) == 1


# devices and diets


@pytest.mark.parametrize(
    "use",
    [
        {
            "resourceType": "DeviceUseStatement",
            "status": "active",
            "device": {"reference": "Device/d"},
        },
        {
            "resourceType": "DeviceUsage",
            "status": "active",
            "device": {"reference": {"reference": "Device/d"}},
        },
        {
            "resourceType": "DeviceRequest",
            "status": "active",
            "intent": "order",
            "codeReference": {"reference": "Device/d"},
        },
        {
            "resourceType": "DeviceRequest",
            "status": "active",
            "intent": "order",
            "code": {"concept": concept("Walking frame")},
        },
    ],
    ids=["used", "used, newer shape", "asked for", "asked for, newer shape"],
)
def test_a_device_that_is_used_is_one_row(use):
    device = {"resourceType": "Device", "id": "d", "type": concept("Walking frame")}
    row = read(use, device).rows[0]
    assert (row.kind, row.label) == (RowKind.DEVICE, "Walking frame")


@pytest.mark.parametrize(
    "device",
    [
        {"type": concept("Walking frame")},
        {"type": concept("Software"), "patient": ME},
        {"type": concept("Record assembler"), "patient": ME},
    ],
    ids=["of nobody", "a program", "a maker of records"],
)
def test_a_device_that_is_nobodys_or_a_program_is_left(device):
    assert left(read({"resourceType": "Device", **device})) == {LeftReason.SUPPORTING: 1}


def test_a_diet_is_a_task():
    order = {"resourceType": "NutritionOrder", "status": "active", "intent": "order"}
    diet = {"type": [concept("Low salt"), concept("Low potassium")]}
    row = row_of({**order, "oralDiet": diet})
    assert (row.kind, row.label) == (RowKind.DIET, "Low salt, Low potassium")


# wishes and hopes


@pytest.mark.parametrize(
    "more",
    [
        {"expressedBy": {"reference": "Patient/p"}},
        {"source": {"reference": "Patient/p"}},
        {"category": [concept(code="person-centered")]},
    ],
    ids=["said by the person", "said by the person, newer shape", "person-centred"],
)
def test_a_persons_own_goal_is_what_matters(more):
    row = read(PATIENT, goal(**more)).rows[0]
    assert (row.kind, row.from_patient, row.ticked) == (RowKind.MATTERS, True, True)


def test_a_goal_of_others_is_a_hope_and_starts_without_a_tick():
    row = row_of(goal(expressedBy={"reference": "Practitioner/d"}))
    assert (row.kind, row.ticked) == (RowKind.GOAL, False)


@pytest.mark.parametrize("key", ["lifecycleStatus", "status"])
@pytest.mark.parametrize("status", ["proposed", "planned", "accepted", "active", "on-hold"])
def test_a_goal_that_stands_is_a_row(key, status):
    made = {"resourceType": "Goal", "description": concept("Dance"), key: status}
    assert row_of(made).label == "Dance"


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ({"detailString": "before summer"}, "before summer"),
        ({"detailCodeableConcept": concept("good")}, "good"),
        ({"detailQuantity": {"value": 82, "unit": "kg", "comparator": "<"}}, "<82 kg"),
        (
            {
                "detailRange": {
                    "low": {"value": 4, "unit": "mmol/l"},
                    "high": {"value": 7, "unit": "mmol/l"},
                }
            },
            "4 mmol/l-7 mmol/l",
        ),
        ({"detailInteger": 3}, "3"),
    ],
    ids=["in words", "in a term", "an amount", "between two", "a number"],
)
def test_what_a_goal_aims_at_is_shown_and_is_no_task(detail, words):
    row = row_of(goal(target=[{"measure": concept("Measure"), **detail}]))
    assert row.words == f"Measure: {words}"
    assert row.frequency is None


@pytest.mark.parametrize("code", ["75773-2", "95541-9", "81338-6", "247751003"])
def test_what_the_record_says_matters_is_shown_with_its_date(code):
    seen = {
        "resourceType": "Observation",
        "status": "final",
        "code": concept(code=code),
        "valueString": "My garden",
        "effectiveDateTime": "2026-05-01",
    }
    row = row_of(seen)
    assert (row.kind, row.label, row.starts.words) == (
        RowKind.MATTERS,
        "My garden",
        "2026-05-01",
    )


@pytest.mark.parametrize("code", ["8480-6", "4548-4"])
def test_a_measurement_is_not_used(code):
    seen = {"resourceType": "Observation", "status": "final", "code": concept(code=code)}
    assert left(read({**seen, "valueString": "high"})) == {LeftReason.NOT_USED: 1}


# conditions


@pytest.mark.parametrize("clinical", [None, "active", "recurrence", "relapse"])
def test_a_condition_that_is_there_is_offered(clinical):
    more = {"clinicalStatus": concept(code=clinical)} if clinical else {}
    assert row_of(condition(**more)).label == "Gout"


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"clinicalStatus": concept(code="resolved")}, LeftReason.OVER),
        ({"clinicalStatus": "resolved"}, LeftReason.OVER),
        ({"abatementDateTime": "2020"}, LeftReason.OVER),
        ({"abatementString": "last spring"}, LeftReason.OVER),
        ({"abatementPeriod": {"end": "2020"}}, LeftReason.OVER),
        ({"abatementBoolean": True}, LeftReason.OVER),
        ({"verificationStatus": concept(code="refuted")}, LeftReason.RULED_OUT),
        ({"verificationStatus": "entered-in-error"}, LeftReason.ENTERED_IN_ERROR),
    ],
)
def test_a_condition_that_is_not_there_is_left(more, reason):
    assert left(read(condition(**more))) == {reason: 1}


def test_a_condition_that_is_said_not_to_have_ended_is_there():
    assert row_of(condition(abatementBoolean=False)).label == "Gout"


# the people around


def team(status: str = "active", *members: str):
    participants = [{"member": {"reference": name}} for name in members]
    return {"resourceType": "CareTeam", "status": status, "participant": participants}


def test_the_person_is_not_counted_among_those_who_look_after_them():
    found = read(PATIENT, team("active", "Patient/p", "Practitioner/a", "RelatedPerson/b"))
    assert found.looked_after_by == 2


@pytest.mark.parametrize("status", ["inactive", "entered-in-error", "proposed"])
def test_a_team_that_is_no_more_is_not_counted(status):
    assert read(team(status, "Practitioner/a")).looked_after_by == 0


# how long a course lasts


def test_a_course_whose_first_day_nobody_said_lasts_so_many_days():
    bounds = {"value": 2, "unit": "wk"}
    timing = repeat(1, 1, "d", boundsDuration=bounds)
    row = row_of(medicine("Madeupine", dosage(None, timing), authoredOn=None))
    assert (row.for_days, row.ends) == (14, None)
    dated = row_of(medicine("Madeupine", dosage(None, timing)))
    assert (dated.for_days, dated.ends.words) == (None, "2026-11-14")


def test_the_length_of_one_step_is_not_the_end_of_them_all():
    sig = "Six daily for 5 days, then reduce by one each day"
    row = row_of(medicine("Prednisolone", dosage(sig)))
    assert (row.ends, row.group) == (None, Group.NOW)
    assert asks(row, Flag.TAPER)


# what is looked at together


@pytest.mark.parametrize(
    ("resource", "pile"),
    [
        (medicine("Madeupine"), Pile.MEDICINES),
        (medicine("Madeupine", effectivePeriod={"end": "2026-01-01"}), Pile.FINISHED),
        (visit(), Pile.VISITS),
        (service(), Pile.VISITS),
        (plan(activity()), Pile.OTHER_CARE),
        (goal(), Pile.SAID),
        (condition(), Pile.SAID),
    ],
)
def test_each_row_stands_in_its_pile(resource, pile):
    assert pile_of(row_of(resource)) is pile
