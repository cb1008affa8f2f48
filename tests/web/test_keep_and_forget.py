"""At the end both choose: `paper/keep` until a date, or `paper/forget`."""

from datetime import date

import pytest

from aid.storage.errors import VisitGone
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.base import NOT_A_DATE
from aid.web.paper import FORGOTTEN, NOT_AHEAD
from tests.conftest import Clock
from tests.web.page import Guest


def test_a_visit_is_kept_until_the_day_both_chose(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/paper")
    page = client.press(page, "paper/keep", keep_until="2026-09-01")
    kept = desk.store.get(salma.id)
    assert (kept.finished, kept.keep_until) == (True, date(2026, 9, 1))
    assert salma.code in page.notice
    assert "1 September 2026" in page.notice


def test_a_day_to_keep_it_is_offered_three_months_ahead(client: Guest, salma: Kept) -> None:
    assert client.see(f"/visit/{salma.id}/paper").value("keep_until") == "2026-05-31"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("2026-03-01", NOT_AHEAD), ("", NOT_AHEAD), ("soon", NOT_A_DATE)],
)
def test_a_day_that_does_not_lie_ahead_is_refused(
    client: Guest, desk: Desk, salma: Kept, typed: str, sentence: str
) -> None:
    page = client.see(f"/visit/{salma.id}/paper")
    page = client.press(page, "paper/keep", keep_until=typed, size="24")
    assert (page.status, page.beside("keep_until")) == (422, sentence)
    assert (page.value("keep_until"), page.value("size")) == (typed, "24")
    assert not desk.store.get(salma.id).finished


def test_a_kept_visit_says_until_when_and_comes_back_by_its_code(
    client: Guest, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/paper")
    front = client.press(page, "paper/keep", keep_until="2026-09-01")
    page = client.press(front, "visits/code", code=salma.code)
    assert page.path == f"/visit/{salma.id}/start"
    assert "Kept until" in client.see(f"/visit/{salma.id}/paper").text


def test_forgetting_leaves_only_the_paper(client: Guest, desk: Desk, salma: Kept) -> None:
    page = client.see(f"/visit/{salma.id}/paper")
    front = client.press(page, "paper/forget")
    assert front.notice == FORGOTTEN
    assert salma.code not in front.html
    with pytest.raises(VisitGone):
        desk.store.get(salma.id)


@pytest.mark.parametrize(
    "place", ["start", "care?open=pricks", "note", "paper/plan.pdf", "paper/sheet.html"]
)
def test_nothing_of_a_forgotten_visit_is_found_again(
    client: Guest, desk: Desk, salma: Kept, place: str
) -> None:
    desk.store.forget(salma.id)
    answer = client.get(f"/visit/{salma.id}/{place}")
    assert answer.status_code == 404
    assert "Salma" not in answer.text


def test_what_a_record_held_is_forgotten_with_the_visit(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    page = client.see(f"/visit/{salma.id}/start/list")
    client.press(page, "", lines="Metformin 500 mg twice daily")
    assert desk.previews
    client.press(client.see(f"/visit/{salma.id}/paper"), "paper/forget")
    assert desk.previews == {}


def test_an_unfinished_visit_is_left_alone_while_it_is_young(
    desk: Desk, salma: Kept, clock: Clock
) -> None:
    clock.pass_by(days=5)
    assert desk.store.forget_due(clock.today(), desk.clinic.unfinished_days) == 0
    clock.pass_by(days=5)
    assert desk.store.forget_due(clock.today(), desk.clinic.unfinished_days) == 1
