"""Going home: the hospital's list laid beside the ledger, medicine by medicine."""

import pytest

from aid.domain.errors import DomainError, Reason
from aid.domain.going_home import come_home, compare_with_stay
from aid.domain.visit import MOST_TASKS, Brought, Visit
from aid.domain.workload import Hassle, Medicine, Slot, Stay
from tests.builders import DAILY, TOO_LONG, TWICE_A_DAY, WEEKLY, pill, task


def taking(name, task_id, **said):
    """A line of a list: a medicine in the words of the list."""
    return pill(task_id, label=name, medicine=Medicine(name=name), **said)


def stays(ledger, *taken, listed=()):
    """What the stay did to each task, by its label."""
    return {t.label: t.stay for t in compare_with_stay(ledger, taken, listed)}


def test_what_only_the_hospital_lists_was_added():
    assert stays((), taking("Apixaban 5 mg", "new")) == {"Apixaban 5 mg": Stay.ADDED}


def test_what_only_the_ledger_has_was_stopped_and_stays_on_it():
    before = taking("Ramipril 5 mg", "old")
    assert stays((before,)) == {"Ramipril 5 mg": Stay.STOPPED}


def test_what_both_have_alike_is_the_same():
    before = taking("Metformin 500 mg", "old")
    after = taking("METFORMIN 500mg tablets", "new")
    assert stays((before,), after) == {"Metformin 500 mg": Stay.SAME}


def test_another_rhythm_is_a_change_and_what_was_said_of_it_stays():
    before = taking("Furosemide 40 mg", "old", hassle=Hassle.A_LOT)
    slots = (Slot.MORNING, Slot.NOON)
    after = taking("Furosemide", "new", frequency=TWICE_A_DAY, slots=slots)
    [now] = compare_with_stay((before,), (after,))
    assert (now.id, now.stay) == ("old", Stay.CHANGED)
    assert (now.frequency, now.slots) == (TWICE_A_DAY, slots)
    assert (now.label, now.hassle) == ("Furosemide 40 mg", Hassle.A_LOT)


def test_another_strength_is_a_change_and_takes_the_new_name():
    before = taking("Ramipril 2.5 mg", "old")
    [now] = compare_with_stay((before,), (taking("Ramipril 5 mg", "new"),))
    assert (now.id, now.label, now.stay) == ("old", "Ramipril 5 mg", Stay.CHANGED)
    assert now.medicine.name == "Ramipril 5 mg"


def test_a_strength_that_one_of_them_leaves_out_is_no_change():
    assert stays((taking("Ramipril", "old"),), taking("Ramipril 5 mg", "new")) == {
        "Ramipril": Stay.SAME
    }


def test_of_two_strengths_each_meets_its_own():
    ledger = (taking("Warfarin 1 mg", "one"), taking("Warfarin 3 mg", "three"))
    assert stays(ledger, taking("Warfarin 3 mg", "new")) == {
        "Warfarin 1 mg": Stay.STOPPED,
        "Warfarin 3 mg": Stay.SAME,
    }


@pytest.mark.parametrize(
    ("before", "after", "now"),
    [(None, DAILY, DAILY), (WEEKLY, None, WEEKLY), (None, None, None)],
)
def test_how_often_that_only_one_knew_is_kept_and_is_no_change(before, after, now):
    ledger = (taking("Prednisolone", "old", frequency=before),)
    taken = (taking("Prednisolone", "new", frequency=after),)
    [told] = compare_with_stay(ledger, taken)
    assert (told.frequency, told.stay) == (now, Stay.SAME)


def test_from_daily_to_when_needed_is_a_change():
    before = taking("Paracetamol", "old")
    after = taking("Paracetamol", "new", frequency=None, as_needed=True)
    [now] = compare_with_stay((before,), (after,))
    assert (now.as_needed, now.frequency, now.stay) == (True, None, Stay.CHANGED)


def test_a_line_that_was_left_unticked_was_not_stopped():
    before = taking("Methotrexate 2.5 mg", "old", frequency=WEEKLY)
    listed = ("Methotrexate 10 mg tablets",)
    assert compare_with_stay((before,), (), listed) == (before,)


def test_tasks_that_are_no_medicines_are_left_as_they_are():
    walk = task("walk")
    assert compare_with_stay((walk,), (task("Walk"),)) == (
        walk,
        task("Walk", stay=Stay.ADDED),
    )


def test_coming_home_keeps_the_order_and_puts_what_is_new_behind():
    visit = Visit(ledger=(taking("Ramipril", "a"), task("walk"), taking("Warfarin", "b")))
    lines = (Brought(what="condition", words="Gout"),)
    new = taking("Apixaban", "n")
    home = come_home(visit, (new, taking("Ramipril", "r")), lines)
    assert [(t.id, t.stay) for t in home.ledger] == [
        ("a", Stay.SAME),
        ("walk", None),
        ("b", Stay.STOPPED),
        ("n", Stay.ADDED),
    ]
    assert home.brought == lines
    assert visit.ledger[0].stay is None


def test_coming_home_twice_with_one_list_adds_nothing():
    taken = (taking("Apixaban", "n"), taking("Ramipril", "r"))
    once = come_home(Visit(), taken, ())
    again = come_home(once, (taking("Apixaban", "x"), taking("Ramipril", "y")), ())
    assert [t.id for t in again.ledger] == ["n", "r"]
    assert {t.stay for t in again.ledger} == {Stay.SAME}


def test_a_list_that_no_ledger_holds_is_refused():
    full = Visit(ledger=tuple(task(f"t{n}") for n in range(MOST_TASKS)))
    with pytest.raises(DomainError) as refused:
        come_home(full, (taking("Apixaban", "n"),), ())
    assert refused.value.reason is Reason.TOO_MANY
    with pytest.raises(DomainError):
        come_home(Visit(), (taking(TOO_LONG, "n"),), ())


def test_a_thousand_lines_beside_a_thousand_tasks_are_compared():
    ledger = tuple(taking(f"Madeupine{n}", f"b{n}") for n in range(MOST_TASKS))
    taken = tuple(taking(f"Madeupine{n}", f"a{n}") for n in range(MOST_TASKS))
    assert {t.stay for t in compare_with_stay(ledger, taken)} == {Stay.SAME}
