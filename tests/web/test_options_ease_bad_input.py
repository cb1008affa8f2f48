"""One task made easier: what cannot be tried is told, and nothing typed is lost."""

from typing import Any

import pytest

from aid.domain.easing import Easing
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.web.easing import BLOOD, LATE, PILL, PRICKS, begun, chosen, now, opened, tried
from tests.web.page import Guest


@pytest.fixture
def kept(desk: Desk) -> Kept:
    """A visit with a task of every sort."""
    return begun(desk)


LACKING: dict[str, Any] = {
    "no number": (PRICKS, Easing.LESS_OFTEN, {"times": ""}, "times"),
    "no whole number": (PRICKS, Easing.LESS_OFTEN, {"times": "x"}, "times"),
    "as often as now": (PRICKS, Easing.LESS_OFTEN, {}, "times"),
    "never": (PRICKS, Easing.LESS_OFTEN, {"times": "0", "span": "week:1"}, "times"),
    "no time of day": (LATE, Easing.ANOTHER_TIME, {"slots": []}, "slots"),
    "one time of day for two": (PRICKS, Easing.ANOTHER_TIME, {"slots": ["noon"]}, "slots"),
    "no other trip": (BLOOD, Easing.TOGETHER, {}, "at_visit"),
    "no other pills": (LATE, Easing.TOGETHER, {"slots": []}, "slots"),
    "nobody": (PRICKS, Easing.SOMEONE_ELSE, {}, "doer"),
    "no tool": (PRICKS, Easing.TOOL, {}, "words"),
    "minutes in words": (PRICKS, Easing.TOOL, {"minutes": "few"}, "minutes"),
    "no minute at all": (PRICKS, Easing.TOOL, {"minutes": "0"}, "minutes"),
    "more minutes than a day": (PILL, Easing.ANOTHER_FORM, {"minutes": "1441"}, "minutes"),
    "no day": (PRICKS, Easing.PAUSE, {}, "until"),
    "no date": (PRICKS, Easing.PAUSE, {"until": "soon"}, "until"),
    "a day that is over": (PRICKS, Easing.PAUSE, {"until": "2026-03-02"}, "until"),
}


@pytest.mark.parametrize("wrong", LACKING)
def test_what_cannot_be_tried_is_told_and_nothing_is_lost(
    client: Guest, desk: Desk, kept: Kept, wrong: str
) -> None:
    one, way, said, field = LACKING[wrong]
    page = tried(client, kept, one, way, **said)
    assert page.status == 422
    assert page.to_mend()
    assert page.soup.select_one(f"#summary a[href='#{field}']")
    assert page.soup.select_one(f"#{field}-wrong")
    assert page.soup.select_one(".easing__way input[checked]")["value"] == way
    assert {name: page.value(name) for name, typed in said.items() if typed} == {
        name: "".join(typed) for name, typed in said.items() if typed
    }
    assert desk.store.get(kept.id) == kept


def test_nothing_can_be_tried_before_a_way_is_chosen(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = opened(client, kept, PRICKS)
    fields = page.fields()
    answer = client.post(f"/visit/{kept.id}/options/ease/pricks/try", data=fields)
    assert answer.status_code == 422
    assert "Choose one of the ways first." in answer.get_data(as_text=True)


def test_a_way_that_does_not_fit_is_not_tried(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    fields = opened(client, kept, PRICKS).fields() | {"way": ["by_phone"]}
    answer = client.post(f"/visit/{kept.id}/options/ease/pricks/try", data=fields)
    assert answer.status_code == 422
    assert desk.store.get(kept.id) == kept


def test_what_was_typed_for_one_way_is_there_again_after_another(
    client: Guest, kept: Kept
) -> None:
    page = chosen(client, kept, PRICKS, Easing.TOOL)
    page = client.change(page, words="A lancet", minutes="x", way="pause")
    assert page.status == 200
    page = client.change(page, way="tool")
    assert (page.value("words"), page.value("minutes")) == ("A lancet", "x")


@pytest.mark.parametrize("go", ["language:es", "size"])
def test_another_language_or_size_keeps_what_was_typed(
    client: Guest, kept: Kept, go: str
) -> None:
    page = chosen(client, kept, PRICKS, Easing.TOOL)
    page = client.press(page, go, words="A lancet")
    assert (page.status, page.value("words")) == (200, "A lancet")


def test_hiding_keeps_what_was_typed(client: Guest, kept: Kept) -> None:
    page = chosen(client, kept, PRICKS, Easing.TOOL)
    page = client.press(page, "hide", words="A lancet")
    assert "A lancet" not in page.text
    page = client.press(page, "pricks")
    assert page.value("words") == "A lancet"


def test_a_step_can_be_left_in_any_direction(client: Guest, kept: Kept) -> None:
    page = chosen(client, kept, PRICKS, Easing.PAUSE)
    assert client.press(page, "options").path == f"/visit/{kept.id}/options"
    assert client.press(page, "agree").path == f"/visit/{kept.id}/agree"


def test_one_step_back_takes_the_trial_off(client: Guest, desk: Desk, kept: Kept) -> None:
    page = tried(client, kept, PRICKS, Easing.TOOL, minutes="4")
    page = client.press(page, "undo")
    assert now(desk, kept).trial is None
    assert page.path.endswith("/options/ease/pricks")


def test_a_task_that_is_gone_leads_back_to_ways(client: Guest, kept: Kept) -> None:
    page = client.see(f"/visit/{kept.id}/options/ease/no_such_task")
    assert page.status == 404
    assert "no longer in Care" in page.notice
    assert page.form["action"] == f"/visit/{kept.id}/options"


@pytest.mark.parametrize("where", ["", "/try", "/too", "/back", "/take"])
def test_a_task_taken_off_in_another_tab_leads_back_to_ways(
    client: Guest, desk: Desk, kept: Kept, where: str
) -> None:
    fields = opened(client, kept, PRICKS).fields()
    before = desk.store.get(kept.id)
    path = f"/visit/{kept.id}/options/ease/gone{where}"
    answer = client.post(path, data=fields)
    assert answer.status_code == 404
    assert "no longer in Care" in answer.get_data(as_text=True)
    assert desk.store.get(kept.id) == before
