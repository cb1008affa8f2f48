"""Ways: `visit/<id>/options`; `options/open/<question>` opens one, `none` closes it."""

from dataclasses import replace

import pytest

from aid.domain.perspectives import Settled, Settlement
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import task
from tests.builders import visit as visit_with
from tests.web.page import Guest


def test_a_question_about_my_care_comes_first(client: Guest, desk: Desk) -> None:
    pricks = task("pricks", kind="finger_pricks")
    kept = desk.store.begin(visit_with(pricks))
    page = client.see(f"/visit/{kept.id}/options")
    first = page.soup.select("ul.questions button")[0]
    assert first["formaction"].endswith("/open/sugar_checks")


@pytest.mark.parametrize("question", ["sugar_checks", "pressure_pills", "blood_thinner"])
def test_an_open_question_shows_carry_on_and_other_ways(
    client: Guest, desk: Desk, visit: Kept, question: str
) -> None:
    page = client.see(f"/visit/{visit.id}/options")
    page = client.press(page, f"open/{question}")
    asked = desk.library.questions[question]
    assert desk.store.get(visit.id).visit.question == question
    assert page.heading == asked.title.words
    assert len(page.soup.select("section.way")) == min(3, len(asked.options))
    assert page.value("view_1").endswith("/carry_on")


def test_a_question_is_closed_again(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.press(client.see(f"/visit/{visit.id}/options"), "open/sugar_checks")
    page = client.press(page, "open/none")
    assert desk.store.get(visit.id).visit.question == ""
    assert page.can_press("open/sugar_checks")


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
    page = client.press(client.see(f"/visit/{visit.id}/options"), "open/sugar_checks")
    assert page.value("own_idea") == "Ask the nurse"


def test_a_difference_can_stay_open_with_what_we_do_meanwhile(
    client: Guest, desk: Desk
) -> None:
    kept = desk.store.begin(Visit(question="sugar_checks"))
    page = client.see(f"/visit/{kept.id}/options")
    page = client.press(page, "options/try/stop")
    client.tell(page, settled="differ", meanwhile="we wait")
    assert desk.store.get(kept.id).visit.settlements == (
        Settlement(about="sugar_checks", settled=Settled.DIFFER, meanwhile="we wait"),
    )


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
