"""The line for one more: a medicine or a kind of task by name, or anything in own words."""

from dataclasses import replace

import pytest

from aid.domain.frequency import Frequency
from aid.domain.workload import Slot, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import DAILY, TWICE_A_DAY, WEEKLY
from tests.web.care import (
    ENTER,
    WAITING,
    begun,
    care,
    labels,
    last,
    ledger,
    opened,
    write,
)
from tests.web.page import Guest

TWICE = (Slot.MORNING, Slot.EVENING)
TWELVE = tuple(Task(id=f"t{n}", kind="other_task", label=f"Task {n}") for n in range(12))


@pytest.fixture
def kept(desk: Desk) -> Kept:
    return begun(desk)


def test_a_name_and_enter_add_a_medicine_with_its_usual_times_and_its_class(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    write(client, kept, "metformin")
    task = last(desk, kept)
    assert (task.kind, task.label, task.sitting) == ("take_pills", "Metformin", True)
    assert (task.frequency, task.slots, task.as_needed) == (TWICE_A_DAY, TWICE, False)
    assert task.medicine.medicine_class == "biguanide"
    assert task.minutes == desk.library.kinds["take_pills"].minutes
    assert task.minutes_voice is None


@pytest.mark.parametrize(
    "name", ["METFORMIN", "metformina", "Glucophage", "metformin 500 mg tablets"]
)
def test_another_spelling_a_brand_or_a_strength_is_the_same_medicine(
    client: Guest, desk: Desk, kept: Kept, name: str
) -> None:
    write(client, kept, name)
    task = last(desk, kept)
    assert task.medicine.medicine_class == "biguanide"
    assert task.label == name[:1].upper() + name[1:]


@pytest.mark.parametrize(
    ("typed", "often", "slots"),
    [
        ("metformin 500 mg bd", TWICE_A_DAY, TWICE),
        ("metformin 500 mg in the evening", DAILY, (Slot.EVENING,)),
        ("metformin 500 mg weekly", WEEKLY, (Slot.MORNING,)),
    ],
)
def test_how_often_is_taken_from_what_was_typed(
    client: Guest,
    desk: Desk,
    kept: Kept,
    typed: str,
    often: Frequency,
    slots: tuple[Slot, ...],
) -> None:
    write(client, kept, typed)
    task = last(desk, kept)
    assert (task.frequency, task.slots) == (often, slots)
    assert task.medicine.medicine_class == "biguanide"


def test_how_often_stands_in_its_own_column_and_the_words_are_kept(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    write(client, kept, "metformin 500 mg bd")
    task = last(desk, kept)
    assert task.label == "Metformin 500 mg"
    assert task.medicine.words == "metformin 500 mg bd"


@pytest.mark.parametrize("typed", ["glyceryl trinitrate", "metformin 500 mg prn"])
def test_what_is_taken_as_needed_has_no_count(
    client: Guest, desk: Desk, kept: Kept, typed: str
) -> None:
    page = write(client, kept, typed)
    task = last(desk, kept)
    assert (task.frequency, task.as_needed) == (None, True)
    assert "when needed" in page.part(f"task-{task.id}")


def test_a_medicine_to_be_careful_with_says_so(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    write(client, kept, "warfarin", "metformin")
    assert [t.medicine.high_risk for t in ledger(desk, kept)[1:]] == [True, False]


def test_a_misspelt_name_is_asked_about_and_stays_on_the_line(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = write(client, kept, "metfromin")
    assert "Do you mean" in page.part("one-more")
    assert page.value("new_name") == "metfromin"
    assert ledger(desk, kept) == (WAITING,)
    client.press(page, "metformin")
    assert labels(desk, kept) == ["Waiting", "Metformin"]
    assert last(desk, kept).frequency == TWICE_A_DAY


def test_a_chosen_name_keeps_the_strength_and_how_often_as_they_were_typed(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.press(write(client, kept, "metfromin 850 mg weekly"), "metformin")
    task = last(desk, kept)
    assert (task.label, task.frequency) == ("Metformin 850 mg", WEEKLY)
    assert task.medicine.words == "metfromin 850 mg weekly"


def test_what_nothing_is_near_to_is_added_just_as_written(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    write(client, kept, "Walking the dog, 2x")
    task = last(desk, kept)
    assert (task.kind, task.label) == ("other_task", "Walking the dog, 2x")
    assert (task.frequency, task.minutes, task.medicine) == (None, None, None)


def test_a_name_near_to_others_can_be_added_just_as_written(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    client.press(write(client, kept, "metfromin"), "care/own")
    assert (last(desk, kept).kind, last(desk, kept).label) == ("other_task", "metfromin")


@pytest.mark.parametrize("on", ["weigh", "add", "?open=waiting"])
def test_going_on_keeps_what_stands_on_the_line_as_it_was_written(
    client: Guest, desk: Desk, kept: Kept, on: str
) -> None:
    client.press(care(client, kept), on, new_name="aspirn")
    assert labels(desk, kept) == ["Waiting", "aspirn"]


@pytest.mark.parametrize("stay", ["language:es", "size"])
def test_who_stays_on_the_page_keeps_the_line_and_the_row_in_hand(
    client: Guest, desk: Desk, kept: Kept, stay: str
) -> None:
    page = client.press(opened(client, kept, WAITING), stay, new_name="metfromin")
    assert (page.value("new_name"), page.value("task")) == ("metfromin", "waiting")
    assert labels(desk, kept) == ["Waiting"]


def test_undo_takes_back_what_was_done_and_not_what_stands_on_the_line(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = write(client, kept, "metformin")
    page = client.press(page, "undo", new_name="aspirn")
    assert labels(desk, kept) == ["Waiting"]
    assert page.value("new_name") == "aspirn"


@pytest.mark.parametrize("typed", ["metformin", "metfromin", "bread"])
def test_while_it_is_being_typed_nothing_is_added(
    client: Guest, desk: Desk, kept: Kept, typed: str
) -> None:
    page = client.change(opened(client, kept, WAITING), new_name=typed)
    assert desk.store.get(kept.id).visit == kept.visit
    assert (page.value("new_name"), page.value("task")) == (typed, "waiting")
    assert page.can_press("metformin") == typed.startswith("met")


def test_the_next_name_can_be_typed_at_once_and_the_new_row_is_in_view_and_marked(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk, *TWELVE)
    page = write(client, kept, "metformin")
    assert page.soup.select_one("[autofocus]")["id"] == "new_name"
    assert page.value("new_name") == ""
    [marked] = page.soup.select(".just-added")
    assert marked["id"] == f"task-{last(desk, kept).id}"


def test_a_row_in_hand_makes_room_for_the_new_one(client: Guest, desk: Desk) -> None:
    kept = begun(desk, *TWELVE)
    page = opened(client, kept, TWELVE[0])
    page = client.press(page, ENTER, new_name="metformin", feeling="so-so")
    assert ledger(desk, kept)[0].feeling == "so-so"
    assert not page.has("feeling")
    assert page.soup.select_one(".just-added")


def test_a_kind_of_task_is_found_by_a_word_of_its_name(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    kind = desk.library.kinds["compression_stockings"]
    page = write(client, kept, "stocking")
    page = client.press(page, f"take/{kind.id}")
    task = last(desk, kept)
    assert (task.kind, task.minutes, task.label) == (kind.id, kind.minutes, kind.name)
    assert page.value("task") == task.id


def test_a_kind_of_task_is_found_in_the_language_that_is_spoken(
    client: Guest, desk: Desk
) -> None:
    words = desk.words("es")
    kind = next(k for k in desk.library.kinds.values() if words.has(k.name))
    kept = begun(desk)
    page = client.press(care(client, kept), "language:es")
    client.press(page, ENTER, new_name=words.say(kind.name).upper())
    assert (last(desk, kept).kind, last(desk, kept).label) == (
        kind.id,
        words.say(kind.name),
    )


def test_twenty_medicines_are_twenty_names_and_twenty_times_enter(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    names = list(desk.library.medicines)[:200:10]
    page = care(client, kept)
    for name in names:
        assert client.tell(page, go=ENTER, new_name=name) == 303
    added = ledger(desk, kept)[1:]
    assert [task.label.casefold() for task in added] == [n.casefold() for n in names]
    assert all(task.medicine for task in added)


def test_the_thousand_and_first_task_is_told_beside_the_line_and_stays_there(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk, *(replace(WAITING, id=f"t{n}") for n in range(1000)))
    page = write(client, kept, "Walking the dog")
    assert (page.status, page.value("new_name")) == (422, "Walking the dog")
    assert page.beside("new_name") == "That is more than this page can hold."
    assert len(ledger(desk, kept)) == 1000


def test_names_of_two_tabs_stand_beside_each_other(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    one, other = care(client, kept), care(client, kept)
    client.tell(one, go=ENTER, new_name="metformin")
    assert client.tell(other, go=ENTER, new_name="warfarin") == 303
    assert labels(desk, kept) == ["Waiting", "Metformin", "Warfarin"]


def test_a_name_that_is_sent_twice_is_there_once(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = care(client, kept)
    for _ in range(2):
        client.tell(page, go=ENTER, new_name="metformin")
    assert labels(desk, kept) == ["Waiting", "Metformin"]


def test_a_name_of_five_thousand_letters_is_kept(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    write(client, kept, "ä" * 5_000)
    assert labels(desk, kept) == ["Waiting", "ä" * 5_000]


def test_a_name_that_is_too_long_stays_on_the_line_with_a_sentence(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = write(client, kept, "a" * 10_001)
    assert (page.status, page.value("new_name")) == (422, "a" * 10_001)
    assert "too long" in page.beside("new_name")
    assert labels(desk, kept) == ["Waiting"]


def test_a_name_that_is_near_to_nothing_known_is_not_there_to_be_chosen(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = care(client, kept)
    sent = page.fields() | {"pick": ["no such medicine"], "new_name": ["bread"]}
    answer = client.post(f"/visit/{kept.id}/care/medicine", data=sent)
    assert answer.location.endswith("?find=bread")
    assert desk.store.get(kept.id) == kept
