"""Trips and the next look for a calendar: `visit/<id>/paper/plan.ics`."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from aid.domain.people import People
from aid.domain.plan import Plan, Review
from aid.domain.visit import Clinic, Visit
from aid.domain.workload import Doer, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.security import HEADERS
from tests import builders
from tests.web.page import Guest

LINK = 'a[href*="plan.ics"]'
AGAIN = Plan(review=Review(on=date(2026, 3, 26)))


def thursday(label: str = "Foot clinic", **said: Any) -> Task:
    return builders.trip(label=label, days=(3,), **said)


def begin(desk: Desk, *tasks: Task, **said: Any) -> Kept:
    people = People(patient_name="Salma", companion_name="Karim")
    return desk.store.begin(Visit(ledger=tasks, **{"people": people, **said}))


def titles(client: Guest, kept: Kept, query: str = "") -> list[str]:
    answer = client.get(f"/visit/{kept.id}/paper/plan.ics{query}")
    assert answer.status_code == 200
    events = Calendar.from_ical(answer.data).walk("VEVENT")
    return [str(event["summary"]) for event in events]


def test_the_file_holds_the_trips_and_the_next_look(client: Guest, desk: Desk) -> None:
    kept = begin(desk, thursday(), plan=AGAIN)
    assert titles(client, kept) == ["Foot clinic", "We look again"]


def test_it_is_a_calendar_with_careful_headers(client: Guest, desk: Desk) -> None:
    kept = begin(desk, thursday())
    answer = client.get(f"/visit/{kept.id}/paper/plan.ics")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == "inline; filename=plan.ics"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert all(answer.headers[name] == value for name, value in HEADERS.items())


def test_paper_leads_to_it_where_a_day_is_known(client: Guest, desk: Desk) -> None:
    kept = begin(desk, thursday())
    link = client.see(f"/visit/{kept.id}/paper").soup.select_one(LINK)
    assert link.text == "Trips and the next look, for a calendar"
    assert client.get(link["href"]).status_code == 200


def test_without_a_day_there_is_no_link_and_the_file_is_empty(
    client: Guest, desk: Desk
) -> None:
    kept = begin(desk, builders.trip())
    assert client.see(f"/visit/{kept.id}/paper").soup.select(LINK) == []
    assert titles(client, kept) == []


@pytest.mark.parametrize("label", ["Take Salma to town", "karim’s car", "Oak Street", " "])
def test_a_trip_whose_words_tell_who_it_is_is_a_trip(
    label: str, client: Guest, desk: Desk
) -> None:
    desk.store.set_clinic(Clinic(name="Oak Street"))
    kept = begin(desk, thursday(label))
    assert titles(client, kept) == ["A trip"]


def test_no_name_and_no_code_stands_anywhere_in_it(client: Guest, desk: Desk) -> None:
    desk.store.set_clinic(Clinic(name="Oak Street"))
    kept = begin(desk, thursday("Salma"), thursday(doer=Doer.COMPANION), plan=AGAIN)
    told = client.get(f"/visit/{kept.id}/paper/plan.ics").text
    for name in ("Salma", "Karim", "Oak Street", kept.code, kept.id):
        assert name not in told


def test_what_the_helper_does_alone_says_so(client: Guest, desk: Desk) -> None:
    kept = begin(desk, thursday("Fetch the box", doer=Doer.COMPANION))
    assert titles(client, kept) == ["My helper: Fetch the box"]


def test_the_titles_are_in_the_language_of_the_paper(client: Guest, desk: Desk) -> None:
    kept = begin(desk, plan=AGAIN)
    spanish = desk.words("es").say("We look again")
    assert titles(client, kept, "?language=es") == [spanish]
    spoken = begin(desk, plan=AGAIN, people=People(spoken="es"))
    assert titles(client, spoken) == [spanish]


def test_hostile_words_stay_one_title(client: Guest, desk: Desk) -> None:
    label = "a;b,c\nEND:VCALENDAR \u202e🙂\x07 " + "x" * 300
    kept = begin(desk, thursday(label))
    assert titles(client, kept) == ["a;b,c END:VCALENDAR 🙂 " + "x" * 300]


def test_a_visit_that_is_not_there_has_no_calendar(client: Guest) -> None:
    assert client.get("/visit/nowhere/paper/plan.ics").status_code == 404
