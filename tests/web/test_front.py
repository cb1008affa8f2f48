"""The first page: `/` to begin at `visits`, to come back by `visits/code`, to practise."""

import pytest

from aid.domain.visit import Clinic, Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.front import NO_SUCH_CODE
from tests.web.page import Guest


def test_the_server_says_that_it_is_up(stranger: Guest) -> None:
    assert stranger.get("/ping").text == "up"


def test_a_visit_begins_at_the_table(client: Guest, desk: Desk) -> None:
    page = client.press(client.see("/"), "visits")
    [begun] = desk.store.recent()
    assert page.path == f"/visit/{begun.id}/start"
    assert desk.store.get(begun.id).visit == Visit()


@pytest.mark.parametrize("persona", ["edith", "julian", "milo", "olga", "salma", "walter"])
def test_a_made_up_person_can_be_practised_with(
    client: Guest, desk: Desk, persona: str
) -> None:
    page = client.press(client.see("/"), f"visits/practice/{persona}")
    [begun] = desk.store.recent()
    visit = desk.store.get(begun.id).visit
    assert page.path == f"/visit/{begun.id}/start"
    assert visit.practice
    assert visit.ledger == desk.library.personas[persona].visit.ledger


def test_a_person_whom_nobody_made_up_is_not_there(client: Guest, desk: Desk) -> None:
    token = client.see("/").value("csrf_token")
    answer = client.post("/visits/practice/nobody", data={"csrf_token": token})
    assert answer.status_code == 404
    assert desk.store.recent() == ()


@pytest.mark.parametrize("typed", ["{}", "  {} ", "lower {}"])
def test_a_visit_is_found_by_its_code_however_it_is_written(
    client: Guest, visit: Kept, typed: str
) -> None:
    code = visit.code.lower() if "lower" in typed else visit.code
    page = client.press(
        client.see("/"), "visits/code", code=typed.removeprefix("lower ").format(code)
    )
    assert page.path == f"/visit/{visit.id}/start"


def test_a_code_that_fits_no_visit_stays_in_its_field(client: Guest, visit: Kept) -> None:
    page = client.press(client.see("/"), "visits/code", code="Z9-NOWHERE")
    assert page.status == 404
    assert page.notice == NO_SUCH_CODE
    assert page.soup.find(id="code")["value"] == "Z9-NOWHERE"


def test_a_visit_of_the_last_days_is_opened_by_pressing_its_code(
    client: Guest, visit: Kept
) -> None:
    front = client.see("/")
    button = front.soup.find("button", value=visit.code)
    typed_and_pressed = ["", button["value"]]
    answer = client.post(
        "/visits/code",
        data={"code": typed_and_pressed, "csrf_token": front.value("csrf_token")},
    )
    assert answer.location == f"/visit/{visit.id}/start"


def test_the_clinic_is_named_where_it_has_a_name(client: Guest, desk: Desk) -> None:
    desk.store.set_clinic(Clinic(name="The <b>river</b> clinic"))
    assert "The <b>river</b> clinic" in client.see("/").heading
