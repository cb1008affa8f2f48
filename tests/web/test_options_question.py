"""Ways: `visit/<id>/options`; `options/open/<question>` opens one, `none` closes it."""

from dataclasses import replace

import pytest

from aid.domain.options import Issue
from aid.domain.visit import Brought, Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import task
from tests.builders import visit as visit_with
from tests.web.page import Guest, Page


def see_all(client: Guest, kept: Kept) -> Page:
    """Ways, with every question in view."""
    return client.see(f"/visit/{kept.id}/options?all=1")


def test_a_question_about_my_care_comes_first(client: Guest, desk: Desk) -> None:
    pricks = task("pricks", kind="finger_pricks")
    kept = desk.store.begin(visit_with(pricks))
    page = client.see(f"/visit/{kept.id}/options")
    offered = [button["formaction"] for button in page.soup.select("ul.questions button")]
    assert any(address.endswith("/open/sugar_checks") for address in offered)
    assert len(offered) <= 5


@pytest.mark.parametrize("question", ["sugar_checks", "pressure_pills", "blood_thinner"])
def test_an_open_question_shows_carry_on_and_other_ways(
    client: Guest, desk: Desk, visit: Kept, question: str
) -> None:
    page = client.press(see_all(client, visit), f"open/{question}")
    asked = desk.library.questions[question]
    assert desk.store.get(visit.id).visit.question == question
    assert page.heading == asked.title.words
    assert len(page.soup.select("section.way")) == min(3, len(asked.options))
    assert page.value("view_1").endswith("/carry_on")


def test_a_question_is_closed_again(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.press(see_all(client, visit), "open/sugar_checks")
    page = client.press(page, "open/none")
    assert desk.store.get(visit.id).visit.question == ""
    assert page.heading == "Which ways could we go?"


def test_a_question_that_does_not_exist_is_not_opened(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/options")
    answer = client.post(f"/visit/{visit.id}/options/open/why", data=page.fields())
    assert answer.status_code == 303
    assert desk.store.get(visit.id) == visit


def test_a_way_out_of_view_can_be_looked_at(client: Guest, desk: Desk) -> None:
    few = desk.library.questions["sugar_checks"]
    fourth = replace(few.options[-1], id="fourth")
    asked = replace(few, options=(*few.options[:3], fourth))
    desk.library = replace(desk.library, questions={asked.id: asked})
    kept = desk.store.begin(Visit(question=asked.id))
    page = client.see(f"/visit/{kept.id}/options")
    assert "sugar_checks/fourth" not in page.html
    page = client.press(page, "?swap=fourth")
    assert page.value("view_3") == "sugar_checks/fourth"


def test_what_each_side_says_of_a_way_is_kept_with_that_way(
    client: Guest, desk: Desk
) -> None:
    kept = desk.store.begin(Visit(question="sugar_checks"))
    page = client.see(f"/visit/{kept.id}/options")
    page = client.change(page, patient_2="It calms me", clinician_1="Nothing changed")
    views = {view.about: view for view in desk.store.get(kept.id).visit.perspectives}
    assert views[page.value("view_2")].patient_words == "It calms me"
    assert views[page.value("view_1")].clinician_words == "Nothing changed"


def test_an_idea_of_our_own_is_welcome_with_and_without_a_question(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/options")
    client.tell(page, own_idea="Ask the nurse")
    page = client.press(see_all(client, visit), "open/sugar_checks")
    page = client.press(page, "?swap=own")
    assert page.value("own_idea") == "Ask the nurse"
    assert "No good study" in page.text


def test_the_family_has_an_idea_of_its_own(client: Guest, desk: Desk, visit: Kept) -> None:
    client.tell(see_all(client, visit), family_idea="Take turns")
    assert desk.store.get(visit.id).visit.family_idea == "Take turns"


def test_an_issue_leads_to_the_questions_that_bear_on_it(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/options?issue=bleeding")
    offered = {
        b["formaction"].rpartition("/")[2] for b in page.soup.select(".questions button")
    }
    about = {q.id for q in desk.library.questions.values() if Issue.BLEEDING in q.issues}
    assert offered == about
    assert "blood_thinner" in offered


@pytest.mark.parametrize(
    ("typed", "question"),
    [("finger prick", "sugar_checks"), ("WARFARIN", "blood_thinner")],
)
def test_words_lead_to_the_questions_that_hold_them(
    client: Guest, visit: Kept, typed: str, question: str
) -> None:
    page = client.change(client.see(f"/visit/{visit.id}/options"), find=typed)
    assert page.can_press(f"open/{question}")


def test_words_that_no_question_holds_are_said_and_stay(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/options?find=xylophone")
    assert "No question holds these words." in page.text
    assert "xylophone" in page.text


def test_a_condition_that_a_record_named_brings_up_its_question(
    client: Guest, desk: Desk
) -> None:
    brought = (Brought(what="condition", words="Essential hypertension"),)
    kept = desk.store.begin(Visit(brought=brought))
    page = client.see(f"/visit/{kept.id}/options")
    assert page.can_press("open/pressure_pills")


def test_a_question_about_what_is_not_in_the_ledger_says_so(
    client: Guest, desk: Desk
) -> None:
    kept = desk.store.begin(Visit(question="sugar_checks"))
    assert "This is not in your week yet." in client.see(f"/visit/{kept.id}/options").text


def test_a_difference_is_counted_in_the_same_people(client: Guest, desk: Desk) -> None:
    """Of 1,000: 877 when carrying on, 864 with one pill less; 877 - 864 = 13."""
    kept = desk.store.begin(Visit(question="pressure_pills"))
    page = client.see(f"/visit/{kept.id}/options")
    assert "13 fewer than carrying on" in page.text


def test_a_way_that_lets_something_go_shows_what_may_be_given_up(
    client: Guest, desk: Desk
) -> None:
    kept = desk.store.begin(Visit(question="pressure_pills"))
    page = client.see(f"/visit/{kept.id}/options")
    letting_go = page.soup.select("section.way")[1:]
    assert all("may be given up" in way.get_text() for way in letting_go)


def test_a_figure_stands_with_both_its_sides_and_what_nobody_knows(
    client: Guest, desk: Desk
) -> None:
    numbered = next(
        question
        for question in desk.library.questions.values()
        if any(o.n is not None for way in question.options[:3] for o in way.outcomes[:2])
    )
    kept = desk.store.begin(Visit(question=numbered.id))
    page = client.see(f"/visit/{kept.id}/options")
    assert "have it" in page.text
    assert "do not" in page.text
    assert page.text.count("Nobody knows") >= len(page.soup.select("section.way"))


@pytest.mark.parametrize("field", ["own_idea", "family_idea"])
@pytest.mark.parametrize("typed", ["<b>bold</b>", "{{ 7 * 7 }}", "\u202eright to left"])
def test_an_idea_is_kept_as_typed_and_shown_as_text(
    client: Guest, visit: Kept, field: str, typed: str
) -> None:
    client.tell(see_all(client, visit), **{field: typed})
    assert see_all(client, visit).value(field) == typed


@pytest.mark.parametrize("field", ["own_idea", "family_idea"])
def test_an_idea_that_is_too_long_stays_in_its_field_with_a_sentence(
    client: Guest, desk: Desk, visit: Kept, field: str
) -> None:
    page = client.change(see_all(client, visit), **{field: "a" * 10_001})
    assert (page.status, page.value(field)) == (422, "a" * 10_001)
    assert desk.store.get(visit.id) == visit


def test_what_is_looked_for_is_shown_as_text(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/options?find=%3Cb%3Ebold%3C/b%3E")
    assert "<b>bold</b>" in page.text
