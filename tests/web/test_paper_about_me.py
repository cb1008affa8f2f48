"""Paper asks for the hours of my day, and for a yes to a sheet for my helper."""

from dataclasses import replace
from datetime import time

import pytest

from aid.domain.day_clock import DayClock
from aid.domain.people import People
from aid.domain.plan import Decision, Plan
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.base import NOT_A_TIME
from aid.web.rooms import OTHER_TAB
from tests.builders import item, pill, task
from tests.builders import visit as visit_with
from tests.web.page import Guest, Page

A_LOT = "That is a lot for one plan."
HELPER = "For my helper"


def paper(client: Guest, kept: Kept, query: str = "") -> Page:
    return client.see(f"/visit/{kept.id}/paper{query}")


def clock(desk: Desk, kept: Kept) -> DayClock:
    return desk.store.get(kept.id).visit.clock


def shares(desk: Desk, kept: Kept) -> bool:
    return desk.store.get(kept.id).visit.people.shares


# ---- my own times of day ----


def test_the_times_are_closed_and_blank_until_somebody_asks(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = paper(client, visit)
    assert not page.soup.find(id="my-times").has_attr("open")
    client.change(page, size="24")
    assert clock(desk, visit) == DayClock()


def test_the_hours_of_my_day_are_kept(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.change(paper(client, visit), morning="06:30", bedtime="23:05")
    assert clock(desk, visit) == DayClock(morning=time(6, 30), bedtime=time(23, 5))
    assert (page.value("morning"), page.value("noon")) == ("06:30", "")
    client.change(page, morning="")
    assert clock(desk, visit) == DayClock(bedtime=time(23, 5))


@pytest.mark.parametrize("typed", ["7:15", "7.15", "07:15:00", "\u0667:\u0661\u0665"])
def test_an_hour_may_be_written_as_people_write_it(
    client: Guest, desk: Desk, visit: Kept, typed: str
) -> None:
    client.tell(paper(client, visit), noon=typed)
    assert clock(desk, visit).noon == time(7, 15)


@pytest.mark.parametrize("typed", ["soon", "25:00", "12:60", "12", "-1:30", "1e1:00"])
def test_what_no_clock_shows_is_said_beside_its_field(
    client: Guest, desk: Desk, visit: Kept, typed: str
) -> None:
    page = client.change(
        paper(client, visit), evening=typed, morning="06:30", pages=["week"], shares=True
    )
    assert (page.status, page.beside("evening")) == (422, NOT_A_TIME)
    assert page.to_mend() == [NOT_A_TIME]
    assert page.soup.find(id="my-times").has_attr("open")
    assert (page.value("evening"), page.value("morning")) == (typed, "06:30")
    assert (page.value("pages"), page.value("shares")) == ("week", "y")
    assert clock(desk, visit) == DayClock()


def test_a_choice_of_sheets_stays_when_an_hour_is_written(
    client: Guest, visit: Kept
) -> None:
    page = client.change(paper(client, visit), pages=["week"], size="24", square=True)
    page = client.change(page, noon="12:00")
    assert page.fields()["pages"] == ["week"]
    assert (page.value("size"), page.value("square")) == ("24", "y")


def test_a_late_tab_never_writes_over_an_hour_in_silence(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    late = paper(client, visit)
    client.tell(paper(client, visit), morning="06:00")
    page = client.change(late, morning="08:00", pages=["week"])
    assert (page.status, page.notice) == (409, OTHER_TAB)
    assert page.both_texts() == [("08:00", "06:00")]
    client.change(page)
    assert clock(desk, visit).morning == time(8)


def test_a_late_tab_that_only_chooses_sheets_goes_on(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    late = paper(client, visit)
    client.tell(client.see(f"/visit/{visit.id}/matters"), main="Dance")
    page = client.change(late, pages=["week"], keep_until="2026-12-01", size="14")
    assert page.status == 200
    assert page.fields()["pages"] == ["week"]


# ---- a sheet for my helper ----


def test_a_sheet_for_the_helper_is_offered_only_after_a_yes(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = paper(client, visit)
    assert HELPER not in page.part("sheets")
    page = client.change(page, shares=True)
    assert shares(desk, visit)
    assert HELPER in page.part("sheets")
    page = client.change(page, pages=["helper"])
    assert HELPER in paper(client, visit, f"/sheet.html?{page.path.partition('?')[2]}").text


def test_a_yes_that_is_taken_back_takes_the_sheet_along(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.change(paper(client, visit), shares=True)
    page = client.change(page, pages=["fridge", "helper"])
    page = client.change(page, shares=False)
    assert not shares(desk, visit)
    assert page.fields()["pages"] == ["fridge"]
    assert HELPER not in paper(client, visit, "/sheet.html?pages=helper").text


def test_whose_yes_it_is_stands_beside_it(client: Guest, desk: Desk, visit: Kept) -> None:
    rosa = desk.store.begin(Visit(people=People(patient_name="Rosa")))
    assert "Only Rosa can say yes to that." in paper(client, rosa).text
    assert "Only the patient can say yes to that." in paper(client, visit).text


def test_a_yes_lasts_when_the_table_changes(client: Guest, desk: Desk, visit: Kept) -> None:
    client.tell(paper(client, visit), shares=True)
    client.tell(client.see(f"/visit/{visit.id}/start"), patient_name="Rosa")
    assert shares(desk, visit)


def test_a_page_that_never_asked_takes_nothing_back(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    client.tell(paper(client, visit), shares=True, morning="06:00")
    fields = {"csrf_token": paper(client, visit).fields()["csrf_token"], "pages": ["week"]}
    client.post(f"/visit/{visit.id}/paper", data=fields)
    assert shares(desk, visit)
    assert clock(desk, visit).morning == time(6)


# ---- the usual print, the square code, a lot for one plan ----


def test_the_sheet_of_medicines_is_usual_where_there_is_one(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    taking = desk.store.begin(visit_with(pill()))
    assert paper(client, taking).fields()["pages"] == ["fridge", "medicines", "details"]
    assert paper(client, visit).fields()["pages"] == ["fridge", "details"]


def test_a_square_code_is_off_until_it_is_asked_for(client: Guest, visit: Kept) -> None:
    page = paper(client, visit)
    assert (page.value("square"), "square" in page.soup.iframe["src"]) == ("", False)
    page = client.change(page, square=True)
    assert "square=y" in page.soup.iframe["src"]
    page = client.change(page, square=False)
    assert "square" not in page.soup.iframe["src"]


def test_a_plan_of_many_changes_is_said_to_be_a_lot_where_it_is_printed(
    client: Guest, desk: Desk
) -> None:
    four = tuple(item(f"t{n}", Decision.EASE) for n in range(4))
    kept = desk.store.begin(visit_with(task(), plan=Plan(items=four)))
    page = paper(client, kept)
    assert A_LOT in page.part("print")
    assert not page.soup.find(string=A_LOT).find_parent("details")
    three = replace(kept.visit, plan=Plan(items=four[:3]))
    assert A_LOT not in paper(client, desk.store.begin(three)).text


def test_a_plan_that_goes_over_its_side_is_a_lot_only_where_that_side_is_printed(
    client: Guest, desk: Desk
) -> None:
    long = item("t", Decision.EASE, how="a long way round " * 40)
    kept = desk.store.begin(visit_with(plan=Plan(items=(long,))))
    assert A_LOT in paper(client, kept).text
    assert A_LOT not in paper(client, kept, "?pages=week").text
