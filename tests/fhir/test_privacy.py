"""The person's name, numbers and birth date never leave the reader."""

import json
import re
from dataclasses import fields, is_dataclass

import pytest

from aid.fhir.reading import read_record
from tests.fhir.called import names_in
from tests.fhir.made_up import (
    AS_OF,
    READABLE,
    RECORDS,
    bundle,
    concept,
    dosage,
    medicine,
    read,
    record,
    row_of,
)


def texts(value) -> list[str]:
    """Return every string in a value, however deep."""
    if isinstance(value, str):
        return [str(value)]
    if is_dataclass(value):
        return [t for part in fields(value) for t in texts(getattr(value, part.name))]
    if isinstance(value, tuple):
        return [t for item in value for t in texts(item)]
    return []


NAMELESS = ("nameless_sigs.json", "single_goal.json")


@pytest.mark.parametrize("name", READABLE)
def test_no_word_of_the_person_is_in_the_preview(name):
    hidden = names_in(name)
    assert name in NAMELESS or hidden
    shown = " ".join(texts(record(name))).lower()
    words = set(re.findall(r"[^\W\d_]+", shown))
    assert not {word for word in hidden if word in words or (" " in word and word in shown)}


def test_the_fixtures_do_hold_names_in_their_texts():
    raw = (RECORDS / "hospital_searchset.json").read_text(encoding="utf-8")
    assert "Mr Quillwort takes it" in raw
    assert "[name]" in " ".join(texts(record("hospital_searchset.json")))


def patient(**more):
    return {"resourceType": "Patient", "id": "p", **more}


def test_a_name_of_parts_is_hidden_part_by_part():
    who = patient(name=[{"family": "O'Bramblewick-Fernsby", "given": ["Zoë"]}])
    row = read(who, medicine("Madeupine", dosage("For ZOË (bramblewick), one daily"))).rows[
        0
    ]
    assert row.words == "For [name] ([name]), one daily"


def test_a_name_inside_a_longer_word_is_left_alone():
    who = patient(name=[{"family": "Rose"}])
    assert read(who, medicine("Rosenacine")).rows[0].label == "Rosenacine"


def test_a_name_that_is_written_without_spaces_is_hidden():
    who = patient(name=[{"text": "王小明"}])
    row = read(who, medicine("Madeupine", dosage("请王小明每天一次"))).rows[0]
    assert "王小明" not in row.words


def test_numbers_of_the_person_are_hidden_and_a_dose_is_not():
    who = patient(
        identifier=[{"value": "500"}, {"value": "NHS-444-555"}],
        telecom=[{"value": "555 010 9988"}],
    )
    words = "500 mg once daily, ring 555 010 9988 about NHS-444-555"
    row = read(who, medicine("Madeupine", dosage(words))).rows[0]
    assert row.words == "500 mg once daily, ring [name] about [name]"
    assert row.per_week == 7


def test_the_birth_date_is_hidden_in_words_and_dates():
    who = patient(birthDate="1950-03-04")
    wish = {
        "resourceType": "Goal",
        "lifecycleStatus": "active",
        "startDate": "1950-03-04",
        "description": concept("born 1950-03-04, wants to dance"),
    }
    row = read(who, wish).rows[0]
    assert row.starts is None
    assert row.label == "born [name], wants to dance"


def test_a_name_beside_a_reference_is_enough():
    order = medicine("Madeupine", dosage("Odalys to take one daily"))
    order["subject"] = {"reference": "Patient/1", "display": "Vantongeren, Odalys"}
    assert row_of(order).words == "[name] to take one daily"


def test_a_contained_person_is_hidden_as_well():
    inside = patient(name=[{"family": "Wetherspindle"}])
    order = medicine("Madeupine", dosage("Wetherspindle: one daily"))
    order |= {"contained": [inside], "subject": {"reference": "#p"}}
    assert row_of(order).words == "[name]: one daily"


def people(*resources) -> int:
    return read_record(json.dumps(bundle(*resources)).encode(), AS_OF).refused_count


def about(reference=None, **more):
    subject = {**({"reference": reference} if reference else {}), **more}
    return medicine("Madeupine", subject=subject)


def test_one_person_under_several_names_is_one():
    who = patient(identifier=[{"system": "s", "value": "77001"}])
    same = ["Patient/p", "http://a.example/fhir/Patient/p", "Patient/p/_history/3"]
    same += ["urn:uuid:p", "Patient?identifier=s|77001"]
    assert people(who, *map(about, same), about(identifier={"value": "77001"})) == 0


def test_two_subjects_without_a_patient_are_two_people():
    assert people(about("Patient/a"), about("Patient/b")) == 2
    assert people(about(display="Ann Onymous"), about(display="Pseudo Nym")) == 2
    assert people(about(display="Ann Onymous"), about(display="ONYMOUS, Ann")) == 0


def test_a_patient_and_a_stranger_are_two_people():
    assert people(patient(), about("Patient/p"), about("Patient/q")) == 2


def test_a_group_or_a_place_is_no_person():
    assert people(patient(), about("Patient/p"), about("Group/g"), about("Location/l")) == 0


@pytest.mark.parametrize("kind", ["RelatedPerson", "Practitioner", "Person"])
def test_names_of_helpers_and_staff_are_hidden_as_well(kind):
    other = {"resourceType": kind, "name": [{"family": "Umbersnatch"}]}
    row = read(other, medicine("Madeupine", dosage("ask Umbersnatch, one daily"))).rows[0]
    assert row.words == "ask [name], one daily"


def test_each_contact_of_the_person_is_hidden_with_their_numbers():
    contacts = [
        {"name": {"family": "Applethwaite"}},
        {"name": {"family": "Bramwaite"}, "telecom": [{"value": "tel:555-010-6601"}]},
    ]
    who = patient(contact=contacts)
    words = "ring Bramwaite or Applethwaite on 555-010-6601, one daily"
    row = read(who, medicine("Madeupine", dosage(words))).rows[0]
    assert row.words == "ring [name] or [name] on [name], one daily"


@pytest.mark.parametrize("title", ["Miss", "Master", "the", "Doctor"])
def test_a_form_of_address_is_no_name(title):
    who = patient(name=[{"prefix": [title], "family": "Wetherspindle"}])
    words = f"{title} Wetherspindle: one daily"
    row = read(who, medicine("Madeupine", dosage(words))).rows[0]
    assert row.words == f"{title} [name]: one daily"


@pytest.mark.parametrize(
    "written", ["19500304", "04/03/1950", "03/04/1950", "4.3.1950", "04.03.1950"]
)
def test_the_birth_date_is_hidden_however_it_is_written(written):
    who = patient(birthDate="1950-03-04")
    words = f"born {written}, one daily"
    row = read(who, medicine("Madeupine", dosage(words))).rows[0]
    assert row.words == "born [name], one daily"


def test_the_birth_date_of_a_doctor_is_not_taken_for_the_persons():
    doctor = {"resourceType": "Practitioner", "birthDate": "2026-11-01"}
    row = read(doctor, medicine("Madeupine")).rows[0]
    assert row.starts is not None
