"""What no week can hold is refused beside its field, and all that was typed stays."""

from dataclasses import replace
from decimal import Decimal

import pytest

from aid.domain.workload import Doer, Task
from aid.storage.kept import Kept
from aid.web.desk import Desk
from aid.web.forms.base import NOT_A_DATE, NOT_A_NUMBER, NOT_MONEY
from aid.web.forms.care_often import NO_DAY, NO_SPAN
from tests.builders import minutes, trip
from tests.web.care import WAITING, begun, care, ledger, opened
from tests.web.page import Guest

ROW = trip("clinic", doer=Doer.BOTH)
LEAST = "One minute is the least. Leave it empty if nobody knows."
A_DAY = "Minutes go from none to one whole day."
TOO_OFTEN = "That is more often than a day or a year can hold."
PART = "This part is more than the whole."
TURNED = "The end is before the beginning."
REFUSED = {
    "no minutes": ({"minutes": "0"}, "minutes", LEAST),
    "minutes below none": ({"minutes": "-5"}, "minutes", NOT_A_NUMBER),
    "100,000 minutes": ({"minutes": "100000"}, "minutes", A_DAY),
    "half a minute": ({"minutes": "0.5"}, "minutes", NOT_A_NUMBER),
    "no minutes of the helper": ({"helper_minutes": "0"}, "helper_minutes", LEAST),
    "a helper over a day": ({"helper_minutes": "1441"}, "helper_minutes", A_DAY),
    "travel of more than a day": ({"travel": "1441"}, "travel", A_DAY),
    "travel over the whole": ({"minutes": "30", "travel": "31"}, "travel", PART),
    "never": ({"times": "0"}, "times", TOO_OFTEN),
    "500 times a day": ({"times": "500", "span": "day:1"}, "times", TOO_OFTEN),
    "a count without a unit": ({"times": "3", "span": ""}, "times", NO_SPAN),
    "money below none": ({"money": "-1"}, "money", NOT_MONEY),
    "money in words": ({"helper_money": "ten"}, "helper_money", NOT_MONEY),
    "money that could be two": ({"fares": "1,000"}, "fares", NOT_MONEY),
    "one part over the whole": ({"money": "5", "minding": "6"}, "minding", PART),
    "all parts over the whole": (
        {"money": "5", "fares": "2", "parking": "2", "lost_pay": "2"}, "lost_pay", PART,
    ),
    "a day that is none": ({"starts": "2026-02-30"}, "starts", NOT_A_DATE),
    "an end before the beginning": (
        {"starts": "2026-04-02", "ends": "2026-04-01"}, "ends", TURNED,
    ),
    "a step without a day": (
        {"step_times_0": "2", "step_span_0": "day:1"}, "step_on_0", NO_DAY,
    ),
    "a step 500 times a day": (
        {"step_on_0": "2026-04-01", "step_times_0": "500"}, "step_times_0", TOO_OFTEN,
    ),
    "a step in words": (
        {"step_on_0": "2026-04-01", "step_times_0": "less"}, "step_times_0", NOT_A_NUMBER,
    ),
}  # fmt: skip


@pytest.fixture
def kept(desk: Desk) -> Kept:
    return begun(desk, ROW, WAITING)


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_beside_its_field_and_all_that_was_typed_stays(
    client: Guest, desk: Desk, kept: Kept, what: str
) -> None:
    typed, field, sentence = REFUSED[what]
    page = client.change(opened(client, kept, ROW), feeling="so-so", **typed)
    assert (page.status, page.beside(field)) == (422, sentence)
    assert page.to_mend() == [sentence]
    assert {name: page.value(name) for name in typed} == typed
    assert page.value("feeling") == "so-so"
    assert ledger(desk, kept) == (ROW, WAITING)


def test_each_step_is_told_by_itself(client: Guest, desk: Desk, kept: Kept) -> None:
    first = {"step_on_0": "2026-04-01", "step_times_0": "2", "step_span_0": "day:1"}
    page = client.change(opened(client, kept, ROW), **first)
    page = client.change(page, step_times_1="1")
    assert (page.beside("step_on_0"), page.beside("step_on_1")) == ("", NO_DAY)
    assert page.to_mend() == [NO_DAY]
    assert len(ledger(desk, kept)[0].steps) == 1


def test_a_step_over_no_known_span_of_time_is_not_taken_for_stopped(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = opened(client, kept, ROW)
    choices = [one["value"] for one in page.soup.select("#step_span_0 option")]
    assert not {"", "needed"} & set(choices)
    page = client.change(
        page, step_on_0="2026-04-01", step_times_0="2", step_span_0="needed"
    )
    assert page.beside("step_times_0") == NO_SPAN


@pytest.mark.parametrize("subject", ["when-of", "road-of", "money-of", "helper-of"])
def test_the_subject_with_a_line_to_mend_stands_open(
    client: Guest, kept: Kept, subject: str
) -> None:
    fields = {
        "when-of": {"step_times_0": "500"},
        "road-of": {"travel": "x"},
        "money-of": {"parking": "x"},
        "helper-of": {"helper_money": "x"},
    }
    page = client.change(opened(client, kept, ROW), **fields[subject])
    assert [one["id"] for one in page.soup.select("details.subject[open]")] == [subject]


@pytest.mark.parametrize(
    "typed", ["12.5", "12,5", "١٢٫٥", "١٢,٥", "१२.५", "１２.５"], ids=ascii
)
def test_money_is_read_in_the_digits_of_any_script(
    client: Guest, desk: Desk, kept: Kept, typed: str
) -> None:
    client.tell(opened(client, kept, ROW), money=typed, helper_money=typed)
    row = ledger(desk, kept)[0]
    assert (row.money, row.helper_money) == (Decimal("12.5"), Decimal("12.5"))


@pytest.mark.parametrize("typed", ["٤٥", "४५"], ids=ascii)
def test_minutes_are_read_in_the_digits_of_any_script(
    client: Guest, desk: Desk, kept: Kept, typed: str
) -> None:
    client.tell(opened(client, kept, ROW), minutes=typed, travel=typed)
    row = ledger(desk, kept)[0]
    assert (row.minutes, row.travel) == (minutes(45), 45)


def test_a_fault_of_what_is_told_no_more_still_has_its_field_on_the_page(
    client: Guest, desk: Desk
) -> None:
    row = replace(ROW, trip=False, fares=Decimal(6), travel=40)
    page = opened(client, begun(desk, row), row)
    page = client.change(page, money="5", minutes="30")
    assert page.status == 422
    assert page.beside("fares") or page.beside("travel")


def test_a_name_on_the_line_stays_while_the_row_is_mended(
    client: Guest, desk: Desk, kept: Kept
) -> None:
    page = client.press(opened(client, kept, ROW), "", minutes="x", new_name="metformin")
    assert (page.status, page.value("new_name")) == (422, "metformin")
    client.press(page, "", minutes="12")
    assert [task.label for task in ledger(desk, kept)] == ["Clinic", "Waiting", "Metformin"]


def test_a_ledger_of_many_rows_is_added_up_all_the_same(client: Guest, desk: Desk) -> None:
    rows = (Task(id=f"t{n}", kind="other_task", label="Waiting") for n in range(1000))
    page = care(client, begun(desk, *rows))
    assert (page.status, page.can_press("?all=1")) == (200, True)
