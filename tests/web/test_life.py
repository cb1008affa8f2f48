"""Life: `visit/<id>/life` holds what helps, what gets in the way, and hours to give."""

import pytest

from aid.domain.capacity import CapacityDomain, Ease, KeepUp, Part
from aid.domain.visit import Visit
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.life import NOT_HOURS
from tests.web.page import Guest


def life(client: Guest, visit: Kept, **typed: str) -> int:
    return client.tell(client.see(f"/visit/{visit.id}/life"), **typed)


def test_each_part_of_life_keeps_its_word_and_its_reason(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    life(client, visit, story="good", work="hard", work_why="Nights")
    assert desk.store.get(visit.id).visit.capacity.parts == (
        Part(CapacityDomain.STORY, Ease.GOOD),
        Part(CapacityDomain.WORK, Ease.HARD, "Nights"),
    )


def test_a_reason_without_a_word_is_not_lost(
    client: Guest, desk: Desk, visit: Kept
) -> None:
    life(client, visit, social_why="My sister moved")
    [part] = desk.store.get(visit.id).visit.capacity.parts
    assert part == Part(CapacityDomain.SOCIAL, Ease.MIXED, "My sister moved")


def test_what_helps_comes_before_what_makes_it_hard(client: Guest, visit: Kept) -> None:
    page = client.see(f"/visit/{visit.id}/life")
    page = client.change(page, resources="hard", social="good")
    told = page.part("life-sum")
    assert 0 < told.index("People around me") < told.index("Body, energy, money")


@pytest.mark.parametrize(
    ("typed", "minutes"), [("6", 360), ("3.5", 210), ("3,5", 210), ("0", 0), ("", None)]
)
def test_hours_become_minutes_and_nothing_stays_unknown(
    client: Guest, desk: Desk, visit: Kept, typed: str, minutes: int | None
) -> None:
    life(client, visit, hours=typed)
    assert desk.store.get(visit.id).visit.capacity.minutes_a_week == minutes


@pytest.mark.parametrize("typed", ["some", "-1", "1e9", "169", "3:30"])
def test_hours_that_no_week_holds_stay_in_the_field_with_a_sentence(
    client: Guest, desk: Desk, visit: Kept, typed: str
) -> None:
    page = client.see(f"/visit/{visit.id}/life")
    page = client.change(page, hours=typed, helps_me="My garden")
    assert page.status == 422
    assert page.value("hours") == typed
    assert page.value("helps_me") == "My garden"
    assert page.beside("hours")
    assert page.beside("hours") == NOT_HOURS or typed == "169"
    assert desk.store.get(visit.id).visit == Visit()


def test_could_i_keep_this_up_is_asked_here(client: Guest, desk: Desk, visit: Kept) -> None:
    life(client, visit, keep_up="for_a_while", help_wanted="A lift")
    capacity = desk.store.get(visit.id).visit.capacity
    assert (capacity.keep_up, capacity.help_wanted) == (KeepUp.FOR_A_WHILE, "A lift")
