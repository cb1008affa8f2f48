"""Money a month: each time or by the month, whole or in parts, and what nobody told."""

from decimal import Decimal
from fractions import Fraction

import pytest

from aid.domain.ranges import NOTHING, exactly
from aid.domain.spending import Spending, money_a_month, money_by, parts_of, whole_of
from aid.domain.workload import Medicine, Task
from tests.builders import MONTHLY, ONCE, WEEKLY, task

WEEKS = Fraction("30.44") / 7
TEN, FOUR, SIX = Decimal(10), Decimal(4), Decimal(6)

A_MONTH = {
    "each time, daily: 10 x 30.44": (task(money=TEN), 10 * Fraction("30.44")),
    "each time, weekly: 10 x 30.44 / 7": (task(money=TEN, frequency=WEEKLY), 10 * WEEKS),
    "each time, monthly: 10": (task(money=TEN, frequency=MONTHLY), 10),
    "by the month, daily: 10": (task(money=TEN, money_monthly=True), 10),
    "by the month, nobody knows how often: 10": (
        task(money=TEN, money_monthly=True, frequency=None), 10,
    ),
    "by the month, as needed: 10": (
        task(money=TEN, money_monthly=True, as_needed=True), 10,
    ),
    "to the cent: 0.10 x 30.44 = 3.044": (task(money=Decimal("0.10")), "3.044"),
    "nothing to pay: 0": (task(money=Decimal(0)), 0),
    "parts without a whole, monthly: 4 + 6 = 10": (
        task(fares=FOUR, parking=SIX, frequency=MONTHLY), 10,
    ),
    "parts of a whole are not added to it: 10": (
        task(money=TEN, fares=FOUR, parking=SIX, frequency=MONTHLY), 10,
    ),
    "a part of nothing: 0": (task(fares=Decimal(0)), 0),
}  # fmt: skip
UNKNOWN = {
    "nothing was told": task(),
    "each time, nobody knows how often": task(money=TEN, frequency=None),
    "each time, as needed": task(money=TEN, as_needed=True),
    "once has no share in a month": task(money=TEN, frequency=ONCE),
}


@pytest.mark.parametrize("row", A_MONTH)
def test_money_is_told_a_month(row: str) -> None:
    paid, told = A_MONTH[row]
    assert money_a_month((paid,), "money") == exactly(Fraction(told))


@pytest.mark.parametrize("row", UNKNOWN)
def test_what_nobody_told_is_unknown_and_not_nothing(row: str) -> None:
    assert money_a_month((UNKNOWN[row],), "money") is None
    assert money_by((UNKNOWN[row],)) == ()


def test_of_no_tasks_nothing_is_known() -> None:
    assert money_a_month((), "money") is None


def test_what_is_known_is_added() -> None:
    ledger = (task("a", money=TEN, money_monthly=True), task("b"), task("c", money=FOUR))
    assert money_a_month(ledger, "money") == exactly(10 + 4 * Fraction("30.44"))


def test_the_helpers_purse_is_another() -> None:
    shared = task(money=TEN, helper_money=FOUR, frequency=MONTHLY)
    assert money_a_month((shared,), "money") == exactly(10)
    assert money_a_month((shared,), "helper_money") == exactly(4)


def test_parts_are_the_persons_and_not_the_helpers() -> None:
    assert money_a_month((task(fares=FOUR, frequency=MONTHLY),), "helper_money") is None


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ({}, None),
        ({"money": TEN}, TEN),
        ({"money": TEN, "fares": FOUR}, TEN),
        ({"fares": FOUR}, FOUR),
        ({"fares": FOUR, "minding": SIX}, TEN),
        ({"lost_pay": Decimal(0)}, Decimal(0)),
    ],
)
def test_the_whole_is_told_or_made_of_its_parts(
    said: dict[str, Decimal], whole: Decimal | None
) -> None:
    assert whole_of(task(**said)) == whole


@pytest.mark.parametrize("spending", ["fares", "parking", "lost_pay", "minding"])
def test_each_part_is_told_by_its_name(spending: str) -> None:
    paid = task(frequency=MONTHLY, **{spending: FOUR})
    assert parts_of(paid) == {Spending(spending): FOUR}
    assert money_by((paid,)) == ((Spending(spending), exactly(4)),)


def test_what_is_left_over_is_no_part() -> None:
    assert parts_of(task(money=TEN)) == {}


BY = {
    "a medicine": (
        task(money=TEN, money_monthly=True, medicine=Medicine(name="Apixaban")),
        {Spending.MEDICINES: 10},
    ),
    "all else": (task(money=TEN, frequency=MONTHLY), {Spending.OTHER: 10}),
    "a part, and all else": (
        task(money=TEN, fares=FOUR, frequency=MONTHLY),
        {Spending.FARES: 4, Spending.OTHER: 6},
    ),
    "a part, and the medicine": (
        task(money=TEN, fares=FOUR, frequency=MONTHLY, medicine=Medicine(name="It")),
        {Spending.MEDICINES: 6, Spending.FARES: 4},
    ),
    "parts that are all of it": (
        task(money=TEN, fares=FOUR, parking=SIX, frequency=MONTHLY),
        {Spending.FARES: 4, Spending.PARKING: 6},
    ),
    "nothing to pay": (task(money=Decimal(0)), {Spending.OTHER: 0}),
    "a part of nothing": (task(fares=Decimal(0)), {Spending.FARES: 0}),
}


@pytest.mark.parametrize("row", BY)
def test_money_is_told_by_what_it_goes_to(row: str) -> None:
    paid, told = BY[row]
    assert dict(money_by((paid,))) == {what: exactly(n) for what, n in told.items()}


def test_what_money_goes_to_is_told_in_one_order() -> None:
    paid: tuple[Task, ...] = tuple(one for one, _ in BY.values())
    told = [spending for spending, _ in money_by(paid)]
    assert told == [one for one in Spending if one in told]


def test_parts_of_several_tasks_are_added() -> None:
    ledger = (
        task("a", fares=FOUR, frequency=MONTHLY),
        task("b", fares=SIX, frequency=WEEKLY),
    )
    assert money_by(ledger) == ((Spending.FARES, exactly(4 + 6 * WEEKS)),)


def test_nothing_to_pay_is_a_figure() -> None:
    assert money_a_month((task(money=Decimal(0)),), "money") == NOTHING
