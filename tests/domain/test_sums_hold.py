"""What holds for the sums of any ledger."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.adding_up import Totals, add_up
from aid.domain.frequency import DAYS_A_MONTH, Frequency, Per
from aid.domain.ranges import NOTHING, Range
from aid.domain.workload import Doer, Medicine, Minutes, Slot, Task, counted
from tests.builders import task

quick = settings(max_examples=60, deadline=None, database=None)

frequencies = st.builds(
    Frequency, st.integers(1, 12), st.sampled_from(list(Per)), st.integers(1, 6)
)
three_minutes = st.lists(st.integers(0, 300), min_size=3, max_size=3).map(
    lambda figures: Minutes(*sorted(figures))
)
money = st.none() | st.integers(0, 5000).map(lambda cents: Decimal(cents) / 100)
tasks = st.builds(
    Task,
    id=st.uuids().map(str),
    kind=st.sampled_from(["a", "b"]),
    label=st.just("It"),
    frequency=st.none() | frequencies,
    as_needed=st.booleans(),
    slots=st.sets(st.sampled_from(list(Slot))).map(tuple),
    days=st.sets(st.integers(0, 6)).map(tuple),
    minutes=st.none() | three_minutes,
    money=money,
    lost_pay=money,
    trip=st.booleans(),
    sitting=st.booleans(),
    doer=st.sampled_from(list(Doer)),
    not_asked=st.booleans(),
    medicine=st.none() | st.just(Medicine(name="It")),
)
ledgers = st.lists(tasks, max_size=5).map(tuple)


def ends(amount: Range | None) -> tuple[object, ...]:
    return (amount.low, amount.usual, amount.high) if amount else (0, 0, 0)


def figures(sums: Totals) -> tuple[object, ...]:
    """Every sum in one row, to be held against another."""
    ranges = (sums.minutes, sums.carer, sums.money, sums.lost_pay)
    return (
        *(end for amount in ranges for end in ends(amount)),
        sums.medicines,
        sums.doses_a_day,
        sums.pill_times,
        sums.trips_a_month,
        sums.contact_days,
        len(sums.unknown),
    )


@quick
@given(ledgers, tasks)
def test_one_task_more_never_lowers_a_sum(ledger: tuple[Task, ...], more: Task) -> None:
    before, after = add_up(ledger), add_up((*ledger, more))
    assert all(
        now >= then for now, then in zip(figures(after), figures(before), strict=True)
    )
    kinds = dict(after.by_kind)
    assert all(kinds[kind].usual >= was.usual for kind, was in before.by_kind)


@quick
@given(st.data(), ledgers)
def test_the_order_of_tasks_never_matters(
    data: st.DataObject, ledger: tuple[Task, ...]
) -> None:
    turned = tuple(data.draw(st.permutations(ledger)))
    one, other = add_up(ledger), add_up(turned)
    assert replace(one, unknown=()) == replace(other, unknown=())
    assert set(one.unknown) == set(other.unknown)


@quick
@given(ledgers, frequencies, three_minutes)
def test_a_task_in_two_halves_takes_as_long(
    ledger: tuple[Task, ...], often: Frequency, long: Minutes
) -> None:
    first = Minutes(long.low // 2, long.usual // 2, long.high // 2)
    rest = Minutes(long.low - first.low, long.usual - first.usual, long.high - first.high)
    whole = task(frequency=often, minutes=long)
    halves = (replace(whole, minutes=first), replace(whole, id="rest", minutes=rest))
    assert add_up((*ledger, whole)).minutes == add_up((*ledger, *halves)).minutes


@quick
@given(ledgers)
def test_low_is_never_over_usual_nor_usual_over_high(ledger: tuple[Task, ...]) -> None:
    sums = add_up(ledger)
    ranges = (sums.minutes, sums.carer, *(amount for _, amount in sums.by_kind))
    assert all(NOTHING.low <= r.low <= r.usual <= r.high for r in ranges)


@quick
@given(ledgers)
def test_the_kinds_add_up_to_the_whole(ledger: tuple[Task, ...]) -> None:
    sums = add_up(ledger)
    assert sum((amount for _, amount in sums.by_kind), NOTHING) == sums.minutes


@quick
@given(ledgers)
def test_days_away_are_at_most_the_trips_and_the_days_of_a_month(
    ledger: tuple[Task, ...],
) -> None:
    sums = add_up(ledger)
    assert 0 <= sums.contact_days <= min(sums.trips_a_month, DAYS_A_MONTH)


@quick
@given(ledgers)
def test_what_is_not_asked_of_me_can_be_left_out(ledger: tuple[Task, ...]) -> None:
    assert add_up(ledger) == add_up(counted(ledger))
