"""A save that is sent again, because its answer was lost, is stored once."""

from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest


def test_the_same_save_sent_again_changes_nothing(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    assert client.tell(page, main="Dance") == 303
    once = desk.store.get(visit.id)
    assert client.tell(page, main="Dance") == 303
    assert desk.store.get(visit.id) == once
    assert len(desk.store.journal(visit.id)) == 1


def test_a_task_that_is_written_twice_in_one_save_stands_once(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/care")
    for _ in range(2):
        client.press(page, "", heavy_1="Waiting", kinds=["take_pills"])
    assert len(desk.store.get(visit.id).visit.ledger) == 2


def test_a_button_pressed_twice_does_its_work_once(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/care?open=pricks")
    assert client.press(page, "care/drop/pricks").status == 200
    assert client.press(page, "care/drop/pricks").status in (200, 422)
    assert len(desk.store.get(salma.id).visit.ledger) == len(salma.visit.ledger) - 1


def test_every_page_brings_a_new_mark_for_its_save(client: Guest, visit: Kept) -> None:
    marks = {client.see(f"/visit/{visit.id}/matters").value("save_id") for _ in range(3)}
    assert len(marks) == 3
    assert "" not in marks


def test_another_save_of_another_page_is_another_change(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.change(client.see(f"/visit/{visit.id}/matters"), main="Dance")
    client.tell(page, main="Sing")
    assert len(desk.store.journal(visit.id)) == 2


def test_a_save_sent_again_with_newer_text_is_not_taken_for_the_same(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    assert client.tell(page, main="Dance") == 303
    late = client.press(page, "", main="Dance and sing")
    assert late.status == 409
    assert late.value("main") == "Dance and sing"
    assert desk.store.get(visit.id).visit.priorities.main == "Dance"
