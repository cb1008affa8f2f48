"""Where we see it differently: `visit/<id>/options/differ`, for the open question."""

import pytest

from aid.domain.perspectives import Perspective, Settled, Settlement
from aid.domain.trying import Trial
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import TOO_LONG
from tests.web.page import Guest, Page

ASKED = "sugar_checks"
LINES = "one\ntwo\nthree"
WAITS = "This stands out once something good is written about both."


@pytest.fixture
def kept(desk: Desk) -> Kept:
    return desk.store.begin(Visit(question=ASKED))


def opened(client: Guest, kept: Kept) -> Page:
    return client.see(f"/visit/{kept.id}/options/differ")


def view(desk: Desk, kept: Kept) -> Perspective:
    views = desk.store.get(kept.id).visit.perspectives
    return next(one for one in views if one.about == ASKED)


def test_ways_leads_here_and_here_leads_back(client: Guest, kept: Kept) -> None:
    page = client.press(client.see(f"/visit/{kept.id}/options"), "differ")
    assert page.heading == "Where we see it differently"
    assert client.press(page, "options").path.endswith("/options")


def test_without_an_open_question_it_leads_back_to_ways(client: Guest, visit: Kept) -> None:
    answer = client.get(f"/visit/{visit.id}/options/differ")
    assert answer.location.endswith(f"/visit/{visit.id}/options")


def test_the_three_records_stand_beside_each_other(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = opened(client, kept)
    for word in ("You said", "We said", "Studies say", "Nobody knows"):
        assert word in page.text
    [now, other, *_] = desk.library.questions[ASKED].options
    assert now.name.words in page.text
    assert other.name.words in page.text
    assert other.not_known.words in page.text


def test_what_studies_say_comes_with_how_sure_and_cannot_be_written_over(
    client: Guest, kept: Kept
) -> None:
    page = opened(client, kept)
    assert "in 1 year, Fairly sure)" in page.text
    assert page.writable() == [
        "patient_words", "clinician_words", "good_of_yours", "good_of_ours", "third_way",
        "meanwhile",
    ]  # fmt: skip


def test_the_way_that_is_tried_is_the_one_that_studies_speak_of(
    client: Guest, desk: Desk
) -> None:
    last = desk.library.questions[ASKED].options[-1]
    kept = desk.store.begin(
        Visit(question=ASKED, trial=Trial(question=ASKED, option=last.id))
    )
    assert last.not_known.words in opened(client, kept).text


def test_what_nobody_said_yet_is_told(client: Guest, kept: Kept) -> None:
    page = opened(client, kept)
    assert page.part("heard-you") == "You have not said anything yet."
    assert page.part("heard-we") == "We have not said anything yet."
    page = client.change(page, patient_words="The number calms me")
    assert page.part("heard-you") == ""
    assert page.part("heard-we") == "We have not said anything yet."


def test_words_about_one_way_count_as_something_said(client: Guest, desk: Desk) -> None:
    of_a_way = Perspective(about=f"{ASKED}/carry_on", patient_words="It calms me")
    kept = desk.store.begin(Visit(question=ASKED, perspectives=(of_a_way,)))
    heard = opened(client, kept).part("heard-you")
    assert "It calms me" in heard
    assert "You have not said anything yet." not in heard


def test_all_that_is_said_is_kept(client: Guest, desk: Desk, kept: Kept) -> None:
    said = {
        "patient_words": "I like it",
        "clinician_words": "It changes little",
        "good_of_yours": LINES,
        "good_of_ours": "Less pain",
        "third_way": "Only when I feel odd",
    }
    page = client.change(opened(client, kept), **said)
    assert {name: page.value(name) for name in said} == said
    assert view(desk, kept) == Perspective(about=ASKED, **said)


def test_more_than_three_lines_are_told_and_none_is_lost(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.change(opened(client, kept), good_of_yours=LINES)
    assert page.part("long-good_of_yours") == ""
    page = client.change(page, good_of_yours=f"{LINES}\nfour", good_of_ours="one")
    assert page.part("long-good_of_yours").startswith("These are more than three lines.")
    assert page.part("long-good_of_ours") == ""
    assert view(desk, kept).good_of_yours == f"{LINES}\nfour"


def test_how_it_stands_comes_to_the_front_once_both_goods_are_written(
    client: Guest, kept: Kept
) -> None:
    page = opened(client, kept)
    assert WAITS in page.part("loud")
    page = client.change(page, good_of_yours="It is mine")
    assert WAITS in page.part("loud")
    page = client.change(page, good_of_ours="It is less work")
    assert WAITS not in page.part("loud")


def test_the_goods_are_asked_before_any_weighing(client: Guest, kept: Kept) -> None:
    html = opened(client, kept).html
    assert html.index('name="good_of_ours"') < html.index('name="settled"')


@pytest.mark.parametrize("settled", list(Settled))
def test_it_can_be_left_in_three_ways_in_any_order(
    client: Guest, desk: Desk, kept: Kept, settled: Settled
) -> None:
    page = client.change(opened(client, kept), settled=settled.value, meanwhile="we wait")
    assert page.value("settled") == settled.value
    assert desk.store.get(kept.id).visit.settlements == (
        Settlement(about=ASKED, settled=settled, meanwhile="we wait"),
    )


def test_what_we_do_meanwhile_says_that_we_differ(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.change(opened(client, kept), meanwhile="we wait")
    [held] = desk.store.get(kept.id).visit.settlements
    assert held.settled is Settled.DIFFER


def test_how_it_was_left_stands_in_ways(client: Guest, kept: Kept) -> None:
    client.change(opened(client, kept), settled="agreed_to_try")
    assert "We agree to try" in client.see(f"/visit/{kept.id}/options").text


def test_looking_says_nothing(client: Guest, desk: Desk, kept: Kept) -> None:
    client.tell(opened(client, kept))
    assert desk.store.get(kept.id) == kept


def test_too_many_words_are_refused_and_stay_on_the_page(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.change(opened(client, kept), good_of_yours=TOO_LONG)
    assert page.status == 422
    assert page.beside("good_of_yours")
    assert page.value("good_of_yours") == TOO_LONG
    assert desk.store.get(kept.id) == kept


def test_words_go_to_the_question_they_were_written_for(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = opened(client, kept)
    ways = client.see(f"/visit/{kept.id}/options")
    client.post(f"/visit/{kept.id}/options/open/pressure_pills", data=ways.fields())
    page = client.change(page, good_of_yours="It is mine")
    assert (page.status, page.value("good_of_yours")) == (409, "It is mine")
    client.change(page)
    assert view(desk, kept).good_of_yours == "It is mine"
    assert opened(client, kept).value("good_of_yours") == ""
