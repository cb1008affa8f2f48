"""Weigh on the day somebody goes home: seven days by date, and what it takes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from aid.domain.capacity import Capacity
from aid.domain.people import Setting
from aid.domain.perspectives import Helps, Perspective
from aid.domain.visit import GoingHome, Step, told
from aid.domain.workload import Phase, Stay
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import ONCE, TOO_LONG, task, trip
from tests.builders import visit as visit_with
from tests.conftest import Clock
from tests.web.page import Guest, Page

HOME_ON = date(2026, 3, 5)


@pytest.fixture
def kept(desk: Desk) -> Kept:
    ledger = (
        task("walk", stay=Stay.SAME),
        task("drops", stay=Stay.ADDED),
        task("water pill", stay=Stay.CHANGED),
        task("old pill", stay=Stay.STOPPED),
        trip("check", frequency=ONCE, starts=HOME_ON + timedelta(days=2)),
    )
    return desk.store.begin(visit_with(*ledger, setting=Setting.GOING_HOME))


def weigh(client: Guest, kept: Kept, at: str = "") -> Page:
    return client.see(f"/visit/{kept.id}/weigh{at}")


def home(desk: Desk, kept: Kept) -> GoingHome:
    return desk.store.get(kept.id).visit.home


def heads(page: Page) -> list[str]:
    found = page.soup.select("table.week thead th")
    return [head.get_text(" ", strip=True) for head in found]


def test_the_week_has_a_date_over_each_day(client: Guest, kept: Kept) -> None:
    page = client.change(weigh(client, kept), home_on=HOME_ON.isoformat())
    assert heads(page) == [
        "Thu 5 Mar",
        "Fri 6 Mar",
        "Sat 7 Mar",
        "Sun 8 Mar",
        "Mon 9 Mar",
        "Tue 10 Mar",
        "Wed 11 Mar",
    ]
    assert "My first seven days" in page.part("week")


def test_without_a_day_the_week_begins_today(
    client: Guest, kept: Kept, clock: Clock
) -> None:
    assert clock.today() == date(2026, 3, 2)
    assert heads(weigh(client, kept))[0] == "Mon 2 Mar"


def test_what_is_said_of_going_home_is_kept(client: Guest, desk: Desk, kept: Kept) -> None:
    client.change(
        weigh(client, kept),
        home_on=HOME_ON.isoformat(),
        first_phone="Ward four, made up",
        would_work="Somebody sleeps here.",
        pending="The heart scan",
        who_calls="Dr Li, made up",
    )
    assert home(desk, kept) == GoingHome(
        on=HOME_ON,
        first_phone="Ward four, made up",
        would_work="Somebody sleeps here.",
        pending="The heart scan",
        who_calls="Dr Li, made up",
    )
    assert Step.WEIGH in told(desk.store.get(kept.id).visit)


def test_a_day_that_is_none_is_said_beside_its_field(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.change(weigh(client, kept), home_on="soon", first_phone="Ward four")
    assert page.status == 422
    assert page.beside("home_on")
    assert page.value("first_phone") == "Ward four"
    assert home(desk, kept) == GoingHome()


@pytest.mark.parametrize("field", ["pending", "who_calls"])
def test_a_result_told_without_end_is_refused_beside_its_field(
    client: Guest, desk: Desk, kept: Kept, field: str
) -> None:
    page = client.change(weigh(client, kept), first_phone="Ward four", **{field: TOO_LONG})
    assert page.status == 422
    assert page.beside(field)
    assert (page.value(field), page.value("first_phone")) == (TOO_LONG, "Ward four")
    assert home(desk, kept) == GoingHome()


def test_what_is_still_to_come_stays_while_the_seats_are_looked_at(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.change(weigh(client, kept), pending="The heart scan")
    client.change(client.press(weigh(client, kept), "?helps=1"), keep_up="no")
    assert weigh(client, kept).value("pending") == "The heart scan"


def test_what_the_stay_did_is_counted_and_named(client: Guest, kept: Kept) -> None:
    told_here = weigh(client, kept).part("views")
    assert "The stay added 1, changed 1, stopped 1, kept 1." in told_here
    assert "Added: Drops. Changed: Water pill. Stopped: Old pill." in told_here


def test_without_a_stay_nothing_is_said_of_one(client: Guest, desk: Desk) -> None:
    there = desk.store.begin(visit_with(task(), setting=Setting.GOING_HOME))
    assert "The stay" not in weigh(client, there).text


def test_the_trips_of_these_days_are_told_by_date(client: Guest, kept: Kept) -> None:
    page = client.change(weigh(client, kept), home_on=HOME_ON.isoformat())
    assert "Saturday 7 March: Check." in page.part("views")


def test_what_is_done_once_without_a_day_is_named(client: Guest, desk: Desk) -> None:
    ledger = (task("call", frequency=ONCE),)
    there = desk.store.begin(visit_with(*ledger, setting=Setting.GOING_HOME))
    assert "No day yet: Call." in weigh(client, there).part("views")


def test_the_sums_are_those_of_the_first_week(client: Guest, desk: Desk) -> None:
    """Ten minutes a day of a lesson that is only at first: 70, with none later."""
    visit = visit_with(
        task("lesson", phase=Phase.START),
        setting=Setting.GOING_HOME,
        capacity=Capacity(minutes_a_week=60),
    )
    page = weigh(client, desk.store.begin(visit))
    assert "My first week asks 1 h 10" in page.part("strip")
    assert "10 min more than I have to give" in page.text


def test_the_seats_stand_behind_a_button_and_come_back(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.change(weigh(client, kept), first_phone="Ward four")
    seats = client.press(weigh(client, kept), "?helps=1")
    assert not seats.has("first_phone")
    seats = client.change(seats, keep_up="no")
    assert not seats.has("first_phone")
    assert client.press(seats, "?").value("first_phone") == "Ward four"
    assert home(desk, kept).first_phone == "Ward four"


def test_a_task_is_talked_about_as_on_any_day(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    seats = weigh(client, kept, "?helps=1")
    page = client.press(seats, "?helps=1&about=walk")
    client.change(page, patient="a_lot")
    views = desk.store.get(kept.id).visit.perspectives
    assert views == (Perspective(about="walk", patient=Helps.A_LOT),)
    assert client.press(page, "?helps=1").has("keep_up")


def test_on_any_other_day_nothing_is_asked_of_going_home(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    other = replace(kept.visit, setting=Setting.CLINIC)
    page = weigh(client, desk.store.begin(other))
    assert not page.has("first_phone")
    assert "My week now" in page.part("week")
