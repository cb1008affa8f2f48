"""More tasks: `care/add` lists every kind, `care/take/<kind>` takes one that is offered."""

from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest


def test_every_kind_of_task_can_be_ticked(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/care/add")
    offered = {box["value"] for box in page.soup.select('input[name="kinds"]')}
    assert offered == set(desk.library.kinds)


def test_ticks_and_own_words_go_on_the_ledger(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.press(client.see(f"/visit/{salma.id}/care"), "add")
    page = client.press(page, "", kinds=["take_pills", "weigh_self"], heavy_1="Waiting")
    added = desk.store.get(salma.id).visit.ledger[len(salma.visit.ledger) :]
    assert [task.kind for task in added] == ["other_task", "take_pills", "weigh_self"]
    assert page.path == f"/visit/{salma.id}/care"


def test_words_that_are_too_long_stay_with_the_ticks(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/care/add")
    page = client.press(page, "", kinds=["take_pills"], heavy_2="a" * 10_001)
    assert page.status == 422
    assert page.fields()["kinds"] == ["take_pills"]
    assert page.value("heavy_2") == "a" * 10_001
    assert desk.store.get(salma.id) == salma


def test_a_kind_that_is_taken_comes_with_its_usual_guess_and_opens(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.press(client.see(f"/visit/{salma.id}/care"), "", new_name="dentis")
    page = client.press(page, "care/take/dentist")
    taken = desk.store.get(salma.id).visit.ledger[-1]
    assert (taken.kind, taken.minutes) == ("dentist", desk.library.kinds["dentist"].minutes)
    assert (page.value("task"), page.value("new_name")) == (taken.id, "")


def test_a_kind_that_does_not_exist_adds_nothing(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/care")
    answer = client.post(f"/visit/{salma.id}/care/take/nothing", data=page.fields())
    assert answer.status_code == 303
    assert desk.store.get(salma.id) == salma
