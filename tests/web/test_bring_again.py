"""The same record once more: it is recognised, and nothing stands on the ledger twice."""

import pytest

from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.previewing import ALREADY, SEEN
from tests.fhir.made_up import concept, medicine
from tests.web.bringing import GOUT, VISIT, boxes, bring
from tests.web.page import Guest, Page

RECORD = (medicine("Metformin 500 mg"), medicine("Ramipril 5 mg"), VISIT, GOUT)


def labels(desk: Desk, visit: Kept) -> list[str]:
    return [task.label for task in desk.store.get(visit.id).visit.ledger]


def take_all(client: Guest, page: Page) -> Page:
    return client.press(page, "", **dict.fromkeys(boxes(page), True))


@pytest.fixture
def taken(client: Guest, desk: Desk, visit: Kept) -> list[str]:
    take_all(client, bring(client, visit, *RECORD))
    return labels(desk, visit)


def test_the_same_file_is_recognised_and_its_rows_start_without_a_tick(
    client: Guest, visit: Kept, taken: list[str]
) -> None:
    again = bring(client, visit, *RECORD)
    assert SEEN in again.text
    assert again.text.count(ALREADY) == len(RECORD)
    assert set(boxes(again).values()) == {False}


def test_a_first_file_is_not_called_known(client: Guest, visit: Kept) -> None:
    first = bring(client, visit, *RECORD)
    assert SEEN not in first.text
    assert ALREADY not in first.text


def test_another_file_with_a_medicine_that_is_there_marks_it(
    client: Guest, visit: Kept, taken: list[str]
) -> None:
    names = ("METFORMIN 500mg tablets", "Metformin 1 g", "Ramipril", "Bisoprolol")
    page = bring(client, visit, *map(medicine, names), {**GOUT, "code": concept("gout")})
    assert SEEN not in page.text
    assert list(boxes(page).values()) == [False, True, False, True, False]
    assert page.text.count(ALREADY) == 3


def test_what_is_ticked_again_on_purpose_is_taken(
    client: Guest, desk: Desk, visit: Kept, taken: list[str]
) -> None:
    again = bring(client, visit, *RECORD)
    client.press(again, "", **{next(iter(boxes(again))): True})
    assert labels(desk, visit) == [*taken, "Metformin 500 mg"]


def test_two_tabs_with_one_file_take_it_once(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    one, other = bring(client, visit, *RECORD), bring(client, visit, *RECORD)
    take_all(client, one)
    once = labels(desk, visit)
    take_all(client, other)
    assert labels(desk, visit) == once
    assert len(desk.store.get(visit.id).visit.files) == 1


def test_a_file_of_which_nothing_was_taken_is_not_called_known(
    client: Guest, visit: Kept
) -> None:
    page = bring(client, visit, *RECORD)
    client.press(page, "", **dict.fromkeys(boxes(page), False))
    assert SEEN not in bring(client, visit, *RECORD).text


def test_undoing_forgets_the_file_as_well(
    client: Guest, desk: Desk, visit: Kept, taken: list[str]
) -> None:
    client.press(client.see(f"/visit/{visit.id}/care"), "undo")
    assert labels(desk, visit) == []
    assert SEEN not in bring(client, visit, *RECORD).text


def test_a_pasted_list_is_recognised_too(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/start/list")
    client.press(client.press(page, "", lines="Aspirin 75 mg od"), "")
    again = client.press(page, "", lines="Aspirin 75 mg od")
    assert SEEN in again.text
    assert ALREADY in again.text


def test_another_visit_knows_nothing_of_it(
    client: Guest, desk: Desk, visit: Kept, taken: list[str]
) -> None:
    fresh = desk.store.begin(type(visit.visit)())
    assert SEEN not in bring(client, fresh, *RECORD).text
