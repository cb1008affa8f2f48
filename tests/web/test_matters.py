"""Matters: `visit/<id>/matters` holds what the person would like to be able to do."""

from dataclasses import replace

from aid.domain.people import Setting
from aid.domain.priorities import Theme
from aid.domain.visit import Brought, Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.page import Guest


def test_own_words_stay_as_they_were_said(client: Guest, desk: Desk, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    said = {"words": "Dance.\nAt the wedding!", "main": "the wedding", "worry": "my knee"}
    page = client.change(page, **said)
    kept = desk.store.get(visit.id).visit.priorities
    assert (kept.words, kept.main, kept.worry) == tuple(said.values())
    assert {name: page.value(name) for name in said} == said


def test_ordinary_things_are_ticked_and_unticked(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    page = client.see(f"/visit/{visit.id}/matters")
    page = client.change(page, themes=["move", "sleep"])
    assert set(desk.store.get(visit.id).visit.priorities.themes) == {
        Theme.MOVE,
        Theme.SLEEP,
    }
    client.tell(page, themes=["sleep"])
    assert desk.store.get(visit.id).visit.priorities.themes == (Theme.SLEEP,)


def test_what_i_would_want_is_asked_when_we_decide_on_going_in(
    client: Guest, desk: Desk
) -> None:
    deciding = desk.store.begin(Visit(setting=Setting.DECIDING))
    page = client.see(f"/visit/{deciding.id}/matters")
    page = client.change(page, up_to_me="To stay home")
    assert desk.store.get(deciding.id).visit.priorities.up_to_me == "To stay home"
    client.tell(page, up_to_me="")
    assert desk.store.get(deciding.id).visit.priorities.up_to_me == ""


def test_what_i_would_want_is_kept_where_it_is_not_asked(
    client: Guest, desk: Desk, salma: Kept
) -> None:
    walter = desk.store.begin(desk.library.personas["walter"].visit)
    page = client.see(f"/visit/{walter.id}/matters")
    assert not page.has("up_to_me")
    client.tell(page, main="The stairs")
    assert desk.store.get(walter.id).visit.priorities.up_to_me == "Fewer trips to town."


def test_a_hope_that_a_record_holds_stands_beside_my_own(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    hopes = (
        Brought(what="goal", words="Less sugar"),
        Brought(what="condition", words="Gout"),
    )
    kept = desk.store.begin(replace(visit.visit, brought=hopes))
    page = client.see(f"/visit/{kept.id}/matters")
    assert "Less sugar" in page.text
    assert "Gout" not in page.text
