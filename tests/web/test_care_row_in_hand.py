"""The row in hand: `visit/<id>/care?open=<task>` shows every field of one task."""

from dataclasses import replace
from decimal import Decimal

import pytest

from aid.domain.frequency import Frequency, Per
from aid.domain.people import Voice
from aid.domain.workload import Asker, Doer, Hassle, Medicine, Minutes, Slot, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.base import NOT_A_NUMBER, NOT_MONEY
from aid.web.forms.care_often import NO_SPAN
from tests.builders import TOO_LONG, pill
from tests.web.care import WAITING, begun
from tests.web.care import opened as with_row
from tests.web.page import Guest, Page

PILLS = Task(
    id="pills",
    kind="take_pills",
    label="Pills",
    frequency=Frequency(2, Per.DAY),
    minutes=Minutes(1, 2, 5),
)
EVERYTHING = {
    "label": "Pills & drops",
    "times": "3",
    "span": "week:1",
    "minutes": "12",
    "money": "4,50",
    "lost_pay": "1.5",
    "doer": "both",
    "asked_by": "hospital",
    "hassle": "a_lot",
    "feeling": "Sore",
    "slots": ["morning", "bedtime"],
    "days": ["0", "3"],
    "trip": True,
    "not_asked": True,
}


@pytest.fixture
def kept(desk: Desk) -> Kept:
    return begun(desk, PILLS, WAITING)


def opened(client: Guest, kept: Kept, task: Task = PILLS) -> Page:
    return with_row(client, kept, task)


def first(desk: Desk, kept: Kept) -> Task:
    return desk.store.get(kept.id).visit.ledger[0]


def test_pressing_a_task_opens_its_row(client: Guest, kept: Kept) -> None:
    page = client.see(f"/visit/{kept.id}/care")
    assert not page.has("label")
    page = client.press(page, "?open=waiting")
    assert page.value("label") == "Waiting"


def test_every_field_is_kept(client: Guest, desk: Desk, kept: Kept) -> None:
    assert client.tell(opened(client, kept), **EVERYTHING) == 303
    assert first(desk, kept) == replace(
        PILLS,
        label="Pills & drops",
        frequency=Frequency(3, Per.WEEK),
        minutes=Minutes(12, 12, 12),
        minutes_voice=Voice.PATIENT,
        money=Decimal("4.50"),
        lost_pay=Decimal("1.5"),
        doer=Doer.BOTH,
        asked_by=Asker.HOSPITAL,
        hassle=Hassle.A_LOT,
        feeling="sore",
        slots=(Slot.MORNING, Slot.BEDTIME),
        days=(0, 3),
        trip=True,
        not_asked=True,
    )


def test_the_row_stays_open_until_it_is_closed(client: Guest, kept: Kept) -> None:
    page = client.change(opened(client, kept), feeling="Sore")
    assert page.value("feeling") == "Sore"
    page = client.press(page, "?")
    assert not page.has("feeling")


def test_a_minute_of_my_own_takes_the_place_of_the_usual_guess(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = opened(client, kept)
    assert "usual guess" in page.part("task-pills")
    page = client.change(page, minutes="9")
    assert first(desk, kept).minutes_voice is Voice.PATIENT
    assert "usual guess" not in page.part("task-pills")
    assert "you said" in page.part("task-pills")


def test_a_minute_that_is_rubbed_out_is_unknown_and_never_zero(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.change(opened(client, kept), minutes="")
    assert first(desk, kept).minutes is None
    assert page.value("minutes") == ""


def test_digits_of_any_script_are_numbers(client: Guest, desk: Desk, kept: Kept) -> None:
    client.tell(opened(client, kept), minutes="١٢", times="٣")
    task = first(desk, kept)
    assert task.minutes == Minutes(12, 12, 12)
    assert task.frequency == Frequency(3, Per.DAY)


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("times", "often", NOT_A_NUMBER),
        ("times", "0", ""),
        ("times", "49", ""),
        ("minutes", "ten", NOT_A_NUMBER),
        ("minutes", "-3", NOT_A_NUMBER),
        ("minutes", "1441", ""),
        ("money", "a lot", NOT_MONEY),
        ("money", "1,000", NOT_MONEY),
        ("money", "1e-999999999", NOT_MONEY),
        ("money", "Infinity", NOT_MONEY),
        ("money", "9999999", ""),
        ("lost_pay", "NaN", NOT_MONEY),
        ("label", "", ""),
    ],
)
def test_what_no_week_can_hold_is_refused_beside_its_field(
    client: Guest, desk: Desk, kept: Kept, field: str, typed: str, sentence: str
) -> None:
    page = client.change(opened(client, kept), feeling="Sore", **{field: typed})
    assert page.status == 422
    assert page.value(field) == typed
    assert page.value("feeling") == "Sore"
    assert page.beside(field)
    assert sentence in page.beside(field)
    assert page.to_mend() == [page.beside(field)]
    assert first(desk, kept) == PILLS


def test_a_count_over_no_span_of_time_is_asked_about(client: Guest, kept: Kept) -> None:
    page = client.change(opened(client, kept, WAITING), times="2")
    assert (page.status, page.beside("times")) == (422, NO_SPAN)
    page = client.change(page, span="month:3")
    assert (page.value("times"), page.value("span")) == ("2", "month:3")


def test_when_needed_is_a_way_to_say_how_often(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.change(opened(client, kept), span="needed")
    assert (first(desk, kept).frequency, first(desk, kept).as_needed) == (None, True)
    client.tell(page, times="1", span="day:1")
    assert (first(desk, kept).frequency, first(desk, kept).as_needed) == (
        Frequency(1, Per.DAY),
        False,
    )


def test_a_long_ledger_shows_what_one_screen_holds_and_the_row_in_hand(
    client: Guest, desk: Desk
) -> None:
    many = [replace(WAITING, id=f"t{n}", label=f"Task {n}") for n in range(30)]
    kept = begun(desk, *many)
    page = client.see(f"/visit/{kept.id}/care")
    assert "Task 29" not in page.part("ledger")
    assert "Task 29" in client.press(page, "?all=1").part("ledger")
    assert opened(client, kept, many[29]).value("label") == "Task 29"


def test_a_row_that_is_not_there_opens_nothing(client: Guest, kept: Kept) -> None:
    assert not opened(client, kept, replace(PILLS, id="gone")).has("label")


def test_how_many_each_time_is_asked_of_a_medicine_alone(client: Guest, desk: Desk) -> None:
    dosed = pill(medicine=Medicine(name="Metformin", each="1 pill"))
    kept = begun(desk, dosed, WAITING)
    assert opened(client, kept, dosed).value("each") == "1 pill"
    assert not opened(client, kept, WAITING).has("each")


def test_a_page_that_did_not_ask_how_many_leaves_them_as_they_were(
    client: Guest, desk: Desk
) -> None:
    dosed = pill(medicine=Medicine(name="Metformin", each="1 pill"))
    kept = begun(desk, dosed)
    fields = opened(client, kept, dosed).fields()
    del fields["each"]
    client.post(f"/visit/{kept.id}/care", data=fields | {"feeling": ["Sore"]})
    assert first(desk, kept) == replace(dosed, feeling="sore")


def test_a_dose_without_end_is_refused_beside_its_field(client: Guest, desk: Desk) -> None:
    kept = begun(desk, pill())
    page = client.change(opened(client, kept, pill()), each=TOO_LONG)
    assert (page.status, page.value("each")) == (422, TOO_LONG)
    assert page.beside("each")
    assert first(desk, kept) == pill()
