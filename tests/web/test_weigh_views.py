"""Weigh: `visit/<id>/weigh` lays three views of each task side by side."""

import pytest

from aid.domain.capacity import Capacity, KeepUp
from aid.domain.perspectives import Helps, Perspective, Settled, Settlement
from aid.domain.visit import Visit
from aid.domain.workload import Hassle
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import task
from tests.builders import visit as visit_with
from tests.web.page import Guest, Page


@pytest.fixture
def kept(desk: Desk) -> Kept:
    return desk.store.begin(visit_with(task("walk"), task("drops")))


def about(client: Guest, kept: Kept, name: str = "walk") -> Page:
    return client.see(f"/visit/{kept.id}/weigh?about={name}")


def talk(page: Page) -> tuple[str, str]:
    """Where the link to talk leads, and what it says."""
    link = page.soup.select_one(".weigh__next .btn--word")
    return link["value"], link.get_text(strip=True)


def now(desk: Desk, kept: Kept) -> Visit:
    return desk.store.get(kept.id).visit


def test_each_seat_says_how_much_a_task_helps(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.tell(about(client, kept), patient="a_lot", clinician="some", studies="not_sure")
    assert now(desk, kept).perspectives == (
        Perspective(
            about="walk",
            patient=Helps.A_LOT,
            clinician=Helps.SOME,
            studies=Helps.NOT_SURE,
        ),
    )


def test_a_difference_is_named_and_can_be_left_open_for_now(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.change(about(client, kept), patient="a_lot")
    assert not page.has("settled")
    page = client.change(page, clinician="not_much")
    assert "you say a lot, we say not much" in page.text
    page = client.change(page, settled="differ", meanwhile="we write it down")
    assert now(desk, kept).settlements == (
        Settlement(about="walk", settled=Settled.DIFFER, meanwhile="we write it down"),
    )
    assert page.value("meanwhile") == "we write it down"


def test_the_task_stays_open_until_it_is_closed(client: Guest, kept: Kept) -> None:
    page = client.change(about(client, kept), patient="a_lot")
    assert page.value("about") == "walk"
    assert not client.press(page, "?").has("about")


def test_talking_begins_with_the_first_row_on_which_the_two_differ(
    client: Guest, desk: Desk
) -> None:
    seen = tuple(
        Perspective(about=name, patient=Helps.A_LOT, clinician=Helps.SOME)
        for name in ("drops", "walk")
    )
    tasks = (task("drops", hassle=Hassle.A_LOT), task("walk", hassle=Hassle.NONE))
    kept = desk.store.begin(visit_with(*tasks, perspectives=seen))
    page = client.see(f"/visit/{kept.id}/weigh")
    assert talk(page) == ("?about=walk", "Talk about both")
    page = client.press(page, "?about=walk")
    assert page.value("about") == "walk"
    assert "Then: Drops" in page.part("week")


def test_what_was_settled_is_talked_about_last(client: Guest, desk: Desk) -> None:
    seen = tuple(
        Perspective(about=name, patient=Helps.A_LOT, clinician=Helps.SOME)
        for name in ("drops", "walk")
    )
    left = Settlement(about="walk", settled=Settled.AGREED)
    visit = visit_with(task("walk"), task("drops"), perspectives=seen, settlements=(left,))
    page = client.see(f"/visit/{desk.store.begin(visit).id}/weigh")
    assert talk(page) == ("?about=drops", "Talk about both")


def test_one_difference_is_talked_about_by_itself(client: Guest, kept: Kept) -> None:
    page = client.change(about(client, kept), patient="a_lot", clinician="some")
    page = client.press(page, "?")
    assert "Talk about it" in page.part("views")


def test_the_week_makes_room_for_the_task_that_is_asked_about(
    client: Guest, kept: Kept
) -> None:
    page = about(client, kept)
    assert "Every day · 1 h 10 a week" in page.part("week")
    assert not page.soup.select("table.week")
    assert client.press(page, "?").soup.select("table.week")


def test_a_long_list_shows_the_rows_that_tell_most(client: Guest, desk: Desk) -> None:
    many = tuple(task(f"task-{n}", hassle=Hassle.NONE) for n in range(12))
    heavy = task("heavy", hassle=Hassle.A_LOT)
    seen = Perspective(about="task-11", patient=Helps.A_LOT, clinician=Helps.SOME)
    kept = desk.store.begin(visit_with(*many, heavy, perspectives=(seen,)))
    names = [
        one.get_text(strip=True)
        for one in client.see(f"/visit/{kept.id}/weigh").soup.select(".views .open")
    ]
    assert len(names) == 8
    assert names[-2:] == ["Task-11", "Heavy"]
    whole = client.see(f"/visit/{kept.id}/weigh?all=1&about=task-3")
    assert whole.value("about") == "task-3"
    assert len(whole.soup.select(".views .open")) == 13


def test_a_third_difference_is_told_in_words_when_asked(client: Guest, desk: Desk) -> None:
    tasks = tuple(task(f"task-{n}") for n in range(3))
    seen = tuple(
        Perspective(about=one.id, patient=Helps.A_LOT, clinician=Helps.SOME)
        for one in tasks
    )
    kept = desk.store.begin(visit_with(*tasks, perspectives=seen))
    page = client.see(f"/visit/{kept.id}/weigh")
    assert "Task-2: you say a lot" in page.soup.select_one("#differing").get_text()
    assert "Talk about these" in page.part("views")


def test_a_task_that_is_not_there_is_not_weighed(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = about(client, kept, "gone")
    assert not page.has("about")
    client.tell(page)
    assert now(desk, kept) == kept.visit


def test_what_care_asks_stands_beside_what_i_can_give(client: Guest, desk: Desk) -> None:
    given = Capacity(minutes_a_week=60)
    kept = desk.store.begin(visit_with(task("walk"), capacity=given))
    assert "10 min more than I have to give" in client.see(f"/visit/{kept.id}/weigh").text


def test_hours_that_nobody_asked_about_are_asked_about(client: Guest, kept: Kept) -> None:
    page = client.see(f"/visit/{kept.id}/weigh")
    assert "How much can I give?" in page.text
    assert page.soup.select_one(".strip button")["value"] == "life"


def test_could_i_keep_this_up_is_the_answer_of_life(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.tell(client.see(f"/visit/{kept.id}/weigh"), keep_up="no")
    assert now(desk, kept).capacity.keep_up is KeepUp.NO
    assert client.see(f"/visit/{kept.id}/life").value("keep_up") == "no"


def test_an_empty_ledger_leads_to_care(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/weigh")
    assert "Nothing is written in Care yet." in page.text
    assert client.press(page, "care").path == f"/visit/{visit.id}/care"


def test_a_long_list_is_shown_whole_when_asked(client: Guest, desk: Desk) -> None:
    kept = desk.store.begin(visit_with(*(task(f"task-{n}") for n in range(12))))
    page = client.see(f"/visit/{kept.id}/weigh")
    assert "Task-11" not in page.part("views")
    assert "Task-11" in client.press(page, "?all=1").part("views")


def test_what_was_not_asked_is_said_beside_the_sums(client: Guest, desk: Desk) -> None:
    untimed = desk.store.begin(visit_with(task(minutes=None, frequency=None)))
    page = client.see(f"/visit/{untimed.id}/weigh")
    assert "How often, or how long, is not asked yet." in page.text
    assert "Nothing is written" not in page.text
    assert "2 things are not asked yet" in page.text
