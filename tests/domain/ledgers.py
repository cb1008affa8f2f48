"""Ledgers of any kind, for what holds of them all: each task could stand on a real one."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from aid.domain.frequency import Frequency, Per
from aid.domain.workload import (
    Asker,
    Dated,
    Doer,
    Hassle,
    Medicine,
    Minutes,
    Nature,
    Phase,
    Slot,
    Stay,
    Task,
)

PARTS = ("fares", "parking", "lost_pay", "minding")

frequencies = st.builds(
    Frequency, st.integers(1, 12), st.sampled_from(list(Per)), st.integers(1, 6)
)
three_minutes = st.lists(st.integers(0, 300), min_size=3, max_size=3).map(
    lambda figures: Minutes(*sorted(figures))
)
cents = st.integers(0, 5000).map(lambda amount: Decimal(amount) / 100)
days = st.dates(date(2026, 1, 1), date(2026, 2, 1))
steps = st.builds(Dated, days, st.none() | frequencies)


@st.composite
def money_told(draw: st.DrawFn) -> dict[str, Decimal | None]:
    """Parts of money, and a whole that holds them."""
    told = {part: draw(st.none() | cents) for part in PARTS}
    inside = sum((part for part in told.values() if part is not None), Decimal(0))
    more = draw(st.none() | cents)
    return {**told, "money": None if more is None else inside + more}


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    """One task with anything that can be said of it, but where it is done along."""
    return Task(
        id=draw(st.uuids().map(str)),
        kind=draw(st.sampled_from(["a", "b"])),
        label="It",
        frequency=draw(st.none() | frequencies),
        as_needed=draw(st.booleans()),
        slots=tuple(draw(st.sets(st.sampled_from(list(Slot))))),
        days=tuple(draw(st.sets(st.integers(0, 6)))),
        minutes=draw(st.none() | three_minutes),
        travel=draw(st.none() | st.integers(0, 200)),
        money_monthly=draw(st.booleans()),
        helper_minutes=draw(st.none() | three_minutes),
        helper_money=draw(st.none() | cents),
        trip=draw(st.booleans()),
        sitting=draw(st.booleans()),
        nature=draw(st.sampled_from(list(Nature))),
        phase=draw(st.sampled_from(list(Phase))),
        starts=draw(st.none() | days),
        ends=draw(st.none() | days),
        steps=tuple(draw(st.lists(steps, max_size=3))),
        stay=draw(st.none() | st.sampled_from(list(Stay))),
        doer=draw(st.sampled_from(list(Doer))),
        asked_by=draw(st.none() | st.sampled_from(list(Asker))),
        hassle=draw(st.none() | st.sampled_from(list(Hassle))),
        not_asked=draw(st.booleans()),
        medicine=draw(st.none() | st.just(Medicine(name="It"))),
        **draw(money_told()),
    )
