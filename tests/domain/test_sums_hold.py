"""What holds for the sums of any ledger."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from aid.domain.adding_up import Totals, add_up
from aid.domain.dated import in_force, ledger_on
from aid.domain.frequency import DAYS_A_MONTH, Frequency
from aid.domain.ranges import NOTHING, Range
from aid.domain.workload import Doer, Minutes, Nature, Phase, Task, counted
from tests.builders import task
from tests.domain.ledgers import cents, days, frequencies, tasks, three_minutes

quick = settings(max_examples=40, deadline=None, database=None)


@st.composite
def any_ledger(draw: st.DrawFn) -> tuple[Task, ...]:
    """A ledger on which any task may be done along with any other, or with one gone."""
    alone = draw(st.lists(tasks(), max_size=5))
    where = st.sampled_from(["", "gone", *(one.id for one in alone)])
    return tuple(replace(one, at_visit=draw(where)) for one in alone)


ledgers = any_ledger()


def ends(amount: Range | None) -> tuple[Fraction, ...]:
    return (amount.low, amount.usual, amount.high) if amount else (Fraction(0),) * 3


def ranges(sums: Totals) -> dict[object, Range | None]:
    """Every range among the sums, by what it is."""
    told = {
        name: getattr(sums, name)
        for name in ("minutes", "carer", "starting", "at_first", "money", "carer_money")
    }
    return {**told, **dict(sums.by_kind), **dict(sums.beside), **dict(sums.money_by)}


def counts(sums: Totals) -> tuple[Fraction | int, ...]:
    """Every sum that is one figure."""
    return (
        sums.medicines,
        sums.doses_a_day,
        sums.pill_times,
        sums.trips_a_month,
        sums.contact_days,
        sums.carer_trips,
        len(sums.unknown),
    )


def is_no_less(after: Totals, before: Totals) -> bool:
    now, then = ranges(after), ranges(before)
    told = [(ends(now.get(what)), ends(amount)) for what, amount in then.items()]
    told.append((counts(after), counts(before)))
    return all(a >= b for one, other in told for a, b in zip(one, other, strict=True))


def test_these_properties_look_at_every_sum() -> None:
    looked_at = {"by_kind", "beside", "money_by", "unknown", "medicines", "doses_a_day"}
    looked_at |= {"pill_times", "trips_a_month", "contact_days", "carer_trips"}
    looked_at |= {"minutes", "carer", "starting", "at_first", "money", "carer_money"}
    assert {field.name for field in fields(Totals)} == looked_at


@quick
@given(ledgers, tasks(), st.data())
def test_one_task_more_never_lowers_a_sum(
    ledger: tuple[Task, ...], more: Task, data: st.DataObject
) -> None:
    """A sitting that goes on can take in a pill of a start, so it is left out here."""
    at = data.draw(st.sampled_from(["", *(one.id for one in ledger)]))
    more = replace(more, at_visit=at)
    before, after = add_up(ledger), add_up((*ledger, more))
    if more.sitting and more.phase is Phase.STEADY:
        before = replace(before, starting=NOTHING)
    assert is_no_less(after, before)


@quick
@given(ledgers, tasks())
def test_one_task_more_never_shortens_a_week_and_its_start_together(
    ledger: tuple[Task, ...], more: Task
) -> None:
    before, after = add_up(ledger), add_up((*ledger, more))
    then = before.minutes.usual + before.starting.usual
    assert after.minutes.usual + after.starting.usual >= then


@quick
@given(st.data(), ledgers)
def test_the_order_of_tasks_never_matters(
    data: st.DataObject, ledger: tuple[Task, ...]
) -> None:
    turned = tuple(data.draw(st.permutations(ledger)))
    one, other = add_up(ledger), add_up(turned)
    assert replace(one, unknown=()) == replace(other, unknown=())
    assert set(one.unknown) == set(other.unknown)


def half(amount: Minutes) -> Minutes:
    return Minutes(amount.low // 2, amount.usual // 2, amount.high // 2)


def rest(amount: Minutes) -> Minutes:
    first = half(amount)
    return Minutes(
        amount.low - first.low, amount.usual - first.usual, amount.high - first.high
    )


@quick
@given(ledgers, frequencies, three_minutes, three_minutes, cents, st.data())
def test_a_task_in_two_halves_weighs_as_much(
    ledger: tuple[Task, ...],
    often: Frequency,
    long: Minutes,
    helper: Minutes,
    cost: Decimal,
    data: st.DataObject,
) -> None:
    whole = task(
        frequency=often,
        minutes=long,
        helper_minutes=helper,
        money=cost,
        helper_money=cost,
        money_monthly=data.draw(st.booleans()),
        doer=data.draw(st.sampled_from(list(Doer))),
        nature=data.draw(st.sampled_from(list(Nature))),
        phase=data.draw(st.sampled_from(list(Phase))),
    )
    said = {"money": cost / 2, "helper_money": cost / 2}
    first = replace(whole, minutes=half(long), helper_minutes=half(helper), **said)
    second = replace(whole, minutes=rest(long), helper_minutes=rest(helper), **said)
    halves = (first, replace(second, id="second"))
    one, other = add_up((*ledger, whole)), add_up((*ledger, *halves))
    assert replace(one, unknown=()) == replace(other, unknown=())


@quick
@given(ledgers)
def test_low_is_never_over_usual_nor_usual_over_high(ledger: tuple[Task, ...]) -> None:
    told = (ends(amount) for amount in ranges(add_up(ledger)).values())
    assert all(0 <= low <= usual <= high for low, usual, high in told)


@quick
@given(ledgers)
def test_the_kinds_add_up_to_the_whole(ledger: tuple[Task, ...]) -> None:
    sums = add_up(ledger)
    assert sum((amount for _, amount in sums.by_kind), NOTHING) == sums.minutes


@quick
@given(ledgers)
def test_what_money_goes_to_adds_up_to_the_money(ledger: tuple[Task, ...]) -> None:
    sums = add_up(ledger)
    assert bool(sums.money_by) is (sums.money is not None)
    parts = sum((amount for _, amount in sums.money_by), NOTHING)
    assert parts == (sums.money or NOTHING)


@quick
@given(ledgers)
def test_days_away_are_at_most_the_trips_and_the_days_of_a_month(
    ledger: tuple[Task, ...],
) -> None:
    sums = add_up(ledger)
    assert 0 <= sums.contact_days <= min(sums.trips_a_month, DAYS_A_MONTH)


@quick
@given(ledgers)
def test_what_is_done_along_never_adds_a_trip_or_a_minute(ledger: tuple[Task, ...]) -> None:
    alone = add_up(tuple(replace(one, at_visit="") for one in ledger))
    along = add_up(ledger)
    assert along.trips_a_month <= alone.trips_a_month
    assert along.carer_trips <= alone.carer_trips
    for name in ("minutes", "carer", "at_first"):
        there, here = ends(getattr(alone, name)), ends(getattr(along, name))
        assert all(a <= b for a, b in zip(here, there, strict=True))


@quick
@given(ledgers)
def test_only_work_that_goes_on_is_in_a_usual_week(ledger: tuple[Task, ...]) -> None:
    """What is left out could be no more than told beside, so the week is the same."""
    goes_on = tuple(
        one for one in ledger if one.nature is Nature.WORK and one.phase is Phase.STEADY
    )
    usual, whole = add_up(goes_on), add_up(ledger)
    told = {"starting": usual.starting, "at_first": usual.at_first, "unknown": ()}
    assert replace(usual, unknown=()) == replace(whole, beside=(), **told)


@quick
@given(ledgers)
def test_what_weighs_nothing_can_be_left_out(ledger: tuple[Task, ...]) -> None:
    assert add_up(ledger) == add_up(counted(ledger))


@quick
@given(ledgers)
def test_who_asked_and_how_heavy_it_is_change_no_sum(ledger: tuple[Task, ...]) -> None:
    plain = tuple(replace(one, asked_by=None, hassle=None) for one in ledger)
    assert add_up(plain) == add_up(ledger)


@quick
@given(tasks(), days)
def test_a_task_as_it_stands_on_a_day_stands_so_on_that_day(asked: Task, day: date) -> None:
    stands = in_force(asked, day)
    assert stands is None or in_force(stands, day) == stands


@quick
@given(ledgers, days)
def test_a_ledger_as_it_stands_on_a_day_adds_up_the_same_again(
    ledger: tuple[Task, ...], day: date
) -> None:
    stands = ledger_on(ledger, day)
    assert ledger_on(stands, day) == stands
    assert {one.id for one in stands} <= {one.id for one in ledger}


@quick
@given(ledgers, days)
def test_a_ledger_without_dates_stands_on_every_day(
    ledger: tuple[Task, ...], day: date
) -> None:
    undated = tuple(replace(one, starts=None, ends=None, steps=()) for one in ledger)
    assert ledger_on(undated, day) == undated
