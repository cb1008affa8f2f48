"""Start: `visit/<id>/start` tells who is at the table."""

import pytest

from aid.domain.people import Setting, TimePath
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest


def test_the_step_asks_who_is_here(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start")
    assert page.status == 200
    assert page.has("patient_name")
    assert page.value("patient_here") == "y"


def test_names_are_kept_as_typed(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start")
    after = client.press(page, "matters", patient_name="Señora R", companion_name="my son")
    people = desk.store.get(visit.id).visit.people
    assert (people.patient_name, people.companion_name) == ("Señora R", "my son")
    assert after.path.endswith("/matters")


def test_a_name_that_is_written_seats_the_one_it_names(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/start")
    client.change(page, companion_name="my son", interpreter_languages="Somali")
    people = desk.store.get(visit.id).visit.people
    assert people.companion_here
    assert people.interpreter_here


def test_someone_who_left_can_be_unticked_and_the_name_stays(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/start")
    page = client.change(page, companion_name="my son", interpreter_languages="Somali")
    page = client.change(page, companion_here=False, interpreter_here=False)
    people = desk.store.get(visit.id).visit.people
    assert not people.companion_here
    assert not people.interpreter_here
    assert page.value("companion_name") == "my son"


def test_answers_of_someone_else_are_marked(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start")
    client.change(page, proxy=True, patient_here=False)
    people = desk.store.get(visit.id).visit.people
    assert people.proxy
    assert not people.patient_here


@pytest.mark.parametrize("setting", list(Setting))
@pytest.mark.parametrize("path", list(TimePath))
def test_the_day_and_the_time_are_kept(
    client: Guest, desk: Desk, visit: Kept, setting: Setting, path: TimePath
) -> None:
    page = client.see(f"/visit/{visit.id}/start")
    page = client.change(page, setting=setting.value, path=path.value)
    kept = desk.store.get(visit.id).visit
    assert (kept.setting, kept.path) == (setting, path)
    assert (page.value("setting"), page.value("path")) == (setting.value, path.value)


def test_a_record_or_a_list_can_be_brought_in_from_here(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start")
    for what in ("record", "list"):
        went = client.press(page, f"bring:{what}")
        assert went.path.endswith(f"/start/{what}")
