"""Can these go together? `care/pharmacist` makes it a question that the clinic will ask."""

import pytest

from aid.domain.plan import Action
from aid.domain.workload import Doer, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import pill, task
from tests.web.care import begun, care, write
from tests.web.page import Guest

PILLS = (pill("metformin"), pill("warfarin"))
BOTH = "Ask the pharmacist if these can go together: Metformin and Warfarin."
PROMISE = Action(who=Doer.CLINIC, what=BOTH)


def promises(desk: Desk, kept: Kept) -> tuple[Action, ...]:
    return desk.store.get(kept.id).visit.plan.actions


@pytest.mark.parametrize(
    "rows",
    [
        (task("walk"), task("bath")),
        (task("walk"), pill()),
        (pill(), pill(not_asked=True, id="gone")),
        (pill(), pill(id="again")),
    ],
    ids=["no medicine", "one", "one that is asked", "one in two rows"],
)
def test_there_is_nothing_to_ask_about_fewer_than_two_medicines(
    client: Guest, desk: Desk, rows: tuple[Task, ...]
) -> None:
    assert not care(client, begun(desk, *rows)).can_press("care/pharmacist")


def test_the_question_becomes_a_promise_of_the_clinic_and_nothing_answers_it(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk, *PILLS)
    page = client.press(care(client, kept), "care/pharmacist")
    assert promises(desk, kept) == (PROMISE,)
    assert "We ask the pharmacist if these go together." in page.part("sums")
    assert client.see(f"/visit/{kept.id}/agree").value("what_clinic_0") == BOTH


def test_it_is_promised_once(client: Guest, desk: Desk) -> None:
    kept = begun(desk, *PILLS)
    page = care(client, kept)
    assert not client.press(page, "care/pharmacist").can_press("care/pharmacist")
    client.press(page, "care/pharmacist")
    assert promises(desk, kept) == (PROMISE,)


def test_it_stands_after_the_promises_that_were_there(client: Guest, desk: Desk) -> None:
    kept = begun(desk, *PILLS)
    page = client.see(f"/visit/{kept.id}/agree")
    client.tell(page, what_clinic_0="Ring on Friday")
    client.press(care(client, kept), "care/pharmacist")
    assert [one.what for one in promises(desk, kept)] == ["Ring on Friday", BOTH]


def test_it_is_still_there_when_agree_saves(client: Guest, desk: Desk) -> None:
    kept = begun(desk, *PILLS)
    client.press(care(client, kept), "care/pharmacist")
    page = client.see(f"/visit/{kept.id}/agree")
    client.tell(page, first_thing="Ask", when_clinic_0="Friday", what_patient_0="Wait")
    assert promises(desk, kept) == (
        Action(who=Doer.CLINIC, what=BOTH, by_when="Friday"),
        Action(who=Doer.PATIENT, what="Wait"),
    )
    assert not care(client, kept).can_press("care/pharmacist")


def test_a_medicine_more_is_a_new_question(client: Guest, desk: Desk) -> None:
    kept = begun(desk, *PILLS)
    client.press(care(client, kept), "care/pharmacist")
    assert write(client, kept, "ramipril").can_press("care/pharmacist")


def test_what_stands_on_the_line_and_in_the_row_is_kept(client: Guest, desk: Desk) -> None:
    kept = begun(desk, *PILLS)
    page = client.see(f"/visit/{kept.id}/care?open=warfarin")
    page = client.press(page, "care/pharmacist", new_name="aspirn", minutes="7")
    assert page.value("new_name") == "aspirn"
    assert desk.store.get(kept.id).visit.ledger[1].minutes.usual == 7
