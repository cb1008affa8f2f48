"""A made-up person is met at `people/<id>`: the life, the system, the studies."""

from dataclasses import replace

import pytest

from aid.domain.options import Text
from aid.library.introductions import Introduction
from aid.web.desk import Desk
from tests.web.page import Guest

PEOPLE = ("edith", "julian", "milo", "olga", "salma", "walter")


@pytest.mark.parametrize("persona", PEOPLE)
def test_each_person_of_the_first_page_can_be_met(
    client: Guest, desk: Desk, persona: str
) -> None:
    front = client.see("/")
    person = desk.library.personas[persona]
    link = front.soup.find("a", href=f"/people/{persona}")
    assert link.get_text(strip=True) == person.name
    assert person.summary.words in front.text
    assert person.story.words not in front.text


@pytest.mark.parametrize("persona", PEOPLE)
def test_three_records_stand_side_by_side(client: Guest, desk: Desk, persona: str) -> None:
    page, person = client.see(f"/people/{persona}"), desk.library.personas[persona]
    life, system, studies = page.soup.select("section.door")
    assert (page.status, page.heading) == (200, person.name)
    assert person.story.words in life.get_text()
    assert len(system.select("ol li")) == len(person.journey)
    assert len(studies.select(".known li")) == len(person.evidence)


def test_each_step_of_the_way_says_how_it_feels(client: Guest, desk: Desk) -> None:
    steps = client.see("/people/olga").soup.select(".journey li")
    for told, step in zip(steps, desk.library.personas["olga"].journey, strict=True):
        assert (
            told.select_one(".felt").get_text(" ", strip=True).endswith(step.feeling.words)
        )


def test_what_studies_say_has_its_figures_and_where_they_come_from(
    client: Guest,
) -> None:
    page = client.see("/people/milo")
    assert "204 adults with cystic fibrosis spent about 108 minutes" in page.text
    assert "Sawicki" in page.soup.details.get_text()


def test_what_nobody_knows_is_told_apart(client: Guest) -> None:
    studies = client.see("/people/walter").soup.select("section.door")[2]
    said, unknown = studies.select(".known")
    assert "warfarin clinic" in said.get_text()
    assert "longer gaps" in unknown.get_text()
    words = [voice.get_text(" ", strip=True) for voice in studies.select(".voice")]
    assert words == ["Studies say", "Nobody knows"]


def test_the_main_thing_is_in_the_language_of_the_person(client: Guest) -> None:
    main = client.see("/people/julian").soup.select_one(".finding")
    assert (main["lang"], "mis hijos" in main.get_text()) == ("es", True)


@pytest.mark.parametrize("persona", PEOPLE)
def test_one_button_begins_to_practise(client: Guest, desk: Desk, persona: str) -> None:
    page = client.press(client.see(f"/people/{persona}"), f"visits/practice/{persona}")
    [begun] = desk.store.recent()
    assert page.path == f"/visit/{begun.id}/start"
    assert desk.store.get(begun.id).visit.practice


def test_the_first_page_has_a_short_cut_that_names_the_person(client: Guest) -> None:
    front = client.see("/")
    button = front.pressable("visits/practice/edith")
    assert button["aria-label"] == "Practise with Edith"


def test_looking_at_a_person_begins_nothing(client: Guest, desk: Desk) -> None:
    client.see("/people/salma")
    assert desk.store.recent() == ()


@pytest.mark.parametrize("persona", ["nobody", "edith.toml", "%00", "x" * 5000])
def test_whom_nobody_made_up_leads_to_the_first_page(client: Guest, persona: str) -> None:
    answer = client.get(f"/people/{persona}")
    assert answer.status_code == 404
    assert 'id="practise"' in answer.text


def test_language_and_size_change_on_the_spot(client: Guest) -> None:
    page = client.press(client.see("/people/olga"), "language:es")
    assert (page.path, page.soup.html["lang"]) == ("/people/olga", "es")
    page = client.press(page, "size")
    assert (page.path, page.soup.html["class"]) == ("/people/olga", ["text-1"])


@pytest.mark.parametrize("back", ["//example.org", "/people/nobody", "/visit/x/care", ""])
def test_a_change_of_language_leads_nowhere_else(client: Guest, back: str) -> None:
    token = client.see("/").value("csrf_token")
    answer = client.post(f"/screen?back={back}", data={"go": "size", "csrf_token": token})
    assert answer.location == "/"


def test_a_clinics_own_person_may_have_less_to_tell(client: Guest, desk: Desk) -> None:
    bare = replace(
        desk.library.personas["salma"], id="own", summary=Text(""), journey=(), evidence=()
    )
    known = {"own": Introduction(bare.id, bare.name, bare.summary)}
    desk.library = replace(desk.library, personas={"own": bare}, introductions=known)
    assert client.see("/").soup.find("a", href="/people/own")
    page = client.see("/people/own")
    assert (page.status, page.heading) == (200, "Salma")
    assert len(page.soup.select("section.door")) == 1
