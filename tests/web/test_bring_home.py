"""Going home from hospital: the hospital's list is laid beside the ledger."""

from dataclasses import replace

import pytest

from aid.domain.people import Setting
from aid.domain.visit import Visit
from aid.domain.workload import Medicine, Stay
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.previewing import ALREADY, HOSPITAL
from tests.builders import pill
from tests.fhir.made_up import medicine
from tests.web.bringing import boxes, bring
from tests.web.page import Guest, Page

LIST = "Metformin 500 mg twice a day\nApixaban 5 mg twice a day\nRamipril 5 mg od"


def taking(name: str, **said):
    return pill(name, label=name, medicine=Medicine(name=name), **said)


@pytest.fixture
def leaving(desk: Desk) -> Kept:
    """Someone going home, who took three medicines before."""
    names = ("Metformin 500 mg", "Ramipril 5 mg", "Digoxin 125 micrograms")
    ledger = tuple(taking(name) for name in names)
    return desk.store.begin(Visit(setting=Setting.GOING_HOME, ledger=ledger))


def pasted(client: Guest, visit: Kept, lines: str = LIST) -> Page:
    page = client.see(f"/visit/{visit.id}/start/list")
    return client.press(page, "", lines=lines, from_hospital=True)


def stays(desk: Desk, visit: Kept) -> dict[str, Stay | None]:
    return {task.label: task.stay for task in desk.store.get(visit.id).visit.ledger}


@pytest.mark.parametrize("side", ["list", "record"])
def test_only_someone_going_home_is_asked_if_it_is_the_hospitals_list(
    client: Guest, visit: Kept, leaving: Kept, side: str
) -> None:
    assert client.see(f"/visit/{leaving.id}/start/{side}").has("from_hospital")
    assert not client.see(f"/visit/{visit.id}/start/{side}").has("from_hospital")


def test_the_preview_says_it_and_ticks_what_is_there_already(
    client: Guest, leaving: Kept
) -> None:
    page = pasted(client, leaving)
    assert HOSPITAL in page.text
    assert ALREADY in page.text
    assert set(boxes(page).values()) == {True}


def test_what_the_stay_did_stands_on_the_ledger(
    client: Guest, desk: Desk, leaving: Kept
) -> None:
    client.press(pasted(client, leaving), "")
    assert stays(desk, leaving) == {
        "Metformin 500 mg": Stay.CHANGED,
        "Ramipril 5 mg": Stay.SAME,
        "Digoxin 125 micrograms": Stay.STOPPED,
        "Apixaban 5 mg": Stay.ADDED,
    }


def test_it_is_carried_through_ticking_a_pile(
    client: Guest, desk: Desk, leaving: Kept
) -> None:
    page = client.press(pasted(client, leaving), "tick:medicines")
    client.press(page, "")
    assert stays(desk, leaving)["Digoxin 125 micrograms"] is Stay.STOPPED


def test_a_line_left_unticked_was_not_stopped(
    client: Guest, desk: Desk, leaving: Kept
) -> None:
    page = pasted(client, leaving)
    [ramipril] = [name for name in boxes(page) if "Ramipril" in row_of(page, name)]
    client.press(page, "", **{ramipril: False})
    assert stays(desk, leaving)["Ramipril 5 mg"] is None


def row_of(page: Page, box: str) -> str:
    return page.form.find(attrs={"name": box}).find_parent("tr").text


def test_without_the_tick_nothing_is_compared(
    client: Guest, desk: Desk, leaving: Kept
) -> None:
    page = client.see(f"/visit/{leaving.id}/start/list")
    page = client.press(page, "", lines=LIST)
    assert HOSPITAL not in page.text
    client.press(page, "")
    assert stays(desk, leaving)["Digoxin 125 micrograms"] is None


def test_a_clinic_visit_is_never_compared(client: Guest, desk: Desk, leaving: Kept) -> None:
    clinic = desk.store.begin(replace(leaving.visit, setting=Setting.CLINIC))
    page = client.see(f"/visit/{clinic.id}/start/list")
    page = client.press(page, "", lines=LIST)
    sent = page.fields() | {"go": [""], "from_hospital": ["y"]}
    client.post(page.form["action"], data=sent, content_type="multipart/form-data")
    assert set(stays(desk, clinic).values()) == {None}


def test_a_record_file_from_the_hospital_is_compared_as_well(
    client: Guest, desk: Desk, leaving: Kept
) -> None:
    page = bring(client, leaving, medicine("Apixaban 5 mg"))
    sent = page.fields() | {"go": [""], "from_hospital": ["y"]}
    client.post(page.form["action"], data=sent, content_type="multipart/form-data")
    assert stays(desk, leaving)["Apixaban 5 mg"] is Stay.ADDED
    assert stays(desk, leaving)["Metformin 500 mg"] is Stay.STOPPED
