"""Both sides write three things in `visit/<id>/matters` before either sees the other's."""

from dataclasses import replace

from aid.domain.priorities import Priorities
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest

BOTH = Priorities(patient_top=("Sleep", "My feet"), clinician_top=("sleep.", "Sugar"))


def test_the_patient_writes_first_and_the_clinic_does_not_see_it(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    assert page.value("seat") == "patient"
    page = client.press(page, "tops", top_1="Sleep", top_2="My feet")
    assert desk.store.get(visit.id).visit.priorities.patient_top == ("Sleep", "My feet")
    assert page.value("seat") == "clinician"
    assert "My feet" not in page.html


def test_whoever_writes_goes_on_writing_until_they_say_that_it_is_done(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    page = client.change(page, top_1="Sleep")
    assert (page.value("seat"), page.value("top_1")) == ("patient", "Sleep")
    page = client.change(page, top_2="My feet")
    assert desk.store.get(visit.id).visit.priorities.patient_top == ("Sleep", "My feet")


def test_two_lists_meet_once_both_are_written(client: Guest, desk: Desk) -> None:
    kept = desk.store.begin(Visit(priorities=replace(BOTH, clinician_top=())))
    page = client.see(f"/visit/{kept.id}/matters")
    page = client.press(page, "tops", top_1="sleep.", top_2="Sugar")
    assert desk.store.get(kept.id).visit.priorities == BOTH
    assert not page.has("top_1")
    for line in ("Sleep", "My feet", "sleep.", "Sugar"):
        assert line in page.part("tops")
    assert [one.get_text() for one in page.soup.select(".ringed")] == ["Sleep"]


def test_either_list_can_be_changed_later(client: Guest, desk: Desk) -> None:
    kept = desk.store.begin(Visit(priorities=BOTH))
    page = client.press(client.see(f"/visit/{kept.id}/matters"), "?seat=clinician")
    assert page.value("top_2") == "Sugar"
    assert "My feet" not in page.part("tops")
    client.tell(page, top_2="Blood pressure")
    said = desk.store.get(kept.id).visit.priorities
    assert said.clinician_top == ("sleep.", "Blood pressure")
    assert said.patient_top == BOTH.patient_top


def test_a_seat_that_does_not_exist_writes_nothing(client: Guest, desk: Desk) -> None:
    kept = desk.store.begin(Visit(priorities=BOTH))
    page = client.see(f"/visit/{kept.id}/matters?seat=insurer")
    assert not page.has("seat")
    assert desk.store.get(kept.id).visit.priorities == BOTH
