"""The row in hand by subject: when, getting there, money, the helper, how it feels."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from aid.domain.feelings import Feeling
from aid.domain.frequency import Frequency, Per
from aid.domain.people import Setting
from aid.domain.perspectives import Helps, Perspective
from aid.domain.workload import Dated, Doer, Phase, Slot, Stay, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from tests.builders import DAILY, MONTHLY, TWICE_A_DAY, minutes, pill, task, trip
from tests.web.care import begun, ledger, opened
from tests.web.page import Guest, Page, Typed

CLINIC, TEST = trip("clinic"), trip("test", frequency=MONTHLY)
DRESSING = task("dressing", doer=Doer.BOTH)
TAPER = (
    Dated(date(2026, 3, 9), Frequency(1, Per.DAY, 2)),
    Dated(date(2026, 3, 20), None),
)
SUBJECTS: dict[str, tuple[Task, dict[str, Typed], dict[str, object]]] = {
    "when: the time of day and the days": (
        task("walk"),
        {"slots": ["morning", "bedtime"], "days": ["0", "3"]},
        {"slots": (Slot.MORNING, Slot.BEDTIME), "days": (0, 3)},
    ),
    "when: its first and its last day": (
        task("walk"),
        {"starts": "2026-03-01", "ends": "2026-04-15"},
        {"starts": date(2026, 3, 1), "ends": date(2026, 4, 15)},
    ),
    "when: only at first": (
        task("walk"), {"phase": True}, {"phase": Phase.START},
    ),
    "when: one step of a dose that changes": (
        pill(),
        {"step_on_0": "2026-03-09", "step_times_0": "2", "step_span_0": "day:1"},
        {"steps": (Dated(date(2026, 3, 9), TWICE_A_DAY),)},
    ),
    "when: a step after those that were told": (
        pill(steps=TAPER[:1]),
        {"step_on_1": "2026-03-20", "step_times_1": "", "step_span_1": "day:1"},
        {"steps": TAPER},
    ),
    "a medicine: how many each time": (
        pill(), {"each": "2 puffs"},
        {"medicine": replace(pill().medicine, each="2 puffs")},
    ),
    "getting there: where and how long": (
        CLINIC, {"place": "Elm Street", "travel": "40"},
        {"place": "Elm Street", "travel": 40},
    ),
    "money: each time": (
        task("walk"), {"money": "4.50"},
        {"money": Decimal("4.50"), "money_monthly": False},
    ),
    "money: a month": (
        task("walk"), {"money": "30", "money_per": "month"},
        {"money": Decimal(30), "money_monthly": True},
    ),
    "money: the parts of a trip": (
        CLINIC,
        {"money": "50", "fares": "6", "parking": "4", "lost_pay": "30", "minding": "10"},
        {
            "money": Decimal(50), "fares": Decimal(6), "parking": Decimal(4),
            "lost_pay": Decimal(30), "minding": Decimal(10),
        },
    ),
    "the helper: minutes and money of their own": (
        DRESSING, {"helper_minutes": "25", "helper_money": "3"},
        {"helper_minutes": minutes(25), "helper_money": Decimal(3)},
    ),
    "nothing at all": (replace(CLINIC, doer=Doer.BOTH), {}, {}),
}  # fmt: skip


def sent(value: Typed) -> list[str]:
    if isinstance(value, list):
        return value
    return ["y"] if value is True else [str(value)]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_is_kept_and_comes_back_as_it_was_typed(
    client: Guest, desk: Desk, subject: str
) -> None:
    row, typed, told = SUBJECTS[subject]
    kept = begun(desk, row)
    page = client.change(opened(client, kept, row), **typed)
    assert ledger(desk, kept) == (replace(row, **told),)
    shown = page.fields()
    assert {name: shown[name] for name in typed} == {
        name: sent(value) for name, value in typed.items()
    }


def test_a_step_is_kept_with_the_span_and_the_words_of_its_record(
    client: Guest, desk: Desk
) -> None:
    often = Frequency(1, Per.DAY, 3)
    row = pill(steps=(Dated(date(2026, 3, 9), often, "every third day"),))
    kept = begun(desk, row)
    client.change(opened(client, kept, row), feeling="so-so")
    assert ledger(desk, kept)[0].steps == row.steps


def test_more_steps_than_the_page_holds_are_kept(client: Guest, desk: Desk) -> None:
    days = (date(2026, 3, day) for day in range(1, 8))
    row = pill(steps=tuple(Dated(day, DAILY) for day in days))
    kept = begun(desk, row)
    client.change(opened(client, kept, row), feeling="so-so")
    assert ledger(desk, kept)[0].steps == row.steps


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (
            task("walk", helper_minutes=minutes(9), helper_money=Decimal(2)),
            ["helper_minutes", "helper_money"],
        ),
        (task("walk", stay=Stay.ADDED), ["stay"]),
        (task("walk"), ["place", "travel", "at_visit", "fares", "parking"]),
    ],
    ids=["no helper", "not from hospital", "no trip"],
)
def test_what_is_not_on_the_page_is_not_cleared_by_a_save(
    client: Guest, desk: Desk, row: Task, fields: list[str]
) -> None:
    kept = begun(desk, row)
    page = opened(client, kept, row)
    assert not [name for name in fields if page.has(name)]
    client.change(page, feeling="so-so", minutes="7")
    assert ledger(desk, kept)[0] == replace(
        row, feeling="so-so", minutes=minutes(7), minutes_voice="patient"
    )


def test_what_was_told_of_the_way_stays_on_the_page_when_it_is_no_trip_any_more(
    client: Guest, desk: Desk
) -> None:
    row = trip("clinic", place="Elm Street", travel=40, fares=Decimal(6))
    page = client.change(opened(client, begun(desk, row), row), trip=False)
    assert (page.value("place"), page.value("fares")) == ("Elm Street", "6")


def test_the_way_to_a_place_is_told_once(client: Guest, desk: Desk) -> None:
    kept = begun(desk, CLINIC, TEST)
    client.change(opened(client, kept, CLINIC), place="Elm Street", travel="40")
    page = opened(client, kept, TEST)
    assert "Elm Street" in page.soup.find(id="places").get_text()
    page = client.change(page, place="elm street ")
    assert page.value("travel") == "40"
    client.change(page, travel="25")
    assert [row.travel for row in ledger(desk, kept)] == [25, 25]


def test_another_place_has_its_own_way_and_the_old_one_is_not_told_to_it(
    client: Guest, desk: Desk
) -> None:
    here = replace(CLINIC, place="Elm Street", travel=40)
    there = replace(TEST, place="Hospital", travel=75)
    kept = begun(desk, here, there)
    client.change(opened(client, kept, here), place="Hospital")
    assert [row.travel for row in ledger(desk, kept)] == [75, 75]


def test_a_way_that_is_longer_than_what_was_said_of_another_trip_is_not_told_to_it(
    client: Guest, desk: Desk
) -> None:
    said = replace(TEST, place="Elm Street", minutes=minutes(30), minutes_voice="patient")
    kept = begun(desk, CLINIC, said)
    client.change(opened(client, kept, CLINIC), place="Elm Street", travel="40")
    assert [row.travel for row in ledger(desk, kept)] == [40, None]


def test_a_trip_is_done_on_the_same_day_as_another_and_the_ledger_shows_it(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk, CLINIC, TEST)
    page = client.change(opened(client, kept, TEST), at_visit="clinic")
    assert ledger(desk, kept)[1].at_visit == "clinic"
    assert "along with Clinic" in client.press(page, "?").part("task-test")


def test_only_trips_are_there_to_be_done_along_with(client: Guest, desk: Desk) -> None:
    away = replace(TEST, id="away", not_asked=True)
    page = opened(client, begun(desk, CLINIC, TEST, DRESSING, away), TEST)
    offered = [one["value"] for one in page.soup.select("#at_visit option")]
    assert offered == ["", "clinic"]


def since_hospital(client: Guest, desk: Desk, setting: Setting) -> tuple[Kept, Page]:
    kept = begun(desk, DRESSING, setting=setting)
    return kept, opened(client, kept, DRESSING)


def test_since_the_hospital_is_asked_on_the_way_home_only(
    client: Guest, desk: Desk
) -> None:
    kept, page = since_hospital(client, desk, Setting.GOING_HOME)
    client.change(page, stay="added")
    assert ledger(desk, kept)[0].stay is Stay.ADDED
    _, page = since_hospital(client, desk, Setting.CLINIC)
    assert not page.has("stay")


def test_what_helps_me_goes_to_my_seat_and_leaves_the_other_as_it_is(
    client: Guest, desk: Desk
) -> None:
    seat = Perspective(about="dressing", clinician=Helps.A_LOT, patient_words="It stings")
    kept = begun(desk, DRESSING, perspectives=(seat,))
    page = client.change(opened(client, kept, DRESSING), helps="some")
    assert desk.store.get(kept.id).visit.perspectives == (
        replace(seat, patient=Helps.SOME),
    )
    client.change(page, helps="")
    assert desk.store.get(kept.id).visit.perspectives == (seat,)


def test_a_feeling_of_the_list_is_read_in_every_language_and_own_words_in_one(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk, DRESSING, replace(CLINIC, feeling="like a queue"))
    page = client.change(opened(client, kept, DRESSING), feeling="boring")
    page = client.press(page, "language:es")
    assert page.value("feeling") == desk.words("es").label(Feeling.BORING)
    assert "like a queue" in page.part("task-clinic")


def test_the_helper_is_asked_about_only_where_there_is_one(
    client: Guest, desk: Desk
) -> None:
    kept = begun(desk, task("walk"))
    page = opened(client, kept, task("walk"))
    assert not page.has("helper_minutes")
    assert client.change(page, doer="companion").has("helper_minutes")
