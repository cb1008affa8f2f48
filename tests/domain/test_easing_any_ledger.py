"""Making tasks easier on any ledger: ids stay, and the sums are those of the ledgers."""

from hypothesis import given
from hypothesis import strategies as st

from aid.domain.adding_up import add_up
from aid.domain.easing import DELIVERY, PHONE, Eased, Easing, eased, trial_of_easing
from aid.domain.rooms.options import put_back, tried_on, try_on
from aid.domain.trying import tried
from aid.domain.visit import Visit
from aid.domain.week import lighter_by, weighed
from aid.domain.workload import Doer, Minutes, Slot, Task
from tests.builders import kind, minutes
from tests.domain.ledgers import days, frequencies, tasks

KINDS = {
    PHONE: kind(PHONE, minutes=Minutes(10, 20, 45)),
    DELIVERY: kind(DELIVERY, minutes=minutes(60)),
}

anything = st.builds(
    Eased,
    way=st.sampled_from(list(Easing)),
    frequency=st.none() | frequencies,
    slots=st.sets(st.sampled_from(list(Slot))).map(tuple),
    days=st.sets(st.integers(0, 6)).map(tuple),
    along_with=st.just(""),
    doer=st.sampled_from(list(Doer)),
    minutes=st.none() | st.integers(1, 300),
    until=st.none() | days,
)


@given(st.lists(tasks(), min_size=1, max_size=4), anything)
def test_an_eased_task_keeps_its_id_and_its_place(ledger: list[Task], said: Eased) -> None:
    before = tuple(ledger)
    now = tried(before, trial_of_easing(before[0], said, KINDS, ""))
    left = before[1:] if said.way is Easing.STOP_SAFELY else before
    assert [one.id for one in now] == [one.id for one in left]
    assert now[-len(before) + 1 :] == before[1:] or len(before) == 1


@given(st.lists(tasks(), min_size=1, max_size=4), anything)
def test_the_week_changes_by_the_difference_of_the_two_ledgers(
    ledger: list[Task], said: Eased
) -> None:
    before = tuple(ledger)
    now = tried(before, trial_of_easing(before[0], said, KINDS, ""))
    instead = eased(before[0], said, KINDS)
    by_hand = (*((instead,) if instead else ()), *before[1:])
    change = add_up(before).minutes.usual - add_up(by_hand).minutes.usual
    assert lighter_by(weighed(before), weighed(now)) == change


@given(st.lists(tasks(), min_size=2, max_size=4), anything, anything)
def test_two_tasks_made_easier_together_add_up(
    ledger: list[Task], one: Eased, other: Eased
) -> None:
    before = tuple(ledger)
    first = trial_of_easing(before[0], one, KINDS, "")
    second = trial_of_easing(before[1], other, KINDS, "")
    both = tried(before, first, second)
    assert both == tried(tried(before, first), second) == tried(before, second, first)
    now, half, whole = (weighed(one) for one in (before, tried(before, first), both))
    assert lighter_by(now, whole) == lighter_by(now, half) + lighter_by(half, whole)


@given(st.lists(tasks(), min_size=1, max_size=4), anything)
def test_tried_on_and_put_back_the_ledger_is_the_same(
    ledger: list[Task], said: Eased
) -> None:
    before = Visit(ledger=tuple(ledger))
    trying = try_on(before, trial_of_easing(ledger[0], said, KINDS, ""))
    assert trying.ledger == before.ledger
    assert put_back(trying) == before
    assert tried_on(put_back(trying)) == before.ledger
